"""What is wrong with a plan and what is good to know of it, kept while the plan is edited.

Each unit's part depends on that unit alone, so an edit looks at the units it touches and no others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regionaltool.core.contiguity import Contiguity
from regionaltool.core.edit import Move
from regionaltool.core.link_notes import LinkNote, notes_of
from regionaltool.core.plan import Plan
from regionaltool.core.violations import Violation, by_kind, violations_of, without_unit


class Findings:
    """Violations and notes of a plan: the same as `violations` and `link_notes` find afresh."""

    def __init__(self, plan: Plan) -> None:
        """Knows of no unit yet; `judge` tells it of each."""
        self._plan = plan
        self._free = set(plan.unassigned.tolist())
        self._without = without_unit(plan, sorted(self._free))
        self._wrong: dict[str, tuple[Violation, ...]] = {}
        """Of the units that something is wrong with."""
        self._notes: dict[str, tuple[LinkNote, ...]] = {}
        self._listed: tuple[Violation, ...] | None = None
        """All violations in their order; None when one of them has changed since."""

    @property
    def n_free(self) -> int:
        """Communes without a unit."""
        return len(self._free)

    def follow(self, moves: Iterable[Move]) -> None:
        """Keep up with moves that the plan has made."""
        taken = {move.block for move in moves if move.before is None}
        left = {move.block for move in moves if move.after is None}
        if taken or left:
            self._free = (self._free - taken) | left
            self._without = without_unit(self._plan, sorted(self._free))
            self._listed = None

    def judge(self, unit: str, shape: Contiguity) -> None:
        """The unit has these pieces, enclaves and links, and its name is the plan's."""
        self.forget(unit)
        if wrong := violations_of(self._plan, unit, shape):
            self._wrong[unit] = wrong
            self._listed = None
        if notes := notes_of(self._plan, unit, shape):
            self._notes[unit] = notes

    def forget(self, unit: str) -> None:
        """The unit is no more."""
        if self._wrong.pop(unit, None):
            self._listed = None
        self._notes.pop(unit, None)

    def violations(self) -> tuple[Violation, ...]:
        """What is wrong with the plan now."""
        if self._listed is None:
            wrong = (self._wrong[unit] for unit in sorted(self._wrong))
            self._listed = by_kind([self._without, *wrong])
        return self._listed

    def __len__(self) -> int:
        """How many violations there are now."""
        return len(self._without) + sum(map(len, self._wrong.values()))

    def number_if(self, shapes: Mapping[str, Contiguity | None], n_free: int) -> int:
        """How many there would be with units of these shapes, None for one that is no more."""
        number = len(self) - len(self._without) + bool(n_free)
        for unit, shape in shapes.items():
            number -= len(self._wrong.get(unit, ()))
            if shape is not None:
                number += len(violations_of(self._plan, unit, shape))
        return number

    def notes(self) -> tuple[LinkNote, ...]:
        """What is to be known of units that hang together by links."""
        return tuple(note for unit in sorted(self._notes) for note in self._notes[unit])
