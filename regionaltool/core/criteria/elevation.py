"""Terrain from elevations: a commune is of the mountains when most of its ground lies high.

Việt Nam's decree 272/2025 asks for two thirds of the area above 200 m.
"""

from __future__ import annotations

import math

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from regionaltool.core.communes import Communes
from regionaltool.core.standing import NOWHERE, standing

HIGH_M = 200.0
MOUNTAIN_SHARE = 2 / 3
_KNOWN_SHARE = 0.9
"""With less of its ground known, nothing is said of a commune."""
_LEAST_CELLS = 20
_MOST_CELLS = 1_000_000
_CELLS_EACH = 400


def terrain_by_elevation(share: NDArray[np.float64]) -> NDArray[np.object_]:
    """(n,) “mountain”, “lowland”, or empty where the share of high ground is unknown.

    Islands look like any other ground from above: they must be named.
    """
    kinds = np.where(share >= MOUNTAIN_SHARE, "mountain", "lowland").astype(object)
    return np.where(np.isnan(share), "", kinds)


def high_ground(
    communes: Communes,
    values: NDArray[np.float64],
    transform: tuple[float, float, float, float, float, float],
    crs: CRS,
) -> NDArray[np.float64]:
    """(n,) share of each commune's ground above 200 m; NaN where too little of it is known.

    ``values`` (rows, columns) are metres, NaN where there is no data; ``transform`` has GDAL's
    order. Cells count by their middle; of many, every second or third row and column is looked at.
    """
    most = max(_MOST_CELLS, _CELLS_EACH * len(communes))
    step = max(1, math.ceil(math.sqrt(values.size / most)))
    row, column = np.mgrid[step // 2 : values.shape[0] : step, step // 2 : values.shape[1] : step]
    row, column = row.ravel(), column.ravel()
    x0, x_column, x_row, y0, y_column, y_row = transform
    x = x0 + (column + 0.5) * x_column + (row + 0.5) * x_row
    y = y0 + (column + 0.5) * y_column + (row + 0.5) * y_row
    if crs != communes.crs:
        x, y = Transformer.from_crs(crs, communes.crs, always_xy=True).transform(x, y)
    commune = standing(communes, shapely.points(x, y))
    here = commune != NOWHERE
    commune, metres = commune[here], values[row, column][here]
    known = ~np.isnan(metres)

    def count(which: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.bincount(commune[which], minlength=len(communes))

    cells, seen = count(np.ones(len(commune), dtype=bool)), count(known)
    enough = (seen >= _LEAST_CELLS) & (seen >= _KNOWN_SHARE * cells)
    share = np.full(len(communes), np.nan)
    np.divide(count(known & (metres > HIGH_M)), seen, out=share, where=enough)
    return share
