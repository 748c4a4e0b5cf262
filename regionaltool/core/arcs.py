"""Polygons cut into shared arcs.

Every edge of every ring is looked up by its two end points; an edge that two polygons have in
common is a piece of their border. Edges are then strung together into arcs, which end where
three or more edges meet. No coordinate is rounded or moved.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

OUTSIDE = -1


@dataclass(frozen=True, eq=False)
class Arcs:
    """m arcs between n polygons, and the vertices that the polygons have."""

    lines: NDArray[np.object_]
    """(m,) LineString."""
    left: NDArray[np.int64]
    """(m,) the polygon that the arc was taken from."""
    right: NDArray[np.int64]
    """(m,) the polygon on the other side, or `OUTSIDE`."""
    ends: NDArray[np.int64]
    """(m, 2) the vertices where the arc begins and ends; one and the same for a closed arc."""
    vertex: NDArray[np.int64]
    """(v,) distinct vertices, counted from 0, each with one of the polygons that have it in …"""
    vertex_owner: NDArray[np.int64]
    """(v,) … the polygon."""
    n_vertices: int
    start: NDArray[np.int64]
    """(n + 1,) where each polygon's arcs begin in `of_polygon`."""
    of_polygon: NDArray[np.int64]
    """Arcs of polygon 0, then those of polygon 1, and so on."""
    crowded: NDArray[np.bool_]
    """(n,) True where the polygon has an edge that more than two claim: some of them overlap."""

    def outline(self, polygons: NDArray[np.int64]) -> shapely.Geometry | None:
        """What the polygons cover together: the arcs that have just one of them at their side.

        None where that outline meets itself in a point: GEOS then takes the ground between for
        inside.
        """
        taken = np.concatenate(
            [self.of_polygon[self.start[p] : self.start[p + 1]] for p in polygons]
        )
        arc, times = np.unique(taken, return_counts=True)
        border = arc[times == 1]
        _, arcs_at_end = np.unique(self.ends[border], return_counts=True)
        if (arcs_at_end > 2).any():
            return None
        return shapely.build_area(shapely.multilinestrings(self.lines[border]))


def cut_into_arcs(polygons: NDArray[np.object_]) -> Arcs:
    """The arcs of (n,) polygons or multipolygons."""
    n = len(polygons)
    parts, part_owner = shapely.get_parts(polygons, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    coordinates = coordinates + 0.0  # -0.0 and 0.0 are one place
    fresh = np.ones(len(ring), dtype=bool)
    fresh[1:] = (ring[1:] != ring[:-1]) | (coordinates[1:] != coordinates[:-1]).any(axis=1)
    coordinates, ring = coordinates[fresh], ring[fresh]
    owner = part_owner[ring_part[ring]]

    places = np.ascontiguousarray(coordinates).view(np.complex128).ravel()
    _, vertex = np.unique(places, return_inverse=True)
    vertex = vertex.ravel()
    n_vertices = int(vertex.max()) + 1

    # edges: from one vertex of a ring to the next of the same ring
    at = np.flatnonzero(ring[1:] == ring[:-1])
    low = np.minimum(vertex[at], vertex[at + 1])
    high = np.maximum(vertex[at], vertex[at + 1])
    _, edge, uses = np.unique(
        low.astype(np.int64) * n_vertices + high, return_inverse=True, return_counts=True
    )
    edge = edge.ravel()
    other = _other_owner(edge, uses, owner[at])

    crowded = np.zeros(n, dtype=bool)
    crowded[owner[at[uses[edge] > 2]]] = True

    # arcs end where the number of distinct edges at a vertex is not two
    first_use = np.zeros(len(uses), dtype=np.int64)
    first_use[edge[::-1]] = np.arange(len(edge))[::-1]
    degree = np.bincount(low[first_use], minlength=n_vertices)
    degree += np.bincount(high[first_use], minlength=n_vertices)
    begins = np.ones(len(at), dtype=bool)
    begins[1:] = (np.diff(at) > 1) | (degree[vertex[at[1:]]] != 2) | (other[1:] != other[:-1])

    run = np.cumsum(begins) - 1
    head = np.flatnonzero(begins)
    tail = np.append(head[1:], len(at)) - 1
    mine, across = owner[at[head]], other[head]
    kept = (across == OUTSIDE) | (mine < across)
    lines = _lines(coordinates, at, run, kept)
    left, right = mine[kept], across[kept]

    touching = np.concatenate([left, right[right != OUTSIDE]])
    arc = np.concatenate([np.arange(len(left)), np.flatnonzero(right != OUTSIDE)])
    order = np.lexsort((arc, touching))
    held = np.unique(np.stack([vertex, owner]), axis=1)
    return Arcs(
        lines=lines,
        left=left,
        right=right,
        ends=np.column_stack([vertex[at[head]], vertex[at[tail] + 1]])[kept],
        vertex=held[0],
        vertex_owner=held[1],
        n_vertices=n_vertices,
        start=np.searchsorted(touching[order], np.arange(n + 1)),
        of_polygon=arc[order],
        crowded=crowded,
    )


def _other_owner(edge, uses, owner) -> NDArray[np.int64]:
    """The polygon across each edge: `OUTSIDE` when the edge is used once.

    Neither is there one to name when more than two rings use it; see `Arcs.crowded`.
    """
    sum_of_owners = np.bincount(edge, weights=owner)
    across = np.where(uses[edge] == 2, sum_of_owners[edge] - owner, OUTSIDE)
    return across.astype(np.int64)


def _lines(coordinates, at, run, kept) -> NDArray[np.object_]:
    """One LineString for each kept run of edges."""
    chosen = kept[run]
    edges, line = at[chosen], run[chosen]
    last = np.ones(len(edges), dtype=bool)
    last[:-1] = line[1:] != line[:-1]
    # an edge gives its first vertex, the last edge of a run its second one too
    point = np.concatenate([edges, edges[last] + 1])
    number = np.concatenate([line, line[last]])
    order = np.lexsort((point, number))
    _, number = np.unique(number, return_inverse=True)
    return shapely.linestrings(coordinates[point[order]], indices=np.sort(number.ravel()))
