"""Quickest: minutes and kilometres of the quickest ways in a graph, as far as a limit.

The places that people go to are taken in groups that lie together. One search from all of a group
finds the nodes that any of them reaches; those alone are searched from each. So a place costs what
lies within its limit and not what the nation has.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import KDTree

NOBODY = -1
_GROUP = 128
"""Places searched together."""
_AT_ONCE = 40_000
"""Nodes that are looked at in one call, which cannot be interrupted: some milliseconds."""


class Found(NamedTuple):
    """Pairs of a source and a target within the limit."""

    source: NDArray[np.int64]
    """(f,) its place in what was asked for."""
    target: NDArray[np.int64]
    """(f,) likewise."""
    minutes: NDArray[np.float64]
    km: NDArray[np.float64]
    """Of the quickest way."""


@dataclass(frozen=True, eq=False)
class Graph:
    """g nodes with ways from one to another; of several between the same two the quickest."""

    minutes: csr_array
    """(g, g)."""
    km: NDArray[np.float64]
    """Of each entry of ``minutes``."""

    @classmethod
    def of(
        cls,
        n: int,
        start: NDArray[np.int64],
        end: NDArray[np.int64],
        minutes: NDArray[np.float64],
        km: NDArray[np.float64],
    ) -> Graph:
        """From w ways in one direction each, between n nodes."""
        pair = start * n + end
        order = np.argsort(pair, kind="stable")
        again = np.flatnonzero(np.diff(pair[order]) == 0)
        if len(again):
            twice = np.union1d(again, again + 1)
            some = order[twice]
            order[twice] = some[np.lexsort((km[some], minutes[some], pair[some]))]
        chosen = order[(np.diff(pair[order], prepend=-1) > 0) & (start[order] != end[order])]
        rows = np.concatenate([[0], np.cumsum(np.bincount(start[chosen], minlength=n))])
        return cls(csr_array((minutes[chosen], end[chosen], rows), shape=(n, n)), km[chosen])

    def __len__(self) -> int:
        return self.minutes.shape[0]

    def among(self, nodes: NDArray[np.int64], number: NDArray[np.int64]) -> Graph:
        """The ways among some nodes, ascending; ``number`` (g,) is the place of each node in them,
        `NOBODY` where it is none of them."""
        start, sizes = self.minutes.indptr[nodes], np.diff(self.minutes.indptr)[nodes]
        row = np.repeat(np.arange(len(nodes)), sizes)
        entry = np.arange(len(row)) + np.repeat(start - (np.cumsum(sizes) - sizes), sizes)
        end = number[self.minutes.indices[entry]]
        inside = end != NOBODY
        entry, end = entry[inside], end[inside]
        rows = np.concatenate([[0], np.cumsum(np.bincount(row[inside], minlength=len(nodes)))])
        shape = (len(nodes), len(nodes))
        return Graph(csr_array((self.minutes.data[entry], end, rows), shape=shape), self.km[entry])

    def km_to(self, previous: NDArray[np.int64]) -> NDArray[np.float64]:
        """(s, g) kilometres from s sources along trees of ways; 0 where none comes.

        ``previous`` (s, g) names the node before each, negative for none, as `dijkstra` does.
        """
        size = len(self)
        before = previous.ravel()
        here = np.flatnonzero(before >= 0)
        before = before[here]
        tree = here // size * size
        km = np.append(self._km_of(before, here - tree), 0.0)
        # each way is added to that of the node before, twice as many ways at a time
        last = len(here)
        at = np.full(previous.size, last, dtype=np.int32)
        at[here] = np.arange(last)
        up = np.append(at[tree + before], np.int32(last))
        while (up != last).any():
            km += km[up]
            up = up[up]
        return km[at].reshape(previous.shape)

    def _km_of(self, start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.float64]:
        """(w,) kilometres of ways that there are."""
        entry = self.minutes.indptr[start].astype(np.int64)
        wrong = np.flatnonzero(self.minutes.indices[entry] != end)
        while len(wrong):
            entry[wrong] += 1
            wrong = wrong[self.minutes.indices[entry[wrong]] != end[wrong]]
        return self.km[entry]


def quickest(
    graph: Graph,
    degrees: NDArray[np.float64],
    sources: NDArray[np.int64],
    targets: NDArray[np.int64],
    limit_min: float,
    step: Callable[[int, int], None],
) -> Found:
    """Ways from (s,) source nodes to (t,) target nodes; ``degrees`` (s, 2) is where sources lie."""
    order = KDTree(degrees).indices if len(sources) else np.empty(0, dtype=np.int64)
    by_node = np.argsort(targets, kind="stable")
    number = np.full(len(graph), NOBODY, dtype=np.int32)
    is_target = np.zeros(len(graph), dtype=bool)
    is_target[targets] = True
    found = [_none()]
    for begin in range(0, len(order), _GROUP):
        group = order[begin : begin + _GROUP]
        step(begin, len(order))
        nearest = dijkstra(
            graph.minutes, indices=np.unique(sources[group]), min_only=True, limit=limit_min
        )
        nodes = np.flatnonzero(nearest <= limit_min)
        number[nodes] = np.arange(len(nodes))
        near = graph.among(nodes, number)
        wanted = np.flatnonzero(is_target[nodes])
        minutes, km = np.empty((2, len(group), len(wanted)))
        size = max(1, _AT_ONCE // len(nodes))
        for first in range(0, len(group), size):
            step(begin + first, len(order))
            some = slice(first, first + size)
            reached, previous = dijkstra(
                near.minutes,
                indices=number[sources[group[some]]],
                limit=limit_min,
                return_predecessors=True,
            )
            minutes[some], km[some] = reached[:, wanted], near.km_to(previous)[:, wanted]
        number[nodes] = NOBODY
        at = np.nonzero(minutes <= limit_min)
        pair, target = _at_nodes(targets[by_node], nodes[wanted[at[1]]])
        found.append(Found(group[at[0]][pair], by_node[target], minutes[at][pair], km[at][pair]))
    return Found(*map(np.concatenate, zip(*found, strict=True)))


def _none() -> Found:
    return Found(np.empty(0, int), np.empty(0, int), np.empty(0), np.empty(0))


def _at_nodes(
    ascending: NDArray[np.int64], node: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of a place in ``node`` and one in ``ascending`` that are the same."""
    low = np.searchsorted(ascending, node)
    sizes = np.searchsorted(ascending, node, side="right") - low
    pair = np.repeat(np.arange(len(node)), sizes)
    return pair, np.arange(len(pair)) + np.repeat(low - (np.cumsum(sizes) - sizes), sizes)
