"""The outline of the unit that a commune has just come to, move by move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps
from benchmarks.moves import planned_moves
from benchmarks.outlines_alike import outlines_alike
from benchmarks.peers import named
from benchmarks.rows import Effort, Peer, Row, ratio_row
from benchmarks.timing import spent

OUTLINES = 400
"""Moves in which every way makes the outline; `union_all` of a large unit takes 30 ms."""
BLOCK = 50
"""Outlines that one makes before it is another's turn."""


def outline_small_units(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Units of 3 or 4 communes."""
    yield from _outlines("editing.outline_small_units", maps.nation, maps.nation.small, 1.5, effort)


def outline_large_units(maps: Maps, effort: Effort) -> Iterator[Row]:
    """34 units of hundreds of communes."""
    yield from _outlines("editing.outline_large_units", maps.nation, maps.nation.large, 5, effort)


def _outlines(
    case: str, on: CommuneMap, labels: NDArray[np.int64], goal: float, effort: Effort
) -> list[Row]:
    polygons = on.polygons
    a, b, _ = ours.neighbours(polygons, CRS(on.frame.crs))
    plan = ours.LiveOutlines(ours.coverage(on), labels)
    peers = [
        Peer(named("shapely", f"{union.__name__} of the members"), union, goal)
        for union, goal in ((shapely.coverage_union_all, goal), (shapely.union_all, None))
    ]
    mine: list[object] = []
    theirs: dict[str, list[object]] = {peer.name: [] for peer in peers}
    taken: list[float] = []
    peers_taken: dict[str, list[float]] = {peer.name: [] for peer in peers}
    moves = planned_moves(a, b, labels, min(OUTLINES, effort.moves))
    for start in range(0, len(moves), BLOCK):
        units = []
        for commune, _, unit in moves[start : start + BLOCK]:
            units.append(plan.move(commune, unit))
            outline = partial(plan.outline, unit, units[-1])
            mine.append(spent(outline, taken))
        for peer in peers:
            union, times, made = peer.run, peers_taken[peer.name], theirs[peer.name]
            made += [spent(partial(_joined, union, polygons, unit), times) for unit in units]
    return [
        ratio_row(
            case,
            "UnitBorders.follow + outline",
            taken,
            peer,
            peers_taken[peer.name],
            _differences(mine, theirs[peer.name]),
        )
        for peer in peers
    ]


def _joined(union: Callable, polygons: NDArray[np.object_], unit: NDArray[np.int64]) -> object:
    return union(polygons[unit])


def _differences(mine: list, theirs: list) -> str:
    differ = outlines_alike(np.array(mine, dtype=object), np.array(theirs, dtype=object))
    return differ and f"answers differ: {differ}"


CASES = {
    "editing.outline_small_units": outline_small_units,
    "editing.outline_large_units": outline_large_units,
}
