"""Factor 5, regional coordination: does the unit lie together on the map?"""

from __future__ import annotations

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Members, Raw


def _compactness(members: Members) -> Raw:
    return Raw(members.inputs.moments.compactness(members.communes), 1.0)


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
