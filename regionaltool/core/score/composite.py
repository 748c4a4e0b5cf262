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

_PLACE = {factor.key: place for place, factor in enumerate(FACTORS)}
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
    factors: NDArray[np.float64]
    """(2, 5, u) low and high of each of `FACTORS`."""
    readings: Readings

    def each(self) -> list[Score]:
        """Unit by unit."""
        bounds = zip(self.low.tolist(), self.high.tolist(), strict=True)
        return [Score(*pair, _Factors(self, unit)) for unit, pair in enumerate(bounds)]

    def factor(self, unit: int, number: int) -> FactorScore:
        """A factor in a unit, both by number."""
        factor = FACTORS[number]
        low, high = self.factors[:, number, unit].tolist()
        readings = tuple(
            self.readings.of(place, unit)
            for place, indicator in enumerate(self.readings.indicators)
            if indicator.factor == factor.key
        )
        return FactorScore(factor, low, high, readings)


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


def compose(readings: Readings, profile: Profile) -> Scores:
    """The scores of units from their indicators; the weight of what is off goes to the rest."""
    factors = np.stack(
        [_means(readings, worth, profile) for worth in (readings.low, readings.high)]
    )
    weights = np.array([[profile.weights[factor.key]] for factor in FACTORS])
    low, high = _geometric(factors, weights)
    return Scores(low=low, high=high, factors=factors, readings=readings)


def _means(readings: Readings, worth: NDArray[np.float64], profile: Profile) -> NDArray[np.float64]:
    """(5, u) of each factor the weighted mean of the indicators that are applicable."""
    weight, of_factor = (
        np.array([(profile.goalposts[i.id].weight, _PLACE[i.factor]) for i in readings.indicators])
        .reshape(-1, 2)
        .T
    )
    applicable = ~np.isnan(worth)
    counted = weight[:, np.newaxis] * applicable
    sums = np.zeros((2, len(FACTORS), worth.shape[1]))
    # one indicator after the other, so that a unit gets the same sum whoever is judged with it
    np.add.at(sums[0], of_factor.astype(int), counted)
    np.add.at(sums[1], of_factor.astype(int), np.where(applicable, counted * worth, 0))
    total, sum_ = sums
    total[total == 0] = math.nan
    return sum_ / total


def _geometric(factors: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """(2, u) weighted geometric means of the factors that are on, times 100."""
    on = ~np.isnan(factors)
    total = (weights * on).sum(axis=1, keepdims=True)
    total[total == 0] = math.nan
    powers = np.where(on, np.maximum(factors, FLOOR) ** (weights / total), 1.0)
    product = 100 * powers.prod(axis=1)
    return np.where(np.isnan(total[:, 0]), math.nan, product)
