"""A made-up road net: bent streets of four speeds, some one-way, with communes and seats.

They stand on crossings, so that a peer that knows nothing of walks has the same to do. Each street
is one road from crossing to crossing, or falls into pieces as maps have it: of the nodes in the
extract of Helsinki 64 in 100 have two neighbours and 13 have one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

SPACING = 0.0087
"""Degrees between crossings: a seat has 68 communes in reach, as on the roads of Việt Nam."""


@dataclass(frozen=True, eq=False)
class Net:
    """r roads between g crossings, with n communes and n seats."""

    degrees: NDArray[np.float64]
    """(g, 2) crossings, and after them where pieces of streets meet."""
    start: NDArray[np.int64]
    """(r,) where each road begins."""
    end: NDArray[np.int64]
    """(r,)."""
    kmh: NDArray[np.float64]
    """(r,)."""
    one_way: NDArray[np.bool_]
    """(r,) as drawn."""
    communes: NDArray[np.int64]
    """(n,) the crossing where each stands."""
    seats: NDArray[np.int64]
    """(n,) likewise."""

    @classmethod
    def of(cls, roads: int, seats: int, *, pieces: int = 1, seed: int = 1) -> Net:
        """About so many roads, each street in so many of them."""
        side = max(2, round((roads / pieces / 2) ** 0.5))
        spacing = SPACING * pieces**0.5  # as many seats in reach
        rng = np.random.default_rng(seed)
        crossing = np.arange(side * side).reshape(side, side)
        degrees = np.stack(np.divmod(crossing.ravel(), side), axis=1) * spacing
        degrees += (105, 15) + rng.uniform(-0.3, 0.3, degrees.shape) * spacing
        start = np.concatenate([crossing[:, :-1].ravel(), crossing[:-1].ravel()])
        end = np.concatenate([crossing[:, 1:].ravel(), crossing[1:].ravel()])
        kmh = rng.choice([20.0, 30.0, 40.0, 50.0], len(start), p=[0.5, 0.3, 0.15, 0.05])
        one_way = rng.random(len(start)) < 0.05
        communes, places = rng.integers(0, side * side, (2, seats))
        whole = cls(degrees, start, end, kmh, one_way, communes, places)
        return whole._cut(pieces, rng)

    def _cut(self, pieces: int, rng: np.random.Generator) -> Net:
        """Each street in so many pieces, which bend a little where they meet."""
        streets, n = len(self.start), len(self.degrees)
        part = np.arange(1, pieces)[:, np.newaxis, np.newaxis] / pieces
        along = self.degrees[self.end] - self.degrees[self.start]
        bends = self.degrees[self.start] + part * along
        bends += rng.uniform(-0.05, 0.05, bends.shape) * np.abs(along).max()
        between = n + np.arange((pieces - 1) * streets).reshape(pieces - 1, streets)
        nodes = np.vstack([self.start, between, self.end])
        return Net(
            np.concatenate([self.degrees, bends.reshape(-1, 2)]),
            nodes[:-1].ravel(),
            nodes[1:].ravel(),
            np.tile(self.kmh, pieces),
            np.tile(self.one_way, pieces),
            self.communes,
            self.seats,
        )

    @property
    def lines(self) -> NDArray[np.object_]:
        """(r,) LineStrings in degrees."""
        ends = np.stack([self.degrees[self.start], self.degrees[self.end]], axis=1)
        return shapely.linestrings(ends)


def networkx_net(net: Net, km: NDArray[np.float64]):
    """The net against the traffic, from where one goes to where one comes from, for networkx.

    ``km`` are the (r,) lengths.
    """
    import networkx

    graph = networkx.DiGraph()
    minutes = km / net.kmh * 60
    both = ~net.one_way
    for start, end, which in ((net.end, net.start, both | True), (net.start, net.end, both)):
        figures = (column[which].tolist() for column in (start, end, minutes, km))
        graph.add_edges_from(
            (a, b, {"minutes": m, "km": k}) for a, b, m, k in zip(*figures, strict=True)
        )
    return graph
