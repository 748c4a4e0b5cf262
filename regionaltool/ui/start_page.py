"""Where a plan starts: which layer, whether it can be trusted, and which field means what."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.input_verdicts import InputVerdicts
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.words import sentence, tr
from regionaltool.ui.crs_section import CrsSection
from regionaltool.ui.field_choice import FieldChoice
from regionaltool.ui.join_section import JoinSection
from regionaltool.ui.section import Mark, Section, button, words
from regionaltool.ui.text_section import TextSection
from regionaltool.ui.totals_section import TotalsSection
from regionaltool.ui.units_from_section import UnitsFromSection


def is_polygons(layer: QgsMapLayer | None) -> bool:
    """Is it a layer that may hold communes?"""
    polygons = QgsWkbTypes.GeometryType.PolygonGeometry
    return isinstance(layer, QgsVectorLayer) and layer.geometryType() == polygons


class StartPage(QWidget):
    """Layer, verdicts and fields; what is asked for on it is carried out elsewhere."""

    start = pyqtSignal(QgsVectorLayer, object, object)
    """Carries the layer, its `CommuneFields`, and the `UnitsFrom`."""
    check = pyqtSignal(QgsVectorLayer, object)
    """Carries the layer whose borders are to be checked, and its `CommuneFields`."""
    cancel = pyqtSignal()
    back = pyqtSignal()
    open_file = pyqtSignal()
    changed = pyqtSignal()
    """The layer or one of its fields is another one: what was said about it is out of date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self.verdicts: InputVerdicts | None = None
        """On what is chosen now; None while that is being judged."""
        self._watched: QgsVectorLayer | None = None
        inside = QWidget(self)
        self.layer_box = QgsMapLayerComboBox(inside)
        self.layer_box.setObjectName("startLayer")
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True)
        self.layer_box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.layer_box.setMinimumWidth(120)
        self.layer_box.setToolTip(
            tr("Polygon layer with one feature per commune, in any coordinate system.")
        )
        self.open_button = QToolButton(inside)
        self.open_button.setObjectName("openLayerButton")
        self.open_button.setText("…")
        self.open_button.setToolTip(tr("Open a file with communes"))
        self.open_button.clicked.connect(self.open_file)
        self._hint = words(inside, "startHint", faint=True)
        self.texts = TextSection(inside)
        self.crs = CrsSection(inside)
        self.check_button = button(
            inside,
            "checkBordersButton",
            tr("Check the borders"),
            tr("Overlaps, gaps and invalid outlines, each with its place"),
        )
        self.check_button.clicked.connect(self._check)
        self.defects = Section("defectsHeading", tr("Defects"), inside)
        self.defects.add(self.check_button)
        self.defects.open()
        self.join = JoinSection(inside)
        self.units_from = UnitsFromSection(inside)
        self.fields_section = FieldChoice(inside)
        self.totals = TotalsSection(inside)
        self._lay_out(inside)
        self.layer_box.layerChanged.connect(lambda _: self._layer_changed())
        self.fields_section.chosen.connect(self._field_chosen)
        self.units_from.chosen.connect(lambda: self._problem.hide())
        self._layer_changed()

    def _lay_out(self, inside: QWidget) -> None:
        """Verdicts and fields scroll; what starts the plan stays in sight."""
        choice = QHBoxLayout()
        choice.addWidget(self.layer_box, 1)
        choice.addWidget(self.open_button)
        title = QLabel(f"<b>{tr('Data')}</b> – {tr('Layer of communes')}", inside)
        title.setBuddy(self.layer_box)
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(3)
        column.addWidget(title)
        column.addLayout(choice)
        for widget in (
            self._hint,
            self.texts,
            self.crs,
            self.defects,
            self.join,
            self.units_from,
            self.fields_section,
            self.totals,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self._problem = words(self, "startProblem")
        self._problem.hide()
        self._progress = QProgressBar(self)
        self._progress.hide()
        self.start_button = QPushButton(tr("Start the plan"), self)
        self.start_button.setObjectName("startButton")
        self.start_button.clicked.connect(self._start)
        self._cancel = QPushButton(tr("Cancel"), self)
        self._cancel.setObjectName("startCancelButton")
        self._cancel.clicked.connect(self.cancel)
        self._cancel.hide()
        self._back = QPushButton(tr("Back"), self)
        self._back.setObjectName("startBackButton")
        self._back.clicked.connect(self.back)
        buttons = QHBoxLayout()
        for each in (self._back, self._cancel, self.start_button):
            buttons.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._problem)
        layout.addWidget(self._progress)
        layout.addLayout(buttons)

    @property
    def field_boxes(self) -> dict:
        """The boxes of the fields by role."""
        return self.fields_section.boxes

    def layer(self) -> QgsVectorLayer | None:
        """The layer that is chosen."""
        return self.layer_box.currentLayer()

    def fields(self) -> CommuneFields:
        """The fields as they are chosen now."""
        return self.fields_section.fields()

    def leave_out(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Do not offer these layers: those of the plan itself."""
        self.layer_box.setExceptedLayerList(list(layers))

    def set_layer(self, layer: QgsVectorLayer | None, fields: CommuneFields | None = None) -> None:
        """Choose a layer and, where they are known already, its fields.

        Without a layer the one that was chosen before stays, else it is the first one.
        """
        self.layer_box.blockSignals(True)
        if layer is not None:
            self.layer_box.setLayer(layer)
        elif self.layer_box.currentLayer() is None and self.layer_box.count() > 1:
            self.layer_box.setCurrentIndex(1)  # 0 is the empty line
        self.layer_box.blockSignals(False)
        self._layer_changed(fields if layer is not None else None)

    def show_verdicts(self, verdicts: InputVerdicts) -> None:
        """Show what is to be said about the layer and the fields that are chosen now."""
        fresh = self.verdicts is None and self.texts.mark is Mark.NONE
        self.verdicts = verdicts
        self.texts.show_verdicts(verdicts.texts)
        self.crs.show_verdict(verdicts.crs, verdicts.evidence)
        self.totals.show_totals(
            verdicts.totals, verdicts.areas, self.fields().official_km2, verdicts.figures
        )
        if fresh:  # later on the user decides what is open
            for section in (self.texts, self.crs, self.totals):
                section.open(section.mark is Mark.DOUBT)

    def show_progress(self, percent: float | None) -> None:
        """Show how far some work has come; None when it is over."""
        self._progress.setVisible(percent is not None)
        self._cancel.setVisible(percent is not None)
        self._busy = percent is not None
        self._allow_start()
        self._back.setEnabled(percent is None)
        for section in (self.texts, self.crs, self.join, self.units_from, self.totals):
            section.setEnabled(percent is None)
        if percent is not None:
            self._problem.hide()
            self._progress.setValue(int(percent))

    def show_problem(self, text: str) -> None:
        """Show why the plan could not be started."""
        self.show_progress(None)
        self._problem.setText(f"⚠ {text}")
        self._problem.show()

    def _layer_changed(self, fields: CommuneFields | None = None) -> None:
        layer = self.layer()
        self._allow_start()
        self._problem.hide()
        self._watch(layer)
        self._hint.setText(tr("Add a polygon layer of communes to the project first."))
        self._hint.setVisible(layer is None)
        self.fields_section.show_layer(layer, fields)
        self.texts.show_nothing()
        self.crs.show_crs(None if layer is None else layer.crs())
        self.totals.show_nothing()
        self.join.show_nothing()
        self._forget_verdicts()

    def _field_chosen(self, role: str) -> None:
        if role in ("id", "name", "group"):  # rows are found by them
            self.join.show_nothing()
        self._forget_verdicts()

    def _forget_verdicts(self) -> None:
        self.verdicts = None
        self.changed.emit()

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        """Follow the coordinate system and the edits of the layer that is chosen."""
        before, self._watched = self._watched, layer
        if before is layer:
            return
        if before is not None and not sip.isdeleted(before):
            before.crsChanged.disconnect(self._crs_changed)
            before.layerModified.disconnect(self._forget_verdicts)
        if layer is not None:
            layer.crsChanged.connect(self._crs_changed)
            layer.layerModified.connect(self._forget_verdicts)

    def _crs_changed(self) -> None:
        layer = self.layer()
        self.crs.show_crs(None if layer is None else layer.crs())
        self._forget_verdicts()

    def _allow_start(self) -> None:
        for each in (self.start_button, self.check_button):
            each.setEnabled(self.layer() is not None and not self._busy)

    def _check(self) -> None:
        layer = self.layer()
        if layer is not None:
            self.check.emit(layer, self.fields())

    def _start(self) -> None:
        layer = self.layer()
        areas = None if self.verdicts is None else self.verdicts.areas
        if areas is not None and areas.unit not in (None, "km²"):
            self.totals.open()
            self.show_problem(
                tr(
                    "Field “{field}” is in {unit}. Turn it into km² under “Totals”, or choose no "
                    "field for the official area."
                ).format(field=self.fields().official_km2, unit=areas.unit)
            )
            return
        units_from = self.units_from.units_from()
        missing = units_from.missing(self.fields())
        if missing is not None:
            self.units_from.open()
            self.show_problem(sentence(missing))
            return
        if layer is not None:
            self.start.emit(layer, self.fields(), units_from)
