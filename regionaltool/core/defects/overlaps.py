"""Ground that two communes claim."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.defects.rings import polygonal
from regionaltool.core.steps import Step

INSIDE = 0.999
"""Share of a polygon's area from which on it counts as lying inside another."""
_AT_ONCE = 500


@dataclass(frozen=True, eq=False)
class Overlaps:
    """m pairs of polygons that overlap, a < b."""

    a: NDArray[np.int64]
    b: NDArray[np.int64]
    shapes: NDArray[np.object_]
    """(m,) what the two have in common, Polygon or MultiPolygon."""
    share_of_a: NDArray[np.float64]
    """(m,) of the area of a, 0–1; planar."""
    share_of_b: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.a)

    @property
    def duplicate(self) -> NDArray[np.bool_]:
        """(m,) True where each lies inside the other."""
        return (self.share_of_a >= INSIDE) & (self.share_of_b >= INSIDE)

    @property
    def stacked(self) -> NDArray[np.bool_]:
        """(m,) True where one lies inside the other, which is larger."""
        return ((self.share_of_a >= INSIDE) | (self.share_of_b >= INSIDE)) & ~self.duplicate


def find_overlaps(polygons: NDArray[np.object_], step: Step) -> Overlaps:
    """The overlapping pairs of (n,) valid polygons, None among them or not."""
    a, b = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    once = a < b
    a, b = a[once], b[once]
    order = np.lexsort((b, a))
    a, b = a[order], b[order]
    shapes = np.empty(len(a), dtype=object)
    for start in range(0, len(a), _AT_ONCE):
        step(start / len(a))
        few = slice(start, start + _AT_ONCE)
        shapes[few] = polygonal(shapely.intersection(polygons[a[few]], polygons[b[few]]))
    overlap = shapely.area(shapes) > 0
    a, b, shapes = a[overlap], b[overlap], shapes[overlap]
    common = shapely.area(shapes)
    return Overlaps(
        a=a,
        b=b,
        shapes=shapes,
        share_of_a=common / shapely.area(polygons[a]),
        share_of_b=common / shapely.area(polygons[b]),
    )
