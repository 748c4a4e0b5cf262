"""Which layer links are taken from, and which of its fields means what."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QPushButton, QSizePolicy, QWidget

from regionaltool.bridge.read_links import LinkFields, guess_link_fields
from regionaltool.bridge.words import tr


class LinkSource(QgsCollapsibleGroupBox):
    """Layer and fields; the fields are guessed from their names and shown for confirmation."""

    take = pyqtSignal(QgsVectorLayer, object)
    """Carries the layer and its `LinkFields`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("From a layer or table"), parent)
        self.layer_box = QgsMapLayerComboBox(self)
        self.layer_box.setObjectName("linkLayer")
        kinds = QgsMapLayerProxyModel.Filter
        self.layer_box.setFilters(kinds.LineLayer | kinds.NoGeometry)
        self.layer_box.setAllowEmptyLayer(True)
        _shrinkable(self.layer_box)
        self.layer_box.setToolTip(
            tr("Lines from commune to commune, or a table with the ids of both")
        )
        form = QFormLayout(self)
        form.setVerticalSpacing(2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Layer"), self.layer_box)
        self.field_boxes: dict[str, QgsFieldComboBox] = {}
        for role, title in (
            ("kind", tr("Kind")),
            ("start", tr("From")),
            ("end", tr("To")),
            ("reason", tr("Reason")),
            ("source", tr("Source")),
        ):
            box = QgsFieldComboBox(self)
            box.setObjectName(f"link_{role}")
            box.setAllowEmptyFieldName(True)
            _shrinkable(box)
            self.field_boxes[role] = box
            form.addRow(title, box)
        self.take_button = QPushButton(tr("Take its links"), self)
        self.take_button.setObjectName("takeLinksButton")
        self.take_button.setToolTip(
            tr("Take the links of the layer in; those it gave before are replaced")
        )
        self.take_button.clicked.connect(self._take)
        form.addRow(self.take_button)
        self.layer_box.layerChanged.connect(self._layer_changed)
        self._layer_changed(self.layer_box.currentLayer())
        self.setCollapsed(True)

    def leave_out(self, layers: Sequence[QgsMapLayer]) -> None:
        """Do not offer these layers: those of the plan itself."""
        self.layer_box.setExceptedLayerList(list(layers))

    def fields(self) -> LinkFields:
        """The fields as they are chosen now."""
        return LinkFields(**{role: box.currentField() for role, box in self.field_boxes.items()})

    def _layer_changed(self, layer: QgsMapLayer | None) -> None:
        self.take_button.setEnabled(layer is not None)
        guess = guess_link_fields(layer.fields().names()) if layer is not None else LinkFields()
        for role, box in self.field_boxes.items():
            box.setLayer(layer)
            box.setField(getattr(guess, role))

    def _take(self) -> None:
        layer = self.layer_box.currentLayer()
        if layer is not None:
            self.take.emit(layer, self.fields())


def _shrinkable(box: QWidget) -> None:
    """Long names must not make the dock wider than its room."""
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.setMinimumWidth(120)
