"""Violations: what is wrong with a plan, where, and in words.

They do not lower the score; a unit with a violation is not eligible, however well it scores.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from regionaltool.core.contiguity import Contiguity
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem


class ViolationKind(Enum):
    """The kinds, in the order in which they are listed."""

    UNASSIGNED = "unassigned"
    DETACHED = "detached"
    ENCLAVE = "enclave"


@dataclass(frozen=True)
class Violation:
    """One thing that is wrong: the unit (None for the plan as a whole), the communes, the words."""

    kind: ViolationKind
    unit: str | None
    communes: tuple[int, ...]
    problem: Problem


def violations(plan: Plan, contiguity: Mapping[str, Contiguity]) -> tuple[Violation, ...]:
    """What is wrong with a plan whose units have the given pieces and enclaves."""
    labels = plan.communes.labels
    found: list[Violation] = []
    free = tuple(plan.unassigned.tolist())
    if free:
        found.append(
            Violation(
                ViolationKind.UNASSIGNED,
                None,
                free,
                Problem(
                    "Without a unit ({count}): {communes}. Assign to a unit.",
                    {"count": len(free), "communes": labels(free)},
                ),
            )
        )
    for unit in plan.units:
        shape = contiguity[unit]
        if not shape.contiguous:
            found.append(
                Violation(
                    ViolationKind.DETACHED,
                    unit,
                    shape.detached,
                    Problem(
                        "Unit {unit} is in {pieces} pieces; detached: {communes}. Assign the "
                        "detached part elsewhere, take in what lies between, or add a link.",
                        {
                            "unit": plan.name(unit),
                            "pieces": len(shape.pieces),
                            "communes": labels(shape.detached),
                        },
                    ),
                )
            )
        for enclave in shape.enclaves:
            found.append(
                Violation(
                    ViolationKind.ENCLAVE,
                    unit,
                    enclave,
                    Problem(
                        "Unit {unit} encloses {communes}. Take in what it encloses, or open the "
                        "ring.",
                        {"unit": plan.name(unit), "communes": labels(enclave)},
                    ),
                )
            )
    return tuple(sorted(found, key=lambda v: list(ViolationKind).index(v.kind)))
