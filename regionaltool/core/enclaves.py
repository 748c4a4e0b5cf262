"""Enclaves: which communes can leave for the edge of the map only across a unit?"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from regionaltool.core.pieces import Neighbours, Pieces, walk_in_turn


class Enclaves:
    """Finds what a set of communes encloses, by walks from its neighbours outwards."""

    def __init__(self, near: Neighbours, at_edge: Sequence[bool]) -> None:
        """``near`` holds who shares a border with each commune; ``at_edge`` who is at the rim."""
        self._near = near
        self._at_edge = at_edge
        self._touching = Pieces(near)

    def of(self, members: AbstractSet[int]) -> tuple[tuple[int, ...], ...]:
        """Connected sets outside the members that border them and never reach the edge.

        Each ascending, in the order of their smallest commune.
        """
        near, at_edge = self._near, self._at_edge
        around = {there for here in members for there in near[here] if there not in members}
        starts = [side[0] for side in self._touching.of(around)]
        # Land always reaches the edge somewhere. When no member does, what lies around it does,
        # and the last walk need not be taken.
        rimmed = any(at_edge[member] for member in members)
        if len(starts) == 1 and not rimmed:
            return ()
        found = walk_in_turn(
            near,
            starts,
            lambda commune: commune not in members,
            outlets=at_edge,
            all_to_the_end=rimmed,
        )
        return tuple(sorted(tuple(sorted(enclave)) for enclave in found))
