"""A large edit, carried out and judged in slices between which the window lives."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from regionaltool.core.criteria.plan_law import PlanLaw
from regionaltool.core.edit import Edit
from regionaltool.core.plan import Change, Plan
from regionaltool.core.plan_assessment import PlanAssessment

_MOVES, _UNITS = 250, 16
"""What one step carries out, and judges."""
_CARRIED_OUT = 0.2
"""The share of the work that is done when the plan has all moves."""


class LargeEdit:
    """First the plan takes the moves, part by part; then their units are judged, some at a time.

    Whoever looks at the plan meanwhile calls `finish` first: nobody sees half of an edit.
    """

    def __init__(
        self,
        edit: Edit,
        plan: Plan,
        assessment: PlanAssessment,
        law: PlanLaw,
        carried_out: Callable[[Edit], None],
    ) -> None:
        """``carried_out`` is called once, when the plan has all moves."""
        self._edit, self._plan = edit, plan
        self._assessment, self._law = assessment, law
        self._carried_out = carried_out
        self._parts = self._carry_out()

    def finish(self) -> None:
        """Give the plan the moves that it does not have yet; judging them may wait."""
        for _ in self._parts:
            pass

    def slices(self, tell: Callable[[Change], None]) -> Iterator[float]:
        """Do the work step by step, and yield how far it is, 0–1; ``tell`` views of each part."""
        for share in self._parts:
            yield share * _CARRIED_OUT
        yield _CARRIED_OUT
        moves = self._edit.moves
        blocks: dict[str | None, list[int]] = {}
        for move in moves:
            blocks.setdefault(self._plan.unit_of(move.block), []).append(move.block)
        order = sorted({unit for move in moves for unit in (move.before, move.after)} - {None})
        for start in range(0, len(order), _UNITS):
            units = order[start : start + _UNITS]
            self._assessment.judge_late(units)
            here = [block for unit in units for block in blocks.pop(unit, ())]
            tell(Change(frozenset(units), tuple(sorted(here))))
            yield _CARRIED_OUT + (1 - _CARRIED_OUT) * start / len(order)
        left = [block for some in blocks.values() for block in some]  # free, or moved on since
        tell(Change(frozenset(), tuple(sorted(left))))

    def _carry_out(self) -> Iterator[float]:
        moves = self._edit.moves
        for start in range(0, len(moves), _MOVES):
            part = Edit(moves[start : start + _MOVES])
            change = self._plan.apply(part)
            self._assessment.follow_later(part.moves, change)
            self._law.follow(change)
            yield start / len(moves)
        self._carried_out(self._edit)
