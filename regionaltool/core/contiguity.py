"""Contiguity: is a unit in one piece, which communes are cut off, whom does it enclose?

A *piece* is a set of members that hang together by the links that count: borders always, points
and drawn links when asked for. A commune that is itself two islands is one piece. The *parts* of
a unit are the polygons of its outline, a different count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from regionaltool.core.coverage import Coverage
from regionaltool.core.links import Link


@dataclass(frozen=True)
class Contiguity:
    """The pieces of one unit, by indices of communes."""

    pieces: tuple[tuple[int, ...], ...]
    """The main piece first, the others by their smallest commune."""
    enclaves: tuple[tuple[int, ...], ...]
    """Connected sets of communes of other units that border this unit alone."""

    @property
    def contiguous(self) -> bool:
        """True when the unit is in one piece."""
        return len(self.pieces) == 1

    @property
    def detached(self) -> tuple[int, ...]:
        """Communes outside the main piece."""
        return tuple(sorted(member for piece in self.pieces[1:] for member in piece))


class ContiguityGraph:
    """Which communes hang together, by the links that count."""

    def __init__(
        self, coverage: Coverage, links: Iterable[Link] = (), *, point_touch: bool = False
    ) -> None:
        n = len(coverage.communes)
        links = tuple(links)
        a = np.array([link.a for link in links], dtype=np.int64)
        b = np.array([link.b for link in links], dtype=np.int64)
        drawn = csr_array((np.ones(len(a)), (a, b)), shape=(n, n))
        self._coverage = coverage
        self._border = csr_array(coverage.border_m > 0).astype(np.int8)
        joined = self._border + ((drawn + drawn.T) > 0).astype(np.int8)
        self._joined = csr_array(joined + coverage.touches if point_touch else joined)

    def judge(self, members: NDArray[np.int64], seat: int | None = None) -> Contiguity:
        """Pieces and enclaves of the unit that the members (at least one) make.

        The main piece has the seat; without one, most people; on a tie, the smallest id.
        """
        members = np.sort(np.asarray(members, dtype=np.int64))
        return Contiguity(self._pieces(members, seat), self._enclaves(members))

    def neighbours(self, members: NDArray[np.int64]) -> NDArray[np.int64]:
        """Communes outside that share a border with one of the members."""
        inside = np.zeros(len(self._coverage.communes), dtype=bool)
        inside[members] = True
        around = np.unique(self._border[members].indices)
        return around[~inside[around]].astype(np.int64)

    def _pieces(self, members: NDArray[np.int64], seat: int | None) -> tuple[tuple[int, ...], ...]:
        communes = self._coverage.communes
        pieces = _components(self._joined, members)

        def rank(piece: tuple[int, ...]) -> tuple[bool, int, str]:
            people = int(communes.population[list(piece)].sum())
            return seat not in piece, -people, min(communes.ids[list(piece)])

        main = min(pieces, key=rank)
        return (main, *sorted(piece for piece in pieces if piece != main))

    def _enclaves(self, members: NDArray[np.int64]) -> tuple[tuple[int, ...], ...]:
        around = self.neighbours(members)
        if len(around) == 0 or self._plainly_open(members, around):
            return ()
        outside = np.ones(len(self._coverage.communes), dtype=bool)
        outside[members] = False
        touched = np.zeros(len(outside), dtype=bool)
        touched[around] = True
        return tuple(
            component
            for component in _components(self._border, np.flatnonzero(outside))
            if touched[list(component)].any() and not self._coverage.at_edge[list(component)].any()
        )

    def _plainly_open(self, members: NDArray[np.int64], around: NDArray[np.int64]) -> bool:
        """True when the neighbours alone show that none of them is enclosed.

        Either each connected set of them reaches the edge of the map, or they are one set around
        a unit that does not: then what lies between them and the edge is not this unit. It spares
        a search of the whole map.
        """
        at_edge = self._coverage.at_edge
        sets = _components(self._border, around)
        return (len(sets) == 1 and not at_edge[members].any()) or all(
            at_edge[list(neighbours)].any() for neighbours in sets
        )


def _components(graph: csr_array, nodes: NDArray[np.int64]) -> list[tuple[int, ...]]:
    """Connected sets of the nodes, each sorted, in the order of their smallest node."""
    count, label = connected_components(graph[nodes][:, nodes], directed=False)
    order = np.argsort(label, kind="stable")
    ends = np.cumsum(np.bincount(label, minlength=count))[:-1]
    return sorted(tuple(int(node) for node in part) for part in np.split(nodes[order], ends))
