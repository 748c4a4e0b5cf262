"""Seats of units as a layer tells them: by id, code or name, or by the code that a unit carries."""

from __future__ import annotations

from collections.abc import Sequence

from regionaltool.core.names import name_keys
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem


def seats_by_text(
    plan: Plan, said: Sequence[str], codes: Sequence[str] | None = None
) -> tuple[dict[str, int], tuple[Problem, ...]]:
    """Unit → the commune of its seat, by what is written (n,) beside each of its communes.

    Written is the id, the code or the name of the commune; the name without its type will do. Also
    told is where that is no commune of the unit, or not one beyond doubt.
    """
    found: dict[str, int] = {}
    strange: list[str] = []
    for unit in plan.units:
        members = plan.members(unit).tolist()
        texts = {said[block] for block in members} - {""}
        if not texts:
            continue
        meant = {block for text in texts for block in _meant(plan, members, text, codes)}
        if len(meant) == 1:
            found[unit] = meant.pop()
        else:
            strange.append(f"{plan.name(unit)}: {', '.join(sorted(texts))}")
    if not strange:
        return found, ()
    problem = Problem(
        "Seats that are no commune of their unit, or more than one: {units}. Correct the field of "
        "seats.",
        {"units": tuple(strange)},
    )
    return found, (problem,)


def seats_by_code(plan: Plan, codes: Sequence[str] | None = None) -> dict[str, int]:
    """Unit → the commune whose code it has as its id, where that is one of its communes.

    A unit carries the code of its seat (Decision 124/2004/QĐ-TTg), so its code tells the seat.
    """
    of_commune = plan.communes.ids if codes is None else codes
    found = {}
    for unit in plan.units:
        same = [block for block in plan.members(unit).tolist() if of_commune[block] == unit]
        if len(same) == 1:
            found[unit] = same[0]
    return found


def _meant(plan: Plan, members: Sequence[int], text: str, codes: Sequence[str] | None) -> list[int]:
    communes = plan.communes
    for columns in (communes.ids, codes):
        by_key = [] if columns is None else [block for block in members if columns[block] == text]
        if by_key:
            return by_key
    wanted = name_keys(text).solid
    return [block for block in members if name_keys(communes.names[block]).solid == wanted]
