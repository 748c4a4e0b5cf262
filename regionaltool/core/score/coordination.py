"""Factor 5, regional coordination: is the unit a region of its own, and does it lie together?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _compactness(units: Units) -> Raw:
    value = units.inputs.moments.compactness(units.members)
    return Raw(value, np.ones(len(value)))


def _kept_inside(units: Units) -> Raw:
    flows = units.inputs.attached.flows
    inside = np.where(units.of_members(flows.known), units.inside("flows"), 0.0)
    return Raw(ratio(units.sum(inside), units.total("leaving")), units.covered_by("flows"))


def _minutes_to_a_pole(units: Units) -> Raw:
    minutes = units.total("people × minutes to a pole")
    return Raw(ratio(minutes, units.all_people), units.known)


def _nearest_is_ours(units: Units) -> Raw:
    # people are the same for every kind, so the mean may be taken before the sum
    nearest = units.inputs.attached.facilities.nearest.take(units.members.communes, axis=1)
    ours = np.add.reduce(units.same_unit(nearest), axis=0, dtype=float) / len(nearest)
    return Raw(ratio(units.sum(units.people * ours), units.all_people), units.known)


def _outside_hazard(units: Units) -> Raw:
    return Raw(ratio(units.total("people out of hazard"), units.all_people), units.known)


INDICATORS = (
    Indicator(
        id="5.1",
        factor="coordination",
        title=phrase("Flows kept inside"),
        unit="0–1",
        formula="Σ f_ij / Σ f_i",
        source="Share of the people who travel from communes of the unit, staying at home "
        "included, whose way ends in the unit",
        needs=("population", phrase("commuting table")),
        measure=_kept_inside,
    ),
    Indicator(
        id="5.2",
        factor="coordination",
        title=phrase("Minutes to a growth pole"),
        unit=phrase("min"),
        formula="Σ p t / Σ p",
        source="Travel time to the nearest growth pole, weighted by people; the limit where none "
        "is within it",
        needs=("population", phrase("growth poles")),
        measure=_minutes_to_a_pole,
    ),
    Indicator(
        id="5.3",
        factor="coordination",
        title=phrase("Compactness"),
        unit="0–1",
        formula="A² / (2π I)",
        source="Polar moment of the polygons; 1 for a disc (Li, Goodchild and Church 2013)",
        needs=(),
        measure=_compactness,
    ),
    Indicator(
        id="5.4",
        factor="coordination",
        title=phrase("Nearest service is ours"),
        unit="0–1",
        formula="mean_k Σ p [nearest k in u] / Σ p",
        source="Share of people whose nearest facility stands in the unit, as the mean over the "
        "kinds k of facilities",
        needs=("population", phrase("facilities")),
        measure=_nearest_is_ours,
    ),
    Indicator(
        id="5.5",
        factor="coordination",
        title=phrase("Outside hazard zones"),
        unit="0–1",
        formula="Σ p s / Σ p",
        source="Share s of the people of each commune who live outside mapped zones of flood and "
        "landslide",
        needs=("population", phrase("hazard zones")),
        measure=_outside_hazard,
    ),
)
