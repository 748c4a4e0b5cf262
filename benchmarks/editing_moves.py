"""One move with all that is shown after it: sums and number of pieces of both units.

Python's collector of cycles runs, as it does while somebody edits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from benchmarks import ours
from benchmarks.editing_peers import GerryChainPlan, PandasPlan, PlanKeeper
from benchmarks.maps import CommuneMap, Maps
from benchmarks.moves import planned_moves
from benchmarks.peers import installed, named
from benchmarks.rows import Effort, Peer, Row, failure, limit_row, ratio_row
from benchmarks.timing import p50, p99, spent

BLOCK = 100
"""Moves that one makes before it is another's turn."""
PEERS_MOVES = 300
"""A peer takes milliseconds for a move, so it makes the first moves only."""
OURS = "move, sums and pieces of both units"


def small_units(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Units of 3 or 4 communes."""
    editing = Editing(maps.nation, maps.nation.small, effort)
    yield from beside_peers("editing.move_small_units", editing, limit_ms=0.05, goal=100)


def large_units(maps: Maps, effort: Effort) -> Iterator[Row]:
    """34 units of hundreds of communes."""
    editing = Editing(maps.nation, maps.nation.large, effort)
    yield from beside_peers("editing.move_large_units", editing, limit_ms=0.5)


def large_map(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Small units, on the map and on nine copies of it in turns."""
    one = Editing(maps.nation, maps.nation.small, effort)
    nine = Editing(maps.large, maps.large.small, effort)
    for start in range(0, effort.moves, BLOCK):
        for editing in (one, nine):
            editing.make(editing.plan, start, editing.taken)
    if wrong := one.wrong() or nine.wrong():
        yield failure("editing.move_large_map", wrong)
        return
    size, slow, middle = f"{len(maps.large):,} communes", p99(nine.taken), p50(nine.taken)
    yield limit_row(
        "editing.move_large_map", slow * 1e3, 0.05, f"ms p99, {size}", slow, effort.moves
    )
    yield limit_row(
        "editing.move_large_map",
        middle / p50(one.taken),
        1.5,
        f"× the p50 at {len(maps.nation):,}, {size}",
        middle,
        effort.moves,
    )


class Editing:
    """A map, our plan of it, and the moves to make."""

    def __init__(self, on: CommuneMap, labels: NDArray[np.int64], effort: Effort) -> None:
        self.on, self.labels = on, labels
        self.units = int(labels.max()) + 1
        self.a, self.b, _ = ours.neighbours(on.polygons, CRS(on.frame.crs))
        self.moves = planned_moves(self.a, self.b, labels, effort.moves)
        self.plan = ours.LivePlan(ours.coverage(on), labels)
        self.taken: list[float] = []

    def make(self, keeper: PlanKeeper, start: int, taken: list[float]) -> None:
        """Make a block of the moves, and add the seconds of each to ``taken``."""
        move = keeper.move
        for commune, _, unit in self.moves[start : start + BLOCK]:
            spent(lambda commune=commune, unit=unit: move(commune, unit), taken)

    def wrong(self) -> str:
        """What is wrong with our figures after all moves, counted anew from the assignment."""
        unit = self.labels.copy()
        for commune, _, after in self.moves:
            unit[commune] = after
        people = np.bincount(unit, self.on.frame["population"].to_numpy(), self.units)
        km2 = np.bincount(unit, self.on.frame["area_km2"].to_numpy(), self.units)
        same = unit[self.a] == unit[self.b]
        pairs = (np.ones(np.count_nonzero(same)), (self.a[same], self.b[same]))
        _, piece = connected_components(csr_array(pairs, shape=(len(unit), len(unit))), False)
        pieces = np.bincount(unit[np.unique(piece, return_index=True)[1]], minlength=self.units)
        mine = np.array([self.plan.figures(each) for each in range(self.units)], dtype=float)
        expected = np.column_stack([people, km2, pieces])
        differ = ~np.isclose(mine, expected, rtol=1e-9, atol=0).all(axis=1)
        return f"the figures of {np.count_nonzero(differ)} units are wrong" if differ.any() else ""


@dataclass
class Rival:
    """A peer that makes the moves beside us."""

    peer: Peer
    keeper: PlanKeeper | None
    """None where it is not installed."""
    taken: list[float]


def beside_peers(
    case: str, editing: Editing, limit_ms: float, goal: float | None = None
) -> Iterator[Row]:
    """Ours against its limit, and against each peer; ``goal`` is that against GerryChain's flip."""
    rivals = list(_rivals(editing, goal))
    notes = {rival.peer.name: "" if rival.keeper else "not installed" for rival in rivals}
    for start in range(0, len(editing.moves), BLOCK):
        editing.make(editing.plan, start, editing.taken)
        for rival in rivals:
            if rival.keeper is None or start >= PEERS_MOVES or notes[rival.peer.name]:
                continue
            editing.make(rival.keeper, start, rival.taken)
            people = editing.plan.people(editing.units)
            if (people != rival.keeper.people(editing.units)).any():
                notes[rival.peer.name] = "answers differ: other sums of people"
    if wrong := editing.wrong():
        yield failure(case, wrong)
        return
    slow = p99(editing.taken)
    yield limit_row(case, slow * 1e3, limit_ms, "ms p99", slow, len(editing.taken))
    for rival in rivals:
        note = notes[rival.peer.name]
        yield ratio_row(case, OURS, editing.taken, rival.peer, [] if note else rival.taken, note)


def _rivals(editing: Editing, goal: float | None) -> Iterator[Rival]:
    def rival(name: str, make: Callable[[], PlanKeeper], module: str, goal=None) -> Rival:
        keeper = make() if installed(module) else None
        return Rival(Peer(named(module, name), keeper and keeper.move, goal), keeper, [])

    def gerrychain(verdict: bool) -> Callable[[], PlanKeeper]:
        return lambda: GerryChainPlan(
            editing.on, editing.a, editing.b, editing.labels, verdict=verdict
        )

    yield rival("flip, Tally, cut_edges", gerrychain(False), "gerrychain", goal)
    yield rival("flip, Tally, cut_edges, contiguous", gerrychain(True), "gerrychain")
    yield rival("groupby, sum", lambda: PandasPlan(editing.on, editing.labels), "pandas")


CASES = {
    "editing.move_small_units": small_units,
    "editing.move_large_units": large_units,
    "editing.move_large_map": large_map,
}
