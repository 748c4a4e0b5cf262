"""Bearings: which commune lies to the north, east, south or west of another."""

from __future__ import annotations

from enum import Enum

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.coverage import Coverage

_NEIGHBOUR = np.cos(np.radians(60))
_ANYBODY = np.cos(np.radians(45))


class Bearing(Enum):
    """A direction as a unit vector (x, y), north up."""

    NORTH = (0.0, 1.0)
    EAST = (1.0, 0.0)
    SOUTH = (0.0, -1.0)
    WEST = (-1.0, 0.0)


class Bearings:
    """Finds the next commune in a direction, from the middles of their extents."""

    def __init__(self, communes: Communes, coverage: Coverage) -> None:
        bounds = shapely.bounds(communes.geometry)
        self._middle = (bounds[:, :2] + bounds[:, 2:]) / 2
        self._coverage = coverage
        self._stretch = np.ones(2)
        if communes.crs.is_geographic:  # a degree of longitude is shorter than one of latitude
            self._stretch[0] = np.cos(np.radians(self._middle[:, 1].mean()))

    def next(self, block: int, bearing: Bearing) -> int | None:
        """The neighbour that lies most nearly in a direction, within 60°.

        Where there is none, as on an island, the nearest commune within 45° of the direction;
        None at the rim of the map.
        """
        near = self._coverage.neighbours(block)
        cosine, _ = self._towards(block, near, bearing)
        if len(near) and cosine.max() >= _NEIGHBOUR:
            return int(near[cosine.argmax()])
        everybody = np.arange(len(self._middle))
        cosine, distance = self._towards(block, everybody, bearing)
        ahead = np.flatnonzero(cosine >= _ANYBODY)
        return int(ahead[distance[ahead].argmin()]) if len(ahead) else None

    def _towards(
        self, block: int, others: NDArray[np.int64], bearing: Bearing
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Cosine of the angle between bearing and others, -1 for its own place; distance."""
        way = (self._middle[others] - self._middle[block]) * self._stretch
        distance = np.hypot(*way.T)
        with np.errstate(invalid="ignore", divide="ignore"):
            cosine = way @ np.array(bearing.value) / distance
        return np.where(distance > 0, cosine, -1.0), distance
