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
from regionaltool.core.score.indicator import Indicator, Reading, Readings
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.units import ratio

_PLACE = {factor.key: place for place, factor in enumerate(FACTORS)}
_FIRST = np.zeros(1, dtype=np.int64)
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
    """The factors of one unit, made when they are asked for: of most units nobody asks.

    Each is made once: whoever shows one unit asks a dozen times.
    """

    def __init__(self, scores: Scores, unit: int) -> None:
        self._scores, self._unit = scores, unit
        self._made: dict[int, FactorScore] = {}

    def __len__(self) -> int:
        return len(FACTORS)

    def __getitem__(self, number: int) -> FactorScore:
        place = range(len(self))[number]
        if place not in self._made:
            self._made[place] = self._scores.factor(self._unit, place)
        return self._made[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


@dataclass(frozen=True, eq=False)
class Composition:
    """How the readings of k indicators make p factors, and those a score."""

    order: NDArray[np.int64]
    """(k,) the indicators, factor by factor."""
    weight: NDArray[np.float64]
    """(k, 1) of each inside its factor, in that order."""
    begins: NDArray[np.int64]
    """(p,) where those of each factor begin."""
    made: NDArray[np.int64]
    """(p,) the places of these factors in `FACTORS`."""
    across: NDArray[np.float64]
    """(5, 1) the weights of all factors."""

    @classmethod
    def of(cls, indicators: Sequence[Indicator], profile: Profile) -> Composition:
        """By the weights of a profile; that of what is off goes to the rest."""
        place = np.array([_PLACE[indicator.factor] for indicator in indicators], dtype=np.int64)
        weight = np.array([profile.goalposts[indicator.id].weight for indicator in indicators])
        order = np.argsort(place, kind="stable")
        made, begins = np.unique(place[order], return_index=True)
        across = np.array([[profile.weights[factor.key]] for factor in FACTORS])
        return cls(order, weight[order, np.newaxis], begins, made, across)

    def scores(self, readings: Readings) -> Scores:
        """The scores of units from their indicators."""
        worth = np.array([readings.low, readings.high]).take(self.order, axis=1)
        counted = self.weight * ~np.isnan(worth)
        # what is not applicable counts for 0 of 0
        factors = ratio(
            _sums(counted * np.fmax(worth, 0.0), self.begins), _sums(counted, self.begins)
        )
        if len(self.made) < len(FACTORS):
            made, factors = factors, np.full((2, len(FACTORS), worth.shape[2]), math.nan)
            factors[:, self.made] = made
        low, high = self._mean(factors)
        return Scores(low=low, high=high, factors=factors, readings=readings)

    def _mean(self, factors: NDArray[np.float64]) -> NDArray[np.float64]:
        """(2, u) weighted geometric means of the factors that are on, times 100."""
        weight = self.across * ~np.isnan(factors)
        # one that is off has a share of 0, which makes it a factor of 1
        powers = np.fmax(factors, FLOOR) ** ratio(weight, _sums(weight, _FIRST))
        return 100 * np.multiply.reduce(powers, axis=1)


def compose(readings: Readings, profile: Profile) -> Scores:
    """The scores of units from their indicators; the weight of what is off goes to the rest."""
    return Composition.of(readings.indicators, profile).scores(readings)


def _sums(values: NDArray[np.float64], begins: NDArray[np.int64]) -> NDArray[np.float64]:
    """Sums along the second axis from one beginning to the next.

    Each unit by itself, so that it gets the same sum to the last bit whoever is judged with it;
    `sum` adds up in another order where there is one unit alone.
    """
    return np.add.reduceat(values, begins, axis=1)
