"""Beeline: ways in a straight line, made longer, at a fixed speed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from regionaltool.core.access.ways import Reached
from regionaltool.core.ellipsoid import Ellipsoid

_AT_A_TIME = 500


@dataclass(frozen=True, eq=False)
class Beeline:
    """Ways where no roads are given."""

    ellipsoid: Ellipsoid
    speed_kmh: float
    detour: float
    """By how much a way is longer than the straight line."""

    by_road = False

    def reached(
        self,
        origins: NDArray[np.float64],
        places: NDArray[np.float64],
        limit_min: float,
        step: Callable[[int, int], None] = lambda done, of: None,
    ) -> Reached:
        """As `Ways` has it."""
        metres = limit_min / 60 * self.speed_kmh / self.detour * 1000
        tree = KDTree(self.ellipsoid.cartesian(origins))
        found_origin, found_place = [np.empty(0, int)], [np.empty(0, int)]
        for begin in range(0, len(places), _AT_A_TIME):
            step(begin, len(places))
            some = self.ellipsoid.cartesian(places[begin : begin + _AT_A_TIME])
            # the chord is never longer than the geodesic
            for number, near in enumerate(tree.query_ball_point(some, metres), start=begin):
                found_origin.append(np.array(near, dtype=int))
                found_place.append(np.full(len(near), number))
        origin, place = np.concatenate(found_origin), np.concatenate(found_place)
        km = self.ellipsoid.distances(origins[origin], places[place]) / 1000 * self.detour
        minutes = km / self.speed_kmh * 60
        near = np.flatnonzero(minutes <= limit_min)
        order = near[np.lexsort((place[near], origin[near]))]
        return Reached(origin[order], place[order], minutes[order], km[order])
