"""Factor 1, infrastructure connectivity: how far is the seat, and do roads join the members?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _mean_minutes(units: Units) -> Raw:
    return Raw(ratio(units.sum(units.people * units.minutes), units.all_people), units.known)


def _within_reach(units: Units) -> Raw:
    near = units.minutes <= units.figure("reach_minutes").take(units.members.unit)
    return Raw(ratio(units.sum(units.people * near), units.all_people), units.known)


def _crossings_inside(units: Units) -> Raw:
    # each crossing inside stands in two rows, and in the borders of two members
    inside = units.sum(units.inside("crossings")) / 2
    all_crossings = units.total("crossings") - inside
    return Raw(ratio(inside, all_crossings), np.ones(len(inside)))


def _detour(units: Units) -> Raw:
    travel, communes = units.inputs.seats.travel, units.members.communes
    places = units.seats.take(units.members.unit)
    away = travel.candidates.commune.take(places) != communes
    km, straight = travel.both_km(communes, places)
    # who cannot come to the seat is counted as one who goes the worst way there is
    way = np.where(np.isnan(km), units.inputs.worst_detour * straight, km)
    people = units.people * away
    return Raw(ratio(units.sum(people * way), units.sum(people * straight)), units.known)


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
    Indicator(
        id="1.3",
        factor="infrastructure",
        title=phrase("Road crossings inside"),
        unit="0–1",
        formula="Σ w_inside / Σ w",
        source="Share of the places where roads cross borders of the members that lie between "
        "members, by weight of the road; an unmerged commune has 0",
        needs=(phrase("roads"),),
        measure=_crossings_inside,
    ),
    Indicator(
        id="1.4",
        factor="infrastructure",
        title=phrase("Detour to the seat"),
        unit=phrase("times"),
        formula="Σ p d / Σ p d₀",
        source="Road d and straight line d₀ to the seat, weighted by people; where no road leads "
        "there within the limit, d is the worst goalpost times d₀",
        needs=("population", phrase("travel by road")),
        measure=_detour,
    ),
)
