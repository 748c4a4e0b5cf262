"""Polygons cut into shared arcs.

Every edge of every ring looks for its twin, the same edge of another ring run the other way: the
two polygons have a piece of border in common. Edges are then strung together into arcs, which end
where other than two edges meet. No coordinate is rounded or moved.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.places import differs, number_places, together

OUTSIDE = -1
_AT_A_TIME = 4096
_EDGES_AT_A_TIME = 131072


@dataclass(frozen=True, eq=False)
class Arcs:
    """m arcs between n polygons."""

    n: int
    """Polygons."""
    xy: NDArray[np.float64]
    """(c, 2) vertices of arc 0, then of arc 1, and so on, each arc with both its ends."""
    start: NDArray[np.int64]
    """(m + 1,) where each arc's vertices begin in `xy`."""
    left: NDArray[np.int64]
    """(m,) the polygon to the left."""
    right: NDArray[np.int64]
    """(m,) the polygon to the right, or `OUTSIDE`."""
    tail: NDArray[np.int64]
    """(m,) number of the place where the arc begins …"""
    head: NDArray[np.int64]
    """(m,) … and where it ends; the same for a closed arc."""
    node: NDArray[np.int64]
    """(k,) places where polygons may meet in a point, each with one that has it in …"""
    node_polygon: NDArray[np.int64]
    """(k,) … the polygon."""
    crowded: NDArray[np.bool_]
    """(n,) True where the polygon has an edge that others claim on the same side: they overlap."""

    def lines(self, which: NDArray[np.bool_]) -> NDArray[np.object_]:
        """LineString of each arc chosen by ``which`` (m,)."""
        count = np.diff(self.start)
        arc = np.repeat(np.arange(np.count_nonzero(which)), count[which])
        return shapely.linestrings(self.xy[np.repeat(which, count)], indices=arc)


def cut_into_arcs(polygons: NDArray[np.object_]) -> Arcs:
    """The arcs of (n,) valid polygons or multipolygons, whichever way their rings run."""
    vertex, owner, first, last, holed = _rings_to_the_left(polygons)
    # edge i runs from vertex i to the next one of its ring
    following = np.arange(1, len(vertex) + 1)
    following[last] = first
    twin, crowded = _twins(vertex, following)
    length = last - first + 1
    ringed = np.flatnonzero(np.repeat(holed, length))
    met = ringed[_met_again(vertex[ringed], owner[ringed])]
    ends, place = _ends(vertex, following, twin, met)

    # every ring is turned to begin with an end, if it has one
    turned = np.arange(len(vertex)) + np.repeat(_first_end(ends, first, length), length)
    over = np.flatnonzero(turned > np.repeat(last, length))
    turned[over] -= np.repeat(length, length)[over]
    ends = ends[turned]
    ends[first] = True

    begin = np.flatnonzero(ends)
    edges = np.diff(np.append(begin, len(vertex)))
    edge = turned[begin]
    across = np.where(twin[edge] < 0, OUTSIDE, owner[twin[edge]])
    kept = (across == OUTSIDE) | (owner[edge] < across)
    begin, edges = begin[kept], edges[kept]
    start = np.concatenate([[0], np.cumsum(edges + 1)])
    # an edge gives its first vertex, the last edge of an arc its second one too
    final = start[1:] - 1
    point = np.arange(start[-1]) + np.repeat(begin - start[:-1], edges + 1)
    point[final] -= 1
    point = turned[point]
    point[final] = following[point[final]]
    # a ring in which no arc ends has a place of its own
    tail, head = place[point[start[:-1]]], place[point[final]]
    endless = np.flatnonzero(tail < 0)
    tail[endless] = head[endless] = len(vertex) + endless
    meeting = np.flatnonzero(place >= 0)
    return Arcs(
        n=len(polygons),
        xy=vertex[point].view(np.float64).reshape(-1, 2),
        start=start,
        left=owner[edge[kept]],
        right=across[kept],
        tail=tail,
        head=head,
        node=place[meeting],
        node_polygon=owner[meeting],
        crowded=np.bincount(owner[crowded], minlength=len(polygons)) > 0,
    )


def _rings_to_the_left(polygons: NDArray[np.object_]):
    """Vertices x + iy and the polygon of each, (c,); the first and the last one of each ring, and
    whether the ring is a hole or has one.

    Vertices that repeat the one before are left out, and so is the one that closes a ring. Every
    ring runs so that its polygon lies to the left.
    """
    vertices, lengths, owners, holed = [], [], [], []
    # as many at a time as the processor keeps at hand
    for start in range(0, len(polygons), _AT_A_TIME):
        vertex, length, polygon, part = _turned(polygons[start : start + _AT_A_TIME])
        vertices.append(vertex)
        lengths.append(length)
        owners.append(np.repeat(polygon + start, length))
        holed.append(np.bincount(part)[part] > 1)
    after = np.cumsum(np.concatenate(lengths))
    first = np.append(0, after[:-1])
    holed = np.concatenate(holed)
    return np.concatenate(vertices), np.concatenate(owners), first, after - 1, holed


