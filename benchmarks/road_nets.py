"""A made-up road net: bent streets of four speeds, some one-way, with communes and seats.

They stand on crossings, so that a peer that knows nothing of walks has the same to do.
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
    """(g, 2)."""
    start: NDArray[np.int64]
    """(r,) the crossing where each road begins."""
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
    def of(cls, roads: int, seats: int, seed: int = 1) -> Net:
        """About so many roads."""
        side = max(2, round((roads / 2) ** 0.5))
        rng = np.random.default_rng(seed)
        crossing = np.arange(side * side).reshape(side, side)
        degrees = np.stack(np.divmod(crossing.ravel(), side), axis=1) * SPACING
        degrees += (105, 15) + rng.uniform(-0.3, 0.3, degrees.shape) * SPACING
        start = np.concatenate([crossing[:, :-1].ravel(), crossing[:-1].ravel()])
        end = np.concatenate([crossing[:, 1:].ravel(), crossing[1:].ravel()])
        kmh = rng.choice([20.0, 30.0, 40.0, 50.0], len(start), p=[0.5, 0.3, 0.15, 0.05])
        one_way = rng.random(len(start)) < 0.05
        communes, places = rng.integers(0, side * side, (2, seats))
        return cls(degrees, start, end, kmh, one_way, communes, places)

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
