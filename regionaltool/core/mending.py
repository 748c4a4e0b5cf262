"""Mending: the single best move that heals what is wrong with a plan, judged before it is offered.

A move heals when the violation is gone, or, where it has several places (pockets without a unit,
detached parts), when one place is gone; and when nothing is wrong afterwards that was right before.
Of several moves that heal, the one counts that leaves the fewest violations, then the one with the
best plan score, then the one with the longest common border, then the unit's id.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from math import isnan

from regionaltool.core.contiguity import Contiguity
from regionaltool.core.gate import Passage, Reason
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.problems import Problem, Term
from regionaltool.core.remedies import FOUND, Remedies, Remedy
from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.violations import OF_THE_LAW, Violation, ViolationKind
from regionaltool.core.what_if import Side, WhatIf


@dataclass(frozen=True)
class Mending:
    """A move that heals, and what it does."""

    violation: Violation
    blocks: tuple[int, ...]
    unit: str
    """The unit that takes the blocks, which does not exist yet when it is ``new``."""
    new: bool
    what_if: WhatIf
    scores: tuple[PlanScore, PlanScore]
    """The plan's score before and after."""
    problem: Problem
    """The move in words, with the units that it ends and the places that it leaves."""


Places = Sequence[tuple[int, ...]]
Search = Generator[None, None, Mending | Problem]
"""Work in small steps; ends with the mending, or with the sentence that says why there is none."""


class Mender:
    """Looks for mendings in a plan as it stands; an edit ends every search."""

    def __init__(
        self, known: PlanAssessment, passage: Callable[[Iterable[int], str | None], Passage]
    ) -> None:
        """``passage`` says what locks and fence let through."""
        self._known = known
        self._plan = known.plan
        self._passage = passage
        self._remedies = Remedies(known)

    def search(
        self,
        violation: Violation,
        wanted: Callable[[Mending], bool] = lambda _: True,
        passed: set[tuple[int, ...]] | None = None,
    ) -> Search:
        """The best mending of the first place of a violation that a move can heal.

        A place whose best mending is not ``wanted`` is passed over; so are those ``passed``, which
        learns of the others that were.
        """
        if violation.kind in OF_THE_LAW:
            return Problem(
                "No single move is looked for to heal this. Merge the unit with a neighbour, or "
                "give the reasons on its page."
            )
        passed = set() if passed is None else passed
        held: dict[Reason, None] = {}
        places = self._remedies.places(violation)
        for place in places:
            if place in passed:
                continue
            best = yield from self._best(violation, place, places, held)
            if best is not None and wanted(best):
                return best
            passed.add(place)
        return self._nothing(held)

    def _best(
        self,
        violation: Violation,
        place: tuple[int, ...],
        places: Places,
        held: dict[Reason, None],
    ) -> Generator[None, None, Mending | None]:
        """The best mending of one place; ``held`` learns what stops others."""
        remedies = list(self._remedies.of(violation, place))
        for last_resort in (False, True):
            healing = []
            for remedy in remedies:
                if remedy.last_resort != last_resort:
                    continue
                mending = self._judged(violation, remedy, places, held)
                yield
                if mending is not None:
                    healing.append((_rank(mending, remedy), mending))
            if healing:
                return min(healing, key=lambda pair: pair[0])[1]
        return None

    def _judged(
        self, violation: Violation, remedy: Remedy, places: Places, held: dict[Reason, None]
    ) -> Mending | None:
        """What the remedy would do, None when it does not heal."""
        unit = remedy.unit
        passage = self._passage(remedy.blocks, self._new_id(remedy.blocks, unit))
        if passage.stopped or not passage.blocks:
            held.update(dict.fromkeys(stop.reason for stop in passage.stopped))
            return None
        unit = self._new_id(passage.blocks, unit)
        what_if = self._known.what_if(passage, unit)
        if not heals(violation, what_if):
            return None
        after = what_if.score[1]
        return Mending(
            violation,
            passage.blocks,
            unit,
            remedy.unit is None,
            what_if,
            (self._known.score(), after),
            self._words(violation, remedy, unit, what_if, places),
        )

    def _new_id(self, blocks: Iterable[int], unit: str | None) -> str:
        return self._plan.found(blocks)[0] if unit is None else unit

    def _words(
        self, violation: Violation, remedy: Remedy, unit: str, what_if: WhatIf, places: Places
    ) -> Problem:
        communes, blocks = self._plan.communes, what_if.passage.blocks
        name = self._plan.name(unit)
        if remedy.words == FOUND:
            ((_, _, name),) = self._plan.found(blocks)[1].renamings
        move = Problem(remedy.words, {"communes": communes.labels(blocks), "unit": name})
        parts = [move]
        ended = tuple(self._plan.name(side.unit) for side in what_if.sides if side.after is None)
        if ended:
            parts.append(Problem("no more: {units}", {"units": ended}))
        left = _left(violation, what_if, places)
        if left:
            parts.append(Problem("places left to mend: {count}", {"count": left}))
        return _sentence(parts)

    def _nothing(self, held: dict[Reason, None]) -> Problem:
        if held:
            return Problem(
                "No single move heals this; some are held back: {reasons}.",
                {"reasons": tuple(Term(reason.value) for reason in held)},
            )
        return Problem(
            "No single move heals this without harm elsewhere. Edit by hand, or add a link."
        )


def heals(violation: Violation, what_if: WhatIf) -> bool:
    """Does a move take the violation, or a place of it, away and make no new one?"""
    before, after = what_if.violations
    if after > before or not all(map(_no_worse, what_if.sides)):
        return False
    if violation.kind is ViolationKind.UNASSIGNED:
        return True
    shapes = {side.unit: side for side in what_if.sides}
    side = shapes.get(violation.unit)
    if side is None:
        return False
    if side.after is None:
        return after < before
    if violation.kind is ViolationKind.DETACHED:
        return len(side.after.contiguity.pieces) < len(side.before.contiguity.pieces)
    return after < before and not any(
        set(enclave) & set(violation.communes) for enclave in side.after.contiguity.enclaves
    )


def _no_worse(side: Side) -> bool:
    """Has the unit no more pieces than before, and no enclave that was none?"""
    if side.after is None:
        return True
    shape = side.after.contiguity
    known = Contiguity(((),), ()) if side.before is None else side.before.contiguity
    return len(shape.pieces) <= len(known.pieces) and all(
        any(set(enclave) <= set(other) for other in known.enclaves) for enclave in shape.enclaves
    )


def _left(violation: Violation, what_if: WhatIf, places: Places) -> int:
    """Places of the violation that the move leaves."""
    if violation.kind is ViolationKind.ENCLAVE:
        return 0
    if violation.kind is ViolationKind.UNASSIGNED:
        moved = set(what_if.passage.blocks)
        return sum(not moved.issuperset(place) for place in places)
    after = next(side.after for side in what_if.sides if side.unit == violation.unit)
    return 0 if after is None else len(after.contiguity.pieces) - 1


def _sentence(parts: list[Problem]) -> Problem:
    if len(parts) == 1:
        return Problem("{move}.", {"move": parts[0]})
    return Problem("{move}; {more}.", {"move": parts[0], "more": tuple(parts[1:])})


def _rank(mending: Mending, remedy: Remedy) -> tuple[object, ...]:
    after = mending.scores[1]
    score = (after.low + after.high) / 2
    return (
        mending.what_if.violations[1],
        float("inf") if isnan(score) else -round(score, 9),
        -remedy.border_m,
        mending.unit,
        mending.blocks,
    )
