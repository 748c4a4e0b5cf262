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
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import KDTree

from regionaltool.core.access.graph import Graph
from regionaltool.core.access.through_roads import without_chains

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


def quickest(
    graph: Graph,
    degrees: NDArray[np.float64],
    sources: NDArray[np.int64],
    targets: NDArray[np.int64],
    limit_min: float,
    step: Callable[[int, int], None],
) -> Found:
    """Ways from (s,) source nodes to (t,) target nodes; ``degrees`` (s, 2) is where sources lie."""
    found = [_none()]
    if len(sources) == 0:
        return found[0]
    kept = np.zeros(len(graph), dtype=bool)
    kept[sources] = kept[targets] = True
    graph, node = without_chains(graph, kept)
    sources, targets = np.searchsorted(node, sources), np.searchsorted(node, targets)
    by_node = np.argsort(targets, kind="stable")
    is_target = np.zeros(len(graph), dtype=bool)
    is_target[targets] = True
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
