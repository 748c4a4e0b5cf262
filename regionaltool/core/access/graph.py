"""Graph: ways from node to node, each with its minutes and its kilometres."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

NOBODY = -1


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

    @cached_property
    def start(self) -> NDArray[np.int64]:
        """Of each entry of ``minutes``, the node it starts from."""
        return np.repeat(np.arange(len(self)), np.diff(self.minutes.indptr))

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
