"""Crossings: where roads cross the borders of communes.

A road crosses where it leaves one commune for another; `road_stays` says what does not count as
leaving. A road that is drawn in two lines which meet at the border crosses there too: each line
goes on as one other, the weightiest first, and the crossing has the lesser weight of the two. A
road that merely ends at a border, such as one that was cut off at the edge of the map, crosses
nothing. Ferries are no roads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree

from regionaltool.core.communes import Communes
from regionaltool.core.inputs.points import elsewhere
from regionaltool.core.inputs.road_stays import Stays
from regionaltool.core.local_plane import LocalPlane
from regionaltool.core.problems import Problem

if TYPE_CHECKING:
    from regionaltool.core.access.road_lines import RoadLines

MEET_M = 1.0
"""So far apart the ends of two lines are one place."""


@dataclass(frozen=True, eq=False)
class Crossings:
    """Of n communes; each crossing counts with the weight of its road, once each time."""

    between: csr_array
    """(n, n) symmetric: the crossings from one commune into another."""
    of_border: NDArray[np.float64]
    """(n,) all crossings of a commune's border, those at the rim of the map included."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        roads: RoadLines,
        *,
        year: int = 0,
        step: Callable[[int, int], None] = lambda done, of: None,
    ) -> tuple[Crossings, tuple[Problem, ...]]:
        """From roads in the coordinate system of the communes.

        Roads that open after ``year`` do not count, with 0 none but those of today. ``step`` is
        told how many roads are done, and may raise to stop the work. Raises `InputError` when no
        road runs through a commune.
        """
        open_ = np.flatnonzero((roads.opens <= year) & ~roads.ferry)
        counted = _drawn_once(roads, open_)
        plane = LocalPlane.of(communes.geometry, communes.crs)
        lines, polygons = plane.onto(roads.lines[counted]), plane.onto(communes.geometry)
        stays = Stays.of(polygons, lines, step)
        if len(stays.road) == 0:
            raise elsewhere(roads.source)
        weight = roads.weight[counted][stays.road]
        n = len(communes)
        goes_on = (stays.road[1:] == stays.road[:-1]) & (stays.commune[1:] != stays.commune[:-1])
        here = np.flatnonzero(goes_on)
        met = np.array(list(_met(stays, weight)), dtype=np.int64).reshape(-1, 2)
        one, other = np.append(here, met[:, 0]), np.append(here + 1, met[:, 1])
        a, b = stays.commune[one], stays.commune[other]
        weights = np.minimum(weight[one], weight[other])
        ends = np.concatenate([a, b])
        of_border = np.bincount(ends, np.concatenate([weights, weights]), minlength=n + 1)[:n]
        among = (a < n) & (b < n)
        half = csr_array((weights[among], (a[among], b[among])), shape=(n, n))
        problems: tuple[Problem, ...] = ()
        if len(counted) < len(open_):
            problems += (
                Problem(
                    "Layer “{layer}”: roads that are drawn more than once, vertex by vertex, cross "
                    "borders once: {count}.",
                    {"layer": roads.source, "count": len(open_) - len(counted)},
                ),
            )
        if not of_border.any():
            problems += (
                Problem(
                    "No road of layer “{layer}” crosses a border between communes.",
                    {"layer": roads.source},
                ),
            )
        return cls(csr_array(half + half.T), of_border), problems


def _drawn_once(roads: RoadLines, which: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of some roads, one of each that lie on one another whole, such as where two tiles overlap.

    The weightiest, else the first; in their order.
    """
    order = which[np.argsort(-roads.weight[which], kind="stable")]
    # few fill the same box, and to compare those is quick
    left, bottom, right, top = shapely.bounds(roads.lines[order]).T
    box = left + np.sqrt(2) * bottom + np.sqrt(3) * right + np.sqrt(5) * top
    _, same, times = np.unique(box, return_inverse=True, return_counts=True)
    alone = times[same] == 1
    some = order[~alone]
    shapes = shapely.to_wkb(shapely.normalize(roads.lines[some]))
    once = some[np.unique(shapes, return_index=True)[1]]
    return np.sort(np.concatenate([order[alone], once]))


def _met(stays: Stays, weight: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """Pairs of stays between which a road goes on from one line to another."""
    if len(stays.end_of) < 2:
        return
    pairs = KDTree(stays.end).query_pairs(MEET_M, output_type="ndarray")
    e = len(stays.end_of)
    near = coo_array((np.ones(len(pairs)), tuple(pairs.T)), shape=(e, e))
    _, place = connected_components(near, directed=False)
    alone = np.bincount(place)[place] == 1
    order = np.lexsort((-weight[stays.end_of], place))
    of_place: dict[int, list[int]] = {}
    for end in order[~alone[order]].tolist():
        of_place.setdefault(int(place[end]), []).append(int(stays.end_of[end]))
    for going in of_place.values():
        while going:
            here = going.pop(0)
            away = [there for there in going if stays.commune[there] != stays.commune[here]]
            if away:
                going.remove(away[0])
                yield here, away[0]
