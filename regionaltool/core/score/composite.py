"""From indicators to factors to one score.

Arithmetic mean inside a factor, weighted geometric mean across factors, so that a weak factor
cannot be bought back by a strong one (UNDP 2010; OECD/JRC 2008). What is unknown makes the score
an interval.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.score.factors import FACTORS, Factor
from regionaltool.core.score.indicator import Reading, Readings
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
    factors: Sequence[FactorScore]

    @property
    def value(self) -> float | None:
        """The score when the bounds meet; None when it is an interval or nothing is on."""
        return self.low if math.isclose(self.low, self.high, abs_tol=1e-9) else None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All indicators of the unit."""
        return tuple(reading for factor in self.factors for reading in factor.readings)


@dataclass(frozen=True, eq=False)
class Scores:
    """The scores of u units, and what they are made of."""

    low: NDArray[np.float64]
    """(u,) as in `Score`."""
    high: NDArray[np.float64]
    factors: tuple[tuple[NDArray[np.float64], NDArray[np.float64]], ...]
    """Bounds of each of `FACTORS`, (u,) each."""
    readings: tuple[tuple[Readings, ...], ...]
    """Of each factor."""

    def each(self) -> list[Score]:
        """Unit by unit."""
        bounds = zip(self.low.tolist(), self.high.tolist(), strict=True)
        return [Score(*pair, _Factors(self, unit)) for unit, pair in enumerate(bounds)]

    def factor(self, unit: int, number: int) -> FactorScore:
        """A factor in a unit, both by number."""
        low, high = self.factors[number]
        readings = tuple(readings.of(unit) for readings in self.readings[number])
        return FactorScore(FACTORS[number], low[unit].item(), high[unit].item(), readings)


class _Factors(Sequence[FactorScore]):
    """The factors of one unit, made when they are asked for: of most units nobody asks."""

    def __init__(self, scores: Scores, unit: int) -> None:
        self._scores, self._unit = scores, unit

    def __len__(self) -> int:
        return len(FACTORS)

    def __getitem__(self, number: int) -> FactorScore:
        return self._scores.factor(self._unit, range(len(self))[number])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def compose(readings: Sequence[Readings], profile: Profile, count: int) -> Scores:
    """The scores of ``count`` units from their indicators; the weight of what is off goes to the
    rest.
    """
    of_factor = tuple(
        tuple(r for r in readings if r.indicator.factor == factor.key) for factor in FACTORS
    )
    factors = tuple(_bounds(some, profile, count) for some in of_factor)
    weights = [profile.weights[factor.key] for factor in FACTORS]
    return Scores(
        low=_geometric([low for low, _ in factors], weights, count),
        high=_geometric([high for _, high in factors], weights, count),
        factors=factors,
        readings=of_factor,
    )


def _bounds(
    readings: Sequence[Readings], profile: Profile, count: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Bounds of a factor, (u,) each: the weighted means of the indicators that are applicable."""
    low, high, total = np.zeros(count), np.zeros(count), np.zeros(count)
    for reading in readings:
        applicable = ~np.isnan(reading.low)
        weight = profile.goalposts[reading.indicator.id].weight * applicable
        total += weight
        low += weight * np.where(applicable, reading.low, 0)
        high += weight * np.where(applicable, reading.high, 0)
    total[total == 0] = math.nan
    return low / total, high / total


def _geometric(
    values: Sequence[NDArray[np.float64]], weights: Sequence[float], count: int
) -> NDArray[np.float64]:
    """(u,) weighted geometric means of the factors that are on, times 100."""
    on = [~np.isnan(value) for value in values]
    total = np.zeros(count)
    for weight, there in zip(weights, on, strict=True):
        total += weight * there
    total[total == 0] = math.nan
    product = np.full(count, 100.0)
    for value, weight, there in zip(values, weights, on, strict=True):
        product *= np.where(there, np.maximum(value, FLOOR) ** (weight / total), 1.0)
    return np.where(np.isnan(total), math.nan, product)
