"""Factor 1, infrastructure connectivity: how far people are from the seat of their unit."""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Members, Raw


def _mean_minutes(members: Members) -> Raw:
    people = members.inputs.communes.population[members.communes]
    cover = members.inputs.cover(members.communes)
    if people.sum() == 0:
        return Raw(float("nan"), cover)
    return Raw(float(people @ np.array(members.seat.minutes) / people.sum()), cover)


def _within_reach(members: Members) -> Raw:
    people = members.inputs.communes.population[members.communes]
    cover = members.inputs.cover(members.communes)
    if people.sum() == 0:
        return Raw(float("nan"), cover)
    near = np.array(members.seat.minutes) <= members.inputs.reach_minutes
    return Raw(float(people[near].sum() / people.sum()), cover)


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
