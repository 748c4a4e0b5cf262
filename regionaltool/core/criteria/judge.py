"""Judge: the outcome of every unit under a rule set, all units at once or one after a move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.criteria.conditions import Answer, Facts
from regionaltool.core.criteria.deviations import Deviations
from regionaltool.core.criteria.judgement import Judgement, Measured
from regionaltool.core.criteria.outcome import NUMBER, OUTCOMES, Outcome
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.standing import Lowered, Standards, Standing, standing_of
from regionaltool.core.criteria.unit_table import MEMBERS, UnitTable
from regionaltool.core.criteria.words import TERRAINS, TEXT_FIELDS

YES, NO, OPEN = 1, 0, -1
_ANSWER: dict[int, Answer] = {YES: True, NO: False, OPEN: None}
_DIGITS = 6
"""Sums and products of decimals may lie a hair off; a millionth of a km² is a square metre."""


@dataclass(frozen=True, eq=False)
class Reached:
    """Figures of g units against one set of m standards."""

    standards: Standards
    figures: NDArray[np.float64]
    required: NDArray[np.float64]
    """(g, m) after the reductions that surely hold."""
    by: NDArray[np.int64]
    """(g, m) which of the measure's reductions counts, −1 for none."""
    answer: NDArray[np.int8]
    """(g, m)"""

    @property
    def whole(self) -> NDArray[np.int8]:
        """(g,) are all standards reached? Open when any is."""
        worst = np.where((self.answer == OPEN).any(axis=1), OPEN, NO)
        return np.where((self.answer == YES).all(axis=1), YES, worst).astype(np.int8)


@dataclass(frozen=True, eq=False)
class Block:
    """Units of the same standing."""

    rows: NDArray[np.int64]
    standing: Standing
    reached: tuple[Reached, ...]


@dataclass(frozen=True, eq=False)
class Judgements:
    """The outcomes of u units; `judgement` of each as a record on demand."""

    rules: RuleSet
    units: UnitTable
    outcome: NDArray[np.int8]
    """(u,) number in `OUTCOMES`."""
    met: NDArray[np.int8]
    """(u,) `YES`, `NO` or `OPEN`: are the figures reached?"""
    blocks: tuple[Block, ...]
    place: NDArray[np.int64]
    """(u, 2) block and row in it."""
    deviations: Deviations | None

    def __len__(self) -> int:
        return len(self.outcome)

    def __iter__(self) -> Iterator[Judgement]:
        return map(self.judgement, range(len(self)))

    def counts(self) -> dict[Outcome, int]:
        """How many units have each outcome, all outcomes named."""
        count = np.bincount(self.outcome, minlength=len(OUTCOMES)).tolist()
        return dict(zip(OUTCOMES, count, strict=True))

    def judgement(self, unit: int) -> Judgement:
        """All that is said of a unit."""
        block = self.blocks[self.place[unit, 0]]
        row, standing = int(self.place[unit, 1]), block.standing
        measured = [
            one
            for number, reached in enumerate(block.reached)
            for one in _measured(reached, row, number, self.rules.fail)
        ]
        if self.deviations is not None and standing.excluded is None:
            measured.append(self.deviations.measured(unit, self.rules.fail))
        outcome = OUTCOMES[self.outcome[unit]]
        missing = dict.fromkeys((*standing.open, *_missing(measured, standing)))
        return Judgement(
            unit=self.units.ids[unit],
            outcome=outcome,
            cite=self._cite(outcome, standing),
            measured=tuple(measured),
            met=None if standing.excluded is not None else _ANSWER[int(self.met[unit])],
            waived=standing.waived,
            waiver_cite="" if standing.waiver is None else standing.waiver.cite.text,
            of_class="" if standing.of_class is None else standing.of_class.id,
            rule_set=standing.rules.title,
            missing=tuple(missing) if outcome is Outcome.UNKNOWN else (),
            strange_type=standing.strange_type,
        )

    def _cite(self, outcome: Outcome, standing: Standing) -> str:
        if standing.excluded is not None:
            return standing.excluded.text
        if outcome is Outcome.WAIVED and standing.waiver is not None:
            return standing.waiver.cite.text
        if outcome is self.rules.fail and self.rules.fail_cite:
            return self.rules.fail_cite
        if standing.of_class is not None:
            return standing.of_class.cite.text
        return "" if self.deviations is None else self.deviations.rule.cite.text


