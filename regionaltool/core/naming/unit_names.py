"""Names of units: one name stands once in a plan, however it is written.

Names that differ in their marks alone are different names: Ba Tô and Ba Tơ lie in one province.
(Of 1,857 units that 22 provinces of Vietnam made in 2025, no two of a province share a name, not
even with another type; eight pairs differ by their marks.)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from regionaltool.core.names import name_keys
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem


def tidy(name: str) -> str:
    """A name as it is kept: composed letters, one space between words."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def same_name(name: str) -> str:
    """A key that is equal for two spellings of one name: capitals, the place of the tone, i for y,
    apostrophes, spaces and the type before the name make no difference."""
    return name_keys(name).solid


def clashes(plan: Plan) -> tuple[tuple[str, ...], ...]:
    """Units that share one name, by name; none when each has its own."""
    found: dict[str, list[str]] = {}
    for unit in plan.units:
        found.setdefault(same_name(plan.name(unit)), []).append(unit)
    return tuple(tuple(units) for units in found.values() if len(units) > 1)


def clash_problem(plan: Plan, units: tuple[str, ...]) -> Problem:
    """What is said of units that share one name."""
    return Problem(
        "Units with one name: {units}. Names must be unique in the province; give others to all "
        "but one.",
        {"units": tuple(f"{plan.name(unit)} ({unit})" for unit in units)},
    )


def refusal(plan: Plan, unit: str, name: str) -> Problem | None:
    """Why a unit cannot have a name; None when it can."""
    if not tidy(name):
        return Problem(
            "A unit needs a name. {unit} keeps its own.",
            {"unit": plan.name(unit)},
        )
    wanted = same_name(name)
    for other in _others(plan, unit):
        if same_name(plan.name(other)) == wanted:
            return taken(plan, name, other)
    return None


def taken(plan: Plan, name: str, other: str) -> Problem:
    """What is said of a name that another unit has."""
    return Problem(
        "The name “{name}” is taken by unit {other} ({code}). Choose another one; capitals and the "
        "type before the name make no difference.",
        {"name": tidy(name), "other": plan.name(other), "code": other},
    )


def owners(plan: Plan, unit: str) -> dict[str, str]:
    """`same_name` of each of the other units → the unit."""
    return {same_name(plan.name(other)): other for other in _others(plan, unit)}


def look_alike(plan: Plan, unit: str, name: str) -> Problem | None:
    """A remark on a name that can be had: another unit's differs from it by marks alone."""
    wanted = name_keys(name).folded
    for other in _others(plan, unit):
        if name_keys(plan.name(other)).folded == wanted:
            return Problem(
                "“{name}” differs from unit {other} ({code}) by its marks alone.",
                {"name": tidy(name), "other": plan.name(other), "code": other},
            )
    return None


def _others(plan: Plan, unit: str) -> Iterator[str]:
    return (other for other in plan.units if other != unit)
