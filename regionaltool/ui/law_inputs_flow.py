"""From the tables and rasters of the law to what a plan is judged by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.elevation_terrain import told_terrain
from regionaltool.bridge.kept_path import source_of_layer
from regionaltool.bridge.law_inputs_task import ElevationTask, FiguresTask, ReadFigures
from regionaltool.bridge.plan_criteria import ELEVATION, FIGURES, PlanRules
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.criteria.figures_table import numbers_asked
from regionaltool.core.criteria.rule_sets import SHIPPED, shipped
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.read_sheets import SUFFIXES
from regionaltool.ui.law_inputs_section import LawInputsSection


class LawInputsFlow(QObject):
    """Wires the section and the rules of one plan at a time."""

    said = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, section: LawInputsSection, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._section = iface, section
        self._session: PlanSession | None = None
        self._rules: PlanRules | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._notes: tuple[Problem, ...] = ()
        """What reading the table has met."""
        self.task: SentenceTask | None = None
        section.figures.offer = lambda: _layers(QgsVectorLayer)
        section.figures.chosen.connect(self.read_figures)
        section.figures.file_wanted.connect(self._ask_for_figures)
        section.figures.left.connect(self._leave_figures)
        section.elevation.offer = lambda: _layers(QgsRasterLayer)
        section.elevation.chosen.connect(self.read_elevation)
        section.elevation.file_wanted.connect(self._ask_for_elevation)
        section.elevation.left.connect(lambda: self._rules.leave_elevation())

    def begin(
        self, session: PlanSession, rules: PlanRules, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Go on with another plan, whose communes are in ``crs``."""
        self.remove()
        self._session, self._rules, self._crs = session, rules, crs
        self._notes = ()
        rules.changed.connect(self._show)
        self._show()

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded or another plan begins."""
        task, self.task = self.task, None
        if task is not None:
            task.cancel()

    def read_figures(self, source: str) -> None:
        """Judge by the figures of units in a table: the id of a layer, or a file."""

        def take(read: ReadFigures) -> None:
            self._notes = read.problems
            self._rules.use_figures(source, read.kept)
            self.said.emit(
                tr("Figures of units read: {count}").format(count=persons(self._rules.n_figures))
            )

        chosen = self._rules.rules if self._rules is not None else None
        asked = numbers_asked([*filter(None, (chosen,)), *map(shipped, SHIPPED)])
        self._run(
            lambda done, failed: FiguresTask(
                source, self._session.plan, asked, self._rules.shares, done, failed
            ),
            take,
        )

    def read_elevation(self, source: str) -> None:
        """Tell mountain from lowland by a raster: the id of a layer, or a file."""

        def take(terrain: Sequence[str]) -> None:
            self._rules.use_elevation(source, terrain)
            self.said.emit(told_terrain(terrain))

        communes, crs = self._session.plan.communes, self._crs
        self._run(lambda done, failed: ElevationTask(source, communes, crs, done, failed), take)

    def _run(
        self,
        make: Callable[[Callable[..., None], Callable[[str], None]], SentenceTask],
        take: Callable[..., None],
    ) -> None:
        if self._session is None or self.task is not None:
            return

        def done(result: object) -> None:
            if self._over(task):
                try:
                    take(result)
                except InputError as error:
                    self._warn(sentence(error.problem))

        def failed(why: str) -> None:
            if self._over(task):
                self._warn(why)

        try:
            task = make(done, failed)
        except InputError as error:
            self._warn(sentence(error.problem))
            return
        self.task = task
        self._section.show_busy(True)
        QgsApplication.taskManager().addTask(task)

    def _over(self, task: SentenceTask) -> bool:
        """Has the task of this plan ended?"""
        if task is not self.task:
            return False
        self.task = None
        self._section.show_busy(False)
        return True

    def _leave_figures(self) -> None:
        self._notes = ()
        self._rules.leave_figures()

    def _show(self) -> None:
        rules = self._rules
        table, raster = (rules.fields.get(what, "") for what in (FIGURES, ELEVATION))
        lines = []
        if table:
            lines.append(
                tr(
                    "{table}: figures of {count} units. They hold for a unit as it was when they "
                    "were read; after an edit they are unknown until the table is read again."
                ).format(table=_called(table), count=persons(rules.n_figures))
            )
        lines.extend(sentence(note) for note in self._notes)
        self._section.show_figures("\n".join(lines), there=bool(table))
        text = ""
        if raster:
            found = list(rules.by_elevation.values())
            unknown = len(self._session.plan.communes) - len(found)
            text = f"{_called(raster)}: {told_terrain([*found, *[''] * unknown])}"
        self._section.show_elevation(text, there=bool(raster))

    def _ask_for_figures(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        self._ask(tr("Figures of units"), tr("Tables") + f" ({kinds})", self.read_figures)

    def _ask_for_elevation(self) -> None:
        self._ask(tr("Elevations"), "", self.read_elevation)

    def _ask(self, title: str, kinds: str, read: Callable[[str], None]) -> None:
        file, _ = QFileDialog.getOpenFileName(self._section, title, "", kinds)
        if file:
            read(file)

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), text, Qgis.MessageLevel.Warning, 0
        )


def _layers(kind: type[QgsMapLayer]) -> list[tuple[str, str]]:
    """Layers of the project by their names, and what finds each again."""
    layers = QgsProject.instance().mapLayers().values()
    found = [(one.name(), source_of_layer(one, table=True)) for one in layers if type(one) is kind]
    return sorted(found, key=lambda pair: pair[0].casefold())


def _called(source: str) -> str:
    layer = QgsProject.instance().mapLayer(source)
    return Path(source.partition("|")[0]).name if layer is None else layer.name()
