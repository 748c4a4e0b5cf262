"""The field of units of the planner's own layer: followed, and written back into."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFieldProxyModel, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QSizePolicy, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.section import Mark, Section, button, words


class LayerFieldSection(Section):
    """Asks; what is asked for is carried out elsewhere."""

    follow = pyqtSignal(bool)
    write = pyqtSignal()
    start_again = pyqtSignal()
    chosen = pyqtSignal()
    """The layer or the field is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("layerFieldHeading", tr("Field of units of a layer"), parent)
        self.layer_box = QgsMapLayerComboBox(self)
        self.layer_box.setObjectName("fieldLayer")
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True)
        self.layer_box.setToolTip(tr("Layer of the same communes"))
        self.field_box = QgsFieldComboBox(self)
        self.field_box.setObjectName("fieldOfUnits")
        self.field_box.setFilters(
            QgsFieldProxyModel.Filter.String
            | QgsFieldProxyModel.Filter.Int
            | QgsFieldProxyModel.Filter.LongLong
        )
        self.field_box.setAllowEmptyFieldName(True)
        self.field_box.setToolTip(tr("Field with the unit of each commune"))
        for box in (self.layer_box, self.field_box):
            _give_way(box)
        self.toggle = QCheckBox(tr("Follow this layer's unit field"), self)
        self.toggle.setObjectName("followLayer")
        _give_way(self.toggle)
        self.toggle.setToolTip(
            tr(
                "Edit the field with the attribute table, the field calculator or the merge tool: "
                "figures and map follow, also its undo. The layer is right, also about what is "
                "locked."
            )
        )
        self.write_button = button(
            self,
            "writeBackButton",
            tr("Write the plan into this field"),
            tr(
                "One step in the undo of the layer. Editing is switched on when it is off; saving "
                "is left to you."
            ),
        )
        self._says = words(self, "layerFieldSays", faint=True)
        self._outdated = words(self, "communesChanged")
        self.again_button = button(
            self,
            "startAgainButton",
            tr("Start again from the layer"),
            tr("Go to the start page with this layer and its fields"),
        )
        for widget in (
            self.layer_box,
            self.field_box,
            self.toggle,
            self.write_button,
            self._says,
            self._outdated,
            self.again_button,
        ):
            self.add(widget)
        self.layer_box.layerChanged.connect(self._layer_changed)
        self.field_box.fieldChanged.connect(lambda _: self._choice_changed())
        self.toggle.clicked.connect(self.follow)
        self.write_button.clicked.connect(self.write)
        self.again_button.clicked.connect(self.start_again)
        self.show_layer(None, "")

    def show_layer(self, layer: QgsVectorLayer | None, field: str) -> None:
        """Propose a layer and a field of it; nothing is followed yet."""
        for box in (self.layer_box, self.field_box):
            box.blockSignals(True)
        self.layer_box.setLayer(layer)
        self.field_box.setLayer(layer)
        self.field_box.setField(field)
        for box in (self.layer_box, self.field_box):
            box.blockSignals(False)
        self.show_outdated(False)
        self.show_following(False)

    def leave_out(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Do not offer these layers: those of the plan itself."""
        self.layer_box.setExceptedLayerList(list(layers))

    def layer(self) -> QgsVectorLayer | None:
        """The layer that is chosen."""
        return self.layer_box.currentLayer()

    def field(self) -> str:
        """The field that is chosen; empty for none."""
        return self.field_box.currentField()

    def show_following(self, on: bool) -> None:
        """Show whether the field is followed."""
        self.toggle.setChecked(on)
        self.say(Mark.SOUND if on else Mark.NONE, self.field() if on else "")
        for box in (self.layer_box, self.field_box):
            box.setEnabled(not on)
        self._allow()

    def show_said(self, text: str) -> None:
        """Show what was said last of the layer."""
        self._says.setText(text)
        self._says.setVisible(bool(text))

    def show_outdated(self, on: bool) -> None:
        """Say that the communes of the layer are no longer those of the plan, or take it back."""
        self._outdated.setText(
            "⚠ "
            + tr(
                "Communes of the layer, or figures of them, have changed. The plan keeps those "
                "that it was started with."
            )
        )
        for widget in (self._outdated, self.again_button):
            widget.setVisible(on)

    def _layer_changed(self, layer: QgsVectorLayer | None) -> None:
        self.field_box.blockSignals(True)
        self.field_box.setLayer(layer)
        self.field_box.setField("")
        self.field_box.blockSignals(False)
        self._choice_changed()

    def _choice_changed(self) -> None:
        self.show_said("")
        self._allow()
        self.chosen.emit()

    def _allow(self) -> None:
        ready = self.layer() is not None and bool(self.field())
        self.write_button.setEnabled(ready)
        self.toggle.setEnabled(ready or self.toggle.isChecked())


def _give_way(box: QWidget) -> None:
    """Long names and texts must not make the dock wider than its room."""
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.setMinimumWidth(120)
