"""Parts of a commune that may be splinters of a geometric operation: thin or tiny ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.defects.gaps import widths
from regionaltool.core.local_plane import LocalPlane


@dataclass(frozen=True, eq=False)
class SmallParts:
    """m parts of polygons."""

    shapes: NDArray[np.object_]
    owner: NDArray[np.int64]
    width: NDArray[np.float64]
    """(m,) metres: diameter of the widest circle that fits in."""
    tiny: NDArray[np.bool_]
    """(m,) True where the area is no larger than the square of the width asked for; the others
    are narrower than it."""


def find_small_parts(polygons: NDArray[np.object_], width: float, plane: LocalPlane) -> SmallParts:
    """Parts of (n,) valid polygons narrower than ``width`` metres or no larger than its square.

    A polygon of one part is looked at too.
    """
    parts, owner = shapely.get_parts(polygons, return_index=True)
    in_metres = plane.onto(parts)
    area = shapely.area(in_metres)
    # a part is at least as wide as its area divided by half its perimeter
    maybe = 2 * area <= width * shapely.length(in_metres)
    parts, owner, area = parts[maybe], owner[maybe], area[maybe]
    wide = widths(in_metres[maybe])
    small = (area <= width**2) | (wide <= width)
    return SmallParts(parts[small], owner[small], wide[small], area[small] <= width**2)
