"""Borders that do not match, measured by overlaying whole polygons.

A polygon is *unmatched* where it overlaps another or draws a common border in its own way. Shared
arcs say nothing there; what the borders are is found by GEOS, at a thousand times the cost. A
vertex that rounding has put a hair beside a line must not part two neighbours, so these overlays
work to a fixed fraction of the greatest coordinate, the *noise*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.arcs import OUTSIDE, Arcs
from regionaltool.core.ellipsoid import Ellipsoid

NOISE = 1e-11
"""Of the greatest coordinate: borders this close are one, and differ by rounding alone."""

Step = Callable[[int, int], None]
"""Told how many of how many steps are done; what it raises ends the work."""

_AT_A_TIME = 256


def unmatched_polygons(polygons: NDArray[np.object_], arcs: Arcs) -> NDArray[np.bool_]:
    """(n,) which polygons overlap another or have a border that the other draws differently."""
    noise = _noise(polygons)
    unmatched = np.zeros(len(polygons), dtype=bool)
    # ground that is covered twice, or a hair of a gap, ends at arcs that have no neighbour
    outside = arcs.right == OUTSIDE
    near = shapely.STRtree(polygons).query(arcs.lines(outside))[1]
    suspect = np.union1d(near, arcs.left[outside])
    invalid = shapely.coverage_invalid_edges(polygons[suspect], gap_width=noise)
    unmatched[suspect[~shapely.is_empty(invalid)]] = True
    # GEOS finds a polygon that lies within another, and not the one around it; nor are those
    # suspect that lie over each other far from every such arc, as in a map drawn twice
    dirty = np.flatnonzero(unmatched)
    while len(dirty):
        other, which = shapely.STRtree(polygons[dirty]).query(polygons, predicate="intersects")
        clean = ~unmatched[other]
        other, which = other[clean], which[clean]
        overlap = shapely.relate_pattern(polygons[other], polygons[dirty[which]], "T********")
        dirty = np.unique(other[overlap])
        unmatched[dirty] = True
    return unmatched


class Overlays:
    """What overlays say of n polygons, some of them unmatched."""

    def __init__(self, polygons: NDArray[np.object_], unmatched: NDArray[np.bool_]) -> None:
        self._polygons = polygons
        self._unmatched = unmatched
        self._noise = _noise(polygons)
        self._tree = shapely.STRtree(polygons)

    def borders(self, ellipsoid: Ellipsoid, step: Step):
        """Pairs (a, b) that meet, one of them unmatched, and the metres of border between them.

        The border of an overlapping pair is the mean of the stretches of either outline that lie
        in the other polygon: for a clean border both are the border itself.
        """
        dirty = np.flatnonzero(self._unmatched)
        which, second = self._tree.query(
            self._polygons[dirty], predicate="dwithin", distance=self._noise
        )
        first = dirty[which]
        once = (first < second) | ((first != second) & ~self._unmatched[second])
        first, second = first[once], second[once]
        outlines = shapely.boundary(self._polygons)
        metres = np.zeros(len(first))
        for some in _portions(len(first), step):
            a, b = first[some], second[some]
            within = shapely.intersection(outlines[a], self._polygons[b], grid_size=self._noise)
            around = shapely.intersection(outlines[b], self._polygons[a], grid_size=self._noise)
            metres[some] = (ellipsoid.lengths(within) + ellipsoid.lengths(around)) / 2
        return first, second, metres

    def free_borders(self, chosen: NDArray[np.int64]) -> NDArray[np.object_]:
        """What of each chosen polygon's outline lies in no other polygon."""
        free = np.empty(len(chosen), dtype=object)
        for place, index in enumerate(chosen):
            near = self._tree.query(
                self._polygons[index], predicate="dwithin", distance=self._noise
            )
            others = shapely.union_all(self._polygons[near[near != index]])
            outline = shapely.boundary(self._polygons[index])
            free[place] = shapely.difference(outline, others, grid_size=self._noise)
        return free

    def at_outer_edge(self, arcs: Arcs, step: Step) -> NDArray[np.bool_]:
        """(n,) which polygons have a stretch of the outer rings of what all cover together."""
        rim = shapely.multilinestrings(self._outer_rings(step))
        shapely.prepare(rim)
        edge = np.zeros(len(self._polygons), dtype=bool)
        # an arc of a clean polygon lies wholly on the rim or wholly off it
        outside = arcs.right == OUTSIDE
        middle = shapely.line_interpolate_point(arcs.lines(outside), 0.5, normalized=True)
        edge[arcs.left[outside][shapely.dwithin(rim, middle, 2 * self._noise)]] = True
        overlaid = self._unmatched | arcs.crowded
        outlines = shapely.boundary(self._polygons[overlaid])
        along = shapely.dwithin(rim, outlines, self._noise)
        common = shapely.intersection(outlines[along], rim, grid_size=self._noise)
        along[along] = shapely.length(common) > 0
        edge[overlaid] = along
        return edge

    def _outer_rings(self, step: Step) -> NDArray[np.object_]:
        """The outer rings of the union, put together tile by tile.

        A hole of a tile in which nothing lies and into which no other tile reaches is filled at
        once: thousands of slivers need not be carried on.
        """
        tiles = _tiles(shapely.bounds(self._polygons))
        total = 2 * len(tiles)
        done = 0
        pieces = []
        for tile in tiles:
            pieces.append(self._filled(self._union(self._polygons[tile]), tile))
            step(done := done + 1, total)
        members = tiles
        while len(pieces) > 1:
            groups = _tiles(shapely.bounds(pieces), 4)
            members = [np.concatenate([members[i] for i in group]) for group in groups]
            merged = []
            for group, inside in zip(groups, members, strict=True):
                union = self._union(np.array([pieces[i] for i in group], dtype=object))
                merged.append(self._filled(union, inside))
                step(done := min(done + len(group), total), total)
            pieces = merged
        return shapely.get_exterior_ring(shapely.get_parts(pieces[0]))

    def _union(self, polygons: NDArray[np.object_]) -> shapely.Geometry:
        return shapely.union_all(polygons, grid_size=self._noise)

    def _filled(self, union: shapely.Geometry, inside: NDArray[np.int64]) -> shapely.Geometry:
        """The union of the polygons ``inside`` without the holes in which nothing else lies."""
        parts = shapely.get_parts(union)
        rings, part = shapely.get_rings(parts, return_index=True)
        holes = np.append(False, part[1:] == part[:-1])
        if not holes.any():
            return union
        elsewhere = np.ones(len(self._polygons), dtype=bool)
        elsewhere[inside] = False
        ponds = shapely.polygons(rings[holes])
        pond, other = self._tree.query(ponds, predicate="intersects")
        islets = shapely.STRtree(parts).query(ponds, predicate="contains")[0]
        kept = ~holes
        kept[np.flatnonzero(holes)[np.append(pond[elsewhere[other]], islets)]] = True
        filled = shapely.polygons(rings[kept], indices=part[kept])
        return filled[0] if len(filled) == 1 else shapely.multipolygons(filled)


def _noise(polygons: NDArray[np.object_]) -> float:
    return NOISE * float(np.abs(shapely.total_bounds(polygons)).max())


def _portions(count: int, step: Step) -> Iterator[slice]:
    """Slices of a list, with a step told after each."""
    for start in range(0, count, _AT_A_TIME):
        yield slice(start, start + _AT_A_TIME)
        step(min(start + _AT_A_TIME, count), count)


def _tiles(bounds: NDArray[np.float64], size: int = 32) -> list[NDArray[np.int64]]:
    """Boxes (n, 4) in groups of about ``size`` near each other: strips, then tiles of a strip.

    Sort-tile-recursive packing, Leutenegger, López and Edgington (1997).
    """
    x, y = bounds[:, 0] + bounds[:, 2], bounds[:, 1] + bounds[:, 3]
    strips = np.array_split(np.argsort(x, kind="stable"), max(1, round((len(x) / size) ** 0.5)))
    return [
        tile
        for strip in strips
        for tile in np.array_split(
            strip[np.argsort(y[strip], kind="stable")], max(1, -(-len(strip) // size))
        )
    ]
