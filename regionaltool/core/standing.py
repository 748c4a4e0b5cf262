"""Which commune a point stands in."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes

NOWHERE = -1
"""The commune of a point that stands in none."""


def standing(communes: Communes, points: NDArray[np.object_]) -> NDArray[np.int64]:
    """(q,) the commune of each point in the coordinate system of the communes, else `NOWHERE`.

    On a border, the first one counts.
    """
    # the polygons do the asking, because GEOS prepares those that ask
    commune, point = shapely.STRtree(points).query(communes.geometry, predicate="intersects")
    found = np.full(len(points), len(communes))
    np.minimum.at(found, point, commune)
    return np.where(found == len(communes), NOWHERE, found)
