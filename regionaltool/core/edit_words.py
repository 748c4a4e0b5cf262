"""Edits in words, as a list of what has been done shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from regionaltool.core.edit import Edit, Move, UnitLock
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem, phrase


def edit_words(edit: Edit, plan: Plan, ended: Collection[str] = ()) -> Problem:
    """What an edit did, with the names that units have in the plan now.

    ``ended`` are the units that it left without members; see `ended_by`.
    """
    parts = tuple(_parts(edit, plan, ended))
    return parts[0] if len(parts) == 1 else Problem("{parts}", {"parts": parts})


def ended_by(plan: Plan, done: Sequence[Edit], undone: Sequence[Edit] = ()) -> list[frozenset[str]]:
    """Of each edit, first those done, then those undone: the units left without members.

    ``done`` has led to the plan as it is; ``undone`` would go on from it, the next one first.
    """
    now = Counter(unit for unit in plan.assignment if unit is not None)
    found = []
    sizes = now.copy()
    for edit in reversed(done):
        found.append(_ended(edit, sizes))
        for _, before, after in edit.moves:
            sizes[before] += 1
            sizes[after] -= 1
    found.reverse()
    for edit in undone:
        for _, before, after in edit.moves:
            now[before] -= 1
            now[after] += 1
        found.append(_ended(edit, now))
    return found


def _ended(edit: Edit, after: Counter[str | None]) -> frozenset[str]:
    """Units that an edit took the last members of; ``after`` holds how many each has then."""
    left = {move.before for move in edit.moves if move.before is not None}
    return frozenset(unit for unit in left if after[unit] <= 0)


def _parts(edit: Edit, plan: Plan, ended: Collection[str]) -> Iterator[Problem]:
    founded = {unit for unit, before, _ in edit.renamings if before is None}
    into = [move for move in edit.moves if move.after is not None]
    out = [move for move in edit.moves if move.after is None]
    if into:
        yield _moved(into, plan, ended, founded)
    if out:
        communes = _communes(plan, [move.block for move in out])
        yield Problem("{communes} → no unit", {"communes": communes})
    taken_in = {move.after for move in edit.moves}
    for unit, before, after in edit.renamings:
        if unit in founded and unit in taken_in:
            continue  # the new unit has been told of
        values = {"before": before or unit, "after": after or unit}
        yield Problem("Renamed {before} to {after}", values)
    for unit, _, kind in edit.typings:
        values = {"unit": plan.name(unit), "type": kind or "–"}
        yield Problem("Type of {unit}: {type}", values)
    for on, text in ((True, phrase("Locked {units}")), (False, phrase("Unlocked {units}"))):
        units = _names(plan, edit.unit_locks, on)
        if units:
            yield Problem(text, {"units": units})
    for on, text in (
        (True, phrase("Locked {communes}")),
        (False, phrase("Unlocked {communes}")),
    ):
        blocks = [block for block, _, after in edit.commune_locks if after == on]
        if blocks:
            yield Problem(text, {"communes": _communes(plan, blocks)})


def _moved(
    moves: Sequence[Move], plan: Plan, ended: Collection[str], founded: Collection[str]
) -> Problem:
    communes = _communes(plan, [move.block for move in moves])
    targets = {move.after for move in moves}
    if len(targets) > 1:
        values = {"communes": communes, "count": len(targets)}
        return Problem("{communes} → units: {count}", values)
    (target,) = targets
    unit = plan.name(target)
    if target in founded:
        return Problem("New unit {unit}: {communes}", {"unit": unit, "communes": communes})
    sources = {move.before for move in moves}
    if sources <= set(ended):
        units = tuple(sorted(plan.name(source) for source in sources))
        return Problem("Merged {units} into {unit}", {"units": units, "unit": unit})
    return Problem("{communes} → {unit}", {"communes": communes, "unit": unit})


def _communes(plan: Plan, blocks: Sequence[int]) -> Problem | str:
    """One commune by its name, several by their number."""
    if len(blocks) == 1:
        return plan.communes.label(blocks[0])
    return Problem("{count} communes", {"count": len(blocks)})


def _names(plan: Plan, locks: Sequence[UnitLock], on: bool) -> tuple[str, ...]:
    return tuple(plan.name(unit) for unit, _, after in locks if after == on)
