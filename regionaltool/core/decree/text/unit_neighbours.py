"""Which units border on which, for decrees that name the neighbours of each."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import shapely

from regionaltool.core.decree.decided_plan import DecidedPlan


def unit_neighbours(decided: DecidedPlan) -> Mapping[str, tuple[str, ...]]:
    """Unit → units with which it shares a line of border, in the order of the plan.

    The outlines are of one coverage, so borders in common have the same points.
    """
    outlines = np.array([unit.outline for unit in decided.units], dtype=object)
    one, other = shapely.STRtree(outlines).query(outlines, predicate="intersects")
    later = one < other
    one, other = one[later], other[later]
    borders = shapely.boundary(outlines)
    common = shapely.length(shapely.intersection(borders[one], borders[other]))
    found: dict[int, set[int]] = {place: set() for place in range(len(outlines))}
    for a, b in zip(one[common > 0].tolist(), other[common > 0].tolist(), strict=True):
        found[a].add(b)
        found[b].add(a)
    ids = [unit.id for unit in decided.units]
    return {ids[place]: tuple(ids[n] for n in sorted(near)) for place, near in found.items()}
