"""The plan that is being edited: the only door to change it, and the signal that it has changed.

An edit goes in through the gate, the plan carries it out, the recorder keeps it, and every view is
told which units to show anew. Undo is the same road with the inverse edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.edit_history import EditHistory
from regionaltool.bridge.large_edit import LargeEdit
from regionaltool.bridge.plan_file.law_notes import KeptSeats
from regionaltool.bridge.plan_file.plan_state import state_of
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.planned_seats import planned_seats
from regionaltool.bridge.slices import Slices
from regionaltool.core.assessment import Assessment, Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.plan_law import PlanLaw
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.edit import Edit, Move, joined
from regionaltool.core.gate import Districts, Fence, Passage, let_through, together
from regionaltool.core.link_notes import LinkNote
from regionaltool.core.mending import Mender
from regionaltool.core.plan import Change, Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.target import Target
from regionaltool.core.violations import Violation, by_kind
from regionaltool.core.what_if import WhatIf

MANY = 500
"""From so many moves on an edit that no hand waits for is carried out in slices, and from so many
units on a plan is judged so by another law."""
_JUDGED = 16
"""So many of them in a step."""


class PlanSession(QObject):
    """A plan with its history and the assessments of its units."""

    changed = pyqtSignal(object)
    """Carries the `Change`."""
    stopped = pyqtSignal(object)
    """Carries the `Passage` when locks or the fence have stopped something; once a stroke."""
    counted = pyqtSignal(float)
    """How far the figures are after a large edit, from 0 to 1."""

    def __init__(
        self, title: str, plan: Plan, assessor: Assessor, recorder: Recorder | None = None
    ) -> None:
        """Judges every unit once; make it in a task when the plan is large.

        ``recorder`` is that of a plan that was opened, with its history.
        """
        super().__init__()
        self.title = title
        self._plan = plan
        self.current_unit: str | None = None
        self.fence = Fence()
        """What strokes may take; no part of the plan, and not undone."""
        self.target: Target | None = None
        """How many units the planner aims at; not undone either."""
        self.districts = Districts(plan.communes.group.tolist())
        self.recorder = recorder or Recorder(plan.communes.ids, state_of(plan))
        self._planned = planned_seats(self.recorder.history.law.seats, plan.communes)
        self._assessment = PlanAssessment(plan, assessor, self._planned)
        self._law = PlanLaw(plan)
        self._coming: LargeEdit | None = None
        """What the plan does not have whole yet."""
        self._slices: Slices | None = None
        self._law_judged: object | None = None
        """Whatever is being judged by a law now."""
        self.written_at: Edit | None = None
        """The last edit when the plan was last written to files; None before any edit."""
        self._history = EditHistory(self.recorder)
        self._stroke: list[Edit] | None = None
        self._held: list[Passage] = []
        """What was stopped during the stroke."""

    @property
    def plan(self) -> Plan:
        """The plan; nobody sees half of a large edit."""
        self._finish_coming()
        return self._plan

    @property
    def _known(self) -> PlanAssessment:
        self._finish_coming()
        return self._assessment

    @property
    def law(self) -> PlanLaw:
        """What the law says of the units, when a rule set is chosen."""
        self._finish_coming()
        return self._law

    @property
    def counting(self) -> bool:
        """Are there units that a large edit has touched, and views have not been told of?"""
        return self._slices is not None and self._slices.busy

    @property
    def assessor(self) -> Assessor:
        """What judges the units."""
        return self._assessment.assessor

    @property
    def units(self) -> tuple[str, ...]:
        """Units that have members."""
        return self.plan.units

    @property
    def n_units(self) -> int:
        """How many they are."""
        return len(self._known)

    @property
    def n_unassigned(self) -> int:
        """Communes without a unit."""
        return self._known.n_unassigned

    def has(self, unit: str) -> bool:
        """Does the unit have members?"""
        return unit in self._known

    def assessment(self, unit: str) -> Assessment:
        """What is known of a unit that has members."""
        return self._known[unit]

    def neighbours(self, unit: str) -> dict[str, float]:
        """Units that share a border with this one, with the metres of it."""
        return self._known.neighbours(unit)

    def adjacency(self) -> dict[str, frozenset[str]]:
        """Unit → the units that share a border with it, of all units in one go."""
        return self._known.adjacency()

    def violations(self) -> tuple[Violation, ...]:
        """What is wrong with the plan now."""
        return by_kind([self._known.violations(), self.law.violations()])

    def notes(self) -> tuple[LinkNote, ...]:
        """What is to be known of units that hang together by links."""
        return self._known.notes()

    def score(self) -> PlanScore:
        """The plan's score now."""
        return self._known.score()

    def judge(self, blocks: Iterable[int]) -> Assessment:
        """What a unit of these blocks would be, without making it."""
        return self.assessor.assess(np.array(sorted(set(blocks)), dtype=np.int64))

    def judge_by(self, graph: ContiguityGraph) -> None:
        """Judge contiguity by other links from now on; tells the units that look different."""
        self.changed.emit(Change(self._known.judge_by(graph), ()))

    def judge_under(self, rules: RuleSet | None, facts: CommuneFacts | None) -> None:
        """Judge by another rule set or other facts from now on; tells all units.

        When they are many, views are told in slices; see `counting`.
        """
        units = self.units
        many = rules is not None and len(units) >= MANY
        self.law.judge_by(rules, facts, later=many)
        if many:
            self._go_through(self._judging(units))
        else:
            self.changed.emit(Change(frozenset(units), ()))

    def _judging(self, units: Sequence[str]) -> Iterator[float]:
        mine = self._law_judged = object()
        for start in range(0, len(units), _JUDGED):
            if self._law_judged is not mine:  # another law has been chosen meanwhile
                return
            some = units[start : start + _JUDGED]
            self.law.judge_late(some)
            self.changed.emit(Change(frozenset(some), ()))
            yield start / len(units)

    def looked_at(self, units: Iterable[str]) -> None:
        """Reasons or ballots of these units are others; tells them."""
        self.law.look_again(units)
        self.changed.emit(Change(frozenset(filter(self.has, units)), ()))

    @property
    def planned_seats(self) -> Mapping[str, int]:
        """Unit → the commune that the planner wants its seat in; it may be in another unit now."""
        return self._planned

    def plan_seat(self, unit: str, block: int | None) -> None:
        """Put a unit's seat into a commune, or (None) leave it open; tells the unit.

        That is no edit: undo leaves it as it is.
        """
        if block == self._planned.get(unit):
            return
        seat = None if block is None else self.plan.communes.ids[block]
        self.recorder.record_law(KeptSeats({unit: seat}))
        if block is None:
            del self._planned[unit]
        else:
            self._planned[unit] = block
        self._known.seat_anew(unit)
        self.looked_at((unit,))

    def score_by(self, scoring: Scoring) -> None:
        """Score by another profile or other inputs from now on; tells all units."""
        self.changed.emit(Change(self._known.score_by(scoring), ()))

    def passage(self, blocks: Iterable[int], unit: str | None) -> Passage:
        """What of the blocks locks and fence let into a unit."""
        return let_through(self.plan, blocks, unit, self.fence, self.districts)

    def what_if(self, blocks: Iterable[int], unit: str | None) -> WhatIf:
        """What `assign` would do, without doing it."""
        return self.law.what_if(self._known.what_if(self.passage(blocks, unit), unit))

    def mender(self) -> Mender:
        """What looks for moves that heal violations, within locks and fence; it moves nothing."""
        return Mender(self._known, self.passage)

    # edits

    def assign(self, blocks: Iterable[int], unit: str | None) -> Passage:
        """Take blocks into a unit, or out of every unit, as far as locks and fence let them."""
        passage = self.passage(blocks, unit)
        self._carry_out(self.plan.move(passage.blocks, unit))
        self._tell(passage)
        return passage

    def merge(self, units: Sequence[str]) -> str:
        """Make one unit of several and return its id; that with most people keeps id and name.

        A unit that cannot give all its communes is left as it is.
        """
        into = min(units, key=lambda u: (-self.assessment(u).tally.population, u))
        blocks = [b for unit in units if unit != into for b in self.plan.members(unit).tolist()]
        whole = replace(self.fence, whole_districts=False)  # units move, not districts
        passage = let_through(self.plan, blocks, into, whole, self.districts)
        held = {self.plan.unit_of(b) for stop in passage.stopped for b in stop.blocks}
        moving = [b for b in passage.blocks if self.plan.unit_of(b) not in held]
        self._carry_out(self.plan.move(moving, into))
        self._tell(passage)
        return into

    def make_unit(self, blocks: Iterable[int]) -> str | None:
        """Make a new unit of what is let through and return its id; None when that is nothing."""
        unit, _ = self.plan.found(blocks)
        passage = self.passage(blocks, unit)
        self._tell(passage)
        if not passage.blocks:
            return None
        unit, edit = self.plan.found(passage.blocks)
        self._carry_out(edit)
        return unit

    def rename(self, unit: str, name: str | None) -> None:
        """Give a unit a name; None takes its own away."""
        self._carry_out(self.plan.rename(unit, name))

    def retype(self, unit: str, kind: str | None) -> None:
        """Give a unit a type; None takes it away."""
        self._carry_out(self.plan.retype(unit, kind))

    def lock_units(self, units: Iterable[str], on: bool) -> None:
        """Lock units, so that they neither give nor take communes, or unlock them."""
        self._carry_out(self.plan.lock_units(units, on))

    def lock_communes(self, blocks: Iterable[int], on: bool) -> None:
        """Lock communes where they are, or unlock them."""
        self._carry_out(self.plan.lock_communes(blocks, on))

    def unlock_all(self) -> None:
        """Take every lock away, in one step."""
        units = self.plan.lock_units(self.plan.locked_units, False)
        communes = self.plan.lock_communes(self.plan.locked_communes, False)
        self._carry_out(joined((units, communes)))

    def become(self, other: Plan) -> None:
        """Be what another plan of the same communes is, in one step; locks stop nothing here."""
        self._carry_out(self.plan.become(other))

    def put(self, units: Mapping[int, str | None]) -> None:
        """Put blocks where another source says, in one step; locks stop nothing here.

        When they are many, views are told in slices; see `counting`.
        """
        plan = self.plan
        moves = (Move(block, plan.unit_of(block), units[block]) for block in sorted(units))
        edit = Edit(tuple(move for move in moves if move.before != move.after))
        if len(edit.moves) < MANY or self.in_stroke:
            self._carry_out(edit)
            return
        self._coming = LargeEdit(edit, plan, self._assessment, self._law, self._has_come)
        self._go_through(self._coming.slices(self.changed.emit))

    def _go_through(self, work: Iterator[float]) -> None:
        if self._slices is None:
            self._slices = Slices(self)
            self._slices.came.connect(self.counted)
            self._slices.over.connect(self._all_counted)
        self._slices.add(work)
        self.counted.emit(0.0)

    def _has_come(self, edit: Edit) -> None:
        self._coming = None
        self._history.remember(edit)

    def _finish_coming(self) -> None:
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.finish()

    def _all_counted(self) -> None:
        self.counted.emit(1.0)
        self.changed.emit(Change(frozenset(), ()))

    @property
    def in_stroke(self) -> bool:
        """Is a gesture being made that is not over yet?"""
        return self._stroke is not None

    def begin_stroke(self) -> None:
        """What follows is one gesture, and one step to undo."""
        self.end_stroke()
        self._stroke = []

    def end_stroke(self) -> None:
        """The gesture is over."""
        self._finish_coming()
        stroke, self._stroke = self._stroke or [], None
        held, self._held = self._held, []
        if stroke:
            edit = joined(stroke)
            if edit:
                self._history.remember(edit)
            self.changed.emit(Change(frozenset(), ()))
        if held:
            self.stopped.emit(together(held))

    def cancel_stroke(self) -> None:
        """Take back what the gesture has done so far, as if it had never been begun."""
        stroke, self._stroke = self._stroke or [], None
        self._held = []
        if stroke:
            self.changed.emit(self._apply(joined(stroke).inverse()))

    # history

    @property
    def done(self) -> Sequence[Edit]:
        """What can be taken back, the last one first."""
        self._finish_coming()
        return self._history.done

    @property
    def undone(self) -> Sequence[Edit]:
        """What can be carried out again, the last one first."""
        self._finish_coming()
        return self._history.undone

    @property
    def last_edit(self) -> Edit | None:
        """The edit that was done last and not taken back; None at the start."""
        self._finish_coming()
        return self._history.last

    @property
    def unwritten(self) -> bool:
        """Are there edits that no file holds?"""
        exported = self.last_edit is self.written_at
        return bool(self._stroke) or not (exported or self.recorder.durable)

    @property
    def can_undo(self) -> bool:
        """Is there an edit to take back?"""
        return bool(self.done or self._stroke)

    @property
    def can_redo(self) -> bool:
        """Is there an edit to carry out again?"""
        return bool(self.undone and not self._stroke)

    def undo(self) -> None:
        """Take the last edit back; a stroke that is being drawn ends here."""
        self.end_stroke()
        self.go_to(len(self._history.done) - 1)

    def redo(self) -> None:
        """Carry out again what was taken back last; a stroke that is being drawn ends here."""
        self.end_stroke()
        self.go_to(len(self._history.done) + 1)

    def go_to(self, n_done: int) -> None:
        """Undo or redo until so many edits are done; views are told once."""
        self.end_stroke()
        step = self._history.step_to(n_done)
        if step is not None:
            self.changed.emit(self._apply(step))

    def _carry_out(self, edit: Edit) -> None:
        if not edit:
            return
        change = self._apply(edit)
        if self._stroke is None:
            self._history.remember(edit)
        else:
            self._stroke.append(edit)
        self.changed.emit(change)

    def _tell(self, passage: Passage) -> None:
        if passage.stopped and self._stroke is not None:
            self._held.append(passage)
        elif passage.stopped:
            self.stopped.emit(passage)

    def _apply(self, edit: Edit) -> Change:
        change = self.plan.apply(edit)
        self._assessment.follow(edit.moves, change)
        others = self._law.follow(change)
        return replace(change, units=change.units | others) if others else change