def _turned(polygons: NDArray[np.object_]):
    """Vertices, (c,), and the number of vertices, the polygon and the part of each ring, (r,)."""
    parts, polygon = shapely.get_parts(polygons, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    vertex = xy.view(np.complex128).ravel() + 0.0  # -0.0 and 0.0 are one place
    fresh = np.zeros(len(ring), dtype=bool)
    fresh[:-1] = (ring[1:] == ring[:-1]) & (vertex[1:] != vertex[:-1])
    vertex, ring = vertex[fresh], ring[fresh]
    first = np.searchsorted(ring, np.arange(len(rings) + 1))
    hole = ~differs(part)
    backwards = shapely.is_ccw(rings) == hole
    if backwards.any():
        place = np.arange(len(ring))
        turned = backwards[ring]
        place[turned] = (first[:-1] + first[1:] - 1)[ring[turned]] - place[turned]
        vertex = vertex[place]
    return vertex, np.diff(first), polygon[part], part


def _twins(vertex: NDArray[np.complex128], following: NDArray[np.int64]):
    """(c,) the edge that is the same run the other way, -1 for none; and the crowded edges.

    Edges that stay without a twin although others are the same are crowded: more than two rings
    use them, or two on the same side, and the polygons there overlap.
    """
    after = vertex[following]
    twin = np.full(len(vertex), -1)
    # most twins are near in the list: first some at a time, which stay in the processor's cache
    for start in range(0, len(vertex), _EDGES_AT_A_TIME):
        edge = np.arange(start, min(start + _EDGES_AT_A_TIME, len(vertex)))
        one, two, _ = _paired(vertex[edge], after[edge])
        twin[edge[one]], twin[edge[two]] = edge[two], edge[one]
    # then what is left; there always is some, the outline of all polygons together
    left = np.flatnonzero(twin < 0)
    one, two, crowded = _paired(vertex[left], after[left])
    twin[left[one]], twin[left[two]] = left[two], left[one]
    return twin, left[crowded]


def _paired(vertex: NDArray[np.complex128], after: NDArray[np.complex128]):
    """Edges that are the same run the other way, (p,) and (p,), in groups of two; and the others
    that are not alone."""
    # edges that are one have their middle in common
    order, new = together(vertex + after)
    if (~new[1:] & ~new[:-1]).any():
        # so have edges that cross there, or that are as short as coordinates allow
        group = np.cumsum(new)
        mingled = np.bincount(group)[group] > 2
        these = order[mingled]
        low, high = np.sort([vertex[these], after[these]], axis=0)
        order[mingled] = these[np.lexsort((high, low, group[mingled]))]
    again = np.flatnonzero(~new)
    one, two = order[again - 1], order[again]
    paired = (vertex[one] == after[two]) & (after[one] == vertex[two])
    if not paired.all():
        same = paired | (vertex[one] == vertex[two]) & (after[one] == after[two])
        again, one, two, paired = again[same], one[same], two[same], paired[same]
    third = np.diff(again) == 1
    paired[1:] &= ~third
    paired[:-1] &= ~third
    return one[paired], two[paired], np.concatenate([one[~paired], two[~paired]])


def _met_again(vertex: NDArray[np.complex128], owner: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(c,) which vertices the same polygon has twice: its rings meet there."""
    if len(vertex) == 0:
        return np.zeros(0, dtype=bool)
    number = number_places(vertex)
    _, of, times = np.unique(
        owner * (number.max() + 1) + number, return_inverse=True, return_counts=True
    )
    return times[of] > 1


def _ends(
    vertex: NDArray[np.complex128],
    following: NDArray[np.int64],
    twin: NDArray[np.int64],
    met: NDArray[np.int64],
):
    """(c,) where arcs end, and the number of the place, -1 where no third edge can come by.

    An arc goes on where the twins of its two edges follow each other as well, and along a border
    without a neighbour where no other ring comes by. It ends at the vertices in which two rings
    of a polygon have ``met``: each may have a neighbour along it that knows nothing of the other.
    """
    before = np.empty_like(twin)  # the twin of the edge that ends in the vertex
    before[following] = twin
    loose = (twin < 0) | (following[twin] != before)
    loose[met] = True
    loose[following[twin[met[twin[met] >= 0]]]] = True  # the same place in the neighbour's ring
    loose = np.flatnonzero(loose)
    number = number_places(vertex[loose])
    alone = (twin[loose] < 0) & (before[loose] < 0) & (np.bincount(number)[number] == 1)
    place = np.full(len(vertex), -1)
    place[loose] = number
    ends = place >= 0
    ends[loose[alone]] = False
    return ends, place


def _first_end(ends: NDArray[np.bool_], first: NDArray[np.int64], length: NDArray[np.int64]):
    """How far into each ring its first end is; 0 for a ring without one."""
    at = np.flatnonzero(ends)
    ring = np.repeat(np.arange(len(first)), length)[at]
    into = np.zeros(len(first), dtype=np.int64)
    into[ring[::-1]] = (at - first[ring])[::-1]
    return into
