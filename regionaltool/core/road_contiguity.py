"""Road contiguity: do roads join the members of a unit without leaving it?

A *stretch* is what hangs together of the roads within one commune. Two stretches are joined where
a road runs on from one commune into the other, so a road that merely touches a border joins
nothing, and a road that leaves the unit and comes back is two stretches. Members are joined by road
when one chain of stretches of members reaches them; two roads in one commune that do not meet are
two stretches and join nothing.

Roads meet where they touch or cross on the map, and where one ends within a tolerance of another: a
flyover cannot be told from a crossing. Road outside every commune leaves no unit as long as it is
no longer than a bridge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.overlays import NOISE
from regionaltool.core.pieces import Pieces

NOBODY = -1
"""The commune of a road that lies in none."""
_AT_A_TIME = 2000
"""Roads between two questions whether to go on."""


@dataclass(frozen=True)
class RoadContiguity:
    """How roads join the members of one unit, by indices of communes."""

    pieces: tuple[tuple[int, ...], ...]
    """Sets of members that roads join, that of most members first; a member that several roads
    reach which do not meet stands with the road that reaches most. Last those without a road,
    each by itself."""
    without_road: tuple[int, ...]
    """Members in which no road runs."""

    @property
    def contiguous(self) -> bool:
        """True when roads join all members."""
        return len(self.pieces) == 1

    @property
    def detached(self) -> tuple[int, ...]:
        """Members outside the first piece."""
        return tuple(sorted(member for piece in self.pieces[1:] for member in piece))


class RoadNetwork:
    """The stretches of road in n communes, and which of them meet."""

    def __init__(self, commune_of: NDArray[np.int64], pairs: Iterable[tuple[int, int]]) -> None:
        """``commune_of`` is (s,) the commune of each stretch; ``pairs`` are stretches that meet."""
        near: list[list[int]] = [[] for _ in commune_of]
        for a, b in pairs:
            near[a].append(b)
            near[b].append(a)
        self._commune_of = commune_of.tolist()
        self._pieces = Pieces(near)
        self._stretches: dict[int, list[int]] = {}
        for stretch, commune in enumerate(self._commune_of):
            self._stretches.setdefault(commune, []).append(stretch)

    @classmethod
    def of(
        cls,
        communes: Communes,
        roads: NDArray[np.object_],
        *,
        tolerance_m: float,
        bridge_m: float,
        check: Callable[[], None] = lambda: None,
    ) -> RoadNetwork:
        """The network of (m,) lines in the coordinate system of the communes.

        An end within ``tolerance_m`` metres of another road meets it, and a stretch no longer than
        that does not reach its commune. Road outside every commune joins what it connects up to
        ``bridge_m`` metres. ``check`` is called now and then and may raise to stop the work.
        """
        lines = shapely.get_parts(roads)
        lines = lines[shapely.length(lines) > 0]
        pieces, owner = _cut(communes.geometry, lines, check)
        metres = Ellipsoid(communes.crs).lengths(pieces)
        a, b = _meetings(communes, lines, pieces, tolerance_m, check)
        check()
        same = owner[a] == owner[b]
        n, stretch_of = _components(a[same], b[same], len(pieces))
        length = np.bincount(stretch_of, weights=metres, minlength=n)
        commune = np.full(n, NOBODY, dtype=np.int64)
        commune[stretch_of] = owner
        reaching = (commune != NOBODY) & (length > tolerance_m)
        crossing = ~reaching & (length <= np.where(commune == NOBODY, bridge_m, tolerance_m))
        pairs = _bridged(stretch_of[a[~same]], stretch_of[b[~same]], reaching, crossing)
        number = np.cumsum(reaching) - 1
        return cls(commune[reaching], ((int(number[i]), int(number[j])) for i, j in pairs))

    def judge(self, members: Iterable[int]) -> RoadContiguity:
        """How roads join the members (at least one)."""
        left = {int(member) for member in members}
        without = sorted(member for member in left if member not in self._stretches)
        inside = [stretch for member in left for stretch in self._stretches.get(member, ())]
        reached = [
            {self._commune_of[stretch] for stretch in joined} for joined in self._pieces.of(inside)
        ]
        left -= set(without)
        pieces = []
        while left:
            most = max(reached, key=lambda communes: (len(communes & left), -min(communes)))
            pieces.append(tuple(sorted(most & left)))
            left -= most
        return RoadContiguity((*pieces, *((member,) for member in without)), tuple(without))


def _cut(
    polygons: NDArray[np.object_], lines: NDArray[np.object_], check: Callable[[], None]
) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """The lines cut at the borders, and the commune of each piece, `NOBODY` for none."""
    tree = shapely.STRtree(polygons)
    shapely.prepare(polygons)
    pieces, owner = [np.empty(0, dtype=object)], [np.empty(0, dtype=np.int64)]
    for portion in _portions(len(lines)):
        check()
        some = lines[portion]
        line, commune = tree.query(some, predicate="intersects")
        whole = shapely.covered_by(some[line], polygons[commune])
        inside = some[line]
        inside[~whole] = shapely.intersection(inside[~whole], polygons[commune[~whole]])
        parts, of = shapely.get_parts(inside, return_index=True)
        pieces.append(parts)
        owner.append(commune[of])
        within = np.zeros(len(some), dtype=bool)
        within[line[whole]] = True
        for road in np.flatnonzero(~within):
            check()
            around = shapely.union_all(polygons[commune[line == road]])
            outside = shapely.get_parts(shapely.difference(some[road], around))
            pieces.append(outside)
            owner.append(np.full(len(outside), NOBODY))
    cut, of = np.concatenate(pieces), np.concatenate(owner)
    drawn = shapely.length(cut) > 0  # a border that is only touched leaves a point
    return cut[drawn], of[drawn]


def _meetings(
    communes: Communes,
    lines: NDArray[np.object_],
    pieces: NDArray[np.object_],
    tolerance_m: float,
    check: Callable[[], None],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of pieces that meet, a piece with itself left out."""
    noise = NOISE * float(np.abs(shapely.total_bounds(communes.geometry)).max())
    ellipsoid = Ellipsoid(communes.crs)
    reach = tolerance_m * _units_per_metre(communes, ellipsoid)
    tree = shapely.STRtree(pieces)
    first, second = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for some in _portions(len(pieces)):
        check()
        a, b = tree.query(pieces[some], predicate="dwithin", distance=noise)
        first.append(a + some.start)
        second.append(b)
    ends = np.concatenate([shapely.get_point(lines, 0), shapely.get_point(lines, -1)])
    for some in _portions(len(ends)):
        check()
        end, own = tree.query(ends[some], predicate="dwithin", distance=noise)
        end, one = np.unique(end, return_index=True)
        own, place = own[one], ends[some][end]
        which, near = tree.query(place, predicate="dwithin", distance=reach)
        gap = ellipsoid.lengths(shapely.shortest_line(place[which], pieces[near]))
        first.append(own[which[gap <= tolerance_m]])
        second.append(near[gap <= tolerance_m])
    a, b = np.concatenate(first), np.concatenate(second)
    return a[a != b], b[a != b]


