"""What is known of every unit of a plan, and of the plan as a whole, kept while it is edited.

A move looks at the units that it touches and at no others. A unit that is only being considered
is judged in the same way, so what is shown before a click is what is there after it. After an edit
of thousands of units each can be judged later, a few at a time, or when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.assessment import Assessment, Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.edit import Move
from regionaltool.core.findings import Findings
from regionaltool.core.gate import Passage
from regionaltool.core.link_notes import LinkNote
from regionaltool.core.links import BORDER, POINT
from regionaltool.core.pieces import neighbour_lists
from regionaltool.core.plan import Change, Plan
from regionaltool.core.score.plan_score import PlanScore, PlanSums
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.unit_borders import UnitBorders
from regionaltool.core.violations import Violation
from regionaltool.core.what_if import Side, WhatIf


class PlanAssessment:
    """The assessments of a plan's units; after each edit `follow` must be called."""

    def __init__(
        self, plan: Plan, assessor: Assessor, planned_seats: Mapping[str, int] | None = None
    ) -> None:
        """Judges every unit once.

        ``planned_seats`` is unit → the commune that the planner wants its seat in; one that is no
        member does not count. After a change in it `seat_anew` must be called.
        """
        self.assessor = assessor
        self._plan = plan
        self._planned: Mapping[str, int] = {} if planned_seats is None else planned_seats
        self._borders = UnitBorders(assessor.coverage, plan)
        self._of: dict[str, Assessment] = {}
        self._late: dict[str, None] = {}
        """Units that an edit has touched and nobody has judged since."""
        self._findings = Findings(plan)
        self._sums = PlanSums()
        members = [plan.members(unit) for unit in plan.units]
        self._assess(plan.units, members, self._borders.outlines(plan.units, members))

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return self._plan

    def __len__(self) -> int:
        """How many units have members."""
        return len(self._plan.units) if self._late else len(self._of)

    def __contains__(self, unit: str) -> bool:
        return self._plan.has(unit)

    def __getitem__(self, unit: str) -> Assessment:
        if unit in self._late:
            self._judge((unit,))
        return self._of[unit]

    @property
    def n_unassigned(self) -> int:
        """Communes without a unit."""
        return self._findings.n_free

    def violations(self) -> tuple[Violation, ...]:
        """What is wrong with the plan."""
        self._catch_up()
        return self._findings.violations()

    def notes(self) -> tuple[LinkNote, ...]:
        """What is to be known of units that hang together by links."""
        self._catch_up()
        return self._findings.notes()

    def score(self) -> PlanScore:
        """The plan's score."""
        self._catch_up()
        return self._sums.score()

    def neighbours(self, unit: str) -> dict[str, float]:
        """Units that share a border with this one, with the metres of it."""
        border: dict[str, float] = {}
        metres = self.assessor.coverage.border_m
        for member in self._plan.members(unit).tolist():
            row = slice(*metres.indptr[member : member + 2].tolist())
            for block, shared in zip(
                metres.indices[row].tolist(), metres.data[row].tolist(), strict=True
            ):
                other = self._plan.unit_of(block)
                if other is not None and other != unit:
                    border[other] = border.get(other, 0.0) + shared
        return border

    def adjacency(self) -> dict[str, frozenset[str]]:
        """Unit → the units that share a border with it, of all units in one go."""
        units = tuple(self._plan.units)
        number = {unit: place for place, unit in enumerate(units)}
        unit_of = np.array([number.get(unit, -1) for unit in self._plan.assignment])
        border = self.assessor.coverage.border_m.tocoo()
        a, b = unit_of[border.row], unit_of[border.col]
        apart = (a != b) & (a >= 0) & (b >= 0)
        shape = len(units), len(units)
        beside = csr_array((np.ones(apart.sum(), dtype=bool), (a[apart], b[apart])), shape=shape)
        return {
            unit: frozenset(units[other] for other in others)
            for unit, others in zip(units, neighbour_lists(beside), strict=True)
        }

    def follow(self, moves: Iterable[Move], change: Change) -> None:
        """Keep up with an edit that the plan has carried out."""
        self._borders.follow(moves, self._late)
        self._findings.follow(moves)
        self._judge(change.units)

    def follow_later(self, moves: Iterable[Move], change: Change) -> None:
        """Keep up with an edit that the plan has carried out, but judge its units by and by.

        What is said of the whole plan then has all that are left judged first; `what_if` goes by
        what they were before.
        """
        self._findings.follow(moves)
        self._late.update(dict.fromkeys(sorted(change.units)))

    def judge_late(self, units: Iterable[str]) -> None:
        """Judge those of the units that are late."""
        late = [unit for unit in units if unit in self._late]
        if late:
            self._judge(late)

    def _catch_up(self) -> None:
        self.judge_late(tuple(self._late))

    def _judge(self, units: Collection[str]) -> None:
        for unit in units:
            self._judged(unit, None)
            if unit in self._late:
                del self._late[unit]
                self._borders.renew(unit, self._plan.members(unit).tolist())
        here = [unit for unit in units if self._plan.has(unit)]
        members = [self._plan.members(unit) for unit in here]
        self._assess(here, members, map(self._borders.outline, here, members))

    def seat_anew(self, unit: str) -> None:
        """The planner has put a unit's seat elsewhere."""
        if unit in self._of and unit not in self._late:
            planned = [self._planned.get(unit)]
            (known,) = self.assessor.score_anew([self._of[unit]], planned)
            self._judged(unit, known)

    def judge_by(self, graph: ContiguityGraph) -> frozenset[str]:
        """Judge contiguity by other links from now on; the units that look different."""
        self._catch_up()
        before, self.assessor = self.assessor.graph, replace(self.assessor, graph=graph)
        changed = []
        for unit in self._judged_by(before, graph):
            known = self._of[unit]
            contiguity = graph.judge(known.members, known.seat.given)
            if contiguity != known.contiguity:
                self._judged(unit, replace(known, contiguity=contiguity))
                changed.append(unit)
        return frozenset(changed)

    def score_by(self, scoring: Scoring) -> frozenset[str]:
        """Score by another profile or other inputs from now on; the units, which are all of them.

        Seats are chosen anew where travel has changed; members, sums and outlines stay.
        """
        before, self.assessor = self.assessor.scoring, replace(self.assessor, scoring=scoring)
        units = tuple(self._of)
        planned = [self._planned.get(unit) for unit in units]
        known = self.assessor.score_anew(self._of.values(), planned, before)
        sums = PlanSums()
        for unit, judged in zip(units, known, strict=True):
            if judged.contiguity is not self._of[unit].contiguity:
                self._findings.judge(unit, judged.contiguity)
            self._of[unit] = judged
            sums.add(judged.score, judged.tally.people)
        self._sums = sums
        return frozenset(units)

    def what_if(self, passage: Passage, unit: str | None) -> WhatIf:
        """What the moves that are let through into a unit would do."""
        left: dict[str | None, list[int]] = {}
        for block in passage.blocks:
            left.setdefault(self._plan.unit_of(block), []).append(block)
        giving = sorted(
            (source for source in left if source is not None),
            key=lambda source: (-self._plan.tally(source).population, source),
        )
        units = giving if unit is None else [unit, *giving]
        self.judge_late(units)
        taken = {unit: passage.blocks}
        after = self._if(units, taken, left)
        n_free = self.n_unassigned - len(left.get(None, ()))
        n_free += len(passage.blocks) if unit is None else 0
        shapes = {one: None if known is None else known.contiguity for one, known in after.items()}
        sides = tuple(Side(one, self._of.get(one), after[one]) for one in units)
        return WhatIf(
            passage,
            sides,
            (len(self._findings), self._findings.number_if(shapes, n_free)),
            (self._sums.score(), self._score_if(sides)),
        )

    def _score_if(self, sides: Iterable[Side]) -> PlanScore:
        sums = self._sums.copy()
        for side in sides:
            if side.before is not None:
                sums.take_off(side.before.score, side.before.tally.people)
            if side.after is not None:
                sums.add(side.after.score, side.after.tally.people)
        return sums.score()

    def _if(
        self,
        units: Sequence[str],
        taken: Mapping[str | None, Sequence[int]],
        left: Mapping[str | None, Sequence[int]],
    ) -> dict[str, Assessment | None]:
        """The units with some blocks more and others less."""
        members: dict[str, NDArray[np.int64]] = {}
        for unit in units:
            here = np.setdiff1d(self._plan.members(unit), left.get(unit, ()))
            members[unit] = np.union1d(here, taken.get(unit, ())).astype(np.int64)
        here = [unit for unit in units if len(members[unit])]
        outlines = (
            self._borders.outline_if(unit, taken.get(unit, ()), left.get(unit, ()), members[unit])
            for unit in here
        )
        planned = [None if unit is None else self._planned.get(unit) for unit in here]
        known = self.assessor.assess_all([members[unit] for unit in here], outlines, planned)
        return {**dict.fromkeys(units), **dict(zip(here, known, strict=True))}

    def _judged_by(self, *graphs: ContiguityGraph) -> Iterable[str]:
        """Units that a link of the graphs lies in; all when they differ in borders or points."""
        everywhere = [{BORDER, POINT}.intersection(graph.counted) for graph in graphs]
        if any(kinds != everywhere[0] for kinds in everywhere):
            return self._plan.units
        ends = (
            (self._plan.unit_of(link.a), self._plan.unit_of(link.b))
            for graph in graphs
            for link in graph.links
        )
        return {a for a, b in ends if a is not None and a == b}

    def _judged(self, unit: str, known: Assessment | None) -> None:
        """Keep what is known of a unit from now on, None when it has no members any more."""
        before = self._of.pop(unit, None)
        if before is not None:
            self._sums.take_off(before.score, before.tally.people)
        if known is None:
            self._findings.forget(unit)
            return
        self._of[unit] = known
        self._sums.add(known.score, known.tally.people)
        self._findings.judge(unit, known.contiguity)

    def _assess(
        self,
        units: Sequence[str],
        members: Sequence[NDArray[np.int64]],
        outlines: Iterable[shapely.Geometry],
    ) -> None:
        """Judge units that have these members and outlines."""
        planned = [self._planned.get(unit) for unit in units]
        assessed = self.assessor.assess_all(members, outlines, planned)
        for unit, known in zip(units, assessed, strict=True):
            self._judged(unit, known)
