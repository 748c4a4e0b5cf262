"""The dialog that asks which layer, table or file serves as an input, and what its fields mean."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsApplication, QgsMapLayer, QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.offers import Offer, is_called, offers_of, offers_of_file
from regionaltool.bridge.attach.sources import open_source
from regionaltool.bridge.layers_left import layers_left
from regionaltool.bridge.offer_task import OfferTask
from regionaltool.bridge.plan_file.one_file import same_file
from regionaltool.bridge.plan_inputs import source_of
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.kinds import InputKind
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError
from regionaltool.ui.attach_fields import AttachFields
from regionaltool.ui.section import words

_WIDTH = 380
_FILTERS = {
    "table": QgsMapLayerProxyModel.Filter.VectorLayer,
    "point": QgsMapLayerProxyModel.Filter.PointLayer | QgsMapLayerProxyModel.Filter.PolygonLayer,
    "line": QgsMapLayerProxyModel.Filter.LineLayer,
    "polygon": QgsMapLayerProxyModel.Filter.PolygonLayer,
    "raster": QgsMapLayerProxyModel.Filter.RasterLayer,
}
_TABLES = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.gpkg *.dbf"
_LAYERS = "*.gpkg *.shp *.geojson *.json *.fgb *.kml *.gml *.tab *.pbf *.osm *.dxf *.sqlite"
_RASTERS = "*.tif *.tiff *.vrt *.img *.asc"


class AttachDialog(QDialog):
    """Asks; what is chosen is looked at in the background. `attachment` is the answer once it is
    accepted."""

    def __init__(
        self,
        kind: InputKind,
        communes: Communes,
        before: Attachment | None = None,
        parent: QWidget | None = None,
        *,
        plan_file: Path | None = None,
    ) -> None:
        """``before`` is what serves so far, a layer of the project by its id; ``plan_file`` cannot
        serve."""
        super().__init__(parent)
        self._kind, self._communes, self._plan_file = kind, communes, plan_file
        self._before = before
        """What is to be shown as soon as it has been looked at."""
        self._file: Path | None = None
        self._offers: tuple[Offer, ...] = ()
        self.task: OfferTask | None = None
        self.setObjectName("attachDialog")
        self.setWindowTitle(tr("Attach: {kind}").format(kind=tr(kind.title)))
        self.setMinimumWidth(_WIDTH)
        about = words(self)
        about.setText(tr(kind.help))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)  # titles are long
        form.setVerticalSpacing(3)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setObjectName("attachLayer")
        self.layers.setFilters(_FILTERS[kind.geometry])
        # those of the plan say nothing that it does not know
        self.layers.setExceptedLayerList([*layers_left(QgsProject.instance()).values()])
        self.layers.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.file_button = QPushButton(tr("File…"), self)
        self.file_button.setObjectName("attachFileButton")
        self.file_button.setToolTip(tr("A file that is no layer of the project"))
        self.file_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.layers, 1)
        row.addWidget(self.file_button)
        form.addRow(tr("Table") if kind.geometry == "table" else tr("Layer"), row)
        self.inside = QComboBox(self)
        self.inside.setObjectName("attachSublayer")
        self.inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        form.addRow(tr("In the file"), self.inside)
        self._inside_label = form.labelForField(self.inside)
        self.fields = AttachFields(kind, form, self)
        self.date, self.origin = QLineEdit(self), QLineEdit(self)
        self.date.setObjectName("attachDate")
        self.date.setPlaceholderText(tr("such as 2024, or 31/12/2024"))
        self.origin.setObjectName("attachOrigin")
        self.origin.setPlaceholderText(tr("who says so, such as an office and its report"))
        form.addRow(tr("Date"), self.date)
        form.addRow(tr("Origin"), self.origin)
        self.note = words(self, "attachNote")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("Attach"))
        self._ok.setObjectName("attachOkButton")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        layout = QVBoxLayout(self)  # in a form, sentences of several lines would be cut
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        self._show_offers(())
        if before is None:
            self._go_to_likely()
        else:
            self.date.setText(before.date)
            self.origin.setText(before.origin)
            self._go_to(before.source)
        self.file_button.clicked.connect(self._ask_for_file)
        self.layers.currentIndexChanged.connect(lambda _: self._look())
        self.inside.currentIndexChanged.connect(self._show_offer)
        self.fields.changed.connect(self._show_missing)
        self._look()

    @property
    def attachment(self) -> Attachment:
        """What was asked for."""
        layer = self.layers.currentLayer()
        source = self._offer.source if layer is None else source_of(layer, self._kind)
        date, origin = self.date.text().strip(), self.origin.text().strip()
        return Attachment(self._kind.key, source, self.fields.chosen(), date, origin)

    def choose_file(self, file: Path) -> None:
        """Look at a file, which stands in the box below the layers of the project."""
        self._file = file
        self.layers.blockSignals(True)
        self.layers.setAdditionalItems([file.name])
        self.layers.setCurrentIndex(self.layers.count() - 1)
        self.layers.blockSignals(False)
        self.layers.setToolTip(str(file))
        self._look()

    def done(self, result: int) -> None:
        """Nobody waits for what is still looked at."""
        self._forget_task()
        super().done(result)

    @property
    def _offer(self) -> Offer | None:
        row = self.inside.currentIndex()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def _go_to(self, source: str) -> None:
        """Choose a layer by its id, or a file."""
        for place in range(self.layers.count()):
            layer = self.layers.layer(place)
            if layer is not None and source in (layer.id(), layer.source()):
                self.layers.setLayer(layer)
                return
        file = Path(source.partition("|")[0])
        if file.is_file():
            self._file = file
            self.layers.setAdditionalItems([file.name])
            self.layers.setCurrentIndex(self.layers.count() - 1)
            self.layers.setToolTip(str(file))

    def _go_to_likely(self) -> None:
        """Choose the layer that is called like the kind, where there is one."""
        title = fold(tr(self._kind.title))
        for place in range(self.layers.count()):
            layer = self.layers.layer(place)
            if layer is not None and (
                is_called(self._kind, layer.name()) or title in fold(layer.name())
            ):
                self.layers.setLayer(layer)
                return

    def _ask_for_file(self) -> None:
        patterns = {"table": _TABLES, "raster": _RASTERS}.get(self._kind.geometry, _LAYERS)
        filters = f"{tr('Data')} ({patterns});;{tr('All files')} (*)"
        folder = str(self._file or (self._plan_file or Path()).parent)
        file, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), folder, filters)
        if file:
            self.choose_file(Path(file))

    def _look(self) -> None:
        """Find out what the chosen layer or file offers."""
        self._forget_task()
        self._show_offers(())
        layer, kind = self.layers.currentLayer(), self._kind
        try:
            if layer is not None:
                look = partial(offers_of, self._open(layer), self._communes)
            elif self._file is None or self.layers.currentIndex() < 0:
                return
            elif self._plan_file is not None and same_file(self._file, self._plan_file):
                self.note.setText(
                    tr("This file holds the plan itself. Choose one that holds data.")
                )
                return
            else:
                look = partial(offers_of_file, kind, self._file, self._communes)
        except InputError as error:
            self.note.setText(sentence(error.problem))
            return
        task = OfferTask(
            look, lambda offers: self._take(task, offers), lambda why: self._refused(task, why)
        )
        self.task = task
        self.note.setText(tr("Looking at it…"))
        QgsApplication.taskManager().addTask(task)

    def _open(self, layer: QgsMapLayer):
        return open_source(Attachment(self._kind.key, layer.id()))

    def _forget_task(self) -> None:
        task, self.task = self.task, None
        if task is not None:
            task.cancel()

    def _take(self, task: OfferTask, offers: tuple[Offer, ...]) -> None:
        if task is self.task:
            self.task = None
            self._show_offers(offers)

    def _refused(self, task: OfferTask, why: str) -> None:
        if task is self.task:
            self.task = None
            self.note.setText(why)

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        self.inside.blockSignals(True)
        self.inside.clear()
        self.inside.addItems([offer.title for offer in offers])
        before = self._before
        if before is not None:
            here = [n for n, offer in enumerate(offers) if offer.source == before.source]
            self.inside.setCurrentIndex(next(iter(here), 0))
        self.inside.blockSignals(False)
        for widget in (self.inside, self._inside_label):
            widget.setVisible(len(offers) > 1)
        self._show_offer()

    def _show_offer(self) -> None:
        offer, before = self._offer, self._before
        self.fields.show_offer(offer)
        if offer is not None and before is not None:
            self._before = None
            if before.fields:
                self.fields.choose(before.fields)
        self._show_missing()

    def _show_missing(self) -> None:
        """What keeps the answer from being given."""
        if self._offer is None:
            self.note.setText("")
            self._ok.setEnabled(False)
            return
        missing = ", ".join(tr(role.title) for role in self.fields.missing())
        self.note.setText(
            tr("Choose the field of: {roles}.").format(roles=missing) if missing else ""
        )
        self._ok.setEnabled(not missing)
