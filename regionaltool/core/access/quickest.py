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

_GROUP = 64
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
        order = np.lexsort((km, minutes, end, start))
        start, end = start[order], end[order]
        first = np.diff(start, prepend=-1).astype(bool) | np.diff(end, prepend=-1).astype(bool)
        first &= start != end
        rows = np.concatenate([[0], np.cumsum(np.bincount(start[first], minlength=n))])
        chosen = order[first]
        return cls(csr_array((minutes[chosen], end[first], rows), shape=(n, n)), km[chosen])

    def __len__(self) -> int:
        return self.minutes.shape[0]

    def among(self, nodes: NDArray[np.int64], number: NDArray[np.int64]) -> Graph:
        """The ways among some nodes, ascending; ``number`` (g,) is their place in them, else −1."""
        start, sizes = self.minutes.indptr[nodes], np.diff(self.minutes.indptr)[nodes]
        row = np.repeat(np.arange(len(nodes)), sizes)
        entry = np.arange(len(row)) + np.repeat(start - (np.cumsum(sizes) - sizes), sizes)
        end = number[self.minutes.indices[entry]]
        inside = end >= 0
        entry, end = entry[inside], end[inside]
        rows = np.concatenate([[0], np.cumsum(np.bincount(row[inside], minlength=len(nodes)))])
        shape = (len(nodes), len(nodes))
        return Graph(csr_array((self.minutes.data[entry], end, rows), shape=shape), self.km[entry])

    def km_to(self, previous: NDArray[np.int64]) -> NDArray[np.float64]:
        """(s, g) kilometres from s sources along trees of ways; 0 where none comes.

        ``previous`` (s, g) names the node before each, negative for none, as `dijkstra` does.
        """
        tree, node = np.nonzero(previous >= 0)
        before = previous[tree, node]
        km = self._km_of(before, node)
        # each way is added to that of the node before, twice as many ways at a time
        last = len(km)
        at = np.full(previous.shape, last)
        at[tree, node] = np.arange(last)
        up = np.append(at[tree, before], last)
        km = np.append(km, 0.0)
        while (up[:-1] != last).any():
            km += km[up]
            up = up[up]
        return km[at]

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
    number = np.full(len(graph), -1)
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
        looked_for = nodes[is_target[nodes]]
        size = max(1, _AT_ONCE // len(nodes))
        for first in range(0, len(group), size):
            step(begin + first, len(order))
            some = group[first : first + size]
            minutes, previous = dijkstra(
                near.minutes,
                indices=number[sources[some]],
                limit=limit_min,
                return_predecessors=True,
            )
            km = near.km_to(previous)
            at = number[looked_for]
            source, node = np.nonzero(minutes[:, at] <= limit_min)
            found.append(
                _with_targets(
                    some[source], looked_for[node],
                    minutes[source, at[node]], km[source, at[node]],
                    targets[by_node], by_node,
                )
            )  # fmt: skip
        number[nodes] = -1
    return Found(*map(np.concatenate, zip(*found, strict=True)))


def _none() -> Found:
    return Found(np.empty(0, int), np.empty(0, int), np.empty(0), np.empty(0))


def _with_targets(
    source: NDArray[np.int64],
    node: NDArray[np.int64],
    minutes: NDArray[np.float64],
    km: NDArray[np.float64],
    ascending: NDArray[np.int64],
    target: NDArray[np.int64],
) -> Found:
    """Every target at each node; ``target`` (t,) are all, in the order of their nodes."""
    low = np.searchsorted(ascending, node)
    sizes = np.searchsorted(ascending, node, side="right") - low
    pair = np.repeat(np.arange(len(node)), sizes)
    place = np.arange(len(pair)) + np.repeat(low - (np.cumsum(sizes) - sizes), sizes)
    return Found(source[pair], target[place], minutes[pair], km[pair])
