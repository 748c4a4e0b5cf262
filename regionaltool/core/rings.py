"""Directed stretches strung together to rings.

A stretch is known by its position in a list, and by the places where it begins and ends. It is
followed by one that begins where it ends. In a *knot* several begin: there the next one clockwise
follows, so that what lies to the left of the stretches stays between the two, and a ring that comes
through a knot twice is parted there. So every ring is simple, and rings meet in knots only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain, groupby
from typing import NamedTuple


class Turn(NamedTuple):
    """A stretch at one of its ends, in a knot."""

    place: int
    angle: float
    """At which it leaves the knot, seen from there whichever way it runs."""
    begins: bool
    position: int


def untie(after: list[int], turns: Iterable[Turn]) -> None:
    """Settle which stretch is ``after`` which in the knots; all turns there are given."""
    for _, around in groupby(sorted(turns), key=lambda turn: turn.place):
        around = list(around)
        # counter-clockwise those that begin and those that end take turns
        for before, turn in zip([around[-1], *around], around, strict=False):
            if not turn.begins:
                after[turn.position] = before.position


def strung(after: list[int], knotted: Mapping[int, int]) -> list[list[int]]:
    """The rings, as lists of positions; ``knotted`` has the place of each that begins in a knot."""
    rings: list[list[int]] = []
    seen = bytearray(len(after))
    for first in chain(knotted, range(len(after))):
        if seen[first]:
            continue
        ring = []
        position = first
        while not seen[position]:
            seen[position] = 1
            ring.append(position)
            position = after[position]
        if first in knotted:
            rings.extend(_parted(ring, knotted))
        else:
            rings.append(ring)
    return rings


def _parted(ring: list[int], knotted: Mapping[int, int]) -> list[list[int]]:
    """The ring in loops that come through no place twice."""
    loops: list[list[int]] = []
    path: list[int] = []
    came: dict[int, int] = {}
    for position in ring:
        place = knotted.get(position)
        if place is not None:
            start = came.get(place)
            if start is not None:
                loops.append(path[start:])
                del path[start:]
                came = {knot: at for knot, at in came.items() if at < start}
            came[place] = len(path)
        path.append(position)
    return [*loops, path]
