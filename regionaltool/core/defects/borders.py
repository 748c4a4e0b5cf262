"""Borders that two communes draw alike but cut into different pieces.

A vertex of one commune on the other's border, where that has none, lets no ground overlap, and
yet the two have no edge in common: they would not count as neighbours along it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

_ROUNDING = 1e-11
"""Of the greatest coordinate."""


@dataclass(frozen=True, eq=False)
class UnmatchedVertices:
    """m vertices on an edge of another polygon that has no vertex there."""

    vertex: NDArray[np.float64]
    """(m, 2)"""
    owner: NDArray[np.int64]
    """(m,) the polygon that has the vertex."""
    other: NDArray[np.int64]
    """(m,) the polygon that has the edge."""
    edge: NDArray[np.object_]
    """(m,) the edge, a LineString of two vertices."""

    def only(self, chosen: NDArray[np.bool_]) -> UnmatchedVertices:
        """Some of them."""
        return UnmatchedVertices(
            self.vertex[chosen], self.owner[chosen], self.other[chosen], self.edge[chosen]
        )


def rounding(polygons: NDArray[np.object_]) -> float:
    """How far apart places may be, in units of the layer, that differ by rounding alone."""
    return _ROUNDING * float(np.abs(shapely.total_bounds(polygons)).max())


def find_unmatched(polygons: NDArray[np.object_], edges: NDArray[np.object_]) -> UnmatchedVertices:
    """Vertices without a counterpart in (n,) polygons whose ``edges`` GEOS finds invalid."""
    lines, line_owner = shapely.get_parts(edges, return_index=True)
    noise = rounding(polygons)
    coordinates, line = shapely.get_coordinates(lines, return_index=True)
    if len(coordinates) == 0:
        nobody = np.zeros(0, dtype=np.int64)
        return UnmatchedVertices(np.zeros((0, 2)), nobody, nobody, np.zeros(0, dtype=object))
    owner = line_owner[line]
    at = np.flatnonzero(line[1:] == line[:-1])
    ends = np.stack([coordinates[at], coordinates[at + 1]], axis=1)
    segments, segment_owner = shapely.linestrings(ends), owner[at]
    own = np.unique(np.column_stack([owner, coordinates]), axis=0)
    vertex_owner, vertices = own[:, 0].astype(np.int64), own[:, 1:]
    point, segment = shapely.STRtree(segments).query(
        shapely.points(vertices), predicate="dwithin", distance=noise
    )
    between = vertex_owner[point] != segment_owner[segment]
    point, segment = point[between], segment[between]
    away = np.abs(ends[segment] - vertices[point][:, None, :]).max(axis=2).min(axis=1)
    free = away > noise
    point, segment = point[free], segment[free]
    # the other polygon may have the vertex at the end of another of its edges
    theirs = _known(vertices[point], segment_owner[segment], polygons)
    point, segment = point[~theirs], segment[~theirs]
    order = np.lexsort((vertices[point, 1], vertices[point, 0], vertex_owner[point]))
    point, segment = point[order], segment[order]
    return UnmatchedVertices(
        vertices[point], vertex_owner[point], segment_owner[segment], segments[segment]
    )


def _known(vertices: NDArray[np.float64], owner, polygons) -> NDArray[np.bool_]:
    """Which vertices the polygon of that number has too."""
    chosen = np.unique(owner)
    coordinates, place = shapely.get_coordinates(polygons[chosen], return_index=True)
    there = {(int(chosen[p]), x, y) for p, (x, y) in zip(place, coordinates.tolist(), strict=True)}
    return np.array(
        [(int(o), x, y) in there for o, (x, y) in zip(owner, vertices.tolist(), strict=True)],
        dtype=bool,
    )