class Judge:
    """Judges units by one rule set."""

    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules
        self._numbers = rules.numbers
        self._flags = rules.flags
        self._terrains = rules.words("terrain") | set(TERRAINS)
        self._standings: dict[tuple[object, ...], Standing] = {}

    def judge(self, units: UnitTable, among: UnitTable | None = None) -> Judgements:
        """The outcomes of units. Where a rule set goes by a mean it is that of all ``among``."""
        u = len(units)
        blocks: list[Block] = []
        met = np.full(u, NO, dtype=np.int8)
        outcome = np.full(u, NUMBER[Outcome.UNKNOWN], dtype=np.int8)
        place = np.zeros((u, 2), dtype=np.int64)
        deviations = None
        if self.rules.deviation is not None:
            deviations = Deviations.of(
                self.rules.deviation, units, units if among is None else among
            )
        for key, some in self._alike(units).items():
            standing = self._standing(key)
            rows = np.array(some, dtype=np.int64)
            reached = tuple(_reached(one, units, rows) for one in standing.sets)
            here = _any([one.whole for one in reached], len(rows))
            if deviations is not None:
                here = _both(here, deviations.answer[rows])
            met[rows] = here
            outcome[rows] = self._outcome(standing, here)
            place[rows, 0] = len(blocks)
            place[rows, 1] = np.arange(len(rows))
            blocks.append(Block(rows, standing, reached))
        return Judgements(self.rules, units, outcome, met, tuple(blocks), place, deviations)

    def _outcome(self, standing: Standing, met: NDArray[np.int8]) -> NDArray[np.int8]:
        if standing.excluded is not None:
            return np.full(len(met), NUMBER[Outcome.EXCLUDED], dtype=np.int8)
        short = Outcome.UNKNOWN if standing.waived is None else self.rules.fail
        short = Outcome.WAIVED if standing.waived else short
        by_answer = np.empty(3, dtype=np.int8)
        by_answer[[YES, NO, OPEN]] = [NUMBER[Outcome.MET], NUMBER[short], NUMBER[Outcome.UNKNOWN]]
        return by_answer[met]

    def _alike(self, units: UnitTable) -> dict[tuple[object, ...], list[int]]:
        """Units by what their standing depends on."""
        members = units.number(MEMBERS).tolist()
        answers = [_answers(units, n.field, n.limit) for n in self._numbers]
        own = self._flags
        flags = [some and some & own for some in units.flags]
        found: dict[tuple[object, ...], list[int]] = {}
        texts = (units.texts[key] for key in TEXT_FIELDS)
        for row, key in enumerate(zip(members, flags, *texts, *answers, strict=True)):
            merged = None if key[0] != key[0] else key[0] > 1
            found.setdefault((merged, *key[1:]), []).append(row)
        return found

    def _standing(self, key: tuple[object, ...]) -> Standing:
        found = self._standings.get(key)
        if found is None:
            merged, flags, *rest = key
            texts = dict(zip(TEXT_FIELDS, rest, strict=False))
            if texts["terrain"] not in self._terrains:
                texts["terrain"] = ""
            numbers = dict(zip(self._numbers, rest[len(TEXT_FIELDS) :], strict=True))
            found = standing_of(self.rules, Facts(texts, flags, numbers), merged)
            self._standings[key] = found
        return found


