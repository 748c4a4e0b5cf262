"""How unequal the units of a plan are: in people, and in own revenue per head."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from regionaltool.core.assessment import Assessment
from regionaltool.core.members import Members
from regionaltool.core.score.fairness import Fairness, fairness_of
from regionaltool.core.score.scoring import Scoring, theil_t
from regionaltool.core.score.units import Units


@dataclass(frozen=True)
class Inequality:
    """What stands beside the score of a plan, and is no part of it."""

    people: float
    """Theil's T of the units' populations, 0 when all are equal; NaN when nobody is known."""
    revenue: Fairness | None
    """Of own revenue per head; None without a budget."""


def inequality_of(units: Collection[Assessment], scoring: Scoring) -> Inequality:
    """From what each unit is known to be, and the inputs that it was scored by."""
    people = theil_t([known.tally.population for known in units])
    budget = scoring.inputs.attached.budget
    if budget is None or not units:
        return Inequality(people, None)
    members = Members.of([np.array(known.members, dtype=np.int64) for known in units])
    nowhere = np.zeros(len(members.communes)), np.zeros(len(units), dtype=np.int64)
    return Inequality(people, fairness_of(Units(scoring.inputs, members, *nowhere), budget))
