"""Narrow strips between two communes that are open to the outside.

No hole shows them, and no figure of theirs is certain: a strait or a river mouth looks the same
as a border that has come apart. They are pointed out, and left as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.defects.gaps import widths

_ON_M = 0.01
"""Nearer than this is on the border; buffers leave splinters of less behind."""


@dataclass(frozen=True, eq=False)
class Slits:
    """m strips, in metres."""

    shapes: NDArray[np.object_]
    """(m,) Polygon."""
    width: NDArray[np.float64]
    beside: tuple[tuple[int, ...], ...]
    """(m,) the polygons along each strip, ascending; two or more."""


def find_slits(
    covered: shapely.Geometry,
    holes: NDArray[np.object_],
    polygons: NDArray[np.object_],
    width: float,
    speck: float,
) -> Slits:
    """The strips no wider than ``width`` outside a union of (n,) polygons, all in metres.

    A strip lies along two polygons for at least ``width`` each, and in none of the ``holes``.
    """
    if width <= 0:
        return Slits(np.zeros(0, dtype=object), np.zeros(0), ())
    rims = shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(covered)))
    land = shapely.make_valid(shapely.multipolygons(rims), method="structure")
    wider = shapely.buffer(land, width / 2, join_style="mitre")
    closed = shapely.buffer(wider, -width / 2, join_style="mitre")
    strips = shapely.get_parts(shapely.difference(closed, land))
    strips = strips[(shapely.get_type_id(strips) == 3) & (shapely.area(strips) > speck)]
    strips = strips[~shapely.is_empty(shapely.buffer(strips, -_ON_M / 2))]
    middles = shapely.point_on_surface(strips)
    closed_in, _ = shapely.STRtree(holes).query(middles, predicate="intersects")
    strips = np.delete(strips, np.unique(closed_in))
    strip, polygon = shapely.STRtree(polygons).query(strips, predicate="dwithin", distance=_ON_M)
    several = np.bincount(strip, minlength=len(strips))[strip] > 1
    strip, polygon = strip[several], polygon[several]
    reach = shapely.buffer(polygons[polygon], _ON_M)
    along = shapely.length(shapely.intersection(shapely.boundary(strips[strip]), reach)) >= width
    beside: list[list[int]] = [[] for _ in strips]
    for number, other in zip(strip[along].tolist(), polygon[along].tolist(), strict=True):
        beside[number].append(other)
    chosen = [number for number, others in enumerate(beside) if len(others) > 1]
    return Slits(
        strips[chosen],
        widths(strips[chosen]),
        tuple(tuple(sorted(beside[number])) for number in chosen),
    )
