"""What goes on behind the page Data: the layer is judged when it changes, and mended when asked."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsTask, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.input_verdicts import InputVerdictsTask
from regionaltool.bridge.join_task import JoinPreview, JoinTask
from regionaltool.bridge.mended_layer import Mend, MendTask, free_name, km2_name, put_beside
from regionaltool.bridge.words import tr
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.figure_columns import AREA_FIELD, PERSONS_FIELD
from regionaltool.core.tables.read_sheets import SUFFIXES
from regionaltool.ui.start_page import StartPage, is_polygons

_WAIT_MS = 150  # a key held down in a box of fields goes through many of them
_FOLDER = "regionaltool/last_input_folder"


class InputFlow(QObject):
    """One task that judges, which a newer one replaces; one that the page waits for."""

    def __init__(self, page: StartPage, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._iface = page, iface
        self._judging: QgsTask | None = None
        self._working: QgsTask | None = None
        self._tables: tuple[Path, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._judge)
        page.changed.connect(self._out_of_date)
        page.cancel.connect(lambda: self._working and self._working.cancel())
        page.open_file.connect(self._open_file)
        page.texts.mend.connect(lambda: self.mend(Mend(texts=True)))
        page.crs.take.connect(lambda crs: self.mend(Mend(crs=crs)))
        page.totals.convert.connect(self._convert)
        page.join.choose.connect(self._choose_tables)
        page.join.again.connect(self._preview_join)
        page.join.join.connect(self._join)

    @property
    def busy(self) -> bool:
        """Is something being judged or mended, or about to be?"""
        running = self._judging is not None or self._working is not None
        return running or self._timer.isActive()

    def stop(self) -> None:
        """Forget what is under way."""
        self._timer.stop()
        for task in (self._judging, self._working):
            if task is not None:
                task.cancel()
        self._judging = self._working = None

    def mend(self, mend: Mend, joined: JoinPreview | None = None, **roles: str) -> None:
        """Make a mended copy of the layer on the page, and go on with it.

        ``roles`` are fields of the copy that take the place of those on the page.
        """
        layer = self._page.layer()
        if layer is None or self._working is not None:
            return
        layer_id, fields = layer.id(), replace(self._page.fields(), **roles)

        def done(copy: QgsVectorLayer) -> None:
            if not self._is_over(task):
                return
            original = QgsProject.instance().mapLayer(layer_id)
            if original is None:  # taken out of the project meanwhile
                QgsProject.instance().addMapLayer(copy)
            else:
                put_beside(copy, original)
            self._page.set_layer(copy, fields)
            if joined is not None:
                self._page.join.show_preview(joined, joined_already=True)

        task = MendTask(layer, mend, done, lambda text: self._failed(task, text))
        self._work(task)

    def _preview_join(self, zeros: bool = False) -> None:
        layer = self._page.layer()
        if layer is None or self._working is not None or not self._tables:
            return

        def done(preview: JoinPreview) -> None:
            if self._is_over(task):
                self._page.join.show_preview(preview)
                self._page.join.open()

        task = JoinTask(
            layer,
            self._page.fields(),
            self._tables,
            Asked(leading_zeros=zeros),
            done,
            lambda text: self._failed(task, text),
        )
        self._work(task)

    def _join(self) -> None:
        preview = self._page.join.preview
        if preview is None:
            return
        roles = {}
        for column in preview.statistics.columns:
            for role, main in (("population", PERSONS_FIELD), ("official_km2", AREA_FIELD)):
                # a number stands behind a field that the layer had already
                if re.fullmatch(rf"{main}(_\d+)?", column.field):
                    roles.setdefault(role, column.field)
        self.mend(Mend(columns=preview.columns()), preview, **roles)

    def _work(self, task: QgsTask) -> None:
        """Start what the page waits for."""
        self._working = task
        task.progressChanged.connect(self._page.show_progress)
        self._page.show_progress(0)
        QgsApplication.taskManager().addTask(task)

    def _is_over(self, task: QgsTask) -> bool:
        """Take note that a task has ended; False when nobody waits for it any more."""
        if task is not self._working:
            return False
        self._working = None
        self._page.show_progress(None)
        return True

    def _failed(self, task: QgsTask, text: str) -> None:
        if self._is_over(task):
            self._page.show_problem(text)

    def _convert(self) -> None:
        areas = self._page.verdicts and self._page.verdicts.areas
        if areas:
            layer, field = self._page.layer(), self._page.fields().official_km2
            name = free_name(km2_name(field), layer.fields())
            self.mend(Mend(in_km2=(field, areas.km2)), official_km2=name)

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

    def _choose_tables(self) -> None:
        """Files of figures, one or several."""
        files, _ = QFileDialog.getOpenFileNames(
            self._page,
            tr("Choose the tables of figures"),
            QgsSettings().value(_FOLDER, ""),
            tr("Tables") + f" ({' '.join(f'*{s}' for s in SUFFIXES)});;" + tr("All files") + " (*)",
        )
        if files:
            QgsSettings().setValue(_FOLDER, str(Path(files[0]).parent))
            self._tables = tuple(map(Path, files))
            self._preview_join()

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
