"""Splinters: small parts that settling the overlaps has cut off from their communes.

Where three borders cross each other untidily, a tip of one commune ends up beyond a neighbour. On
the map it is a speck; in figures it makes two parts of a commune that is in one piece.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.gap_filling import fill, longest_border
from regionaltool.core.local_plane import LocalPlane
from regionaltool.core.steps import in_silence


def hand_over_splinters(
    before: NDArray[np.object_],
    coverage: NDArray[np.object_],
    plane: LocalPlane,
    width: float,
    in_dispute: float,
) -> tuple[NDArray[np.object_], int]:
    """Give splinters to the neighbour with the longest border; the coverage, and how many.

    A splinter is no larger than the square of ``width``. The smallest go first, and only while no
    more ground moves in all than was ``in_dispute`` (square metres).
    """
    parts, owner = shapely.get_parts(coverage, return_index=True)
    area = shapely.area(plane.onto(parts))
    chosen = np.flatnonzero(_cut_off(before, coverage, parts, owner) & (area <= width**2))
    chosen = chosen[np.argsort(area[chosen], kind="stable")]
    moved = np.abs(shapely.area(plane.onto(coverage)) - shapely.area(plane.onto(before))).sum()
    chosen = chosen[moved + 2 * np.cumsum(area[chosen]) <= in_dispute]
    chosen = chosen[longest_border(_without(coverage, parts, owner, chosen), parts[chosen]) >= 0]
    if len(chosen) == 0:
        return coverage, 0
    rest = _without(coverage, parts, owner, chosen)
    return fill(rest, parts[chosen], in_silence), len(chosen)


def _cut_off(before, coverage, parts, owner) -> NDArray[np.bool_]:
    """Which parts are less than half of what they were part of, and not their commune's largest."""
    more = shapely.get_num_geometries(coverage) > shapely.get_num_geometries(before)
    size = shapely.area(parts)
    largest = np.zeros(len(coverage))
    np.maximum.at(largest, owner, size)
    maybe = np.flatnonzero(more[owner] & (size < largest[owner]))
    origin, origin_owner = shapely.get_parts(before, return_index=True)
    middle = shapely.point_on_surface(parts[maybe])
    point, whole = shapely.STRtree(origin).query(middle, predicate="intersects")
    own = origin_owner[whole] == owner[maybe[point]]
    point, whole = point[own], whole[own]
    cut = np.zeros(len(parts), dtype=bool)
    cut[maybe[point]] = size[maybe[point]] < shapely.area(origin[whole]) / 2
    return cut


def _without(coverage, parts, owner, taken: NDArray[np.int64]) -> NDArray[np.object_]:
    """The coverage without some of its parts; every polygon keeps one at least."""
    stays = np.ones(len(parts), dtype=bool)
    stays[taken] = False
    touched = np.unique(owner[taken])
    rest = coverage.copy()
    mine = np.flatnonzero(np.isin(owner, touched) & stays)
    made = np.empty(len(touched), dtype=object)
    shapely.multipolygons(parts[mine], indices=np.searchsorted(touched, owner[mine]), out=made)
    rest[touched] = made
    return rest
