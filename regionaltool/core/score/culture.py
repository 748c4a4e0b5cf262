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
)
