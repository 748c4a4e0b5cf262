"""Factor 1, infrastructure connectivity: how far people are from the seat of their unit."""

from __future__ import annotations

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _mean_minutes(units: Units) -> Raw:
    return Raw(ratio(units.sum(units.people * units.minutes), units.all_people), units.known)


def _within_reach(units: Units) -> Raw:
    near = units.minutes <= units.figure("reach_minutes")[units.members.unit]
    return Raw(ratio(units.sum(units.people * near), units.all_people), units.known)


INDICATORS = (
    Indicator(
        id="1.1",
        factor="infrastructure",
        title=phrase("Mean minutes to the seat"),
        unit=phrase("min"),
        formula="Σ p t / Σ p",
        source="Travel time to the seat of the unit, weighted by people",
        needs=("population",),
        measure=_mean_minutes,
    ),
    Indicator(
        id="1.2",
        factor="infrastructure",
        title=phrase("People within reach of the seat"),
        unit="0–1",
        formula="Σ p [t ≤ T] / Σ p",
        source="Share of people no farther than T minutes from the seat",
        needs=("population",),
        measure=_within_reach,
    ),
)
