"""Where to drag so that a stroke crosses certain shapes and none of the others.

Everything is in pixels of the screen. The way is searched on a grid: the straight steps between
its corners keep clear of what must not be crossed, and the sea may be crossed freely.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

STEP = 2
"""Pixels between places of the grid."""
MARGINS = (2.5, 1.5, 0.8)
"""Pixels that a stroke keeps away from what it must not cross; the widest that leads there."""
FRAME = 30
"""Pixels around the shapes through which a stroke may lead."""


def stroke(
    wanted: Sequence[shapely.Geometry], others: Sequence[shapely.Geometry]
) -> list[tuple[int, int]]:
    """Corners of a way through all that is wanted, from the first on; none when there is no way."""
    for margin in MARGINS:
        found = _Grid(wanted, others, margin).way()
        if found:
            return _corners(found, shapely.union_all(list(others)).buffer(margin / 2))
    return []


def inside(shape: shapely.Geometry) -> tuple[int, int]:
    """A pixel well inside a shape."""
    circle = shapely.maximum_inscribed_circle(shape, tolerance=0.2)
    x, y = shapely.get_coordinates(circle)[0]
    return round(x), round(y)


class _Grid:
    def __init__(
        self,
        wanted: Sequence[shapely.Geometry],
        others: Sequence[shapely.Geometry],
        margin: float,
    ) -> None:
        left, bottom, right, top = shapely.total_bounds(list(wanted))
        self._x = np.arange(left - FRAME, right + FRAME, STEP).round()
        self._y = np.arange(bottom - FRAME, top + FRAME, STEP).round()
        x, y = np.meshgrid(self._x, self._y)
        self._places = np.column_stack([x.ravel(), y.ravel()])
        window = shapely.box(left - FRAME, bottom - FRAME, right + FRAME, top + FRAME)
        barred = shapely.union_all([shape for shape in others if shape.intersects(window)])
        barred = shapely.intersection(barred, window.buffer(5)).buffer(margin)
        self._free = ~_within(barred, self._places)
        self._of = np.full(len(self._places), -1)
        for number, shape in enumerate(wanted):
            self._of[_within(shape.buffer(-margin / 2), self._places) & self._free] = number
        self._n = len(wanted)
        self._graph = self._steps()

    def _steps(self) -> coo_array:
        """Steps to the four places beside and the four across."""
        number = np.arange(len(self._places)).reshape(len(self._y), len(self._x))
        pairs = [
            (number[:, :-1], number[:, 1:], 1.0),
            (number[:-1, :], number[1:, :], 1.0),
            (number[:-1, :-1], number[1:, 1:], 2**0.5),
            (number[1:, :-1], number[:-1, 1:], 2**0.5),
        ]
        a = np.concatenate([one.ravel() for one, _, _ in pairs])
        b = np.concatenate([other.ravel() for _, other, _ in pairs])
        cost = np.concatenate([np.full(one.size, length) for one, _, length in pairs])
        open_ = self._free[a] & self._free[b]
        shape = (len(self._places), len(self._places))
        return coo_array((cost[open_], (a[open_], b[open_])), shape=shape).tocsr()

    def way(self) -> list[tuple[int, int]]:
        """From the middle of the first shape to the nearest that is left, and so on."""
        starts = np.flatnonzero(self._of == 0)
        if not len(starts):
            return []
        middle = self._places[starts].mean(axis=0)
        here = int(starts[np.linalg.norm(self._places[starts] - middle, axis=1).argmin()])
        left, way = set(range(1, self._n)), [here]
        while left:
            cost, before = dijkstra(
                self._graph, directed=False, indices=here, return_predecessors=True
            )
            goals = np.flatnonzero(np.isin(self._of, list(left)) & np.isfinite(cost))
            if not len(goals):
                return []
            leg = [int(goals[cost[goals].argmin()])]
            while leg[-1] != here:
                leg.append(int(before[leg[-1]]))
            way += leg[-2::-1]
            left -= set(self._of[leg].tolist())
            here = way[-1]
        return [(int(x), int(y)) for x, y in self._places[way]]


def _within(shape: shapely.Geometry, places: NDArray[np.float64]) -> NDArray[np.bool_]:
    shapely.prepare(shape)
    return shapely.contains_xy(shape, places)


def _corners(way: Sequence[tuple[int, int]], barred: shapely.Geometry) -> list[tuple[int, int]]:
    """The fewest places of the way between which straight steps stay clear."""
    shapely.prepare(barred)
    corners, here = [way[0]], 0
    while here < len(way) - 1:
        ahead = len(way) - 1
        # a step goes no farther along the way than it could cut a corner that is wanted
        while ahead > here + 1 and not _clear(way[here : ahead + 1], barred):
            ahead = here + max(1, (ahead - here) // 2)
        corners.append(way[ahead])
        here = ahead
    return corners


def _clear(part: Sequence[tuple[int, int]], barred: shapely.Geometry) -> bool:
    step = shapely.LineString([part[0], part[-1]])
    off = shapely.distance(shapely.points(np.array(part)), step).max()
    return off < 1.5 and not shapely.intersects(barred, step)
