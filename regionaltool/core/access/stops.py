"""Stops: where people get on the road and off it, and how far they walk there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.nearest_road import NOWHERE, DegreePlane, RoadMap
from regionaltool.core.access.strings import Strings
from regionaltool.core.ellipsoid import Ellipsoid

SPECK_M = 1000.0
"""Of a piece in which there is less road one cannot go far, so it is passed over …"""
ROUND_M = 500.0
"""… for another road that is no more than this further away."""


class Stops(NamedTuple):
    """Of p places: on the way, by a share of 0 to 1, from a vertex to the next one."""

    vertex: NDArray[np.int64]
    """(p,) `NOWHERE` where no road is near enough."""
    share: NDArray[np.float64]
    """(p,)."""
    metres: NDArray[np.float64]
    """(p,) walked straight to the road; infinite where none is near enough."""


@dataclass(frozen=True, eq=False)
class Roadside:
    """Roads on which one gets on and off anywhere."""

    ellipsoid: Ellipsoid
    strings: Strings
    every: RoadMap
    long: RoadMap
    """Those in pieces, in which one can come and go, that are no specks."""

    @classmethod
    def of(
        cls,
        ellipsoid: Ellipsoid,
        strings: Strings,
        stops: NDArray[np.bool_],
        piece: NDArray[np.int64],
    ) -> Roadside:
        """``stops`` (e,) says of each edge whether one may get on there; ``piece`` (g,) numbers
        the sets of nodes between which one drives to and fro."""
        edges = strings.edges
        inside = piece[edges.start] == piece[edges.end]
        metres = np.bincount(piece[edges.start[inside]], edges.metres[inside], piece.max() + 1)
        long = stops & inside & (metres[piece[edges.start]] >= SPECK_M)
        plane = DegreePlane.of(ellipsoid, strings.degrees)
        every = RoadMap(plane, strings, edges.first[stops], edges.last[stops])
        if (long == stops).all():
            return cls(ellipsoid, strings, every, every)
        return cls(
            ellipsoid, strings, every, RoadMap(plane, strings, edges.first[long], edges.last[long])
        )

    def of_places(self, degrees: NDArray[np.float64], limit_m: float) -> Stops:
        """The stop of each of (p, 2) places: on the nearest road, specks passed over."""
        nearest = self._on(self.every, degrees, limit_m)
        if self.long is self.every:
            return nearest
        other = self._on(self.long, degrees, limit_m)
        taken = other.metres <= nearest.metres + ROUND_M
        return Stops(*(np.where(taken, b, a) for a, b in zip(nearest, other, strict=True)))

    def _on(self, roads: RoadMap, degrees: NDArray[np.float64], limit_m: float) -> Stops:
        stretch = roads.nearest(degrees, limit_m)
        vertex, share = np.full(len(degrees), NOWHERE), np.zeros(len(degrees))
        metres = np.full(len(degrees), np.inf)
        near = np.flatnonzero(stretch != NOWHERE)
        vertex[near], share[near] = roads.nearest_on(degrees[near], stretch[near])
        there = self.strings.between(vertex[near], share[near])
        metres[near] = self.ellipsoid.distances(degrees[near], there)
        far = metres > limit_m
        vertex[far], metres[far] = NOWHERE, np.inf
        return Stops(vertex, share, metres)
