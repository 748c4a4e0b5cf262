"""Outlines of sets of polygons: rings strung together from the arcs between them.

Each arc has two sides. Side ``2 * arc`` runs along the arc with the arc's left polygon to the left,
side ``2 * arc + 1`` runs back with its right polygon to the left; ``side ^ 1`` is the other one. A
set of polygons is bordered by the sides of its members whose other side is no member's. A ring has
the set to its left: outer rings run counter-clockwise, holes clockwise.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat
from struct import pack

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.arcs import OUTSIDE, Arcs
from regionaltool.core.rings import Turn, strung, untie


@dataclass(frozen=True, eq=False)
class Rings:
    """Closed rings, made of s sides in their order."""

    side: NDArray[np.int64]
    """(s,) the sides of ring 0, then of ring 1, and so on."""
    ring: NDArray[np.int64]
    """(s,) the ring of each."""
    loops: NDArray[np.object_]
    """(r,) LinearRing."""
    outer: NDArray[np.bool_]
    """(r,) True for outer rings, False for holes."""
    label: NDArray[np.int64]
    """(r,) the set that the ring is a border of."""


class Outliner:
    """Strings arcs to outlines. No coordinate is computed: they have the arcs' own vertices."""

    def __init__(self, arcs: Arcs) -> None:
        self._arcs = arcs

    # many sets at once

    def outlines(self, labels: NDArray[np.int64]) -> NDArray[np.object_]:
        """Polygon or MultiPolygon of each set, (k,), from the label 0 … k - 1 of (n,) polygons.

        A polygon labelled -1 is in no set; None for a set without polygons.
        """
        count = int(labels.max(initial=-1)) + 1
        if count == 0:
            return np.empty(0, dtype=object)
        rings = self.rings(labels)
        return _polygons(rings.loops, rings.outer, rings.label, count)

    def rings(self, labels: NDArray[np.int64]) -> Rings:
        """The rings of every set, one polygon at least being in a set; see `outlines`."""
        arcs = self._arcs
        left = labels[arcs.left]
        right = np.where(arcs.right == OUTSIDE, -1, labels[arcs.right])
        # in order of the sides, so that a ring begins where `outline` has it begin
        of_side = np.column_stack([left, right]).ravel()
        side = np.flatnonzero((of_side >= 0) & np.repeat(left != right, 2))
        label = of_side[side]
        begin = np.column_stack([arcs.tail, arcs.head]).ravel()[side]
        end = np.column_stack([arcs.head, arcs.tail]).ravel()[side]
        places = int(max(arcs.tail.max(), arcs.head.max())) + 1
        begin, end = label * places + begin, label * places + end
        # in order of the places, those that begin and those that end there stand side by side
        by_begin, by_end = np.argsort(begin, kind="stable"), np.argsort(end, kind="stable")
        place = begin[by_begin]
        again = place[1:] == place[:-1]
        knot = np.append(again, False) | np.append(False, again)
        following = np.empty_like(by_end)
        following[by_end] = by_begin
        after = following.tolist()
        knotted = dict(zip(by_begin[knot].tolist(), place[knot].tolist(), strict=True))
        untie(after, self._turns(side, by_begin[knot], by_end[knot], place[knot]))
        return self._rings(side, strung(after, knotted), label)

    # one set

    def border(self, members: Iterable[int]) -> set[int]:
        """The sides that border the members together."""
        of = self._sides
        sides = set().union(*[of[member] for member in members])
        return {side for side in sides if side ^ 1 not in sides}

    def add(self, border: set[int], polygon: int) -> None:
        """Turn the border of a set into that of the set and one polygon more."""
        for side in self._sides[polygon]:
            if side ^ 1 in border:
                border.remove(side ^ 1)
            else:
                border.add(side)

    def take_off(self, border: set[int], polygon: int) -> None:
        """Turn the border of a set into that of the set without one of its polygons."""
        for side in self._sides[polygon]:
            if side in border:
                border.remove(side)
            else:
                border.add(side ^ 1)

    def outline(self, border: Collection[int]) -> shapely.Geometry:
        """Polygon or MultiPolygon within a border, of at least one side."""
        begins, ends = self._places
        sides = sorted(border)
        begin = [begins[side] for side in sides]
        end = [ends[side] for side in sides]
        at = dict(zip(begin, range(len(begin)), strict=True))
        after = [at[place] for place in end]
        knotted: dict[int, int] = {}
        if len(at) < len(begin):
            knots = {place for position, place in enumerate(begin) if at[place] != position}
            knotted = {i: place for i, place in enumerate(begin) if place in knots}
            arriving = {i: place for i, place in enumerate(end) if place in knots}
            by_begin = sorted(knotted, key=knotted.__getitem__)
            by_end = sorted(arriving, key=arriving.__getitem__)
            places = sorted(knotted.values())
            untie(after, self._turns(np.array(sides), by_begin, by_end, places))
        bytes_of, start, stop = self._bytes
        filled = [
            _ring_in_binary(b"".join([bytes_of[start[s] : stop[s]] for s in ring]))
            for ring in ([sides[i] for i in ring] for ring in strung(after, knotted))
        ]
        if len(filled) == 1:
            return shapely.from_wkb(filled[0])
        polygons = shapely.from_wkb(filled)
        loops = shapely.get_exterior_ring(polygons)
        outer = shapely.is_ccw(loops)
        if outer.all():
            return shapely.multipolygons(polygons)
        if np.count_nonzero(outer) == 1:
            return shapely.polygons(loops[outer][0], loops[~outer])
        return _polygons(loops, outer, np.zeros(len(loops), dtype=np.int64), 1)[0]

    # how it is done

    @cached_property
    def _sides(self) -> list[tuple[int, ...]]:
        """The sides of each polygon."""
        arcs = self._arcs
        inner = np.flatnonzero(arcs.right != OUTSIDE)
        side = np.concatenate([2 * np.arange(len(arcs.left)), 2 * inner + 1])
        polygon = np.concatenate([arcs.left, arcs.right[inner]])
        order = np.lexsort((side, polygon))
        ends = np.searchsorted(polygon[order], np.arange(arcs.n + 1)).tolist()
        listed = side[order].tolist()
        return [tuple(listed[a:b]) for a, b in zip(ends[:-1], ends[1:], strict=True)]

    @cached_property
    def _places(self) -> tuple[array, array]:
        """Where each side begins and where it ends."""
        tail, head = self._arcs.tail, self._arcs.head
        return _numbers(tail, head), _numbers(head, tail)

    @cached_property
    def _bytes(self) -> tuple[memoryview, array, array]:
        """The vertices of all sides in well-known binary, and where those of each begin and stop.

        A side's last vertex is left out: the next side begins there.
        """
        xy, start, stop = self._arcs.xy, self._arcs.start[:-1], self._arcs.start[1:]
        back = 2 * len(xy)
        return (
            memoryview(np.concatenate([xy, xy[::-1]])).cast("B"),
            _numbers(16 * start, 16 * (back - stop)),
            _numbers(16 * (stop - 1), 16 * (back - start - 1)),
        )

    def _turns(
        self,
        side: NDArray[np.int64],
        beginning: Sequence[int],
        ending: Sequence[int],
        place: Sequence[int],
    ) -> Iterator[Turn]:
        """The turns at knots of the sides at these positions, sorted by place, (t,) each."""
        yield from map(Turn, place, self._angles(side[beginning]), repeat(True), beginning)
        yield from map(Turn, place, self._angles(side[ending] ^ 1), repeat(False), ending)

    def _angles(self, side: NDArray[np.int64]) -> list[float]:
        """The angle at which each side leaves the place where it begins."""
        arc, back = side >> 1, side & 1
        here = np.where(back, self._arcs.start[arc + 1] - 1, self._arcs.start[arc])
        x, y = (self._arcs.xy[here + np.where(back, -1, 1)] - self._arcs.xy[here]).T
        return np.arctan2(y, x).tolist()

    def _rings(
        self, side: NDArray[np.int64], rings: Sequence[Sequence[int]], label: NDArray[np.int64]
    ) -> Rings:
        position = np.fromiter(chain.from_iterable(rings), dtype=np.int64, count=len(side))
        size = np.fromiter(map(len, rings), dtype=np.int64, count=len(rings))
        ring = np.repeat(np.arange(len(size)), size)
        side = side[position]
        arc, back = side >> 1, (side & 1).astype(bool)
        start, stop = self._arcs.start[arc], self._arcs.start[arc + 1]
        count = stop - start - 1  # a side's last vertex is the first one of the next side
        within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        turned = np.repeat(back, count)
        vertex = np.repeat(np.where(back, stop - 1, start), count)
        vertex += np.where(turned, -within, within)
        loops = shapely.linearrings(self._arcs.xy[vertex], indices=np.repeat(ring, count))
        first = np.cumsum(size) - size
        return Rings(side, ring, loops, shapely.is_ccw(loops), label[position[first]])


