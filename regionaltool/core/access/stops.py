"""Stops: where people get on the road and off it, and how far they walk there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.nearest_road import NOWHERE, DegreePlane, RoadMap
from regionaltool.core.access.strings import NO_NODE, Strings
from regionaltool.core.ellipsoid import Ellipsoid

SPECK_M = 1000.0
"""Of a piece in which there is less road one cannot go far, so it is passed over …"""
ROUND_M = 500.0
"""… for another road that is no more than this further away."""


AT_NODE_M = 0.5
"""Who comes to a road this near to a junction comes to the junction."""


class Stops(NamedTuple):
    """Of p places: at a node, or on the way from a vertex to the next one."""

    node: NDArray[np.int64]
    """(p,) `NO_NODE` where it is on the way, or there is none."""
    vertex: NDArray[np.int64]
    """(p,)."""
    share: NDArray[np.float64]
    """(p,) of the way to the next vertex, 0 to 1."""
    metres: NDArray[np.float64]
    """(p,) walked straight to the road; infinite where none is near enough."""

    def put_into(self, strings: Strings) -> tuple[Strings, NDArray[np.int64]]:
        """The strings with a node at every stop, and the node of each place, `NO_NODE` for none."""
        node = self.node.copy()
        new = np.flatnonzero(np.isfinite(self.metres) & (node == NO_NODE))
        node[new] = strings.n_nodes + np.arange(len(new))
        return strings.with_nodes(self.vertex[new], self.share[new], node[new]), node


def every_one(years: Sequence[Stops]) -> tuple[NDArray[np.int64], Stops]:
    """All stops of p places, year after year, each (p,): a road that opens takes none away.

    (a,) the place of each, and the stops; one that is that of the year before stands once.
    """
    of, kept = [np.arange(len(years[0].node))], [years[0]]
    for before, stops in pairwise(years):
        columns = zip(before[:3], stops[:3], strict=True)
        (other,) = np.any([a != b for a, b in columns], axis=0).nonzero()
        of.append(other)
        kept.append(Stops(*(column[other] for column in stops)))
    return np.concatenate(of), Stops(*map(np.concatenate, zip(*kept, strict=True)))


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
        there: NDArray[np.bool_] | None = None,
    ) -> Roadside:
        """``stops`` (e,) says of each edge whether one may get on there; ``piece`` (g,) numbers
        the sets of nodes between which one drives to and fro. Roads that are not ``there`` (e,)
        are passed over."""
        edges = strings.edges
        inside = piece[edges.start] == piece[edges.end]
        if there is not None:
            stops, inside = stops & there, inside & there
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
        node, vertex = np.full((2, len(degrees)), NO_NODE)
        share, metres = np.zeros(len(degrees)), np.full(len(degrees), np.inf)
        near = np.flatnonzero(stretch != NOWHERE)
        vertex[near], share[near] = roads.nearest_on(degrees[near], stretch[near])
        there = self.strings.between(vertex[near], share[near])
        for ends in (roads.first, roads.last):
            end = ends[stretch[near]]
            at_end = self.ellipsoid.distances(there, self.strings.degrees[end]) <= AT_NODE_M
            node[near[at_end]] = self.strings.node[end[at_end]]
            there[at_end] = self.strings.degrees[end[at_end]]
        metres[near] = self.ellipsoid.distances(degrees[near], there)
        far = metres > limit_m
        node[far], metres[far] = NO_NODE, np.inf
        return Stops(node, vertex, share, metres)
