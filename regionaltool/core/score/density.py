"""Factor 2, population density: is the unit as populous and as large as it should be?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Members, Raw


def _population_standard(members: Members) -> Raw:
    people = int(members.inputs.communes.population[members.communes].sum())
    share = min(1.0, people / members.inputs.population_standard)
    return Raw(share, members.inputs.cover(members.communes))


def _area_standard(members: Members) -> Raw:
    official = members.inputs.communes.official_km2[members.communes]
    polygon = members.inputs.communes.polygon_km2[members.communes]
    # official figures when every member has one; the two kinds of area are never mixed
    area = float((polygon if np.isnan(official).any() else official).sum())
    return Raw(min(1.0, area / members.inputs.area_standard_km2), 1.0)


INDICATORS = (
    Indicator(
        id="2.1",
        factor="density",
        title=phrase("Population against the standard"),
        unit="0–1",
        formula="min(1, P / P*)",
        source="Population of the unit and the standard P*",
        needs=("population",),
        measure=_population_standard,
    ),
    Indicator(
        id="2.2",
        factor="density",
        title=phrase("Area against the standard"),
        unit="0–1",
        formula="min(1, A / A*)",
        source="Official area where every member has one, else the polygons', and the standard A*",
        needs=(),
        measure=_area_standard,
    ),
)
