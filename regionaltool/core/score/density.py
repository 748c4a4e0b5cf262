"""Factor 2, population density: is the unit populous and large enough, with a dense middle?"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import phrase
from regionaltool.core.score.indicator import Indicator, Raw
from regionaltool.core.score.units import Units, ratio


def _population_standard(units: Units) -> Raw:
    share = np.minimum(1.0, units.all_people / units.figure("population_standard"))
    return Raw(share, units.known)


def _area_standard(units: Units) -> Raw:
    # official figures when every member has one; the two kinds of area are never mixed
    official = units.total("official km²")
    area = np.where(np.isnan(official), units.total("polygon km²"), official)
    return Raw(np.minimum(1.0, area / units.figure("area_standard_km2")), np.ones(len(area)))


def _dense_cluster(units: Units) -> Raw:
    land = units.inputs.dense
    people = units.people * units.of_members(land.dense)
    one, other, _ = units.pairs("dense neighbours")
    cluster = _joined(len(people), one, other)
    largest = np.zeros(len(units.members))
    of_cluster = np.bincount(cluster, people, minlength=len(people))
    np.maximum.at(largest, units.members.unit, of_cluster)
    return Raw(ratio(largest, units.all_people), units.known)


def _joined(n: int, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """(n,) the least number of all that each hangs together with by pairs, given both ways.

    Each takes over the least number beside it until none changes. In units of a few members that
    is a few rounds, and several times quicker than to build a matrix.
    """
    least = np.arange(n)
    while True:
        there = least.take(other)
        if not (there < least.take(one)).any():
            return least
        np.minimum.at(least, one, there)
        least = least.take(least)


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
    Indicator(
        id="2.3",
        factor="density",
        title=phrase("Dense cluster"),
        unit="0–1",
        formula="max_C Σ p_C / Σ p",
        source="Share of people in the largest set C of dense communes that border on one another; "
        "one commune suffices",
        needs=("population", phrase("neighbours")),
        measure=_dense_cluster,
    ),
)
