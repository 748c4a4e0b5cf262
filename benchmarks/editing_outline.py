"""The outline of the unit that a commune has just come to, move by move."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps
from benchmarks.moves import planned_moves
from benchmarks.outlines_alike import outlines_alike
from benchmarks.peers import version
from benchmarks.rows import Effort, Peer, Row, ratio_row
from benchmarks.timing import spent

OUTLINES = 400
"""Moves in which every way makes the outline; `union_all` of a large unit takes 30 ms."""


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
    shapely_name = f"shapely {version('shapely')}"
    peers = [
        Peer(f"{shapely_name} coverage_union_all of the members", shapely.coverage_union_all, goal),
        Peer(f"{shapely_name} union_all of the members", shapely.union_all),
    ]
    mine, made = [], {peer.name: [] for peer in peers}
    taken, peers_taken = [], {peer.name: [] for peer in peers}
    for commune, _, unit in planned_moves(a, b, labels, min(OUTLINES, effort.moves)):
        members = plan.move(commune, unit)
        mine.append(spent(lambda: plan.outline(unit, members), taken))  # noqa: B023
        for peer in peers:
            union = peer.run
            answer = spent(lambda: union(polygons[members]), peers_taken[peer.name])  # noqa: B023
            made[peer.name].append(answer)
    return [
        ratio_row(
            case,
            "UnitBorders.follow + outline",
            taken,
            peer,
            peers_taken[peer.name],
            _differences(mine, made[peer.name]),
        )
        for peer in peers
    ]


def _differences(mine: list, theirs: list) -> str:
    differ = outlines_alike(np.array(mine, dtype=object), np.array(theirs, dtype=object))
    return differ and f"answers differ: {differ}"


CASES = {
    "editing.outline_small_units": outline_small_units,
    "editing.outline_large_units": outline_large_units,
}
