"""Types of units that a layer gives, one beside each commune of the unit."""

from __future__ import annotations

from collections.abc import Sequence

from regionaltool.core.criteria.words import word
from regionaltool.core.problems import Problem


def given_types(
    assignment: Sequence[str | None], types: Sequence[str], source: str
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Unit → type; a unit whose communes say different things has none, and is told."""
    found: dict[str, set[str]] = {}
    for unit, text in zip(assignment, types, strict=True):
        if unit is not None and text:
            found.setdefault(unit, set()).add(word("type", text))
    torn = tuple(unit for unit, said in found.items() if len(said) > 1)
    problems = ()
    if torn:
        problems = (
            Problem(
                "Layer “{layer}”: units with more than one type among their communes: {units}; "
                "their types go by the rule set.",
                {"layer": source, "units": torn},
            ),
        )
    return {unit: next(iter(said)) for unit, said in found.items() if len(said) == 1}, problems
