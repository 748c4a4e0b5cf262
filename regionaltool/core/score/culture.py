"""Factor 4, culture and society: do the people of the unit belong together?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Members, Raw


def _shared_group(members: Members) -> Raw:
    communes = members.inputs.communes
    people = communes.population[members.communes]
    group = communes.group[members.communes]
    covered = group != ""
    cover = members.inputs.cover(members.communes, covered)
    total = people[covered].sum()
    if total == 0:
        return Raw(float("nan"), cover)
    _, which = np.unique(group[covered].astype(str), return_inverse=True)
    return Raw(float(np.bincount(which, weights=people[covered]).max() / total), cover)


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
