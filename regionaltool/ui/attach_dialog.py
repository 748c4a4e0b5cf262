"""The dialog that asks which layer or table serves as an input, and what its fields mean."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.guesses import guessed_by_name
from regionaltool.bridge.attach.sources import FileSource, LayerSource, open_source
from regionaltool.bridge.attach.table_rows import tables_of
from regionaltool.bridge.plan_inputs import source_of
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.kinds import InputKind
from regionaltool.core.inputs.roles import guessed
from regionaltool.core.problems import InputError
from regionaltool.ui.section import words

_FILTERS = {
    "table": QgsMapLayerProxyModel.Filter.VectorLayer,
    "line": QgsMapLayerProxyModel.Filter.LineLayer,
    "polygon": QgsMapLayerProxyModel.Filter.PolygonLayer,
    "raster": QgsMapLayerProxyModel.Filter.RasterLayer,
}


class AttachDialog(QDialog):
    """Asks; reads only what guesses need. `attachment` is the answer once it is accepted."""

    def __init__(
        self,
        kind: InputKind,
        communes: Communes,
        before: Attachment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._communes = kind, communes
        self.setObjectName("attachDialog")
        self.setWindowTitle(tr("Attach: {kind}").format(kind=tr(kind.title)))
        form = QFormLayout(self)
        about = words(self)
        about.setText(tr(kind.help))
        form.addRow(about)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setObjectName("attachLayer")
        if kind.geometry == "point":
            self.layers.setFilters(
                QgsMapLayerProxyModel.Filter.PointLayer | QgsMapLayerProxyModel.Filter.PolygonLayer
            )
        else:
            self.layers.setFilters(_FILTERS[kind.geometry])
        form.addRow(tr("Layer"), self.layers)
        self.fields: dict[str, QLineEdit] = {}
        for role in kind.roles:
            field = QLineEdit(self)
            field.setObjectName(f"attach_{role.key}")
            field.setPlaceholderText(tr("guessed when it is read"))
            if role.many:
                field.setToolTip(tr("Several, with semicolons between"))
            form.addRow(tr(role.title), field)
            self.fields[role.key] = field
        self.date, self.origin = QLineEdit(self), QLineEdit(self)
        self.date.setObjectName("attachDate")
        self.origin.setObjectName("attachOrigin")
        form.addRow(tr("Date"), self.date)
        form.addRow(tr("Origin"), self.origin)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        form.addRow(buttons)
        self.layers.layerChanged.connect(lambda _: self._guess())
        self._guess()
        if before is not None:
            self._show(before)

    @property
    def attachment(self) -> Attachment:
        """What was asked for."""
        return Attachment(
            self._kind.key,
            source_of(self.layers.currentLayer()),
            self._chosen(),
            self.date.text().strip(),
            self.origin.text().strip(),
        )

    def _chosen(self) -> dict[str, str | tuple[str, ...]]:
        chosen: dict[str, str | tuple[str, ...]] = {}
        for key, field in self.fields.items():
            names = tuple(name.strip() for name in field.text().split(";") if name.strip())
            if names:
                chosen[key] = names if self._kind.role(key).many else field.text().strip()
        return chosen

    def _show(self, before: Attachment) -> None:
        for place in range(self.layers.count()):
            layer = self.layers.layer(place)
            if layer is not None and before.source in (layer.id(), layer.source()):
                self.layers.setLayer(layer)
                self._fill(before.fields)
        self.date.setText(before.date)
        self.origin.setText(before.origin)

    def _fill(self, fields) -> None:
        for key, field in self.fields.items():
            names = fields.get(key, "")
            field.setText(names if isinstance(names, str) else "; ".join(names))

    def _guess(self) -> None:
        layer = self.layers.currentLayer()
        self._ok.setEnabled(layer is not None)
        guess: dict[str, str | tuple[str, ...]] = {}
        if isinstance(layer, QgsVectorLayer):
            guess = self._guessed(layer)
        self._fill(guess)

    def _guessed(self, layer: QgsVectorLayer) -> dict[str, str | tuple[str, ...]]:
        if self._kind.geometry != "table":
            return dict(guessed_by_name(self._kind, layer.fields().names()))
        try:
            source = open_source(Attachment(self._kind.key, layer.id()))
            assert isinstance(source, LayerSource | FileSource)
            return guessed(self._kind.key, tables_of(source, self._communes)[0], self._communes)
        except InputError:  # told when it is attached
            return {}
