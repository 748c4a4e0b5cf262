"""Fairness of means: how unequal the units' own revenue per head is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from regionaltool.core.inputs.budget import Budget
from regionaltool.core.score.indicator import ENOUGH_COVER
from regionaltool.core.score.units import Units


@dataclass(frozen=True)
class Fairness:
    """Theil's T between units of revenue per head, 0 when all have the same (Theil 1967)."""

    theil: float
    """NaN when it is not defined: a unit's revenue is below 0, or nothing is known."""
    below_zero: tuple[int, ...]
    """Units, by number, whose revenue is below 0."""
    left_out: tuple[int, ...]
    """Units whose budget is known for less than 80 % of their people."""


def revenue_theil(revenue: Sequence[float], people: Sequence[float]) -> float:
    """Σ (R_u / R) ln ((R_u / R) / (P_u / P)) with 0 · ln 0 = 0.

    NaN, which is to be shown as not defined, when a revenue is below 0, when there is none at
    all, or when a unit without people has some.
    """
    amounts, heads = np.asarray(revenue, dtype=float), np.asarray(people, dtype=float)
    some = amounts > 0
    if (amounts < 0).any() or not some.any() or (heads[some] <= 0).any():
        return math.nan
    share = amounts[some] / amounts.sum()
    return float((share * np.log(share / (heads[some] / heads.sum()))).sum())


def fairness_of(units: Units, budget: Budget) -> Fairness:
    """The fairness of units, of each over the members whose budget is known.

    A unit counts when they hold at least 80 % of its people, as for any indicator.
    """
    known = units.of_members(budget.known)
    revenue = units.sum(np.where(known, units.of_members(budget.revenue), 0))
    people = units.sum(np.where(known, units.people, 0))
    counts = units.cover(known) >= ENOUGH_COVER
    return Fairness(
        theil=revenue_theil(revenue[counts], people[counts]),
        below_zero=tuple(np.flatnonzero(counts & (revenue < 0)).tolist()),
        left_out=tuple(np.flatnonzero(~counts).tolist()),
    )
