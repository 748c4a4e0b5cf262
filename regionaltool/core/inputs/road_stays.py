"""Stays: in which communes a road is, one after the other.

A stretch that goes no farther than a few metres from the border it came over runs along that
border and is no stay: two layers seldom draw the same line to the metre, and a road that is drawn
as the border weaves across it without going anywhere. Nor is a short stretch outside every commune
a stay, such as a bridge over water that no commune counts as its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

ALONG_M = 10.0
"""So far from a border a road still runs along it."""
BRIDGE_M = 1000.0
"""So much road outside every commune leaves none of them."""
_AT_A_TIME = 2000


@dataclass(frozen=True, eq=False)
class Stays:
    """Of n communes, and of roads in any number; the land outside of all communes is number n."""

    road: NDArray[np.int64]
    """(s,) ascending; the stays of a road are in the order in which it is drawn."""
    commune: NDArray[np.int64]
    """(s,)."""
    end_of: NDArray[np.int64]
    """(e,) the stays in which a road ends at the border of the commune it is in."""
    end: NDArray[np.float64]
    """(e, 2) where it ends."""

    @classmethod
    def of(
        cls,
        polygons: NDArray[np.object_],
        roads: NDArray[np.object_],
        step: Callable[[int, int], None] = lambda done, of: None,
    ) -> Stays:
        """From (n,) polygons and (r,) LineStrings in one plane of metres.

        ``step`` is told how many roads are done, and may raise to stop the work.
        """
        land = shapely.union_all(polygons)
        borders = np.append(shapely.boundary(polygons), shapely.boundary(land))
        shapely.prepare([*polygons, land, *borders])
        tree = shapely.STRtree(polygons)
        tables = [(np.empty(0, int), np.empty(0, int), np.empty(0, object))]
        for begin in range(0, len(roads), _AT_A_TIME):
            step(begin, len(roads))
            some = roads[begin : begin + _AT_A_TIME]
            road, commune = tree.query(some, predicate="dwithin", distance=ALONG_M)
            road, commune, piece = _cut(polygons, land, some, road, commune)
            deep = _leaves(borders[commune], piece)
            tables.append((road[deep] + begin, commune[deep], piece[deep]))
        road, commune, piece = map(np.concatenate, zip(*tables, strict=True))
        middle = shapely.line_interpolate_point(piece, 0.5, normalized=True)
        order = np.lexsort((shapely.line_locate_point(roads[road], middle), road))
        road, commune, piece = road[order], commune[order], piece[order]
        new = np.append(True, road[1:] != road[:-1])[: len(road)]
        last = np.append(new[1:], True)[: len(road)]
        short = (commune == len(polygons)) & (shapely.length(piece) <= BRIDGE_M)
        stays = new | last | ~short
        road, commune, new, last = road[stays], commune[stays], new[stays], last[stays]
        ends = np.concatenate([np.flatnonzero(new), np.flatnonzero(last)])
        points = np.concatenate(
            [shapely.get_point(roads[road[new]], 0), shapely.get_point(roads[road[last]], -1)]
        )
        at_border = shapely.dwithin(borders[commune[ends]], points, ALONG_M)
        return cls(road, commune, ends[at_border], shapely.get_coordinates(points[at_border]))


def _cut(
    polygons: NDArray[np.object_],
    land: shapely.Geometry,
    roads: NDArray[np.object_],
    road: NDArray[np.int64],
    commune: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.object_]]:
    """Road, commune and shape of each piece of the roads, which are near the communes in pairs."""
    inside = roads[road]
    crossing = ~shapely.covers(polygons[commune], inside)
    inside[crossing] = shapely.intersection(inside[crossing], polygons[commune[crossing]])
    beyond = np.unique(road)
    beyond = beyond[~shapely.covers(land, roads[beyond])]
    rest = roads[beyond]
    # one commune of each road after the other, for the outline of a whole nation is long
    order = np.argsort(road, kind="stable")
    place = np.searchsorted(road[order], beyond)
    left = np.bincount(road, minlength=len(roads))[beyond]
    while (left > 0).any():
        more = np.flatnonzero(left > 0)
        rest[more] = shapely.difference(rest[more], polygons[commune[order[place[more]]]])
        place, left = place + 1, left - 1
    pieces, of = shapely.get_parts(np.concatenate([inside, rest]), return_index=True)
    drawn = shapely.length(pieces) > 0  # a border that is only touched leaves a point
    of, pieces = of[drawn], pieces[drawn]
    number = np.append(commune, np.full(len(beyond), len(polygons)))
    return np.append(road, beyond)[of], number[of], pieces


def _leaves(borders: NDArray[np.object_], pieces: NDArray[np.object_]) -> NDArray[np.bool_]:
    """(p,) does each piece go away from its border?"""
    middle = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    leaves = ~shapely.dwithin(borders, middle, ALONG_M)
    near = np.flatnonzero(~leaves)
    xy, of = shapely.get_coordinates(
        shapely.segmentize(pieces[near], 2 * ALONG_M), return_index=True
    )
    away = ~shapely.dwithin(borders[near[of]], shapely.points(xy), ALONG_M)
    leaves[near[of[away]]] = True
    return leaves
