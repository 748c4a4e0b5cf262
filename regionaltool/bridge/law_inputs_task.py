"""What a rule set asks beside the fields of communes, read off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from qgis.core import QgsCoordinateReferenceSystem, QgsProject

from regionaltool.bridge.attach.layer_rows import Reading
from regionaltool.bridge.elevation_terrain import elevation_terrain, open_elevation
from regionaltool.bridge.figures_sheet import figures_sheet, open_figures
from regionaltool.bridge.plan_file.law_notes import KeptFigures
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.criteria.figures_table import read_figures
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem


class ReadFigures(NamedTuple):
    """What a table says of units."""

    kept: KeptFigures
    problems: tuple[Problem, ...]


class FiguresTask(SentenceTask):
    """Gives `ReadFigures` of the units as they are when it is made."""

    def __init__(
        self,
        source: str,
        plan: Plan,
        asked: Sequence[str],
        shares: ShareUnit,
        done: Callable[[ReadFigures], None],
        failed: Callable[[str], None],
    ) -> None:
        """``source`` is the id of a layer of the project or a file; ``asked`` and ``shares`` are as
        `read_figures` has them. Raises `InputError`."""
        super().__init__(tr("Reading figures of units"), done, failed)
        self._source, self._asked, self._shares = open_figures(source), asked, shares
        ids = plan.communes.ids
        self._members = {u: tuple(ids[plan.members(u)].tolist()) for u in plan.units}

    def work(self) -> ReadFigures:
        sheet = figures_sheet(self._source, self.check)
        read = read_figures(sheet, tuple(self._members), self._asked, self._shares)
        rows = [row for row, unit in enumerate(read.units) if unit in self._members]
        columns = {
            name: tuple(cells[row] for row in rows) for name, cells in read.columns.cells().items()
        }
        communes = tuple(self._members[read.units[row]] for row in rows)
        return ReadFigures(KeptFigures(communes, columns), read.problems)

    def unforeseen(self) -> str:
        return tr("The figures of units could not be read. Nothing has been changed.")


class ElevationTask(SentenceTask):
    """Gives the terrain of each commune, empty where that is unknown."""

    def __init__(
        self,
        source: str,
        communes: Communes,
        crs: QgsCoordinateReferenceSystem,
        done: Callable[[list[str]], None],
        failed: Callable[[str], None],
    ) -> None:
        """``source`` is the id of a raster of the project or a file, ``crs`` that of the communes.

        Raises `InputError`.
        """
        super().__init__(tr("Reading elevations"), done, failed)
        self._source, self._communes = open_elevation(source), communes
        self._reading = Reading(crs, QgsProject.instance().transformContext(), self.check)

    def work(self) -> list[str]:
        return elevation_terrain(self._source, self._communes, self._reading)

    def unforeseen(self) -> str:
        return tr("The elevations could not be read. Nothing has been changed.")
