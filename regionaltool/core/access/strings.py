"""Strings: roads as vertices in a row, some of which are nodes, where ways join.

Metres belong to the stretch from a vertex to the next one. A vertex that is put in between shares
them out, so the length of a road stays what it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.ellipsoid import Ellipsoid

NO_NODE = -1


class Edges(NamedTuple):
    """Stretches of road between two nodes, as drawn."""

    start: NDArray[np.int64]
    """(e,) node."""
    end: NDArray[np.int64]
    """(e,) node."""
    line: NDArray[np.int64]
    """(e,)."""
    metres: NDArray[np.float64]
    """(e,)."""
    first: NDArray[np.int64]
    """(e,) the vertex at its start."""
    last: NDArray[np.int64]
    """(e,) the vertex at its end."""


@dataclass(frozen=True, eq=False)
class Strings:
    """v vertices of lines, line after line; both ends of each line are nodes."""

    degrees: NDArray[np.float64]
    """(v, 2) longitude and latitude."""
    line: NDArray[np.int64]
    """(v,) ascending."""
    node: NDArray[np.int64]
    """(v,) the node at each vertex, `NO_NODE` where the road just runs on."""
    metres: NDArray[np.float64]
    """(v,) to the next vertex; 0 at the end of a line."""

    @classmethod
    def of(
        cls,
        ellipsoid: Ellipsoid,
        degrees: NDArray[np.float64],
        line: NDArray[np.int64],
        node: NDArray[np.int64],
    ) -> Strings:
        """Vertices joined by geodesics, which are measured here."""
        metres = np.zeros(len(line))
        onward = np.flatnonzero(line[1:] == line[:-1])
        metres[onward] = ellipsoid.distances(degrees[onward], degrees[onward + 1])
        return cls(degrees, line, node, metres)

    @cached_property
    def n_nodes(self) -> int:
        """g, nodes being numbered from 0 on."""
        return int(self.node.max()) + 1

    @cached_property
    def edges(self) -> Edges:
        """All stretches between a node and the next one."""
        at = np.flatnonzero(self.node != NO_NODE)
        metres = np.add.reduceat(self.metres, at) if len(at) else self.metres
        on = np.flatnonzero(self.line[at[1:]] == self.line[at[:-1]])
        first, last = at[on], at[on + 1]
        return Edges(self.node[first], self.node[last], self.line[first], metres[on], first, last)

    def between(self, vertex: NDArray[np.int64], share: NDArray[np.float64]) -> NDArray[np.float64]:
        """(s, 2) degrees of places on the way, ``share`` (0–1) of it, to the next vertex."""
        here = self.degrees[vertex]
        return here + share[:, None] * (self.degrees[vertex + 1] - here)

    def with_nodes(
        self, vertex: NDArray[np.int64], share: NDArray[np.float64], node: NDArray[np.int64]
    ) -> Strings:
        """The same with s further nodes on the way from a vertex to the next one."""
        order = np.lexsort((share, vertex))
        vertex, share, node = vertex[order], share[order], node[order]
        first = np.diff(vertex, prepend=-1) > 0
        last = np.diff(vertex, append=len(self.line)) > 0
        until = np.where(last, 1.0, np.append(share[1:], 1.0))
        metres = self.metres.copy()
        metres[vertex[first]] *= share[first]
        after = vertex + 1
        return Strings(
            np.insert(self.degrees, after, self.between(vertex, share), axis=0),
            np.insert(self.line, after, self.line[vertex]),
            np.insert(self.node, after, node),
            np.insert(metres, after, self.metres[vertex] * (until - share)),
        )
