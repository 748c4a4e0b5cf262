"""Travel times without a road network: the straight line, made longer, at a fixed speed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

from regionaltool.core.access.candidates import Candidates


@dataclass(frozen=True, eq=False)
class StraightLine:
    """Minutes in a straight line from the settled point of a commune to a place."""

    candidates: Candidates
    speed_kmh: float
    detour: float
    """By how much a way is longer than the straight line."""

    by_road = False

    def may_be_nearest(
        self,
        members: NDArray[np.int64],
        places: NDArray[np.int64],
        weights: NDArray[np.float64],
    ) -> NDArray[np.int64]:
        """Which of the places may have the least weighted mean distance to the members, ascending.

        The chord through the earth is a lower bound of a geodesic, and by Schur's comparison
        theorem the arc over it with the least radius of curvature is an upper bound. A place
        whose lower bound exceeds another's upper bound is out, before any geodesic is computed.
        """
        ellipsoid, here = self.candidates.ellipsoid, self.candidates
        diameter = 2 * ellipsoid.least_radius
        chord = cdist(
            ellipsoid.cartesian(here.settled[members]), ellipsoid.cartesian(here.degrees[places])
        )
        arc = diameter * np.arcsin(np.minimum(chord / diameter, 1))
        # a hair of room for rounding, so that ties are settled by the exact distances
        return np.flatnonzero(weights @ chord <= (weights @ arc).min() * (1 + 1e-12))

    def minutes(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """(m,) minutes from each of m communes to a place of its own."""
        return self.km(communes, places) / self.speed_kmh * 60

    def km(self, communes: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.float64]:
        """(m,) kilometres of the way, the detour in it."""
        return self.straight_km(communes, places) * self.detour

    def straight_km(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """(m,) kilometres of the straight line."""
        return self.candidates.straight_km(communes, places)
