"""What goes on behind the page Data: the layer is judged when it changes, and mended when asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsTask, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.input_verdicts import InputVerdictsTask
from regionaltool.bridge.mended_layer import Mend, MendTask, put_beside
from regionaltool.bridge.words import tr
from regionaltool.ui.start_page import StartPage, is_polygons

_WAIT_MS = 150  # a key held down in a box of fields goes through many of them
_FOLDER = "regionaltool/last_input_folder"


class InputFlow(QObject):
    """Keeps at most one task of each kind; a newer question takes the place of an older one."""

    def __init__(self, page: StartPage, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._iface = page, iface
        self._judging: QgsTask | None = None
        self._mending: QgsTask | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._judge)
        page.changed.connect(self._out_of_date)
        page.cancel.connect(lambda: self._mending and self._mending.cancel())
        page.open_file.connect(self._open_file)
        page.texts.mend.connect(lambda: self.mend(Mend(texts=True)))
        page.crs.take.connect(lambda crs: self.mend(Mend(crs=crs)))
        page.totals.convert.connect(self._convert)

    @property
    def busy(self) -> bool:
        """Is something being judged or mended, or about to be?"""
        running = self._judging is not None or self._mending is not None
        return running or self._timer.isActive()

    def stop(self) -> None:
        """Forget what is under way."""
        self._timer.stop()
        for task in (self._judging, self._mending):
            if task is not None:
                task.cancel()
        self._judging = self._mending = None

    def mend(self, mend: Mend) -> None:
        """Make a mended copy of the layer on the page, and go on with it."""
        layer = self._page.layer()
        if layer is None or self._mending is not None:
            return
        fields = self._page.fields()
        task = MendTask(
            layer,
            mend,
            lambda copy: self._mended(task, layer.id(), copy, mend),
            lambda text: self._not_mended(task, text),
        )
        self._mending = task
        self._fields = fields
        task.progressChanged.connect(self._page.show_progress)
        self._page.show_progress(0)
        QgsApplication.taskManager().addTask(task)

    def _mended(self, task: QgsTask, layer_id: str, copy: QgsVectorLayer, mend: Mend) -> None:
        if task is not self._mending:
            return
        self._mending = None
        self._page.show_progress(None)
        layer = QgsProject.instance().mapLayer(layer_id)
        fields = self._fields
        if mend.in_km2 is not None:
            fields = replace(fields, official_km2=copy.fields()[copy.fields().count() - 1].name())
        if layer is None:  # taken out of the project meanwhile
            QgsProject.instance().addMapLayer(copy)
        else:
            put_beside(copy, layer)
        self._page.set_layer(copy, fields)

    def _not_mended(self, task: QgsTask, text: str) -> None:
        if task is self._mending:
            self._mending = None
            self._page.show_problem(text)

    def _convert(self) -> None:
        areas = self._page.verdicts and self._page.verdicts.areas
        if areas:
            self.mend(Mend(in_km2=(self._page.fields().official_km2, areas.km2)))

    def _out_of_date(self) -> None:
        if self._judging is not None:
            self._judging.cancel()
            self._judging = None
        self._timer.start()

    def _judge(self) -> None:
        layer = self._page.layer()
        if layer is None:
            return
        task = InputVerdictsTask(
            layer,
            self._page.fields(),
            lambda verdicts: self._judged(task, verdicts),
            lambda text: self._not_judged(task, text),
        )
        self._judging = task
        QgsApplication.taskManager().addTask(task)

    def _judged(self, task: QgsTask, verdicts: object) -> None:
        if task is self._judging:
            self._judging = None
            self._page.show_verdicts(verdicts)

    def _not_judged(self, task: QgsTask, text: str) -> None:
        if task is self._judging:
            self._judging = None
            self._page.show_problem(text)

    def _open_file(self) -> None:
        """Add a file of communes to the project and choose it."""
        file, _ = QFileDialog.getOpenFileName(
            self._page,
            tr("Open a file with communes"),
            QgsSettings().value(_FOLDER, ""),
            tr("Layers of polygons")
            + " (*.shp *.gpkg *.geojson *.json *.tab *.mif *.kml *.gml);;"
            + tr("All files")
            + " (*)",
        )
        if not file:
            return
        QgsSettings().setValue(_FOLDER, str(Path(file).parent))
        layer = self._iface.addVectorLayer(file, Path(file).stem, "ogr")  # asks which, of several
        if layer is None:
            return  # QGIS has said why
        if not is_polygons(layer):
            self._page.show_problem(
                tr(
                    "“{layer}” holds no polygons. Choose the layer with the areas of the communes."
                ).format(layer=layer.name())
            )
            return
        self._page.set_layer(layer)
