"""What the box of what if says of a move: its lines, each cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from textwrap import shorten, wrap
from typing import NamedTuple

from regionaltool.bridge.outcome_style import MARKS
from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.gate import stopped_sentence
from regionaltool.core.plan import Plan
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.what_if import Side, WhatIf
from regionaltool.ui.figures import bounds_text, people_text

SHOWN_AT_MOST = 8
_LETTERS = 64
"""Longer sentences go on in another line."""

UP, DOWN = "▲", "▼"
_ARROW = " → "
_SIDES_WITH_FACTORS = 2
_NAME_LETTERS = 24
"""Of a unit at the head of its factors."""


class Letters(Enum):
    """How a line is written."""

    PLAIN = "plain"
    TITLE = "title"
    HEAD = "head"


class Line(NamedTuple):
    """A line of the box; a single cell goes over all columns.

    Lines of as many cells are one table, whose columns are as wide in all of them.
    """

    cells: tuple[str, ...]
    letters: Letters = Letters.PLAIN


_Figure = tuple[Callable[[Assessment], str], Callable[[Assessment], float]]
"""What a figure reads, and what it is measured by."""
_FIGURES: tuple[_Figure, ...] = (
    (lambda a: people_text(a.tally), lambda a: a.tally.population),
    (lambda a: decimal(a.polygon_km2, 2), lambda a: a.polygon_km2),
    (lambda a: persons(a.n_parts), lambda a: a.n_parts),
    (lambda a: bounds_text(a.score.low, a.score.high), lambda a: a.score.low + a.score.high),
)


def what_lines(plan: Plan, what: WhatIf, unit: str) -> tuple[Line, ...]:
    """What moves, a line for each unit, what moves their scores, the plan, and what is stopped."""
    return tuple(_lines(plan, what, unit))


def _lines(plan: Plan, what: WhatIf, unit: str) -> Iterator[Line]:
    if what.passage.blocks:
        yield Line((_title(plan, what, unit),), Letters.TITLE)
        yield from _units(plan, what.sides)
        if len(what.sides) <= _SIDES_WITH_FACTORS:
            yield from _factors(plan, what.sides)
        figures = _plan_score(*what.score)
        yield Line((tr("Score of the plan: {figures}").format(figures=figures),))
        before, after = what.violations
        figures = _change(persons(before), persons(after), before, after)
        yield Line((tr("Violations: {figures}").format(figures=figures),))
    stopped = stopped_sentence(plan, what.passage)
    if stopped is not None:
        for line in wrap(sentence(stopped), _LETTERS):
            yield Line((line,))


def _title(plan: Plan, what: WhatIf, unit: str) -> str:
    blocks = what.passage.blocks
    if len(blocks) == 1:
        moved = plan.communes.names[blocks[0]]
    else:
        moved = tr("{count} communes").format(count=persons(len(blocks)))
    return f"{moved} → {plan.name(unit)}"


def _units(plan: Plan, sides: tuple[Side, ...]) -> Iterator[Line]:
    """A line of figures for each of the units, the biggest first; how many more there are."""
    heads = (tr("Unit"), tr("Population"), tr("Area km²"), tr("Parts"), tr("Score"))
    by_law = any(outcome is not None for side in sides for outcome in side.outcomes)
    yield Line((*heads, tr("Criteria")) if by_law else heads, Letters.HEAD)
    for side in sides[:SHOWN_AT_MOST]:
        cells = (plan.name(side.unit), *(_cell(side, *figure) for figure in _FIGURES))
        yield Line((*cells, _outcomes(side)) if by_law else cells)
    more = len(sides) - SHOWN_AT_MOST
    if more > 0:
        yield Line((tr("and {count} more").format(count=persons(more)),))


def _factors(plan: Plan, sides: tuple[Side, ...]) -> Iterator[Line]:
    """A line for each factor that the move changes in some unit."""
    rows = []
    for number, factor in enumerate(FACTORS):
        cells = [_cell(side, *_factor_figure(number)) for side in sides]
        if any(_ARROW in cell for cell in cells):
            rows.append(Line((tr(factor.title), *cells)))
    if rows:
        names = (shorten(plan.name(side.unit), _NAME_LETTERS, placeholder=" …") for side in sides)
        yield Line((tr("Factor"), *names), Letters.HEAD)
        yield from rows


def _factor_figure(number: int) -> _Figure:
    def text(known: Assessment) -> str:
        factor = known.score.factors[number]
        return bounds_text(100 * factor.low, 100 * factor.high)

    def value(known: Assessment) -> float:
        factor = known.score.factors[number]
        return factor.low + factor.high

    return text, value


def _plan_score(before: PlanScore, after: PlanScore) -> str:
    texts = (bounds_text(score.low, score.high) for score in (before, after))
    return _change(*texts, before.low + before.high, after.low + after.high)


def _cell(
    side: Side, text: Callable[[Assessment], str], value: Callable[[Assessment], float]
) -> str:
    if side.before is None and side.after is None:
        return "–"
    if side.before is None:
        return f"–{_ARROW}{text(side.after)}"
    if side.after is None:
        return f"{text(side.before)}{_ARROW}–"
    return _change(text(side.before), text(side.after), value(side.before), value(side.after))


def _outcomes(side: Side) -> str:
    """The shape before → the shape after; one where it stays."""
    before, after = map(_mark, side.outcomes)
    return before if before == after else f"{before} → {after}"


def _mark(outcome: Outcome | None) -> str:
    return "–" if outcome is None else MARKS[outcome]


def _change(before: str, after: str, was: float, becomes: float) -> str:
    """Before → after with a mark; one figure where nothing is seen to change."""
    if before == after:
        return before
    mark = "" if was == becomes or was != was or becomes != becomes else UP
    if mark and becomes < was:
        mark = DOWN
    return f"{before}{_ARROW}{after} {mark}".rstrip()
