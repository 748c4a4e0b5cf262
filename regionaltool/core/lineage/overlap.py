"""How much of each old polygon lies in each new one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.ellipsoid import Ellipsoid

Step = Callable[[int, int], None]
"""Told how many of how many polygons are done; what it raises ends the work."""

_AT_A_TIME = 512


@dataclass(frozen=True, eq=False)
class Overlap:
    """m pairs of an old and a new polygon with ground in common, by old, then by new."""

    old: NDArray[np.int64]
    new: NDArray[np.int64]
    km2: NDArray[np.float64]
    """On the ellipsoid, more than 0."""


def overlap_of(
    old: NDArray[np.object_], new: NDArray[np.object_], ellipsoid: Ellipsoid, step: Step
) -> Overlap:
    """The overlap of valid polygons in one coordinate system, (n,) and (k,)."""
    tree = shapely.STRtree(new)
    found = []
    for some in _portions(len(old), step):
        place, which = tree.query(old[some], predicate="intersects")
        first = place + some.start
        # neighbours that only touch are most of the pairs of a clean coverage
        common = shapely.intersection(old[first], new[which])
        ground = shapely.area(common) > 0
        km2 = ellipsoid.areas(common[ground]) / 1e6
        found.append((first[ground][km2 > 0], which[ground][km2 > 0], km2[km2 > 0]))
    first, second, km2 = (np.concatenate(columns) for columns in zip(*found, strict=True))
    order = np.lexsort((second, first))
    return Overlap(first[order], second[order], km2[order])


def _portions(count: int, step: Step) -> Iterator[slice]:
    for start in range(0, count, _AT_A_TIME):
        yield slice(start, min(start + _AT_A_TIME, count))
        step(min(start + _AT_A_TIME, count), count)
