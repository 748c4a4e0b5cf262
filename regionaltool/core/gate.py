"""The gate: what of a wish to move communes a plan lets through, and what stops the rest.

Locks belong to the plan; the fence is the planner's own, for the strokes to come. Neither bears on
undo: what was let through once can always be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem, Term, phrase


class Reason(Enum):
    """Why a commune stays where it is; the first that holds is told."""

    LOCKED_TARGET = phrase("the unit that would take them is locked")
    LOCKED_UNIT = phrase("their unit is locked")
    LOCKED_COMMUNE = phrase("they are locked")
    OTHER_SOURCE = phrase("they belong to a unit that nothing is taken from now")
    OUTSIDE = phrase("they lie outside the communes to which editing is limited")
    SPLIT_DISTRICT = phrase("their former district cannot move as a whole")


@dataclass(frozen=True)
class Fence:
    """What strokes may take."""

    only_from: frozenset[str | None] | None = None
    """Units to take from, None among them for “no unit”; everything when it is None itself."""
    whole_districts: bool = False
    """Take former districts whole or not at all."""
    inside: frozenset[int] | None = None
    """Blocks that may move; all of them when it is None."""


@dataclass(frozen=True)
class Stop:
    """Blocks that stay, for one reason."""

    reason: Reason
    blocks: tuple[int, ...]


@dataclass(frozen=True)
class Passage:
    """The blocks that move, ascending, and those that do not."""

    blocks: tuple[int, ...]
    stopped: tuple[Stop, ...] = ()


class Districts:
    """The former districts of communes: all blocks that stood under one name."""

    def __init__(self, groups: Sequence[str]) -> None:
        """``groups`` is (n,): the former district of each block, empty where it is unknown."""
        self._of = list(groups)
        self._blocks: dict[str, list[int]] = {}
        for block, group in enumerate(groups):
            if group:
                self._blocks.setdefault(group, []).append(block)

    def whole(self, blocks: Iterable[int]) -> list[int]:
        """The blocks with all that belong to the same districts, ascending."""
        found = set(blocks)
        for group in {self._of[block] for block in found} - {""}:
            found.update(self._blocks[group])
        return sorted(found)

    def split_by(self, moving: Iterable[int], staying: Iterable[int]) -> set[int]:
        """Those of the moving blocks whose district would not move as a whole."""
        held = {self._of[block] for block in staying} - {""}
        return {block for block in moving if self._of[block] in held}


def let_through(
    plan: Plan, blocks: Iterable[int], unit: str | None, fence: Fence, districts: Districts
) -> Passage:
    """What of the blocks may go into a unit (None: out of every unit).

    Blocks that are there already are neither moved nor stopped.
    """
    wished = sorted(set(blocks))
    if fence.whole_districts:
        wished = districts.whole(wished)
    moving: list[int] = []
    stopped: dict[Reason, list[int]] = {}
    for block in wished:
        before = plan.unit_of(block)
        if before == unit:
            continue
        reason = _reason(plan, block, before, unit, fence)
        if reason is None:
            moving.append(block)
        else:
            stopped.setdefault(reason, []).append(block)
    if fence.whole_districts and stopped:
        held = [block for some in stopped.values() for block in some]
        split = districts.split_by(moving, held)
        if split:
            stopped[Reason.SPLIT_DISTRICT] = sorted(split)
            moving = [block for block in moving if block not in split]
    return Passage(
        tuple(moving),
        tuple(Stop(reason, tuple(stopped[reason])) for reason in Reason if reason in stopped),
    )


def _reason(
    plan: Plan, block: int, before: str | None, after: str | None, fence: Fence
) -> Reason | None:
    if plan.is_unit_locked(after):
        return Reason.LOCKED_TARGET
    if plan.is_unit_locked(before):
        return Reason.LOCKED_UNIT
    if plan.is_commune_locked(block):
        return Reason.LOCKED_COMMUNE
    if fence.only_from is not None and before not in fence.only_from:
        return Reason.OTHER_SOURCE
    if fence.inside is not None and block not in fence.inside:
        return Reason.OUTSIDE
    return None


def together(passages: Iterable[Passage]) -> Passage:
    """Several passages as one; each block counts once for each reason."""
    moved: set[int] = set()
    stopped: dict[Reason, set[int]] = {}
    for passage in passages:
        moved.update(passage.blocks)
        for stop in passage.stopped:
            stopped.setdefault(stop.reason, set()).update(stop.blocks)
    return Passage(
        tuple(sorted(moved)),
        tuple(
            Stop(reason, tuple(sorted(stopped[reason]))) for reason in Reason if reason in stopped
        ),
    )


def stopped_sentence(plan: Plan, passage: Passage) -> Problem | None:
    """What did not move and why, in one sentence; None when nothing was stopped."""
    if not passage.stopped:
        return None
    first = passage.stopped[0]
    values = {
        "count": len(first.blocks),
        "communes": plan.communes.labels(first.blocks),
        "reason": Term(first.reason.value),
        "others": sum(len(stop.blocks) for stop in passage.stopped[1:]),
    }
    if len(passage.stopped) == 1:
        return Problem("Not moved ({count}): {communes}; {reason}.", values)
    return Problem("Not moved ({count}): {communes}; {reason}; others: {others}.", values)
