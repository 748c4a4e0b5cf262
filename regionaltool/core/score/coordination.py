"""Factor 5, regional coordination: does the unit lie together on the map?"""

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
    covered = units.of_members(flows.known)
    inside = np.where(covered, units.inside(flows.between), 0.0)
    return Raw(
        ratio(units.sum(inside), units.sum(units.of_members(flows.counted))), units.cover(covered)
    )


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
