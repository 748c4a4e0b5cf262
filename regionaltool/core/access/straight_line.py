"""Travel times without a road network: the straight line, made longer, at a fixed speed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid


@dataclass(frozen=True, eq=False)
class StraightLine:
    """Minutes between places in a straight line.

    Every commune starts from its settled point, a point on its surface.
    """

    ellipsoid: Ellipsoid
    settled: NDArray[np.float64]
    """(n, 2) longitude and latitude in degrees."""
    speed_kmh: float
    detour: float
    """By how much a way is longer than the straight line."""

    @classmethod
    def of(cls, communes: Communes, *, speed_kmh: float, detour: float) -> StraightLine:
        """From the communes' polygons."""
        ellipsoid = Ellipsoid(communes.crs)
        points = shapely.get_coordinates(shapely.point_on_surface(communes.geometry))
        return cls(ellipsoid, ellipsoid.degrees(points), speed_kmh, detour)

    def minutes(
        self, members: NDArray[np.int64], places: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """(m, k) minutes from m communes to k places, given in degrees, (k, 2)."""
        m, k = len(members), len(places)
        start = np.repeat(self.settled[members], k, axis=0)
        metres = self.ellipsoid.distances(start, np.tile(places, (m, 1)))
        return metres.reshape(m, k) / 1000 * self.detour / self.speed_kmh * 60