def _portions(n: int) -> Iterator[slice]:
    """Slices that cover n things, small enough to be asked between whether to go on."""
    for start in range(0, n, _AT_A_TIME):
        yield slice(start, start + _AT_A_TIME)


def _units_per_metre(communes: Communes, ellipsoid: Ellipsoid) -> float:
    """The most units of the layer that a metre takes anywhere on the map."""
    left, bottom, right, top = shapely.total_bounds(communes.geometry)
    step = max(right - left, top - bottom) * 1e-4
    corners = np.array([(x, y) for x in (left, right) for y in (bottom, (bottom + top) / 2, top)])
    start = ellipsoid.degrees(np.concatenate([corners, corners]))
    east, north = corners + (step, 0), corners + (0, step)
    metres = ellipsoid.distances(start, ellipsoid.degrees(np.concatenate([east, north])))
    return step / float(metres.min())


def _components(
    a: NDArray[np.int64], b: NDArray[np.int64], n: int
) -> tuple[int, NDArray[np.int64]]:
    """How many sets n things make when the pairs hang together, and the set of each."""
    graph = coo_array((np.ones(len(a), dtype=np.int8), (a, b)), shape=(n, n))
    count, label = connected_components(graph, directed=False)
    return count, label.astype(np.int64)


def _bridged(
    a: NDArray[np.int64],
    b: NDArray[np.int64],
    reaching: NDArray[np.bool_],
    crossing: NDArray[np.bool_],
) -> set[tuple[int, int]]:
    """Pairs of reaching stretches that meet, or that are joined by stretches that only cross."""
    direct = reaching[a] & reaching[b]
    pairs = {(min(i, j), max(i, j)) for i, j in zip(a[direct], b[direct], strict=True)}
    among = crossing[a] & crossing[b]
    _, cluster = _components(a[among], b[among], len(reaching))
    beside: dict[int, set[int]] = {}
    for one, other in ((a, b), (b, a)):
        steps = crossing[one] & reaching[other]
        for bridge, stretch in zip(one[steps], other[steps], strict=True):
            beside.setdefault(int(cluster[bridge]), set()).add(int(stretch))
    for stretches in beside.values():
        pairs.update(combinations(sorted(stretches), 2))
    return pairs
