"""Through roads: a graph without its dead ends, where a chain of roads is one way.

Maps cut a street wherever its name, its surface or its speed changes: of the nodes of an extract
of OpenStreetMap two in three have a neighbour on either side and no more. Whoever passes one goes
on to the next, so the ways from branch to branch are all that a search needs. Minutes and
kilometres stay as they are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.graph import NOBODY, Graph

_ROUNDS = 30
"""So many times the last node of every dead end is taken off; longer ones keep the rest."""


def without_chains(graph: Graph, kept: NDArray[np.bool_]) -> tuple[Graph, NDArray[np.int64]]:
    """The same ways between the nodes that are ``kept`` (g,), and where many roads meet.

    Also what the nodes of it are called in the graph, ascending.
    """
    neighbours = _neighbours(graph, kept)
    node = np.flatnonzero(kept | (neighbours > 0))
    through = graph.among(node)
    chain = (neighbours[node] == 2) & ~kept[node]
    minutes, km, end = _to_the_end(through, chain)
    whole = np.flatnonzero(~chain[through.start] & ~chain[end])
    branch = np.flatnonzero(~chain)
    number = np.full(len(through), NOBODY)
    number[branch] = np.arange(len(branch))
    start, end = number[through.start[whole]], number[end[whole]]
    return Graph.of(len(branch), start, end, minutes[whole], km[whole]), node[branch]


def _neighbours(graph: Graph, kept: NDArray[np.bool_]) -> NDArray[np.int64]:
    """(g,) how many other nodes each has a way to or from, those of dead ends left out.

    0 for nodes of dead ends, unless they are ``kept``.
    """
    n = len(graph)
    start, end = graph.start, graph.minutes.indices.astype(np.int64)
    one, other = np.divmod(np.unique(np.minimum(start, end) * n + np.maximum(start, end)), n)
    for _ in range(_ROUNDS):
        count = np.bincount(one, minlength=n) + np.bincount(other, minlength=n)
        last = (count == 1) & ~kept
        if not last.any():
            break
        left = ~(last[one] | last[other])
        one, other = one[left], other[left]
    return np.bincount(one, minlength=n) + np.bincount(other, minlength=n)


def _to_the_end(
    graph: Graph, chain: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """Of each way, minutes, kilometres and the node when one goes on to the end of the chain.

    ``chain`` (g,) are nodes with two neighbours. Where the way on is closed, the node is one of
    them, as on a ring that has no end. Each step is as long as all before it together.
    """
    minutes, km, end = graph.minutes.data.copy(), graph.km.copy(), graph.minutes.indices.copy()
    onward = _onward(graph, chain)
    for _ in range(len(km).bit_length()):
        going = np.flatnonzero(onward != NOBODY)
        if len(going) == 0:
            break
        ahead = onward[going]
        minutes[going] += minutes[ahead]
        km[going] += km[ahead]
        end[going] = end[ahead]
        onward[going] = onward[ahead]
    return minutes, km, end


def _onward(graph: Graph, chain: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Of each way into a chain the one out of its node that does not turn back, else `NOBODY`."""
    begin, end = graph.minutes.indptr, graph.minutes.indices
    onward = np.full(len(end), NOBODY)
    for way in (0, 1):  # a node of two neighbours has no more ways out
        into = np.flatnonzero(chain[end])
        out = begin[end[into]] + way
        there = out < begin[end[into] + 1]
        into, out = into[there], out[there]
        on = end[out] != graph.start[into]
        onward[into[on]] = out[on]
    return onward
