"""Which road is nearest to a place, and where on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.access.strings import Strings
from regionaltool.core.ellipsoid import Ellipsoid

NOWHERE = -1


@dataclass(frozen=True)
class DegreePlane:
    """Degrees stretched to metres that are true half-way up the map.

    Far north and south of it the metres from east to west are off, by 4 % in Việt Nam, so it tells
    which road is near and not how near.
    """

    scale: tuple[float, float]
    """Metres per degree of longitude and of latitude."""
    stretch: float
    """The most that a metre is anywhere on the map."""

    @classmethod
    def of(cls, ellipsoid: Ellipsoid, degrees: NDArray[np.float64]) -> DegreePlane:
        """The plane for a map with these places."""
        (west, south), (_, north) = degrees.min(axis=0), degrees.max(axis=0)
        step = 1e-3
        here = np.array([(west, (south + north) / 2), (west, south), (west, north)])
        east = ellipsoid.distances(here, here + (step, 0)) / step
        up = ellipsoid.distances(here, here + (0, step)) / step
        middle = float(east[0]), float(up[0])
        return cls(middle, float(max((middle[0] / east).max(), (middle[1] / up).max())))

    def onto(self, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
        """(n, 2) metres."""
        return degrees * self.scale


@dataclass(frozen=True, eq=False)
class RoadMap:
    """k stretches of road, to be searched by place."""

    plane: DegreePlane
    strings: Strings
    first: NDArray[np.int64]
    """(k,) the vertex where each begins."""
    last: NDArray[np.int64]
    """(k,) the vertex where it ends."""

    def near(
        self, degrees: NDArray[np.float64], metres: float
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Pairs of a place and a stretch that may be within so many metres."""
        reach = metres * self.plane.stretch * 1.001
        return tuple(self._tree.query(self._points(degrees), predicate="dwithin", distance=reach))

    def nearest(self, degrees: NDArray[np.float64], metres: float) -> NDArray[np.int64]:
        """(p,) the stretch nearest to each place; `NOWHERE` where none may be within reach."""
        reach = metres * self.plane.stretch * 1.001
        found = np.full(len(degrees), NOWHERE)
        if len(self.first) and reach > 0:
            place, stretch = self._tree.query_nearest(
                self._points(degrees), max_distance=reach, all_matches=False
            )
            found[place] = stretch
        return found

    def nearest_on(
        self, degrees: NDArray[np.float64], stretch: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Where each place comes nearest to a stretch of its own.

        It is on the way, by a share of 0 to 1, from a vertex to the next.
        """
        along = shapely.line_locate_point(self._lines[stretch], self._points(degrees))
        first, last = self.first[stretch], self.last[stretch]
        along = self._along[first] + along
        vertex = np.clip(np.searchsorted(self._along, along, side="right") - 1, first, last - 1)
        length = self._along[vertex + 1] - self._along[vertex]
        beyond = along - self._along[vertex]
        share = np.divide(beyond, length, out=np.zeros(len(beyond)), where=length > 0)
        return vertex, np.clip(share, 0, 1)

    def crossing(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Pairs of stretches that cross and have no node in common."""
        a, b = self._tree.query(self._lines)
        ends = self.strings.node[self.first], self.strings.node[self.last]
        apart = a < b
        for one in ends:
            for other in ends:
                apart &= one[a] != other[b]
        a, b = a[apart], b[apart]
        crossing = shapely.crosses(self._lines[a], self._lines[b])
        return a[crossing], b[crossing]

    def _points(self, degrees: NDArray[np.float64]) -> NDArray[np.object_]:
        return shapely.points(self.plane.onto(degrees))

    @cached_property
    def _along(self) -> NDArray[np.float64]:
        """(v,) metres of the plane from the very first vertex; none from a line to the next."""
        metres = np.hypot(*np.diff(self.plane.onto(self.strings.degrees), axis=0).T)
        metres[self.strings.line[1:] != self.strings.line[:-1]] = 0
        return np.concatenate([[0], np.cumsum(metres)])

    @cached_property
    def _lines(self) -> NDArray[np.object_]:
        sizes = self.last - self.first + 1
        stretch = np.repeat(np.arange(len(sizes)), sizes)
        within = np.arange(len(stretch)) - (np.cumsum(sizes) - sizes)[stretch]
        vertex = self.first[stretch] + within
        if len(vertex) == 0:
            return np.empty(0, dtype=object)
        return shapely.linestrings(self.plane.onto(self.strings.degrees[vertex]), indices=stretch)

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree(self._lines)
