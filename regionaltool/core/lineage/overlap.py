"""How much of each old polygon lies in each new one."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.ellipsoid import Ellipsoid

Step = Callable[[int, int], None]
"""Told how many of how many portions are done; what it raises ends the work."""

_AT_A_TIME = 1024


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
    tree, pairs = shapely.STRtree(new), []
    for at in range(0, len(old), _AT_A_TIME):
        place, which = tree.query(old[at : at + _AT_A_TIME], predicate="intersects")
        order = np.lexsort((which, place))
        pairs.append((place[order] + at, which[order]))
        step(0, 1)
    first, second = (np.concatenate(column) for column in zip(*pairs, strict=True))

    def common(some: slice) -> NDArray[np.object_]:
        return shapely.intersection(old[first[some]], new[second[some]])

    km2 = np.zeros(len(first))
    portions = [slice(at, at + _AT_A_TIME) for at in range(0, len(first), _AT_A_TIME)]
    # GEOS lets go of Python while it works, so every processor can have its portion
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            for number, ground in enumerate(pool.map(common, portions), start=1):
                some = portions[number - 1]
                km2[some] = ellipsoid.areas(ground) / 1e6
                step(number, len(portions))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    # neighbours that only touch are most of the pairs of a clean coverage
    there = km2 > 0
    return Overlap(first[there], second[there], km2[there])
