"""Whether two lists of outlines cover the same ground."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

ROUNDING = 1e-9
"""Of an outline's area: what two ways of adding up the same polygons may differ by."""


def outlines_alike(mine: NDArray[np.object_], theirs: NDArray[np.object_]) -> str:
    """An empty text, or how they differ: in number, validity, area or place."""
    mine, theirs = np.asarray(mine, dtype=object), np.asarray(theirs, dtype=object)
    if len(mine) != len(theirs):
        return f"{len(mine)} outlines against {len(theirs)}"
    if not shapely.is_valid(mine).all():
        return f"{np.count_nonzero(~shapely.is_valid(mine))} of our outlines are invalid"
    area = shapely.area(theirs)
    other = np.abs(shapely.area(mine) - area) > ROUNDING * area
    if other.any():
        return f"{np.count_nonzero(other)} of {len(mine)} outlines have another area"
    same = shapely.equals_exact(shapely.normalize(mine), shapely.normalize(theirs))
    same[~same] = shapely.equals(mine[~same], theirs[~same])
    apart = shapely.area(shapely.symmetric_difference(mine[~same], theirs[~same]))
    strayed = np.count_nonzero(apart > ROUNDING * area[~same])
    return f"{strayed} of {len(mine)} outlines lie elsewhere" if strayed else ""
