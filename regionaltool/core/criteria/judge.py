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
from regionaltool.core.criteria.rule_set import Reduction, RuleSet
from regionaltool.core.criteria.standing import Lowered, Standards, Standing, standing_of
from regionaltool.core.criteria.unit_table import MEMBERS, UnitTable
from regionaltool.core.criteria.words import TERRAINS, TEXT_FIELDS

YES, NO, OPEN = 1, 0, -1
_ANSWER: dict[int, Answer] = {YES: True, NO: False, OPEN: None}
_DIGITS = 6
_HAIR = 0.5 * 10**-_DIGITS
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
    answer: NDArray[np.int64]
    """(g, m) `YES`, `NO` or `OPEN`."""

    @property
    def whole(self) -> NDArray[np.int64]:
        """(g,) are all standards reached? Open when any is: open is below no, no below yes."""
        return self.answer.min(axis=1)


@dataclass(frozen=True, eq=False)
class Block:
    """Units of the same standing."""

    rows: Sequence[int]
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
    place: Sequence[tuple[int, int]]
    """(u,) block and row in it."""
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
        number, row = self.place[unit]
        block = self.blocks[number]
        standing = block.standing
        measured = [
            one
            for place, reached in enumerate(block.reached)
            for one in _measured(reached, row, place, self.rules.fail)
        ]
        if self.deviations is not None and standing.excluded is None:
            measured.append(self.deviations.measured(unit, self.rules.fail))
        outcome = OUTCOMES[self.outcome[unit]]
        missing = (
            *standing.open,
            *(name for name in _missing(measured, standing) if not self.units.knows(name, unit)),
            *(self.deviations.missing(unit, self.units) if self.deviations is not None else ()),
        )
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
            missing=tuple(dict.fromkeys(missing)) if outcome is Outcome.UNKNOWN else (),
            no_class=standing.no_class,
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
        self._standings: dict[tuple[object, ...], tuple[Standing, NDArray[np.int8]]] = {}
        """With the outcome of each answer."""

    def judge(self, units: UnitTable, among: UnitTable | None = None) -> Judgements:
        """The outcomes of units. Where a rule set goes by a mean it is that of all ``among``."""
        deviations = None
        if self.rules.deviation is not None:
            everything = units if among is None else among
            deviations = Deviations.of(self.rules.deviation, units, everything)
        alike = self._alike(units)
        place = [(0, 0)] * len(units)
        met = np.empty(len(units), dtype=np.int8)
        outcome = np.empty(len(units), dtype=np.int8)
        blocks: list[Block] = []
        for key, some in alike.items():
            standing, by_answer = self._standing(key)
            # what is taken by a slice is not copied
            rows = slice(None) if len(alike) == 1 else np.array(some, dtype=np.int64)
            reached = tuple(_reached(one, units, rows, len(some)) for one in standing.sets)
            here = _any([one.whole for one in reached], len(some))
            if deviations is not None:
                here = np.minimum(here, deviations.answer[rows])
            met[rows] = here
            outcome[rows] = by_answer[here]
            for row, unit in enumerate(some):
                place[unit] = (len(blocks), row)
            blocks.append(Block(some, standing, reached))
        return Judgements(self.rules, units, outcome, met, tuple(blocks), place, deviations)

    def _by_answer(self, standing: Standing) -> NDArray[np.int8]:
        """(3,) the outcome of each answer, by its number; −1 is the last."""
        if standing.excluded is not None:
            return np.full(3, NUMBER[Outcome.EXCLUDED], dtype=np.int8)
        short = Outcome.UNKNOWN if standing.waived is None else self.rules.fail
        short = Outcome.WAIVED if standing.waived else short
        found = np.empty(3, dtype=np.int8)
        found[[YES, NO, OPEN]] = [NUMBER[Outcome.MET], NUMBER[short], NUMBER[Outcome.UNKNOWN]]
        return found

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

    def _standing(self, key: tuple[object, ...]) -> tuple[Standing, NDArray[np.int8]]:
        found = self._standings.get(key)
        if found is None:
            merged, flags, *rest = key
            texts = dict(zip(TEXT_FIELDS, rest, strict=False))
            if texts["terrain"] not in self._terrains:
                texts["terrain"] = ""
            numbers = dict(zip(self._numbers, rest[len(TEXT_FIELDS) :], strict=True))
            standing = standing_of(self.rules, Facts(texts, flags, numbers), merged)
            found = standing, self._by_answer(standing)
            self._standings[key] = found
        return found


def _answers(units: UnitTable, name: str, limit: float) -> list[Answer]:
    numbers = units.number(name).tolist()
    return [None if n != n else round(n, _DIGITS) >= limit for n in numbers]


Rows = NDArray[np.int64] | slice


def _reached(standards: Standards, units: UnitTable, rows: Rows, g: int) -> Reached:
    figures = np.empty((g, len(standards.measures)))
    for j, measure in enumerate(standards.measures):
        figures[:, j] = units.number(measure)[rows]
    by = np.full(figures.shape, -1, dtype=np.int64)
    highest, lowest = np.ones(figures.shape), None
    for j, lowered in enumerate(standards.lowered):
        for number, one in enumerate(lowered):
            high, low = _factors(one.reduction, units, rows)
            if lowest is None and (low is not high or not one.sure):
                lowest = highest.copy()
            if one.sure:
                by[high < highest[:, j], j] = number
                highest[:, j] = np.minimum(highest[:, j], high)
            if lowest is not None:
                lowest[:, j] = np.minimum(lowest[:, j], low)
    required = standards.figures * highest
    least = required if lowest is None else standards.figures * lowest
    nearly = figures + _HAIR
    # comparisons with NaN are false: neither reached nor surely short
    answer = np.where(nearly < least, NO, OPEN)
    answer[nearly >= required] = YES
    return Reached(standards, figures, required, by, answer)


def _factors(
    reduction: Reduction, units: UnitTable, rows: Rows
) -> tuple[NDArray[np.float64] | float, NDArray[np.float64] | float]:
    """The highest and the lowest factor of each unit; they differ where its steps are unknown."""
    if reduction.step is None:
        return reduction.factor, reduction.factor
    factor = reduction.factors(units.number(reduction.step.field)[rows])
    unknown = np.isnan(factor)
    if not unknown.any():
        return factor, factor
    high, low = factor.copy(), factor
    high[unknown], low[unknown] = reduction.factor, reduction.least
    return high, low


def _any(answers: Sequence[NDArray[np.int64]], n: int) -> NDArray[np.int64]:
    """(g,) is one set reached? Open when none is and one is open; with no set there is no lack."""
    if not answers:
        return np.full(n, YES)
    if len(answers) == 1:
        return answers[0]
    table = np.stack(answers)
    lack = np.where((table == OPEN).any(axis=0), OPEN, NO)
    return np.where((table == YES).any(axis=0), YES, lack)


def _measured(reached: Reached, row: int, number: int, fail: Outcome) -> Iterator[Measured]:
    standards = reached.standards
    outcomes = {YES: Outcome.MET, NO: fail, OPEN: Outcome.UNKNOWN}
    for j, measure in enumerate(standards.measures):
        figure, required = float(reached.figures[row, j]), float(reached.required[row, j])
        required = round(required, _DIGITS)
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
    """Measures that are open, and fields that decide on their reductions."""
    for one in measured:
        if one.outcome is not Outcome.UNKNOWN or one.number >= len(standing.sets):
            continue
        standards = standing.sets[one.number]
        if one.measure not in standards.measures:
            continue
        yield one.measure
        if one.figure == one.figure:
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
