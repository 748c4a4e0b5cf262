"""Mending all that is simple: the moves that nobody would think twice about, in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from regionaltool.core.gate import Districts, Fence, let_through
from regionaltool.core.mending import Mender, Mending, Search
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.problems import Problem
from regionaltool.core.violations import Violation, ViolationKind

FEW = 3
"""A simple move takes no more communes than that."""


@dataclass(frozen=True)
class Mended:
    """A plan after its simple mendings."""

    plan: Plan
    done: tuple[Mending, ...]
    left: int
    """Violations that are left, none of which has a simple mending."""

    @property
    def problem(self) -> Problem:
        """What was done and what is left, in words."""
        if not self.done:
            return Problem(
                "Nothing is simple to mend; violations left: {left}.", {"left": self.left}
            )
        communes = sum(len(mending.blocks) for mending in self.done)
        return Problem(
            "Mended: {count}; communes moved: {communes}; violations left: {left}.",
            {"count": len(self.done), "communes": communes, "left": self.left},
        )


def is_simple(mending: Mending) -> bool:
    """Do a few communes go to a unit that is there, and does no unit end?"""
    return (
        not mending.new
        and len(mending.blocks) <= FEW
        and all(side.after is not None for side in mending.what_if.sides)
    )


def mend_simple(
    known: PlanAssessment,
    fence: Fence,
    districts: Districts,
    step: Callable[[], None] = lambda: None,
) -> Mended:
    """Mend the plan of ``known``, which is changed, as far as it is simple.

    ``step`` is called often, and what it raises ends the work.
    """
    plan = known.plan
    mender = Mender(known, lambda blocks, unit: let_through(plan, blocks, unit, fence, districts))
    done: list[Mending] = []
    before = -1
    while before < len(done):  # what was not simple may be, after others have been mended
        before = len(done)
        passed: dict[ViolationKind, set[tuple[int, ...]]] = {kind: set() for kind in ViolationKind}
        given_up: set[object] = set()
        for violation in _one_by_one(known, given_up):
            mending = _searched(mender.search(violation, is_simple, passed[violation.kind]), step)
            if isinstance(mending, Problem):
                given_up.add(_key(violation))
                continue
            edit = plan.move(mending.blocks, mending.unit)
            known.follow(edit.moves, plan.apply(edit))
            done.append(mending)
    return Mended(plan, tuple(done), len(known.violations()))


def _one_by_one(known: PlanAssessment, given_up: set[object]) -> Iterator[Violation]:
    """What is wrong at each moment and has not been given up as it stands.

    It ends, because every mending leaves fewer pieces, free communes or rings and adds to none.
    """
    while True:
        following = next((v for v in known.violations() if _key(v) not in given_up), None)
        if following is None:
            return
        yield following


def _key(violation: Violation) -> object:
    return violation.kind, violation.unit, violation.communes


def _searched(search: Search, step: Callable[[], None]) -> Mending | Problem:
    while True:
        try:
            next(search)
        except StopIteration as end:
            return end.value
        step()
