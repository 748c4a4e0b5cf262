"""From indicators to factors to one score.

Arithmetic mean inside a factor, weighted geometric mean across factors, so that a weak factor
cannot be bought back by a strong one (UNDP 2010; OECD/JRC 2008). What is unknown makes the score
an interval.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regionaltool.core.score.factors import FACTORS, Factor
from regionaltool.core.score.indicator import Reading, State
from regionaltool.core.score.profile import Profile

FLOOR = 0.05
"""No factor counts for less; it makes 5 the lowest score there is."""


@dataclass(frozen=True)
class FactorScore:
    """A factor in one unit: bounds between 0 and 1, NaN when no indicator of it is on."""

    factor: Factor
    low: float
    high: float
    readings: tuple[Reading, ...]

    @property
    def on(self) -> bool:
        """Does any indicator of the factor say something about this unit?"""
        return not math.isnan(self.low)


@dataclass(frozen=True)
class Score:
    """The score of a unit, 0–100, as bounds, with the factors behind it."""

    low: float
    high: float
    factors: tuple[FactorScore, ...]

    @property
    def value(self) -> float | None:
        """The score when the bounds meet; None when it is an interval or nothing is on."""
        return self.low if math.isclose(self.low, self.high, abs_tol=1e-9) else None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All indicators of the unit."""
        return tuple(reading for factor in self.factors for reading in factor.readings)


def compose(readings: Sequence[Reading], profile: Profile) -> Score:
    """The score of a unit from its indicators; the weight of what is off goes to the rest."""
    factors = tuple(
        _factor(factor, [r for r in readings if r.indicator.factor == factor.key], profile)
        for factor in FACTORS
    )
    return Score(
        low=_geometric({f.factor.key: f.low for f in factors if f.on}, profile),
        high=_geometric({f.factor.key: f.high for f in factors if f.on}, profile),
        factors=factors,
    )


def _factor(factor: Factor, readings: list[Reading], profile: Profile) -> FactorScore:
    counted = [r for r in readings if r.state is not State.NOT_APPLICABLE]
    weights = [profile.goalposts[r.indicator.id].weight for r in counted]
    total = sum(weights)
    if total == 0:
        return FactorScore(factor, math.nan, math.nan, tuple(readings))
    low = sum(w * r.low for w, r in zip(weights, counted, strict=True)) / total
    high = sum(w * r.high for w, r in zip(weights, counted, strict=True)) / total
    return FactorScore(factor, low, high, tuple(readings))


def _geometric(values: Mapping[str, float], profile: Profile) -> float:
    total = sum(profile.weights[key] for key in values)
    if total == 0:
        return math.nan
    return 100 * math.prod(
        max(value, FLOOR) ** (profile.weights[key] / total) for key, value in values.items()
    )
