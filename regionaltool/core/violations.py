"""Violations: what is wrong with a plan, where, and in words.

They do not lower the score; a unit with a violation is not eligible, however well it scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from regionaltool.core.contiguity import Contiguity
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem


class ViolationKind(Enum):
    """The kinds, in the order in which they are listed."""

    UNASSIGNED = "unassigned"
    DETACHED = "detached"
    ENCLAVE = "enclave"
    NOT_MET = "not_met"
    REPORT = "report"
    CONSENT = "consent"


OF_THE_LAW = (ViolationKind.NOT_MET, ViolationKind.REPORT, ViolationKind.CONSENT)
"""Kinds that no single move is looked for to heal."""

_PLACE = {kind: place for place, kind in enumerate(ViolationKind)}


@dataclass(frozen=True)
class Violation:
    """One thing that is wrong: the unit (None for the plan as a whole), the communes, the words."""

    kind: ViolationKind
    unit: str | None
    communes: tuple[int, ...]
    problem: Problem


def violations(plan: Plan, contiguity: Mapping[str, Contiguity]) -> tuple[Violation, ...]:
    """What is wrong with a plan whose units have the given pieces and enclaves."""
    found = [without_unit(plan, plan.unassigned.tolist())]
    found += (violations_of(plan, unit, contiguity[unit]) for unit in plan.units)
    return by_kind(found)


def by_kind(found: Iterable[Iterable[Violation]]) -> tuple[Violation, ...]:
    """Violations of unit after unit in the order in which they are listed."""
    return tuple(sorted(chain.from_iterable(found), key=lambda v: _PLACE[v.kind]))


def without_unit(plan: Plan, free: Sequence[int]) -> tuple[Violation, ...]:
    """One violation for all communes that have no unit; none when there are none."""
    if not free:
        return ()
    problem = Problem(
        "Without a unit ({count}): {communes}. Assign to a unit.",
        {"count": len(free), "communes": plan.communes.labels(free)},
    )
    return (Violation(ViolationKind.UNASSIGNED, None, tuple(free), problem),)


def violations_of(plan: Plan, unit: str, shape: Contiguity) -> tuple[Violation, ...]:
    """What is wrong with one unit of these pieces and enclaves."""
    labels = plan.communes.labels
    found: list[Violation] = []
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
                    "Unit {unit} encloses {communes}. Take in what it encloses, or open the ring.",
                    {"unit": plan.name(unit), "communes": labels(enclave)},
                ),
            )
        )
    return tuple(found)
