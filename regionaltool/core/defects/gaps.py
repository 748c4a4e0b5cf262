"""Ground that no commune claims, though communes lie all around it.

A gap is narrow and small; what is wider or larger is a lake, a true hole. What reaches the outer
edge of the layer is the sea, unless it is a slit between two communes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.local_plane import LocalPlane

GAP_WIDTH_M = 50.0
"""Default: a strip as wide as a canal or a trunk road."""
GAP_AREA_M2 = 1e6
"""Default: 1 km²; what is larger is no slip of the pen, however narrow."""
_TO = 0.002


@dataclass(frozen=True, eq=False)
class Holes:
    """m holes in what polygons cover together."""

    shapes: NDArray[np.object_]
    """(m,) Polygon; one with a hole of its own where polygons lie inside it."""
    width: NDArray[np.float64]
    """(m,) metres: diameter of the widest circle that fits in."""
    area: NDArray[np.float64]
    """(m,) square metres."""

    def gaps(self, width: float, area: float) -> NDArray[np.bool_]:
        """(m,) which of them are gaps: no wider and no larger."""
        return (self.width <= width) & (self.area <= area)

    def only(self, chosen: NDArray[np.bool_]) -> Holes:
        """Some of them."""
        return Holes(self.shapes[chosen], self.width[chosen], self.area[chosen])


def find_holes(covered: shapely.Geometry, plane: LocalPlane) -> Holes:
    """The holes in a union, however small; those too that touch the outer edge in points."""
    parts = shapely.get_parts(covered)
    rings, part = shapely.get_rings(parts, return_index=True)
    inner = np.ones(len(rings), dtype=bool)
    inner[np.unique(part, return_index=True)[1]] = False
    shapes = shapely.polygons(rings[inner])
    hole, island = shapely.STRtree(parts).query(shapes, predicate="contains")
    # an island's own lakes are holes by themselves
    filled = shapely.polygons(shapely.get_exterior_ring(parts))
    for number in np.unique(hole):
        shapes[number] = shapely.difference(
            shapes[number], shapely.union_all(filled[island[hole == number]])
        )
    # islands that touch the shore cut a hole into several
    shapes = np.concatenate([shapely.get_parts(shapes), _pinched_off(rings[~inner])])
    shapes = shapes[(shapely.get_type_id(shapes) == 3) & (shapely.area(shapes) > 0)]
    in_metres = plane.onto(shapes)
    return Holes(shapes, widths(in_metres), shapely.area(in_metres))


def _pinched_off(rims: NDArray[np.object_]) -> NDArray[np.object_]:
    """What outer rings enclose between them when they touch each other, or one itself."""
    touching = shapely.get_parts(shapely.union_all(rims))
    faces = shapely.get_parts(shapely.polygonize(touching))
    inside = shapely.STRtree(shapely.polygons(rims)).query(
        shapely.point_on_surface(faces), predicate="intersects"
    )[0]
    return np.delete(faces, np.unique(inside))


def widths(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    """Diameter of the widest circle inside each polygon, to two thousandths of itself.

    Found by halving: a polygon shrunk by the radius has just vanished. GEOS's search for the
    circle itself takes minutes in a strip of a metre by twenty kilometres.
    """
    area = shapely.area(shapes)
    # between twice the area by the perimeter and the disc of the same area
    low = np.divide(2 * area, shapely.length(shapes), out=np.zeros(len(shapes)), where=area > 0)
    high = 2 * np.sqrt(area / np.pi)
    while True:
        open_ = np.flatnonzero(high > low * (1 + _TO))
        if len(open_) == 0:
            return low
        middle = np.sqrt(low[open_] * high[open_])
        left = ~shapely.is_empty(shapely.buffer(shapes[open_], -middle / 2, quad_segs=4))
        low[open_[left]] = middle[left]
        high[open_[~left]] = middle[~left]
