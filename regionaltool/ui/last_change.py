"""The last change of the score of the unit that is looked at: from what it went to what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from regionaltool.core.score.composite import Score
from regionaltool.core.score.waterfall import Waterfall, unit_waterfall


class Scored(NamedTuple):
    """A score, and the weights of the factors that it was made with."""

    score: Score
    weights: Mapping[str, float]


class LastChange:
    """Sees every score that is shown; a stroke is one change, another unit begins anew."""

    def __init__(self) -> None:
        self._unit: str | None = None
        self._now: Scored | None = None
        self._before: Scored | None = None
        self._mid_stroke = False

    def see(self, unit: str | None, now: Scored, *, in_stroke: bool = False) -> None:
        """The score of the unit as it is now; None for what is no unit of the plan."""
        if unit is None or unit != self._unit:
            self._before = None
        elif not self._mid_stroke and _bounds(now) != _bounds(self._now):
            self._before = self._now
        self._unit, self._now, self._mid_stroke = unit, now, in_stroke

    def waterfall(self) -> Waterfall | None:
        """What changed the score, None while nothing has."""
        if self._before is None:
            return None
        scores, weights = zip(self._before, self._now, strict=True)
        return unit_waterfall(*scores, *weights)


def _bounds(scored: Scored | None) -> tuple[float, float] | None:
    return None if scored is None else (scored.score.low, scored.score.high)
