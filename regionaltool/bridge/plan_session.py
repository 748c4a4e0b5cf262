"""The plan that is being edited: the only door to change it, and the signal that it has changed.

An edit goes in, the plan carries it out, and every view is told which units to show anew. Undo is
the same road with the inverse edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.core.assessment import Assessment, Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.findings import Findings
from regionaltool.core.link_notes import LinkNote
from regionaltool.core.links import BORDER, POINT
from regionaltool.core.plan import Change, Edit, Move, Plan, Renaming
from regionaltool.core.score.plan_score import PlanScore, PlanSums
from regionaltool.core.unit_borders import UnitBorders
from regionaltool.core.violations import Violation


class PlanSession(QObject):
    """A plan with its history and the assessments of its units."""

    changed = pyqtSignal(object)
    """Carries the `Change`."""

    def __init__(self, title: str, plan: Plan, assessor: Assessor) -> None:
        """Judges every unit once; make it in a task when the plan is large."""
        super().__init__()
        self.title = title
        self.plan = plan
        self.assessor = assessor
        self.current_unit: str | None = None
        self._borders = UnitBorders(assessor.coverage, plan)
        self._assessments: dict[str, Assessment] = {}
        self._findings = Findings(plan)
        self._sums = PlanSums()
        self._assess(plan.units)
        self.written_at: Edit | None = None
        """The last edit when the plan was last written to files; None before any edit."""
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._stroke: list[Edit] | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """Units that have members."""
        return self.plan.units

    @property
    def n_units(self) -> int:
        """How many they are."""
        return len(self._assessments)

    @property
    def n_unassigned(self) -> int:
        """Communes without a unit."""
        return self._findings.n_free

    def has(self, unit: str) -> bool:
        """Does the unit have members?"""
        return unit in self._assessments

    def assessment(self, unit: str) -> Assessment:
        """What is known of a unit that has members."""
        return self._assessments[unit]

    def neighbours(self, unit: str) -> dict[str, float]:
        """Units that share a border with this one, with the metres of it."""
        border: dict[str, float] = {}
        metres = self.assessor.coverage.border_m
        for member in self.plan.members(unit).tolist():
            row = slice(*metres.indptr[member : member + 2].tolist())
            for block, shared in zip(
                metres.indices[row].tolist(), metres.data[row].tolist(), strict=True
            ):
                other = self.plan.unit_of(block)
                if other is not None and other != unit:
                    border[other] = border.get(other, 0.0) + shared
        return border

    def violations(self) -> tuple[Violation, ...]:
        """What is wrong with the plan now."""
        return self._findings.violations()

    def notes(self) -> tuple[LinkNote, ...]:
        """What is to be known of units that hang together by links."""
        return self._findings.notes()

    def score(self) -> PlanScore:
        """The plan's score now."""
        return self._sums.score()

    def judge(self, blocks: Iterable[int]) -> Assessment:
        """What a unit of these blocks would be, without making it."""
        return self.assessor.assess(np.array(sorted(set(blocks)), dtype=np.int64))

    def judge_by(self, graph: ContiguityGraph) -> None:
        """Judge contiguity by other links from now on; tells the units that look different."""
        before, self.assessor = self.assessor.graph, replace(self.assessor, graph=graph)
        changed = []
        for unit in self._judged_by(before, graph):
            known = self._assessments[unit]
            contiguity = graph.judge(known.members, known.seat.given)
            if contiguity != known.contiguity:
                self._judged(unit, replace(known, contiguity=contiguity))
                changed.append(unit)
        self.changed.emit(Change(frozenset(changed), ()))

    def _judged_by(self, *graphs: ContiguityGraph) -> Iterable[str]:
        """Units that a link of the graphs lies in; all when they differ in borders or points."""
        everywhere = [{BORDER, POINT}.intersection(graph.counted) for graph in graphs]
        if any(kinds != everywhere[0] for kinds in everywhere):
            return self.units
        ends = (
            (self.plan.unit_of(link.a), self.plan.unit_of(link.b))
            for graph in graphs
            for link in graph.links
        )
        return {a for a, b in ends if a is not None and a == b}

    # edits

    def assign(self, blocks: Iterable[int], unit: str | None) -> None:
        """Take blocks into a unit, or out of every unit."""
        self._carry_out(self.plan.move(blocks, unit))

    def merge(self, units: Sequence[str]) -> str:
        """Make one unit of several and return its id; that with most people keeps id and name."""
        into = min(units, key=lambda u: (-self.assessment(u).tally.population, u))
        self._carry_out(self.plan.merge(units, into))
        return into

    def make_unit(self, blocks: Iterable[int]) -> str:
        """Make a new unit of blocks and return its id."""
        unit, edit = self.plan.found(blocks)
        self._carry_out(edit)
        return unit

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
        stroke, self._stroke = self._stroke or [], None
        if stroke:
            edit = _joined(stroke)
            if edit.moves or edit.renamings:
                self._done.append(edit)
                self._undone.clear()
            self.changed.emit(Change(frozenset(), ()))

    # history

    @property
    def last_edit(self) -> Edit | None:
        """The edit that was done last and not taken back; None at the start."""
        return self._done[-1] if self._done else None

    @property
    def unwritten(self) -> bool:
        """Are there edits that no file holds?"""
        return bool(self._stroke) or self.last_edit is not self.written_at

    @property
    def can_undo(self) -> bool:
        """Is there an edit to take back?"""
        return bool(self._done or self._stroke)

    @property
    def can_redo(self) -> bool:
        """Is there an edit to carry out again?"""
        return bool(self._undone and not self._stroke)

    def undo(self) -> None:
        """Take the last edit back; a stroke that is being drawn ends here."""
        self.end_stroke()
        if self._done:
            edit = self._done.pop()
            self._undone.append(edit)
            self._apply(edit.inverse())

    def redo(self) -> None:
        """Carry out again what was taken back last; a stroke that is being drawn ends here."""
        self.end_stroke()
        if self._undone:
            edit = self._undone.pop()
            self._done.append(edit)
            self._apply(edit)

    def _carry_out(self, edit: Edit) -> None:
        if not edit.moves and not edit.renamings:
            return
        if self._stroke is None:
            self._done.append(edit)
            self._undone.clear()
        else:
            self._stroke.append(edit)
        self._apply(edit)

    def _apply(self, edit: Edit) -> None:
        change = self.plan.apply(edit)
        self._borders.follow(edit.moves)
        self._findings.follow(edit.moves)
        for unit in change.units:
            self._judged(unit, None)
        self._assess([unit for unit in change.units if self.plan.has(unit)])
        self.changed.emit(change)

    def _judged(self, unit: str, known: Assessment | None) -> None:
        """Keep what is known of a unit from now on, None when it has no members any more."""
        before = self._assessments.pop(unit, None)
        if before is not None:
            self._sums.take_off(before.score, before.tally.population)
        if known is None:
            self._findings.forget(unit)
            return
        self._assessments[unit] = known
        self._sums.add(known.score, known.tally.population)
        self._findings.judge(unit, known.contiguity)

    def _assess(self, units: Sequence[str]) -> None:
        """Judge units that have members."""
        members = [self.plan.members(unit) for unit in units]
        outlines = map(self._borders.outline, units, members)
        for unit, known in zip(units, self.assessor.assess_all(members, outlines), strict=True):
            self._judged(unit, known)


def _joined(edits: Sequence[Edit]) -> Edit:
    """One edit that does what several did in turn; what came back to its start is left out."""
    moves: dict[int, Move] = {}
    renamings: dict[str, Renaming] = {}
    for edit in edits:
        for move in edit.moves:
            before = moves.get(move.block, move).before
            moves[move.block] = Move(move.block, before, move.after)
        for renaming in edit.renamings:
            named = renamings.get(renaming.unit, renaming).before
            renamings[renaming.unit] = Renaming(renaming.unit, named, renaming.after)
    return Edit(
        tuple(m for m in moves.values() if m.before != m.after),
        tuple(r for r in renamings.values() if r.before != r.after),
    )
