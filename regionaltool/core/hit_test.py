"""Which communes lie at a place, under a brush, along a stroke or within a shape."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes

Place = tuple[float, float]
"""x and y in the coordinates of the communes' layer."""


class HitTest:
    """Finds communes by place; the index is built once.

    Distances are in the units of the layer's coordinates. Blocks come in ascending order.
    """

    def __init__(self, communes: Communes) -> None:
        self._geometry = communes.geometry
        self._tree = shapely.STRtree(communes.geometry)
        self._middle = np.full((len(communes), 2), np.nan)
        """(n, 2) the middles that have been asked for so far."""

    def at(self, x: float, y: float) -> int | None:
        """The commune at a place; on a border, the first one."""
        found = self._tree.query(shapely.Point(x, y), predicate="intersects")
        return int(found.min()) if len(found) else None

    def within(self, x: float, y: float, radius: float) -> NDArray[np.int64]:
        """The communes that a round brush touches; with radius 0 the one at the place."""
        return self.along((x, y), (x, y), radius)

    def along(self, start: Place, end: Place, radius: float = 0.0) -> NDArray[np.int64]:
        """The communes that a straight stroke of a round brush touches.

        With radius 0 the stroke is a line, and one that stays in a place is a click.
        """
        if radius > 0:
            line = shapely.Point(end) if start == end else shapely.LineString([start, end])
            return _ascending(self._tree.query(line, predicate="dwithin", distance=radius))
        if start == end:
            block = self.at(*end)
            return np.array([] if block is None else [block], dtype=np.int64)
        line = shapely.LineString([start, end])
        return _ascending(self._tree.query(line, predicate="intersects"))

    def inside(self, ring: Sequence[Place]) -> NDArray[np.int64]:
        """The communes whose middle lies in what a closed line encloses; it may cross itself.

        The middle counts, not the border, so that a line drawn around communes takes these and not
        the neighbours that it cuts.
        """
        if len(set(ring)) < 3:
            return np.array([], dtype=np.int64)
        shape = shapely.Polygon(ring)
        if not shape.is_valid:  # one that runs on past its start, as a hand does, leaves no hole
            noded = shapely.node(shape.exterior)
            shape = shapely.union_all(shapely.get_parts(shapely.polygonize([noded])))
        shapely.prepare(shape)
        near = _ascending(self._tree.query(shape))
        x, y = self.middles(near).T
        return near[shapely.intersects_xy(shape, x, y)]

    def rectangle(self, corner: Place, opposite: Place) -> NDArray[np.int64]:
        """The communes whose middle lies in the upright rectangle between two corners."""
        (x0, y0), (x1, y1) = corner, opposite
        return self.inside([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])

    def middles(self, blocks: NDArray[np.int64]) -> NDArray[np.float64]:
        """(k, 2) a place well inside each of the communes."""
        unknown = blocks[np.isnan(self._middle[blocks, 0])]
        if len(unknown):
            inner = shapely.point_on_surface(self._geometry[unknown])
            self._middle[unknown] = shapely.get_coordinates(inner)
        return self._middle[blocks]

    def middle(self, block: int) -> Place:
        """A place well inside a commune."""
        x, y = self.middles(np.array([block]))[0].tolist()
        return x, y


def _ascending(found: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.sort(found).astype(np.int64)
