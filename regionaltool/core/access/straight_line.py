"""Travel times without a road network: the straight line, made longer, at a fixed speed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

from regionaltool.core.access.candidates import Candidates

_AT_ONCE = 60_000
"""A table of so many chords is made sooner than ends are looked at one by one."""
_ROOM = 1 + 1e-12
"""A hair of room for rounding, so that ties are settled by the exact distances."""


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
        here, ellipsoid = self.candidates, self.candidates.ellipsoid
        starts = ellipsoid.cartesian(here.settled[members])
        ends = ellipsoid.cartesian(here.degrees[places])
        few = len(starts) * len(ends) <= _AT_ONCE
        least_sums = _by_table if few else _by_planes
        return least_sums(starts, ends, weights, 2 * ellipsoid.least_radius)

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

    def both_km(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(m,) of the way and of the straight line."""
        straight = self.straight_km(communes, places)
        return straight * self.detour, straight

    def work_out(self) -> None:
        """Nothing is kept."""


def _arcs(chord: NDArray[np.float64], diameter: float) -> NDArray[np.float64]:
    return diameter * np.arcsin(np.minimum(chord / diameter, 1))


def _by_table(
    starts: NDArray[np.float64],
    ends: NDArray[np.float64],
    weights: NDArray[np.float64],
    diameter: float,
) -> NDArray[np.int64]:
    """The ends whose sum of weighted chords is no more than any one's sum of weighted arcs."""
    chord = cdist(starts, ends)
    return np.flatnonzero(weights @ chord <= (weights @ _arcs(chord, diameter)).min() * _ROOM)


def _by_planes(
    starts: NDArray[np.float64],
    ends: NDArray[np.float64],
    weights: NDArray[np.float64],
    diameter: float,
) -> NDArray[np.int64]:
    """The same ends without a table of every start with every end.

    The sum of chords is convex in space, so it lies above its tangent plane at any end (Kelley
    1960). Each end that is looked at rules out those whose planes rise above the least sum of arcs
    so far; the next one is that which the planes hold for the best.
    """
    bound = np.full(len(ends), -np.inf)
    sums = np.full(len(ends), np.nan)
    least = np.inf
    here = int(((ends - starts.mean(axis=0)) ** 2).sum(axis=1).argmin())
    while True:
        away = ends[here] - starts
        chord = np.sqrt((away**2).sum(axis=1))
        sums[here] = weights @ chord
        least = min(least, weights @ _arcs(chord, diameter))
        slope = (weights / np.where(chord > 0, chord, 1)) @ away
        np.maximum(bound, sums[here] + (ends - ends[here]) @ slope, out=bound)
        open_ = np.flatnonzero(np.isnan(sums) & (bound <= least * _ROOM))
        if len(open_) == 0:
            return np.flatnonzero(sums <= least * _ROOM)
        here = open_[bound[open_].argmin()]
