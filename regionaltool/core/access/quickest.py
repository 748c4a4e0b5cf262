"""Quickest: minutes and kilometres of the quickest ways in a graph, as far as a limit.

The places that people go to are taken in groups that lie together, and those in smaller ones. One
search from all of a group finds the nodes that any of them reaches; those alone are searched for
its parts, and from each place of the smallest. So a place costs what lies within its limit and not
what the nation has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import KDTree

NOBODY = -1
_GROUP = 160
"""Places of the smallest groups."""
_PARTS = 4
"""Of a larger group."""
_AT_ONCE = 100_000
"""Nodes that are looked at in one call, which cannot be interrupted: some milliseconds."""
_KEPT = 8_000_000
"""Nodes whose forerunners are kept at a time: 32 MB."""


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
        return cls(_matrix(n, start[chosen], end[chosen], minutes[chosen]), km[chosen])

    def __len__(self) -> int:
        return self.minutes.shape[0]

    def among(self, nodes: NDArray[np.int64]) -> Graph:
        """The ways among some of the nodes, ascending, which are numbered anew."""
        number = np.full(len(self), NOBODY, dtype=np.int32)
        number[nodes] = np.arange(len(nodes))
        start, sizes = self.minutes.indptr[nodes], np.diff(self.minutes.indptr)[nodes]
        row = np.repeat(np.arange(len(nodes)), sizes)
        entry = np.arange(len(row)) + np.repeat(start - (np.cumsum(sizes) - sizes), sizes)
        end = number[self.minutes.indices[entry]]
        inside = end != NOBODY
        row, entry, end = row[inside], entry[inside], end[inside]
        return Graph(_matrix(len(nodes), row, end, self.minutes.data[entry]), self.km[entry])

    def km_along(self, previous: NDArray[np.int32], ends: NDArray[np.int64]) -> NDArray[np.float64]:
        """(s, t) kilometres from s sources to t nodes, 0 where no way leads.

        ``previous`` (s, g) names the node before each, negative for none, as `dijkstra` does.
        """
        size, forerunner = len(self), previous.ravel()
        km = np.zeros(len(previous) * len(ends))
        way = np.arange(len(km))
        tree = np.repeat(np.arange(len(previous)) * size, len(ends))
        node = np.tile(ends, len(previous))
        while True:
            before = forerunner[tree + node]
            onward = np.flatnonzero(before >= 0)
            if len(onward) == 0:
                return km.reshape(len(previous), len(ends))
            if len(onward) < len(way):
                way, tree, node, before = way[onward], tree[onward], node[onward], before[onward]
            km[way] += self._km_of(before, node)
            node = before

    def _km_of(self, start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.float64]:
        """(w,) kilometres of ways that there are."""
        entry = self.minutes.indptr[start]
        wrong = np.flatnonzero(self.minutes.indices[entry] != end)
        while len(wrong):
            entry[wrong] += 1
            wrong = wrong[self.minutes.indices[entry[wrong]] != end[wrong]]
        return self.km[entry]


def _matrix(
    n: int, row: NDArray[np.int64], column: NDArray[np.int64], values: NDArray[np.float64]
) -> csr_array:
    """(n, n) with values by ascending row; 32 bits a number, else scipy copies it every time."""
    ends = np.concatenate([[0], np.cumsum(np.bincount(row, minlength=n))])
    matrix = csr_array((n, n))
    matrix.data, matrix.indices = values, column.astype(np.int32)
    matrix.indptr = ends.astype(np.int32)
    return matrix


def quickest(
    graph: Graph,
    degrees: NDArray[np.float64],
    sources: NDArray[np.int64],
    targets: NDArray[np.int64],
    limit_min: float,
    step: Callable[[int, int], None],
) -> Found:
    """Ways from (s,) source nodes to (t,) target nodes; ``degrees`` (s, 2) is where sources lie."""
    by_node = np.argsort(targets, kind="stable")
    is_target = np.zeros(len(graph), dtype=bool)
    is_target[targets] = True
    found = [_none()]
    if len(sources) == 0:
        return found[0]
    order, done = KDTree(degrees).indices, 0
    whole = _Group(order, graph, np.arange(len(graph)), sources[order])
    for group in whole.parts(limit_min):
        wanted = np.flatnonzero(is_target[group.node])
        for some in group.portions():
            minutes, km = _ways(
                group.graph,
                group.at[some],
                wanted,
                limit_min,
                lambda more, before=done: step(before + more, len(order)),
            )
            done += len(minutes)
            at = np.nonzero(minutes <= limit_min)
            pair, target = _at_nodes(targets[by_node], group.node[wanted[at[1]]])
            source = group.source[some][at[0]]
            found.append(Found(source[pair], by_node[target], minutes[at][pair], km[at][pair]))
    return Found(*map(np.concatenate, zip(*found, strict=True)))


@dataclass(frozen=True, eq=False)
class _Group:
    """s sources, and the part of a graph that is searched from them."""

    source: NDArray[np.int64]
    """(s,) which of all the sources they are."""
    graph: Graph
    node: NDArray[np.int64]
    """(g,) what the nodes are called in the whole graph."""
    at: NDArray[np.int64]
    """(s,) the node of each source in ``graph``."""

    def parts(self, limit_min: float) -> Iterator[_Group]:
        """Small groups, each with all that its sources reach."""
        nearest = dijkstra(
            self.graph.minutes, indices=np.unique(self.at), min_only=True, limit=limit_min
        )
        near = np.flatnonzero(nearest <= limit_min)
        graph, node = self.graph.among(near), self.node[near]
        at = np.searchsorted(near, self.at)
        if len(at) <= _GROUP:
            yield _Group(self.source, graph, node, at)
            return
        size = -(-len(at) // _PARTS)
        for first in range(0, len(at), size):
            some = slice(first, first + size)
            yield from _Group(self.source[some], graph, node, at[some]).parts(limit_min)

    def portions(self) -> Iterator[slice]:
        """Slices of the sources for which there is room at a time."""
        size = max(1, _KEPT // len(self.node))
        for first in range(0, len(self.at), size):
            yield slice(first, first + size)


def _ways(
    graph: Graph,
    sources: NDArray[np.int32],
    ends: NDArray[np.int64],
    limit_min: float,
    step: Callable[[int], None],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(s, t) minutes from s sources to t nodes, infinite beyond the limit, and the kilometres."""
    minutes = np.empty((len(sources), len(ends)))
    previous = np.empty((len(sources), len(graph)), dtype=np.int32)
    size = max(1, _AT_ONCE // len(graph))
    for first in range(0, len(sources), size):
        step(first)
        some = slice(first, first + size)
        reached, previous[some] = dijkstra(
            graph.minutes, indices=sources[some], limit=limit_min, return_predecessors=True
        )
        minutes[some] = reached[:, ends]
    return minutes, graph.km_along(previous, ends)


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
