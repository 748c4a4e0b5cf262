"""Which field of which layer has what a rule set asks of communes."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFieldExpressionWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from regionaltool.bridge.plan_criteria import ETHNIC_UNIT, ID
from regionaltool.bridge.read_facts import FACTS, guessed_fields
from regionaltool.bridge.words import persons, tr
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.ui.criteria_text import asked_title
from regionaltool.ui.section import Mark, Section, button, words


class FactsSection(Section):
    """A box for each; they are read when the button is pressed."""

    read = pyqtSignal(object, object)
    """Carries the layer and what is asked → field; `ID` is the field that finds a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("factsHeading", tr("Types, terrain, flags"), parent)
        self._quiet = False
        about = words(self, faint=True)
        about.setText(
            tr(
                "What the rule set asks of communes. What is in no field is unknown, and so is "
                "the outcome that hangs on it."
            )
        )
        self.add(about)
        grid_widget = QWidget(self)
        grid = QGridLayout(grid_widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self.layer_box = QgsMapLayerComboBox(grid_widget)
        self.layer_box.setObjectName("factsLayer")
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.layer_box.layerChanged.connect(self._show_layer)
        self._put(grid, 0, tr("Layer or table"), self.layer_box)
        self.id_box = self._field_box("factsId")
        self._put(grid, 1, tr("Code"), self.id_box)
        self.boxes: dict[str, QgsFieldExpressionWidget] = {}
        for row, what in enumerate(FACTS, start=2):
            box = QgsFieldExpressionWidget(self)
            box.setObjectName(f"facts_{what}")
            box.setAllowEmptyFieldName(True)
            box.setToolTip(tr("A field, or a text in quotes that is so of all communes: 'lowland'"))
            self.boxes[what] = box
            self._put(grid, row, asked_title(what), box)
        self.share_box = QComboBox(self)
        self.share_box.setObjectName("factsShares")
        for title, unit in (
            (tr("as the figures tell"), ShareUnit.UNSTATED),
            (tr("per cent"), ShareUnit.PERCENT),
            (tr("share from 0 to 1"), ShareUnit.FRACTION),
        ):
            self.share_box.addItem(title, unit.value)
        self.share_box.setToolTip(
            tr("What shares of minorities are in; has to be said where none exceeds 1")
        )
        self._put(grid, len(FACTS) + 2, tr("Minorities in"), self.share_box)
        self.boxes["flags"].setToolTip(
            tr(
                "Flags with commas between: isolated, defence_key, national_border, land_border, "
                "poor_coastal, sea_island. Empty: none is claimed."
            )
        )
        self.add(grid_widget)
        self.read_button = button(
            self, "readFactsButton", tr("Read"), tr("Judge the plan by what these fields say")
        )
        self.read_button.clicked.connect(self._ask)
        self.add(self.read_button)
        self.told = words(self, "factsText", faint=True)
        self.add(self.told)

    def offer(self, layer: QgsVectorLayer | None, id_field: str, fields: Mapping[str, str]) -> None:
        """Begin with a layer and these fields; without any, with those that their names tell."""
        self._quiet = True
        if layer is not None:
            self.layer_box.setLayer(layer)
        self._quiet = False
        self._show_layer(self.layer_box.currentLayer())
        self.id_box.setField(id_field)
        self.share_box.setCurrentIndex(max(self.share_box.findData(fields.get(ETHNIC_UNIT, "")), 0))
        if fields:
            for what, box in self.boxes.items():
                box.setField(fields.get(what, ""))

    def fields(self) -> dict[str, str]:
        """As they are chosen now, with `ID`."""
        chosen = {what: box.currentText().strip() for what, box in self.boxes.items()}
        return {
            ID: self.id_box.currentField(),
            ETHNIC_UNIT: self.share_box.currentData(),
            **{what: field for what, field in chosen.items() if field},
        }

    def show_known(self, known: Mapping[str, int], n_communes: int, notes: str) -> None:
        """Of how many communes each fact is known."""
        lines = [
            f"{asked_title(what)}: {persons(known.get(what, 0))} / {persons(n_communes)}"
            for what in FACTS
            if known.get(what)
        ]
        self.told.setText("\n".join([*lines, *filter(None, [notes])]))
        nothing = not lines
        detail = tr("nothing read yet") if nothing else tr("read: {count}")
        self.say(
            Mark.DOUBT if nothing or notes else Mark.SOUND, detail.format(count=persons(len(lines)))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The wheel scrolls the page; it must not choose another field on its way."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _show_layer(self, layer: object) -> None:
        if self._quiet:
            return
        layer = layer if isinstance(layer, QgsVectorLayer) else None
        names = [] if layer is None else layer.fields().names()
        guess = guessed_fields(names)
        for what, box in self.boxes.items():
            box.setLayer(layer)
            box.setField(guess.get(what, ""))
        self.id_box.setLayer(layer)

    def _ask(self) -> None:
        layer = self.layer_box.currentLayer()
        if isinstance(layer, QgsVectorLayer):
            self.read.emit(layer, self.fields())

    def _field_box(self, name: str) -> QgsFieldComboBox:
        box = QgsFieldComboBox(self)
        box.setObjectName(name)
        box.setAllowEmptyFieldName(True)
        return box

    def _put(self, grid: QGridLayout, row: int, title: str, box: QWidget) -> None:
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setMinimumWidth(100)
        for wheeled in (box, *box.findChildren(QComboBox)):
            wheeled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            wheeled.installEventFilter(self)
        label = QLabel(title, self)
        label.setWordWrap(True)
        label.setBuddy(box)
        grid.addWidget(label, row, 0)
        grid.addWidget(box, row, 1)
