"""From the button to the A3 sheet: where to, written in the background, said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import shapely
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QLocale, QObject
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.compare_sheet import Sheet, write_sheet
from regionaltool.bridge.compare_task import ComparedOption
from regionaltool.bridge.profile_text import profile_text
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import persons, tr
from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.ui.compare_rows import figure_rows
from regionaltool.ui.save_name import file_to_write

Ask = Callable[[str], str]
"""Asks for the file, beginning with one; empty when the planner wants none."""


class SheetTask(SentenceTask):
    """Writes the page; gives its sentence."""

    def __init__(
        self,
        sheet: Sheet,
        file: Path,
        done: Callable[[str], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Writing the sheet"), done, failed)
        self._sheet, self._file = sheet, file

    def work(self) -> str:
        write_sheet(self._sheet, self._file)
        return tr("The sheet is written: {file}").format(file=self._file)

    def unforeseen(self) -> str:
        return tr("The sheet could not be written: {reason}").format(reason=self.defect)


class SheetFlow(QObject):
    """One sheet at a time."""

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._task: SheetTask | None = None
        self._last: Path | None = None
        self.ask: Ask = self._ask

    @property
    def busy(self) -> bool:
        """Is a sheet being written?"""
        return self._task is not None

    def start(self, title: str, options: tuple[ComparedOption, ...], communes: Communes) -> None:
        """Ask where to, and write the options that are compared now."""
        if self._task is not None or len(options) < 2:
            return
        home = Path(QgsProject.instance().homePath() or Path.home())
        suggested = str(self._last or home / (tr("comparison") + ".pdf"))
        chosen = file_to_write(self.ask, suggested, ".pdf")
        if chosen is None:
            return
        self._last = chosen
        sheet = sheet_of(title, options, communes)
        self._task = SheetTask(sheet, self._last, self._written, self._failed)
        QgsApplication.taskManager().addTask(self._task)

    def remove(self) -> None:
        """Leave everything alone when the plugin is unloaded."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _ask(self, suggested: str) -> str:
        file, _ = QFileDialog.getSaveFileName(
            self._iface.mainWindow(), tr("A3 sheet of the comparison"), suggested, "PDF (*.pdf)"
        )
        return file

    def _written(self, text: str) -> None:
        self._end(text, Qgis.MessageLevel.Success, 10)

    def _failed(self, text: str) -> None:
        self._end(text, Qgis.MessageLevel.Critical, 0)

    def _end(self, text: str, level: Qgis.MessageLevel, seconds: int) -> None:
        if self._task is None:
            return
        self._task = None
        self._iface.messageBar().pushMessage(tr("Regional Tool"), text, level, seconds)


def sheet_of(title: str, options: tuple[ComparedOption, ...], communes: Communes) -> Sheet:
    """What stands on the page."""
    names = []
    for one in options:
        reference = one.comparison is None
        text = tr("{option} (reference)") if reference else "{option}"
        names.append(text.format(option=one.name))
    left, bottom, right, top = shapely.total_bounds(communes.geometry)
    across = shapely.linestrings([[left, (bottom + top) / 2], [right, (bottom + top) / 2]])
    unknown = int((~communes.population_known).sum())
    people = tr("People: {count}").format(count=persons(int(communes.population.sum())))
    if unknown:
        people += "; " + tr("communes of unknown population, counted apart: {count}").format(
            count=persons(unknown)
        )
    return Sheet(
        tr("Comparison of options: {plan}").format(plan=title),
        tuple(zip(names, (one.picture for one in options), strict=True)),
        tuple((row.about, row.texts) for row in figure_rows(options)),
        float(Ellipsoid(communes.crs).lengths(np.array([across]))[0]),
        (
            tr("Communes: layer “{layer}”, {count}. {people}.").format(
                layer=communes.source, count=persons(len(communes)), people=people
            ),
            profile_text(options[0].judged.profile),
            tr("Made with Regional Tool on {date}. Coordinate system of the maps: {crs}.").format(
                date=QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat),
                crs=communes.crs.name,
            ),
        ),
    )
