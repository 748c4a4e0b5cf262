"""Where two parts of a unit come closest: the communes that a link would most likely join."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from regionaltool.core.communes import Communes
from regionaltool.core.local_plane import LocalPlane


def nearest_ends(communes: Communes, part: Sequence[int], rest: Sequence[int]) -> tuple[int, int]:
    """A commune of the part and one of the rest with the least distance between them.

    Of several such pairs, that with the smallest indices. Both sets have one commune at least.
    """
    plane = LocalPlane.of(communes.geometry[[*part, *rest]], communes.crs)
    here = plane.onto(communes.geometry[list(part)])
    there = plane.onto(communes.geometry[list(rest)])
    (from_, to), metres = shapely.STRtree(there).query_nearest(here, return_distance=True)
    a, b = np.asarray(part)[from_], np.asarray(rest)[to]
    best = np.lexsort([b, a, metres])[0]
    return int(a[best]), int(b[best])