def _numbers(along: NDArray[np.int64], back: NDArray[np.int64]) -> array:
    """One number a side, which Python reads faster than one of NumPy's."""
    numbers = array("q")
    numbers.frombytes(np.column_stack([along, back]).astype(np.int64).tobytes())
    return numbers


def _ring_in_binary(vertices: bytes) -> bytes:
    """Well-known binary of the polygon with this ring, whose last vertex is not its first."""
    head = pack("=BIII", sys.byteorder == "little", 3, 1, len(vertices) // 16 + 1)
    return head + vertices + vertices[:16]


def _polygons(
    loops: NDArray[np.object_], outer: NDArray[np.bool_], label: NDArray[np.int64], count: int
) -> NDArray[np.object_]:
    """(count,) what the rings with each label enclose, None for a label without rings."""
    shells, holes = np.flatnonzero(outer), np.flatnonzero(~outer)
    shells = shells[np.argsort(label[shells], kind="stable")]
    around = _shells_of(loops[holes], label[holes], loops[shells], label[shells])
    # each shell before its holes
    polygon = np.concatenate([np.arange(len(shells)), around])
    order = np.argsort(polygon, kind="stable")
    polygons = shapely.polygons(
        loops[np.concatenate([shells, holes])[order]], indices=polygon[order]
    )
    label = label[shells]
    parts = np.bincount(label, minlength=count)
    alone = parts[label] == 1
    found = np.full(count, None, dtype=object)
    found[label[alone]] = polygons[alone]
    several = np.flatnonzero(parts > 1)
    if len(several):
        place = np.searchsorted(several, label[~alone])
        found[several] = shapely.multipolygons(polygons[~alone], indices=place)
    return found


def _shells_of(
    holes: NDArray[np.object_],
    hole_label: NDArray[np.int64],
    shells: NDArray[np.object_],
    shell_label: NDArray[np.int64],
) -> NDArray[np.int64]:
    """(h,) the shell around each hole: of those with its label that cover it, the smallest.

    ``shell_label`` is sorted.
    """
    around = np.searchsorted(shell_label, hole_label)
    several = np.searchsorted(shell_label, hole_label, side="right") - around > 1
    unclear = np.flatnonzero(several)
    if len(unclear):
        near = np.flatnonzero(np.isin(shell_label, hole_label[unclear]))
        filled = shapely.polygons(shells[near])
        hole, shell = shapely.STRtree(filled).query(holes[unclear], predicate="covered_by")
        same = hole_label[unclear[hole]] == shell_label[near[shell]]
        hole, shell = hole[same], shell[same]
        # the last one that is assigned stays
        order = np.argsort(-shapely.area(filled[shell]), kind="stable")
        around[unclear[hole[order]]] = near[shell[order]]
    return around
