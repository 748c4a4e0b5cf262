"""What if: two units as they would be after a move, before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from regionaltool.core.assessment import Assessment
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.gate import Passage
from regionaltool.core.score.plan_score import PlanScore


@dataclass(frozen=True)
class Side:
    """A unit before and after; None where it has no members."""

    unit: str
    before: Assessment | None
    after: Assessment | None
    outcomes: tuple[Outcome | None, Outcome | None] = (None, None)
    """Under the law, before and after; None where it has no members, or there is no rule set."""


@dataclass(frozen=True)
class WhatIf:
    """What a move would do."""

    passage: Passage
    """What would move, and what is stopped."""
    sides: tuple[Side, ...]
    """The unit that takes, then those that give, most people first."""
    violations: tuple[int, int]
    """Violations of the plan before and after."""
    score: tuple[PlanScore, PlanScore]
    """The score of the plan before and after."""
