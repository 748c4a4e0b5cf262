"""An edit: what one gesture of the planner changes, and its inverse.

Every part says what was before and what comes after, so an edit can be taken back and its
inverse is an edit too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar


class Move(NamedTuple):
    """One block that goes from a unit to another; None is “no unit”."""

    block: int
    before: str | None
    after: str | None


class Renaming(NamedTuple):
    """A unit's name before and after; None where the unit has no name of its own."""

    unit: str
    before: str | None
    after: str | None


class Typing(NamedTuple):
    """A unit's type, such as ward; None where none has been given."""

    unit: str
    before: str | None
    after: str | None


class UnitLock(NamedTuple):
    """A unit that neither gives nor takes communes from now on, or does so again."""

    unit: str
    before: bool
    after: bool


class CommuneLock(NamedTuple):
    """A block that stays in its unit from now on, or may move again."""

    block: int
    before: bool
    after: bool


_Part = TypeVar("_Part", Move, Renaming, Typing, UnitLock, CommuneLock)


@dataclass(frozen=True)
class Edit:
    """What one gesture of the planner changes; false when that is nothing."""

    moves: tuple[Move, ...] = ()
    renamings: tuple[Renaming, ...] = ()
    typings: tuple[Typing, ...] = ()
    unit_locks: tuple[UnitLock, ...] = ()
    commune_locks: tuple[CommuneLock, ...] = ()

    def __bool__(self) -> bool:
        return bool(
            self.moves or self.renamings or self.typings or self.unit_locks or self.commune_locks
        )

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(
            _turned(self.moves),
            _turned(self.renamings),
            _turned(self.typings),
            _turned(self.unit_locks),
            _turned(self.commune_locks),
        )


def _turned(parts: Sequence[_Part]) -> tuple[_Part, ...]:
    return tuple(type(part)(part[0], part[2], part[1]) for part in reversed(parts))


def joined(edits: Sequence[Edit]) -> Edit:
    """One edit that does what several did in turn; what came back to its start is left out."""
    return Edit(
        _joined(part for edit in edits for part in edit.moves),
        _joined(part for edit in edits for part in edit.renamings),
        _joined(part for edit in edits for part in edit.typings),
        _joined(part for edit in edits for part in edit.unit_locks),
        _joined(part for edit in edits for part in edit.commune_locks),
    )


def _joined(parts: Iterable[_Part]) -> tuple[_Part, ...]:
    whole: dict[int | str, _Part] = {}
    for part in parts:
        which, before, after = part
        first = whole.get(which)
        whole[which] = type(part)(which, before if first is None else first[1], after)
    return tuple(part for part in whole.values() if part[1] != part[2])
