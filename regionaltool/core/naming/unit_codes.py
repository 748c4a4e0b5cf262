"""Codes of units: that of the commune which holds the seat.

Vietnam: a merged commune carries the code of the one where the People's Committee sits (Decision
124/2004/QĐ-TTg; Decision 19/2025/QĐ-TTg, second-hand). Of 3,192 new codes of 2025, 3,186 are a
member's; the name comes from that member in two of three cases only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import count

from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem

_OFFICIAL = re.compile("[0-9]{5}")
_NUMBER = re.compile("[0-9]+")


def unit_codes(
    plan: Plan, seats: Mapping[str, int], codes: Sequence[str] | None = None
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Unit → code; empty while its seat is open, or its seat's commune has no code.

    A unit of one commune keeps the code of it. ``seats`` are communes by unit; one that is no
    member counts for nothing. ``codes`` (n,) are those of the communes where the ids are none.
    Also what is wrong with the codes.
    """
    of_commune = plan.communes.ids if codes is None else codes
    found: dict[str, str] = {}
    bare: dict[str, str] = {}
    for unit in plan.units:
        members = plan.members(unit).tolist()
        seat = members[0] if len(members) == 1 else seats.get(unit)
        if seat not in members:
            found[unit] = ""
            continue
        found[unit] = of_commune[seat].strip()
        if not found[unit]:
            bare[unit] = plan.communes.label(seat)
    problems = []
    if bare:
        problems.append(
            Problem(
                "Units without a code, since the commune of their seat has none: {units}. Fill the "
                "field of codes.",
                {"units": tuple(f"{plan.name(unit)}: {label}" for unit, label in bare.items())},
            )
        )
    of_code: dict[str, list[str]] = defaultdict(list)
    for unit, code in found.items():
        if code:
            of_code[code].append(plan.name(unit))
    twice = tuple(
        f"{code} ({', '.join(units)})" for code, units in of_code.items() if len(units) > 1
    )
    if twice:
        problems.append(
            Problem(
                "Codes that more than one unit would get: {codes}. A code is given once; correct "
                "the field of codes.",
                {"codes": twice},
            )
        )
    return found, tuple(problems)


def file_codes(plan: Plan, seats: Mapping[str, int]) -> dict[str, str]:
    """Unit → what a file has for its code; one code is never that of two units.

    That of `unit_codes` where the communes' ids are Vietnam's codes of five digits, else the id of
    the unit. An id that is the code of another unit, or of a commune that lies elsewhere, would be
    a wrong code: it gets a number behind (“08213-2”), as a new unit does when its id is taken.
    """
    if not are_official(plan.communes.ids):
        return {unit: unit for unit in plan.units}
    found = {unit: code for unit, code in unit_codes(plan, seats)[0].items() if code}
    used = {*found.values(), *plan.units}
    block = {key: at for at, key in enumerate(plan.communes.ids)}
    given = set(found.values())
    for unit in plan.units:
        if unit in found:
            continue
        elsewhere = unit in block and plan.unit_of(block[unit]) != unit
        if unit in given or elsewhere:
            found[unit] = next(f"{unit}-{n}" for n in count(2) if f"{unit}-{n}" not in used)
            used.add(found[unit])
        else:
            found[unit] = unit
    return found


def are_official(ids: Sequence[str]) -> bool:
    """Do the ids look like Vietnam's codes of communes: five digits, the zeros before them kept?

    Numbers of features, codes of a census or codes that have lost a zero are none.
    """
    numbers = [key for key in ids if _NUMBER.fullmatch(key)]
    return bool(numbers) and all(_OFFICIAL.fullmatch(key) for key in numbers)