def _answers(units: UnitTable, name: str, limit: float) -> list[Answer]:
    numbers = np.round(units.number(name), _DIGITS)
    return [None if n != n else n >= limit for n in numbers.tolist()]


def _reached(standards: Standards, units: UnitTable, rows: NDArray[np.int64]) -> Reached:
    figures = np.empty((len(rows), len(standards.measures)))
    for j, measure in enumerate(standards.measures):
        figures[:, j] = units.number(measure)[rows]
    highest, lowest = np.ones_like(figures), np.ones_like(figures)
    by = np.full(figures.shape, -1, dtype=np.int64)
    for j, lowered in enumerate(standards.lowered):
        for number, one in enumerate(lowered):
            reduction = one.reduction
            field = "" if reduction.step is None else reduction.step.field
            factor = reduction.factors(units.number(field)[rows])
            if one.sure:
                # without the number of its steps it is at most the factor itself
                high = np.where(np.isnan(factor), reduction.factor, factor)
                by[:, j] = np.where(high < highest[:, j], number, by[:, j])
                highest[:, j] = np.minimum(highest[:, j], high)
            low = np.where(np.isnan(factor), reduction.least, factor)
            lowest[:, j] = np.minimum(lowest[:, j], low)
    required = np.round(standards.figures * highest, _DIGITS)
    rounded = np.round(figures, _DIGITS)
    # comparisons with NaN are false: neither reached nor surely short
    short = rounded < np.round(standards.figures * lowest, _DIGITS)
    answer = np.where(rounded >= required, YES, np.where(short, NO, OPEN)).astype(np.int8)
    return Reached(standards, figures, required, by, answer)


def _any(answers: Sequence[NDArray[np.int8]], n: int) -> NDArray[np.int8]:
    """(g,) is one set reached? Open when none is and one is open; with no set there is no lack."""
    if not answers:
        return np.full(n, YES, dtype=np.int8)
    if len(answers) == 1:
        return answers[0]
    table = np.stack(answers)
    lack = np.where((table == OPEN).any(axis=0), OPEN, NO)
    return np.where((table == YES).any(axis=0), YES, lack).astype(np.int8)


def _both(one: NDArray[np.int8], other: NDArray[np.int8]) -> NDArray[np.int8]:
    some = np.minimum(one, other)  # open, then no, then yes
    return some.astype(np.int8)


def _measured(reached: Reached, row: int, number: int, fail: Outcome) -> Iterator[Measured]:
    standards = reached.standards
    outcomes = {YES: Outcome.MET, NO: fail, OPEN: Outcome.UNKNOWN}
    for j, measure in enumerate(standards.measures):
        figure, required = float(reached.figures[row, j]), float(reached.required[row, j])
        by = int(reached.by[row, j])
        yield Measured(
            measure=measure,
            number=number,
            figure=figure,
            standard=float(standards.figures[j]),
            required=required,
            reduction="" if by < 0 else standards.lowered[j][by].reduction.cite.text,
            percent=100 * figure / required,
            outcome=outcomes[int(reached.answer[row, j])],
            cite=standards.cite.of(measure),
            target=standards.target[j],
        )


def _missing(measured: Sequence[Measured], standing: Standing) -> Iterator[str]:
    """Measures without a figure, and fields that would decide on a reduction."""
    for one in measured:
        if one.outcome is not Outcome.UNKNOWN:
            continue
        if one.figure != one.figure:
            yield one.measure
        elif one.number < len(standing.sets):
            standards = standing.sets[one.number]
            if one.measure in standards.measures:
                for lowered in standards.lowered[standards.measures.index(one.measure)]:
                    yield from _open_fields(lowered)


def _open_fields(lowered: Lowered) -> Iterator[str]:
    reduction = lowered.reduction
    if not lowered.sure:
        for branch in reduction.when.branches:
            yield from (key for key in branch.texts)
            yield from (number.field for number in branch.numbers)
    if reduction.step is not None:
        yield reduction.step.field
