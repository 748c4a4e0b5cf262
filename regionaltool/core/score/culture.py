"""Factor 4, culture and society: do the people of the unit belong together?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _shared_group(units: Units) -> Raw:
    group = units.inputs.group[units.members.communes]
    covered = group >= 0
    grouped = np.where(covered, units.people, 0)
    # the people of each former district in each unit, then the most of them
    districts = units.inputs.group.max() + 2
    pairs, pair = np.unique(units.members.unit * districts + group + 1, return_inverse=True)
    largest = np.zeros(len(units.members))
    np.maximum.at(largest, pairs // districts, np.bincount(pair, weights=grouped))
    return Raw(ratio(largest, units.sum(grouped)), units.cover(covered))


def _services_in_reach(units: Units) -> Raw:
    served = np.ones(len(units.people), dtype=bool)
    for in_reach in units.inputs.attached.facilities.in_reach:
        served &= units.inside(in_reach) > 0
    return Raw(ratio(units.sum(units.people * served), units.all_people), units.known)


INDICATORS = (
    Indicator(
        id="4.1",
        factor="culture",
        title=phrase("Shared former district"),
        unit="0–1",
        formula="max_g Σ p_g / Σ p",
        source="Largest share of people from one former district",
        needs=(phrase("population"), phrase("former district")),
        measure=_shared_group,
    ),
    Indicator(
        id="4.4",
        factor="culture",
        title=phrase("Shared services in reach"),
        unit="0–1",
        formula="Σ p [health ∧ school ∧ market] / Σ p",
        source="Share of people who reach a health, a school and a market facility that stand in "
        "the unit, each within the profile's minutes",
        needs=("population", phrase("health, school and market facilities")),
        measure=_services_in_reach,
    ),
)
