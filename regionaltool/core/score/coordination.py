"""Factor 5, regional coordination: does the unit lie together on the map?"""

from __future__ import annotations

import numpy as np

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units


def _compactness(units: Units) -> Raw:
    value = units.inputs.moments.compactness(units.members)
    return Raw(value, np.ones(len(value)))


INDICATORS = (
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
)
