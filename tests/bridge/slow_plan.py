"""A plan as a beginner would write it: nothing is kept but who belongs where, and everything is
counted anew from the drawing whenever it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from math import fsum

import shapely

from regionaltool.core.gate import Fence
from tests.core.ten_communes import COMMUNES, GROUP, NAMES, OFFICIAL, PEOPLE

N = len(COMMUNES)
IDS = COMMUNES.ids.tolist()
SHAPES = list(COMMUNES.geometry)
NEAR = [
    [b for b in range(N) if a != b and SHAPES[a].intersection(SHAPES[b]).length > 0]
    for a in range(N)
]
_EVERYTHING = shapely.union_all(SHAPES)
_SHORE = shapely.union_all([part.exterior for part in shapely.get_parts(_EVERYTHING)])
AT_SEA = [SHAPES[a].intersection(_SHORE).length > 0 for a in range(N)]


@dataclass
class State:
    """All that undo brings back."""

    unit_of: list[str | None]
    names: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    locked_units: set[str] = field(default_factory=set)
    locked_communes: set[int] = field(default_factory=set)

    def members(self, unit: str | None) -> list[int]:
        return [b for b in range(N) if self.unit_of[b] == unit]

    def units(self) -> list[str]:
        return sorted({unit for unit in self.unit_of if unit is not None})

    def people(self, unit: str) -> int:
        return sum(PEOPLE[b] or 0 for b in self.members(unit))

    def figures(self, unit: str) -> dict[str, object]:
        members = self.members(unit)
        official = [OFFICIAL[b] for b in members if OFFICIAL[b] is not None]
        outline = shapely.union_all([SHAPES[b] for b in members])
        return {
            "n": len(members),
            "people": self.people(unit),
            "unknown": sum(PEOPLE[b] is None for b in members),
            "official": fsum(official) if official else None,
            "unofficial": len(members) - len(official),
            "km2": fsum(COMMUNES.polygon_km2[members]),
            "n_parts": shapely.get_num_geometries(outline),
            "pieces": self.pieces(unit),
            "outline": outline,
        }

    def pieces(self, unit: str) -> list[tuple[int, ...]]:
        """The main piece first: most people, then the smallest id."""
        found = {
            tuple(sorted(spread(b, lambda c: self.unit_of[c] == unit))) for b in self.members(unit)
        }
        main = min(found, key=lambda p: (-sum(PEOPLE[b] or 0 for b in p), min(IDS[b] for b in p)))
        return [main, *sorted(found - {main})]

    def passes(self, wished: Iterable[int], unit: str | None, fence: Fence) -> set[int]:
        wished = set(wished)
        if fence.whole_districts:
            wished = {b for b in range(N) if b in wished or GROUP[b] in {GROUP[w] for w in wished}}
        wished = {b for b in wished if self.unit_of[b] != unit}
        held = {
            b
            for b in wished
            if unit in self.locked_units
            or self.unit_of[b] in self.locked_units
            or b in self.locked_communes
            or (fence.only_from is not None and self.unit_of[b] not in fence.only_from)
            or (fence.inside is not None and b not in fence.inside)
        }
        moving = wished - held
        if fence.whole_districts:
            moving = {b for b in moving if GROUP[b] not in {GROUP[h] for h in held}}
        return moving

    # what a planner does

    def assign(self, blocks: Iterable[int], unit: str | None, fence: Fence) -> None:
        for b in self.passes(blocks, unit, fence):
            self.unit_of[b] = unit

    def merge(self, units: Iterable[str], fence: Fence) -> None:
        units = sorted(units, key=lambda u: (-self.people(u), u))
        wished = {b for unit in units[1:] for b in self.members(unit)}
        whole = wished
        if fence.whole_districts:
            whole = {b for b in range(N) if GROUP[b] in {GROUP[w] for w in wished}} | wished
        moving = self.passes(wished, units[0], fence)
        stay = {self.unit_of[b] for b in whole - moving} - {units[0]}
        for b in moving:
            if self.unit_of[b] not in stay:
                self.unit_of[b] = units[0]

    def make(self, blocks: Iterable[int], fence: Fence) -> None:
        moving = self.passes(blocks, self.new_id(blocks), fence)
        if moving:
            unit = self.new_id(moving)
            self.names[unit] = NAMES[self.seat(moving)]
            for b in moving:
                self.unit_of[b] = unit

    def split(self, block: int, fence: Fence) -> None:
        unit = self.unit_of[block]
        if unit is not None:
            detached = self.pieces(unit)[1:]
            for piece in [p for p in detached if block in p] or detached:
                self.make(piece, fence)

    def fill(self, block: int, unit: str, fence: Fence) -> None:
        owner = self.unit_of[block]
        pocket = spread(block, lambda b: self.unit_of[b] == owner)
        if owner == unit or not any(self.unit_of[n] == unit for b in pocket for n in NEAR[b]):
            return
        around = spread(block, lambda b: self.unit_of[b] != unit)
        enclosed = not any(AT_SEA[b] for b in around)
        if owner is None or enclosed or block not in self.pieces(owner)[0]:
            self.assign(pocket, unit, fence)

    @staticmethod
    def seat(blocks: Iterable[int]) -> int:
        return min(blocks, key=lambda b: (-(PEOPLE[b] or 0), IDS[b]))

    def new_id(self, blocks: Iterable[int]) -> str:
        taken = {*self.units(), *self.names, *self.types, *self.locked_units}
        seat = IDS[self.seat(blocks)]
        return next(
            u for u in (seat, *(f"{seat}-{number}" for number in range(2, 99))) if u not in taken
        )


def spread(start: int, over: Callable[[int], bool]) -> set[int]:
    """Everything that is reached from a commune over land borders."""
    found, edge = {start}, [start]
    while edge:
        for there in NEAR[edge.pop()]:
            if there not in found and over(there):
                found.add(there)
                edge.append(there)
    return found


class SlowPlan:
    """A state with every state before it and all that were undone."""

    def __init__(self, unit_of: Iterable[str | None]) -> None:
        self.now = State(list(unit_of))
        self.before: list[State] = []
        self.undone: list[State] = []

    def do(self, *steps: Callable[[State], None]) -> None:
        """One gesture; one that changes nothing is none."""
        after = deepcopy(self.now)
        for step in steps:
            step(after)
        if after != self.now:
            self.before.append(self.now)
            self.now, self.undone = after, []

    def go_to(self, n_done: int) -> None:
        while len(self.before) > max(n_done, 0):
            self.undone.append(self.now)
            self.now = self.before.pop()
        while self.undone and len(self.before) < n_done:
            self.before.append(self.now)
            self.now = self.undone.pop()
