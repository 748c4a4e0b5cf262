"""Pieces: which communes of a set hang together, and what a move of one commune does to that.

Found by walking from neighbour to neighbour. After a move only the walks that start beside the
moved commune are taken, in turn, until they have met; what lies far away is never looked at.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from scipy.sparse import csr_array

Neighbours = Sequence[Sequence[int]]
"""(n,) the neighbours of each commune."""


def neighbour_lists(graph: csr_array) -> list[tuple[int, ...]]:
    """(n,) the columns that each row of an (n, n) array holds, ascending.

    Small tuples, because a walk over them is faster than over slices of an array.
    """
    rows = graph.copy()
    rows.sort_indices()
    columns = rows.indices.tolist()
    return [tuple(columns[start:end]) for start, end in pairwise(rows.indptr.tolist())]


class Pieces:
    """Pieces of any set of communes."""

    def __init__(self, near: Neighbours) -> None:
        """``near`` holds the communes that each one hangs together with, both ways."""
        self._near = near

    def of(self, members: Iterable[int]) -> list[tuple[int, ...]]:
        """The pieces, each ascending, in the order of their smallest commune."""
        near = self._near
        left = set(members)
        if len(left) == 1:
            return [tuple(left)]
        found = []
        for start in sorted(left):
            if start not in left:
                continue
            left.remove(start)
            piece = [start]
            for here in piece:  # grows while it is walked
                for there in near[here]:
                    if there in left:
                        left.remove(there)
                        piece.append(there)
            found.append(tuple(sorted(piece)))
        return found

    def around(self, start: int, belongs: Callable[[int], bool]) -> tuple[int, ...]:
        """The piece that a commune lies in, ascending, among all that belong."""
        near = self._near
        known = {start}
        piece = [start]
        for here in piece:  # grows while it is walked
            for there in near[here]:
                if there not in known and belongs(there):
                    known.add(there)
                    piece.append(there)
        return tuple(sorted(piece))

    def count_with(self, members: AbstractSet[int], commune: int, count: int) -> int:
        """How many pieces ``members`` and ``commune`` make together, when without it there were
        ``count``. ``members`` may hold the commune already.
        """
        near = self._near[commune]
        if count == 1 and not members.isdisjoint(near):
            return 1
        return count + 1 - self._sides(members, commune)

    def count_without(self, members: AbstractSet[int], commune: int, count: int) -> int:
        """How many pieces ``members`` make without ``commune``, when with it there were ``count``.

        ``members`` may hold the commune still.
        """
        return count - 1 + self._sides(members, commune)

    def _sides(self, members: AbstractSet[int], commune: int) -> int:
        """How many pieces of the members, the commune left out, lie beside the commune."""
        beside = [there for there in self._near[commune] if there in members]
        if len(beside) < 2:
            return len(beside)
        return 1 + len(walk_in_turn(self._near, beside, members.__contains__, barred=commune))


def walk_in_turn(
    near: Neighbours,
    starts: Sequence[int],
    may_enter: Callable[[int], bool],
    *,
    barred: int = -1,
    outlets: Sequence[bool] | None = None,
    all_to_the_end: bool = False,
) -> list[list[int]]:
    """The sets of communes that walks from the starts end in without a way out.

    The walks take their steps in turn, and those that meet go on as one. When one is left and none
    has come to an outlet, it is over: that one is not in the result, as if it went on for ever,
    unless it is walked ``all_to_the_end``. So the cost is that of the smaller sets, not of what is
    around them. No walk enters ``barred``.
    """
    owner = {start: number for number, start in enumerate(starts)}
    into = list(range(len(starts)))
    fronts = [[start] for start in starts]
    going = {n for n, start in enumerate(starts) if outlets is None or not outlets[start]}
    ended: list[int] = []

    def walk_of(number: int) -> int:
        while into[number] != number:
            number = into[number]
        return number

    def step(walk: int) -> bool:
        """Go on by one commune in every direction; False when that led to a way out."""
        front, fronts[walk] = fronts[walk], []
        for here in front:
            for there in near[here]:
                if there == barred or not may_enter(there):
                    continue
                if there not in owner:
                    owner[there] = walk
                    fronts[walk].append(there)
                    if outlets is not None and outlets[there]:
                        return False
                    continue
                met = walk_of(owner[there])
                if met == walk:
                    continue
                if met not in going:  # a walk that has ended meets nobody: this one is out
                    return False
                going.remove(met)
                into[met] = walk
                fronts[walk] += fronts[met]
        return True

    nobody_out = len(going) == len(starts)
    turns = deque(sorted(going))
    while len(going) > (1 if nobody_out and not all_to_the_end else 0):
        walk = turns.popleft()
        if walk not in going:  # another has met it
            continue
        if not step(walk):
            going.remove(walk)
            nobody_out = False
        elif fronts[walk]:
            turns.append(walk)
        else:
            going.remove(walk)
            ended.append(walk)
    return [[place for place, n in owner.items() if walk_of(n) == walk] for walk in ended]
