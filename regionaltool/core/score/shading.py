"""Shading: a map of one factor or one indicator, in steps from the worst to the best.

The steps are those of the goalposts, cut in five, so a shade means the same on every map and no
edit of one unit changes the shade of another.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from regionaltool.core.score.composite import FactorScore, Score
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.goalpost import Span
from regionaltool.core.score.indicator import Indicator, Reading, State
from regionaltool.core.score.scoring import Scoring

STEPS = 5
UNAVAILABLE, NOT_APPLICABLE = STEPS, STEPS + 1
"""The steps of units whose value is not known, and of those that have none."""

_SCORE = Span(0.0, 100.0)


class Shade(NamedTuple):
    """What a unit shows: its value, None when there is none to show, and its step."""

    value: float | None
    step: int


NOTHING = Shade(None, NOT_APPLICABLE)


@dataclass(frozen=True)
class Shading:
    """What units are shaded by."""

    key: str
    """As in the output columns: ``f1``, ``i11``."""
    number: str
    """1 is a factor, 1.1 an indicator of it."""
    title: str
    unit: str
    span: Span
    """The values that are worth 0 and 1."""
    of: Callable[[Score], Shade]

    @property
    def bounds(self) -> tuple[float, ...]:
        """(6,) where the steps begin and end, from the worst on."""
        return tuple(np.linspace(*self.span, STEPS + 1).tolist())


def shadings_of(scoring: Scoring) -> tuple[Shading, ...]:
    """What units can be shaded by: each factor that is on, before its indicators."""
    found = []
    for number, factor in enumerate(FACTORS):
        indicators = [i for i in scoring.indicators if i.factor == factor.key]
        if indicators:
            shown = str(factor.number)
            shade = _factor_shade(number)
            found.append(Shading(f"f{shown}", shown, factor.title, "", _SCORE, shade))
            found += [_of_indicator(scoring, number, indicator) for indicator in indicators]
    return tuple(found)


def _factor_shade(number: int) -> Callable[[Score], Shade]:
    def shade(score: Score) -> Shade:
        factor: FactorScore = score.factors[number]
        if not factor.on:
            return NOTHING
        if not math.isclose(factor.low, factor.high, abs_tol=1e-9):
            return Shade(None, UNAVAILABLE)
        return Shade(factor.low * 100, _step(factor.low))

    return shade


def _of_indicator(scoring: Scoring, factor: int, indicator: Indicator) -> Shading:
    goalpost = scoring.profile.goalposts[indicator.id]
    raw = not goalpost.by_terrain  # else a value is worth more in one terrain than in another

    def shade(score: Score) -> Shade:
        readings = score.factors[factor].readings
        reading: Reading = next(r for r in readings if r.indicator is indicator)
        if reading.state is State.NOT_APPLICABLE:
            return NOTHING
        if reading.state is State.UNAVAILABLE:
            return Shade(None, UNAVAILABLE)
        return Shade(reading.raw if raw else reading.low * 100, _step(reading.low))

    span = Span(goalpost.worst, goalpost.best) if raw else _SCORE
    unit = indicator.unit if raw else ""
    return Shading(indicator.column, indicator.id, indicator.title, unit, span, shade)


def _step(worth: float) -> int:
    """The step of a value between 0 and 1; one on a bound is in the better step."""
    return min(STEPS - 1, math.floor(worth * STEPS + 1e-9))
