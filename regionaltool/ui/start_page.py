"""Where a plan starts: which layer, and which of its fields means what, with sample values."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.field_samples import field_samples
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.words import tr
from regionaltool.core.field_guess import FieldSample, guess_fields
from regionaltool.ui.figures import VETO

_SHOWN = 3


def _roles() -> dict[str, tuple[str, str]]:
    """What is asked for: title and what happens without it."""
    return {
        "id": (tr("Code"), tr("without it, the number of the feature")),
        "name": (tr("Name"), tr("without it, the code")),
        "population": (tr("Population"), tr("without it, no figures of people")),
        "official_km2": (tr("Official area, km²"), tr("without it, the polygon's area alone")),
        "group": (tr("Former district"), tr("without it, indicator 4.1 is off")),
        "unit": (tr("Unit"), tr("without it, every commune starts as a unit of its own")),
        "unit_name": (tr("Name of the unit"), tr("without it, the unit's code")),
    }


def is_polygons(layer: QgsMapLayer | None) -> bool:
    """Is it a layer that may hold communes?"""
    polygons = QgsWkbTypes.GeometryType.PolygonGeometry
    return isinstance(layer, QgsVectorLayer) and layer.geometryType() == polygons


class StartPage(QWidget):
    """Layer and fields, guessed and shown for confirmation."""

    start = pyqtSignal(QgsVectorLayer, object)
    """Carries the layer and its `CommuneFields`."""
    check = pyqtSignal(QgsVectorLayer, object)
    """Carries the layer whose borders are to be checked, and its `CommuneFields`."""
    cancel = pyqtSignal()
    back = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: dict[str, FieldSample] = {}
        self._reading = False
        inside = QWidget(self)
        form = QFormLayout(inside)
        form.setContentsMargins(6, 6, 6, 6)
        form.setVerticalSpacing(2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.layer_box = QgsMapLayerComboBox(inside)
        self.layer_box.setObjectName("startLayer")
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True)
        _shrinkable(self.layer_box)
        form.addRow(tr("Layer of communes"), self.layer_box)
        self._crs = _note(inside)
        form.addRow(self._crs)
        self.field_boxes: dict[str, QgsFieldComboBox] = {}
        self._notes: dict[str, QLabel] = {}
        for role, (title, _) in _roles().items():
            box = QgsFieldComboBox(inside)
            box.setObjectName(f"start_{role}")
            box.setAllowEmptyFieldName(True)
            _shrinkable(box)
            box.fieldChanged.connect(lambda _, role=role: self._show_sample(role))
            self.field_boxes[role], self._notes[role] = box, _note(inside)
            form.addRow(title, box)
            form.addRow(self._notes[role])
        self._lay_out(inside)
        self.layer_box.layerChanged.connect(self._layer_changed)
        self._layer_changed()

    def _lay_out(self, inside: QWidget) -> None:
        """The fields scroll; what starts the plan stays in sight."""
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self._problem = QLabel(self)
        self._problem.setObjectName("startProblem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setStyleSheet(f"color: {VETO}")
        self._problem.hide()
        self._progress = QProgressBar(self)
        self._progress.hide()
        self.start_button = QPushButton(tr("Start the plan"), self)
        self.start_button.setObjectName("startButton")
        self.start_button.clicked.connect(self._start)
        self.check_button = QPushButton(tr("Check the borders"), self)
        self.check_button.setObjectName("checkBordersButton")
        self.check_button.setToolTip(tr("Overlaps, gaps and invalid outlines, each with its place"))
        self.check_button.clicked.connect(self._check)
        self._cancel = QPushButton(tr("Cancel"), self)
        self._cancel.setObjectName("startCancelButton")
        self._cancel.clicked.connect(self.cancel)
        self._cancel.hide()
        self._back = QPushButton(tr("Back"), self)
        self._back.setObjectName("startBackButton")
        self._back.clicked.connect(self.back)
        buttons = QHBoxLayout()
        for button in (self._back, self._cancel, self.start_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._problem)
        layout.addWidget(self._progress)
        layout.addWidget(self.check_button)
        layout.addLayout(buttons)

    def leave_out(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Do not offer these layers: those of the plan itself."""
        self.layer_box.setExceptedLayerList(list(layers))

    def set_layer(self, layer: QgsVectorLayer | None, fields: CommuneFields | None = None) -> None:
        """Choose a layer and, where they are known already, its fields.

        Without a layer the one that was chosen before stays, else it is the first one.
        """
        if layer is not None:
            self.layer_box.setLayer(layer)
        elif self.layer_box.currentLayer() is None and self.layer_box.count() > 1:
            self.layer_box.setCurrentIndex(1)  # 0 is the empty line
        self._layer_changed()
        if layer is not None and fields is not None:
            for role, box in self.field_boxes.items():
                box.setField(getattr(fields, role))

    def show_progress(self, percent: float | None) -> None:
        """Show how far the reading has come; None when it is over."""
        self._progress.setVisible(percent is not None)
        self._cancel.setVisible(percent is not None)
        self._reading = percent is not None
        self._allow_start()
        self._back.setEnabled(percent is None)
        if percent is not None:
            self._problem.hide()
            self._progress.setValue(int(percent))

    def show_problem(self, text: str) -> None:
        """Show why the plan could not be started."""
        self.show_progress(None)
        self._problem.setText(text)
        self._problem.show()

    def fields(self) -> CommuneFields:
        """The fields as they are chosen now."""
        return CommuneFields(**{r: b.currentField() for r, b in self.field_boxes.items()})

    def _layer_changed(self) -> None:
        layer = self.layer_box.currentLayer()
        self._allow_start()
        self._problem.hide()
        samples = field_samples(layer) if layer is not None else ()
        self._samples = {sample.name: sample for sample in samples}
        guess = guess_fields(samples)
        for role, box in self.field_boxes.items():
            box.setLayer(layer)
            box.setField(guess.get(role, ""))
            self._show_sample(role)
        if layer is not None:
            layer.crsChanged.connect(self._show_crs)
        self._show_crs()

    def _allow_start(self) -> None:
        there = self.layer_box.currentLayer() is not None
        self.start_button.setEnabled(there and not self._reading)
        self.check_button.setEnabled(there and not self._reading)

    def _show_crs(self) -> None:
        layer = self.layer_box.currentLayer()
        if layer is None:
            self._crs.setText(tr("Add a polygon layer of communes to the project first."))
        elif not layer.crs().isValid():
            self._crs.setText(tr("No coordinate system: set it in the layer's properties."))
        else:
            self._crs.setText(f"{layer.crs().authid()} {layer.crs().description()}")

    def _show_sample(self, role: str) -> None:
        sample = self._samples.get(self.field_boxes[role].currentField())
        if sample is None:
            self._notes[role].setText(_roles()[role][1])
        else:
            shown = list(dict.fromkeys(str(value) for value in sample.values))[:_SHOWN]
            self._notes[role].setText(", ".join(shown) or tr("empty in the first rows"))

    def _check(self) -> None:
        layer = self.layer_box.currentLayer()
        if layer is not None:
            self.check.emit(layer, self.fields())

    def _start(self) -> None:
        layer = self.layer_box.currentLayer()
        if layer is not None:
            self.start.emit(layer, self.fields())


def _note(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    palette = label.palette()
    ink = palette.color(QPalette.ColorRole.WindowText)
    ink.setAlphaF(0.65)
    palette.setColor(QPalette.ColorRole.WindowText, ink)
    label.setPalette(palette)
    return label


def _shrinkable(box: QWidget) -> None:
    """Long names must not make the dock wider than its room."""
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.setMinimumWidth(120)
