"""The score of a plan, added up without rounding on the way.

The sums are kept in whole numbers, so that units may come and go in any order, ten thousand times,
and the score is to the last bit the one that is counted afresh.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from regionaltool.core.score.composite import Score

_BITS = 1074
"""Every float is a whole multiple of 2 to the power of minus this."""


@dataclass(frozen=True)
class PlanScore:
    """The score of a plan: the mean of its units' scores, weighted by their people."""

    low: float
    high: float
    n_intervals: int = 0
    """Units whose own score is an interval."""
    n_unweighed: int = 0
    """Units that have a score and no known people: how much they count for nobody knows, so the
    bounds are those of the others."""

    @property
    def value(self) -> float | None:
        """The score when the bounds meet and are those of all units, else None."""
        if self.n_unweighed:
            return None
        return self.low if math.isclose(self.low, self.high, abs_tol=1e-9) else None


class PlanSums:
    """Σ P S, as bounds, and Σ P over the units that have a score."""

    def __init__(self) -> None:
        self._low = self._high = self._people = self._intervals = self._unweighed = 0

    def copy(self) -> PlanSums:
        """The sums now, which later units leave alone."""
        return copy(self)

    def add(self, score: Score, people: int | None) -> None:
        """A unit comes in; ``people`` is None where nothing is known of them."""
        self._count(score, people, 1)

    def take_off(self, score: Score, people: int | None) -> None:
        """A unit goes out with the figures that it came in with."""
        self._count(score, people, -1)

    def score(self) -> PlanScore:
        """Σ P S / Σ P; NaN when no unit has people."""
        if self._people == 0:
            return PlanScore(math.nan, math.nan, self._intervals, self._unweighed)
        return PlanScore(
            self._low / (1 << _BITS) / self._people,
            self._high / (1 << _BITS) / self._people,
            self._intervals,
            self._unweighed,
        )

    def _count(self, score: Score, people: int | None, sign: int) -> None:
        if math.isnan(score.low):
            return
        self._intervals += sign * (score.value is None)
        if people is None:
            self._unweighed += sign
            return
        self._low += sign * _whole(score.low * people)
        self._high += sign * _whole(score.high * people)
        self._people += sign * people


def plan_score(scores: Sequence[Score], people: Sequence[int | None]) -> PlanScore:
    """Σ P S / Σ P over the units that have a score; NaN when no unit has people."""
    sums = PlanSums()
    for score, persons in zip(scores, people, strict=True):
        sums.add(score, persons)
    return sums.score()


def _whole(value: float) -> int:
    """The value in units of 2 to the power of minus `_BITS`; every finite float is one exactly."""
    numerator, denominator = value.as_integer_ratio()
    return numerator << (_BITS + 1 - denominator.bit_length())
