"""The views of the plan: each change, each choice of units and each selection reaches them here."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.gate import Passage, stopped_sentence
from regionaltool.core.link_notes import LinkNote
from regionaltool.core.plan import Change
from regionaltool.core.violations import Violation
from regionaltool.ui.bench_page import BenchPage
from regionaltool.ui.candidate import CandidateWatch
from regionaltool.ui.change_on_map import ChangeOnMap
from regionaltool.ui.map_view import MapView
from regionaltool.ui.toolbar import RegionalToolbar
from regionaltool.ui.unit_highlight import UnitHighlight


class PlanViews(QObject):
    """Keeps map, table, pages and toolbar at what the session says."""

    said = pyqtSignal(str)
    """Carries a sentence for the status bar."""

    def __init__(
        self,
        iface: QgisInterface,
        bench: BenchPage,
        toolbar: RegionalToolbar,
        map_view: MapView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas = iface.mapCanvas()
        self._bench, self._toolbar, self._map = bench, toolbar, map_view
        self._session: PlanSession | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._shown_unit: str | None = None
        self.highlight = UnitHighlight(self._canvas)
        self.on_map = ChangeOnMap(self._canvas, self)
        self.candidate = CandidateWatch(self)
        self._canvas.destinationCrsChanged.connect(self._show_current)
        self.candidate.changed.connect(self._candidate_changed)
        bench.units.chosen.connect(self._units_chosen)
        bench.units.merge.connect(self.merge)
        bench.unit_page.make_unit.connect(self.make_unit)
        bench.violations.visit.connect(self._visit)
        toolbar.merge.triggered.connect(self.merge)
        toolbar.new_unit.triggered.connect(self.make_unit)
        toolbar.next_violation.triggered.connect(lambda: bench.violations.step(1))
        toolbar.last_violation.triggered.connect(lambda: bench.violations.step(-1))

    def begin(self, started: StartedPlan) -> None:
        """Show another plan; its layers come by `follow`."""
        self._session, self._crs = started.session, started.crs
        self._session.changed.connect(self._show_change)
        self._toolbar.colour_by.set_scoring(self._session.assessor.scoring)
        self._session.stopped.connect(self._say_stopped)
        self._session.counted.connect(self._show_counting)
        self._bench.units.set_session(self._session)
        self._show_units(())
        self._bench.data_page.show_started(started)
        self._bench.history_page.set_session(self._session, self._session.recorder.history.moments)

    def follow(self, started: StartedPlan, layers: PlanLayers) -> None:
        """These layers, which are on the map, are those of the plan."""
        self.on_map.follow(started.session, layers, started.crs)
        self.candidate.watch(started, layers)

    def show_all(self) -> None:
        """Show the plan as a whole, with no unit chosen."""
        self.choose_current(None)
        self._show_totals()

    def remove(self) -> None:
        """Take everything off the map."""
        self.candidate.stop()
        self._canvas.destinationCrsChanged.disconnect(self._show_current)
        self.highlight.remove()
        self.on_map.remove()

    def merge(self) -> None:
        """Merge the units chosen in the table, or those of the communes selected on the map."""
        units = self._bench.units.chosen_units()
        if len(units) < 2:
            of = {self._session.plan.unit_of(b) for b in self.candidate.blocks}
            units = tuple(sorted(of - {None}))
        if len(units) < 2:
            self.said.emit(tr("Select two or more units in the table or on the map, then merge."))
            return
        self._show_made(self._session.merge(units))

    def make_unit(self) -> None:
        """Make a unit of the communes that are selected on the map."""
        if not self.candidate.blocks:
            self.said.emit(tr("Select the communes of the new unit on the map first."))
            return
        unit = self._session.make_unit(self.candidate.blocks)
        if unit is not None:
            self._show_made(unit)

    def _show_made(self, unit: str) -> None:
        self.candidate.clear()
        self.choose_current(unit)
        self._bench.units.go_to(unit)

    def choose_current(self, unit: str | None) -> None:
        """Say into which unit the assign tool takes communes, and show that unit."""
        self._session.current_unit = unit
        plan = self._session.plan
        self._toolbar.show_current(
            plan.name(unit) if unit else "", locked=plan.is_unit_locked(unit)
        )
        self._show_current()

    def pick(self, unit: str) -> None:
        """A unit has been picked on the map: it is the current one, wherever the map stands."""
        self.choose_current(unit)
        self._bench.units.chosen.disconnect(self._units_chosen)
        self._bench.units.choose([unit])
        self._bench.units.chosen.connect(self._units_chosen)
        self._show_units((unit,))

    def _show_current(self) -> None:
        unit = None if self._session is None else self._session.current_unit
        if unit is None:
            self.highlight.clear()
            return
        self.highlight.show(self._session.assessment(unit).outline, self._crs)

    def _show_change(self, change: Change) -> None:
        self._toolbar.colour_by.set_scoring(self._session.assessor.scoring)
        current = self._session.current_unit
        if current is not None and current in change.units:
            self.choose_current(current if self._session.has(current) else None)
        if self._session.counting:
            self.on_map.note(change)
        else:
            self.on_map.show(change)
        self._bench.units.show_change(change)
        self._show_totals()
        if self._shown_unit in change.units:
            self._show_units((self._shown_unit,))

    def _show_counting(self, share: float) -> None:
        """A large edit is being counted: say so until the totals are right again."""
        if share < 1:
            self._bench.summary.show_counting()
            self.said.emit(tr("Counting … {percent} %").format(percent=persons(share * 100)))
        else:
            self.said.emit("")

    def _show_totals(self) -> None:
        if self._session.counting:
            return
        found = self._session.violations()
        self._bench.summary.show_session(self._session, len(found))
        self._bench.violations.show_violations(found, self._session.notes())
        self._bench.show_violation_count(len(found))
        self._toolbar.undo.setEnabled(self._session.can_undo)
        self._toolbar.redo.setEnabled(self._session.can_redo)

    def _show_units(self, units: tuple[str, ...]) -> None:
        here = [unit for unit in units if self._session.has(unit)]
        self._shown_unit = here[0] if len(here) == 1 else None
        if len(here) == 1:
            self._bench.unit_page.show_unit(self._session, here[0])
        elif not here:
            self._bench.unit_page.show_nothing()
        else:
            self._bench.unit_page.show_several(self._session, here)

    def _units_chosen(self, units: tuple[str, ...]) -> None:
        if self._session is None or not units:
            return
        self._show_units(units)
        units = tuple(filter(self._session.has, units))  # a row may outlive its unit for a moment
        if len(units) == 1:
            self.choose_current(units[0])
            self._bench.show_unit_page()
            self._map.show_shapes([self._session.assessment(units[0]).outline], self._crs)

    def _candidate_changed(self) -> None:
        if self.candidate.blocks:
            self._shown_unit = None
            self._bench.unit_page.show_candidate(
                self._session, self._session.judge(self.candidate.blocks)
            )
            self._bench.show_unit_page()
        else:
            self._show_units(self._bench.units.chosen_units())

    def _visit(self, violation: Violation | LinkNote) -> None:
        shapes = self._session.plan.communes.geometry[list(violation.communes)]
        self._map.show_shapes(list(shapes), self._crs)
        self._map.flash(list(shapes), self._crs)
        self.show_violations()
        self.said.emit(sentence(violation.problem))

    def show_violations(self) -> None:
        """Bring the page of violations to the front."""
        self._bench.tabs.setCurrentWidget(self._bench.violations_page)

    def _say_stopped(self, passage: Passage) -> None:
        self.said.emit(sentence(stopped_sentence(self._session.plan, passage)))
