"""Why a score is low: the one indicator that takes most off it, and what it would have to be."""

from __future__ import annotations

import math
from dataclasses import dataclass

from regionaltool.core.score.composite import FLOOR, Score
from regionaltool.core.score.goalpost import Span
from regionaltool.core.score.indicator import Reading
from regionaltool.core.score.profile import Profile

_NOTHING = 1e-9


@dataclass(frozen=True)
class WhyLow:
    """The indicator whose rise to its best would raise the score most."""

    reading: Reading
    """A state of `UNAVAILABLE` says that its input covers too few people."""
    goalposts: Span
    """Those of the unit's terrain."""
    score: float
    """0–100, the lower bound."""
    score_if: float
    """What it would be, with the indicator at its best and all else as it is."""


def why_low(score: Score, profile: Profile) -> WhyLow | None:
    """What pulls a score down most; None when nothing does, or nothing is scored.

    The loss is that of ln S, at the lower bound: w (ln F′ − ln F), where F′ is the factor with the
    indicator at its best. On a tie the first one counts.
    """
    on = [factor for factor in score.factors if factor.on]
    total = sum(profile.weights[factor.factor.key] for factor in on)
    if not total:
        return None
    worst, loss = None, _NOTHING
    for factor in on:
        applicable = [reading for reading in factor.readings if not math.isnan(reading.low)]
        weights = [profile.goalposts[reading.indicator.id].weight for reading in applicable]
        for reading, weight in zip(applicable, weights, strict=True):
            better = factor.low + weight / sum(weights) * (1 - reading.low)
            gain = math.log(max(better, FLOOR) / max(factor.low, FLOOR))
            gain *= profile.weights[factor.factor.key] / total
            if gain > loss:
                worst, loss = reading, gain
    if worst is None:
        return None
    span = profile.goalposts[worst.indicator.id].of(worst.terrain)
    return WhyLow(worst, span, score.low, score.low * math.exp(loss))
