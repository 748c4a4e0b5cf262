"""Random plans to compare a real one with: contiguous ones, and the real one disturbed.

A random plan is cut out of a random spanning tree, as in ReCom (DeFord, Duchin and Solomon 2021):
what hangs together in the tree when some of its edges are gone hangs together on the map. Islands
are tied to the land nearest to them first: otherwise each would be a unit of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import (
    breadth_first_order,
    connected_components,
    minimum_spanning_tree,
)

from regionaltool.core.coverage import Coverage
from regionaltool.core.local_plane import LocalPlane


@dataclass(frozen=True, eq=False)
class Land:
    """n communes that all hang together, and the e pairs of them that lie side by side."""

    a: NDArray[np.int64]
    """(e,)."""
    b: NDArray[np.int64]
    """(e,) never the commune of ``a``."""
    people: NDArray[np.int64]
    """(n,) persons."""

    @classmethod
    def of(cls, coverage: Coverage) -> Land:
        """Neighbours by border, and the shortest hop from each piece of land to another."""
        border = coo_array(coverage.border_m)
        once = border.row < border.col
        a, b = border.row[once].astype(np.int64), border.col[once].astype(np.int64)
        communes = coverage.communes
        shapes = LocalPlane.of(communes.geometry, communes.crs).onto(communes.geometry)
        while len(set(piece := _pieces(len(communes), a, b))) > 1:
            here = np.flatnonzero(piece == np.bincount(piece).argmin())
            there = np.flatnonzero(piece != piece[here[0]])
            tree = shapely.STRtree(shapes[there])
            hop, metres = tree.query_nearest(shapes[here], return_distance=True, all_matches=False)
            shortest = metres.argmin()
            a = np.append(a, here[hop[0][shortest]])
            b = np.append(b, there[hop[1][shortest]])
        return cls(a, b, communes.population)

    def random_plan(self, k: int, rng: np.random.Generator) -> NDArray[np.int64]:
        """(n,) the unit of each commune in a plan of k units, however large each of them is."""
        a, b = self._tree(np.arange(len(self.people)), rng)
        kept = rng.permutation(len(a))[k - 1 :]
        return _pieces(len(self.people), a[kept], b[kept])

    def even_plan(self, k: int, rng: np.random.Generator) -> NDArray[np.int64]:
        """The same with units of about as many people each: the largest is halved until there are
        k, each time where a random tree of it comes nearest to halves.
        """
        unit = np.zeros(len(self.people), dtype=np.int64)
        for new in range(1, k):
            several = np.bincount(unit) > 1
            people = np.bincount(unit, self.people)
            largest = np.flatnonzero(unit == np.where(several, people, -1).argmax())
            unit[self._half(largest, rng)] = new
        return unit

    def disturbed(
        self, unit: NDArray[np.int64], count: int, rng: np.random.Generator
    ) -> NDArray[np.int64]:
        """A plan after ``count`` border moves of as many communes, chosen by chance.

        Each takes a commune into a unit next door. No unit is used up, and none falls into more
        pieces than it had.
        """
        unit = unit.copy()
        moved: set[int] = set()
        while len(moved) < count:
            pair = rng.integers(len(self.a))
            here, there = self.a[pair], self.b[pair]
            if rng.random() < 0.5:
                here, there = there, here
            left = unit == unit[here]
            if unit[here] == unit[there] or here in moved or left.sum() == 1:
                continue
            before = self._n_pieces(left)
            left[here] = False
            if self._n_pieces(left) <= before:
                unit[here] = unit[there]
                moved.add(int(here))
        return unit

    def n_pieces(self, unit: NDArray[np.int64]) -> int:
        """Of all units together."""
        same = unit[self.a] == unit[self.b]
        return len(set(_pieces(len(unit), self.a[same], self.b[same])))

    def _n_pieces(self, members: NDArray[np.bool_]) -> int:
        among = members[self.a] & members[self.b]
        return len(set(_pieces(len(members), self.a[among], self.b[among])[members]))

    def _tree(
        self, communes: NDArray[np.int64], rng: np.random.Generator
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The edges of a random spanning tree of communes that hang together, numbered by them."""
        number = np.full(len(self.people), -1)
        number[communes] = np.arange(len(communes))
        a, b = number[self.a], number[self.b]
        inside = (a >= 0) & (b >= 0)
        chance = rng.uniform(1, 2, np.count_nonzero(inside))
        shape = (len(communes), len(communes))
        tree = minimum_spanning_tree(csr_array((chance, (a[inside], b[inside])), shape=shape))
        return tree.tocoo().coords

    def _half(self, communes: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
        """Some of the communes, which hang together as the others do, with half of the people."""
        a, b = self._tree(communes, rng)
        shape = (len(communes), len(communes))
        tree = coo_array((np.ones(len(a)), (a, b)), shape=shape).tocsr()
        order, above = breadth_first_order(tree, 0, directed=False)
        people = self.people[communes].astype(float)
        for node in order[:0:-1]:
            people[above[node]] += people[node]
        top = order[1:][np.abs(2 * people[order[1:]] - people[order[0]]).argmin()]
        below = {int(top)}
        for node in order[1:].tolist():
            if int(above[node]) in below:
                below.add(node)
        return communes[sorted(below)]


def _pieces(n: int, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.int64]:
    """(n,) the number of what each commune hangs together with."""
    graph = coo_array((np.ones(len(a), dtype=np.int8), (a, b)), shape=(n, n))
    return connected_components(graph, directed=False)[1].astype(np.int64)
