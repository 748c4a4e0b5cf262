"""Factor 2, population density: is the unit as populous and as large as it should be?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units


def _population_standard(units: Units) -> Raw:
    share = np.minimum(1.0, units.all_people / units.figure("population_standard"))
    return Raw(share, units.known)


def _area_standard(units: Units) -> Raw:
    communes, members = units.inputs.communes, units.members.communes
    official = units.sum(communes.official_km2[members])
    # official figures when every member has one; the two kinds of area are never mixed
    polygon = units.sum(communes.polygon_km2[members])
    area = np.where(np.isnan(official), polygon, official)
    return Raw(np.minimum(1.0, area / units.figure("area_standard_km2")), np.ones(len(area)))


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
