"""Map colours: neighbouring units never share one, and a unit keeps its own while it can.

On a map whose units are in one piece, six colours always suffice when they are given from the unit
that is hemmed in most to the one that is least (smallest-last order; Matula & Beck 1983): every
unit then meets five neighbours with a colour at most. While the map is edited, a unit that finds
all six around it has a few neighbours change theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

N_COLOURS = 6
_TRIES = 200
"""How often a unit that is stuck tries a colour, on itself or on others."""
_TRIES_AT_ONCE = 2000
"""The same for all units of one edit: of hundreds that lie in scattered pieces most stay stuck."""
_DEPTH = 3
"""How far from such a unit others may change."""

Around = Callable[[str], Collection[str]]


class Colours:
    """Colour numbers of units, from 0."""

    def __init__(self, of: Mapping[str, int] | None = None) -> None:
        self.of: dict[str, int] = dict(of or {})
        """Unit → number."""
        self._used = Counter(self.of.values())
        self._tries = _TRIES_AT_ONCE

    def forget(self, unit: str) -> None:
        """The unit is no more."""
        if unit in self.of:
            self._used[self.of.pop(unit)] -= 1

    def refresh(self, units: Iterable[str], neighbours: Around) -> frozenset[str]:
        """Colour the given units, which are new or have other neighbours now.

        Returns the units beside them that had to change, which is none as a rule. A unit changes
        its colour only when a neighbour has the same, or when it has a number above `N_COLOURS`
        that it needs no more. Of the colours that are free the least used one is taken. Where
        units in several pieces leave no colour free, numbers go on, so that neighbours differ all
        the same.
        """
        near = _Remembered(neighbours)
        self._tries = _TRIES_AT_ONCE
        asked = list(dict.fromkeys(units))
        before = {unit: self.of[unit] for unit in asked if unit in self.of}
        changed: set[str] = set()
        for unit in sorted(before, key=lambda u: (-len(near(u)), u)):
            number = self.of[unit]
            if number >= N_COLOURS or number in self._taken(unit, near):
                self._choose(unit, near, changed)
        for unit in _smallest_last([unit for unit in asked if unit not in before], near):
            self._choose(unit, near, changed)
        return frozenset(changed.difference(asked))

    def _taken(self, unit: str, near: Around) -> set[int]:
        return {self.of[other] for other in near(unit) if other in self.of}

    def _choose(self, unit: str, near: Around, changed: set[str]) -> None:
        taken = self._taken(unit, near)
        free = [colour for colour in range(N_COLOURS) if colour not in taken]
        if free:
            self._set(unit, min(free, key=lambda colour: (self._used[colour], colour)))
            return
        search = _Room(self.of, near, min(_TRIES, self._tries))
        for depth in range(1, _DEPTH + 1):
            moved = search.for_(unit, depth)
            if moved:
                for other, colour in moved.items():
                    self._set(other, colour)
                changed.update(moved)
                self._tries -= search.tried
                return
        self._tries -= search.tried
        self._set(
            unit, next(c for c in range(N_COLOURS, N_COLOURS + len(taken) + 1) if c not in taken)
        )

    def _set(self, unit: str, colour: int) -> None:
        self.forget(unit)
        self.of[unit] = colour
        self._used[colour] += 1


class _Remembered:
    """Neighbours that are asked for once each."""

    def __init__(self, neighbours: Around) -> None:
        self._neighbours = neighbours
        self._known: dict[str, frozenset[str]] = {}

    def __call__(self, unit: str) -> frozenset[str]:
        if unit not in self._known:
            self._known[unit] = frozenset(self._neighbours(unit)) - {unit}
        return self._known[unit]


class _Room:
    """Looks for a colour for a unit by having the neighbours that hold it take another."""

    def __init__(self, of: Mapping[str, int], near: Around, tries: int) -> None:
        self._of = of
        self._near = near
        self._new: dict[str, int] = {}
        self._may_try = tries
        self.tried = 0

    def for_(self, unit: str, depth: int) -> dict[str, int]:
        """The colours of the unit and of those that must change, empty when none was found."""
        self._new = {}
        return self._new if self._place(unit, depth) else {}

    def _place(self, unit: str, depth: int) -> bool:
        """Give the unit a colour, those that change already left as they are."""
        holders: list[list[str]] = [[] for _ in range(N_COLOURS)]
        barred = {self._of.get(unit)}
        for other in sorted(self._near(unit)):
            colour = self._new.get(other, self._of.get(other, N_COLOURS))
            if other in self._new:
                barred.add(colour)
            elif colour < N_COLOURS:
                holders[colour].append(other)
        order = sorted(range(N_COLOURS), key=lambda colour: (len(holders[colour]), colour))
        for colour in order:
            if colour in barred or (holders[colour] and not depth):
                continue
            if self.tried == self._may_try:
                return False
            self.tried += 1
            kept = dict(self._new)
            self._new[unit] = colour
            if all(
                other in self._new or self._place(other, depth - 1) for other in holders[colour]
            ):
                return True
            self._new = kept
        return False


def _smallest_last(units: Collection[str], near: Around) -> list[str]:
    """The units, each with as few of the others before it as can be."""
    left = {unit: len(near(unit)) for unit in units}
    waiting: list[list[str]] = [[] for _ in range(max(left.values(), default=-1) + 1)]
    """Units by the number of neighbours that are left; those that have fewer by now as well."""
    for unit, count in left.items():
        waiting[count].append(unit)
    order: list[str] = []
    count = 0
    while left:
        while not waiting[count]:
            count += 1
        unit = waiting[count].pop()
        if left.get(unit) != count:
            continue
        del left[unit]
        order.append(unit)
        for other in near(unit):
            if other in left:
                left[other] -= 1
                waiting[left[other]].append(other)
        count = max(count - 1, 0)
    return order[::-1]
