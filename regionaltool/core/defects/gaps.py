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


def find_holes(covered: shapely.Geometry, plane: LocalPlane) -> Holes:
    """The holes in a union, but for those that only rounding has made."""
    speck = plane.unit_speck
    parts = shapely.get_parts(covered)
    rings, part = shapely.get_rings(parts, return_index=True)
    inner = np.ones(len(rings), dtype=bool)
    inner[np.unique(part, return_index=True)[1]] = False
    shapes = shapely.polygons(rings[inner])
    shapes = shapes[shapely.area(shapes) > speck]
    hole, island = shapely.STRtree(parts).query(shapes, predicate="contains")
    for number in np.unique(hole):
        shapes[number] = shapely.difference(
            shapes[number], shapely.multipolygons(parts[island[hole == number]])
        )
    # islands that touch the shore cut a hole into several
    shapes = shapely.get_parts(shapes)
    shapes = shapes[shapely.area(shapes) > speck]
    in_metres = plane.onto(shapes)
    return Holes(shapes, widths(in_metres), shapely.area(in_metres))


def widths(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    """Diameter of the widest circle inside each polygon, to a hundredth of its greatest extent."""
    if len(shapes) == 0:
        return np.zeros(0)
    left, bottom, right, top = shapely.bounds(shapes).T
    # a circle cannot be wider than the square root of the area lets it
    tolerance = np.minimum(np.maximum(right - left, top - bottom), np.sqrt(shapely.area(shapes)))
    radius = shapely.maximum_inscribed_circle(shapes, tolerance=tolerance / 100)
    return 2 * shapely.length(radius)
