"""Travel times without a road network: the straight line, made longer, at a fixed speed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

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

    def may_be_nearest(
        self,
        members: NDArray[np.int64],
        places: NDArray[np.float64],
        weights: NDArray[np.float64],
    ) -> NDArray[np.int64]:
        """Which of k places may have the least weighted mean distance to the members, ascending.

        The chord through the earth is a lower bound of a geodesic, and by Schur's comparison
        theorem the arc over it with the least radius of curvature is an upper bound. A place
        whose lower bound exceeds another's upper bound is out, before any geodesic is computed.
        """
        diameter = 2 * self.ellipsoid.least_radius
        chord = cdist(
            self.ellipsoid.cartesian(self.settled[members]), self.ellipsoid.cartesian(places)
        )
        arc = diameter * np.arcsin(np.minimum(chord / diameter, 1))
        # a hair of room for rounding, so that ties are settled by the exact distances
        return np.flatnonzero(weights @ chord <= (weights @ arc).min() * (1 + 1e-12))

    def minutes(
        self, communes: NDArray[np.int64], places: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """(m,) minutes from each of m communes to a place of its own, given in degrees, (m, 2)."""
        metres = self.ellipsoid.distances(self.settled[communes], places)
        return metres / 1000 * self.detour / self.speed_kmh * 60
