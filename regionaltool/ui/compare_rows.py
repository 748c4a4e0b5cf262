"""The figures of options side by side, as the table and the sheet show them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import isnan
from typing import NamedTuple

from regionaltool.bridge.compare_task import ComparedOption
from regionaltool.bridge.outcome_style import outcome_text
from regionaltool.bridge.score_steps import is_seen, points, step_titles, steps_of
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.comparison import Affected, Comparison
from regionaltool.core.criteria.outcome import OUTCOMES
from regionaltool.core.judged_option import JudgedOption
from regionaltool.ui.figures import UNKNOWN, bounds_text, people_text
from regionaltool.ui.outcome_marks import short_title

NOTHING = "–"


class FigureRow(NamedTuple):
    """A figure, with the text of each option."""

    title: str
    about: str
    """What it is, at more length."""
    texts: tuple[str, ...]


def figure_rows(options: Sequence[ComparedOption]) -> tuple[FigureRow, ...]:
    """The rows of the table, a text for each option."""

    def own(title: str, about: str, text: Callable[[JudgedOption], str]) -> FigureRow:
        return FigureRow(title, about, tuple(text(one.judged) for one in options))

    def against(title: str, about: str, text: Callable[[Comparison], str]) -> FigureRow:
        return FigureRow(
            title,
            about,
            tuple(NOTHING if o.comparison is None else text(o.comparison) for o in options),
        )

    return (
        own(tr("Units"), tr("Number of units"), lambda o: persons(o.n_units)),
        own(
            tr("Reduction"),
            tr("By how much fewer units than communes"),
            lambda o: f"{decimal(100 * o.reduction, 1)} %",
        ),
        own(tr("Without a unit"), tr("Communes without a unit"), lambda o: persons(o.n_unassigned)),
        own(tr("Fewest people"), tr("Known people of the smallest unit"), lambda o: _people(o, 0)),
        own(tr("Median people"), tr("Known people of the median unit"), lambda o: _people(o, 1)),
        own(tr("Most people"), tr("Known people of the largest unit"), lambda o: _people(o, 2)),
        own(
            tr("People unknown"),
            tr("Communes in units whose population is unknown"),
            lambda o: persons(o.people_missing),
        ),
        own(tr("Violations"), tr("Violations of the option"), lambda o: persons(o.n_violations)),
        *_outcomes(options),
        own(
            tr("Score"),
            tr("Score of the option"),
            lambda o: bounds_text(o.score.low, o.score.high),
        ),
        *_steps(options),
        own(
            tr("Theil, people"),
            tr("Inequality of the units' populations (Theil's T; 0: all are equal)"),
            lambda o: _theil(o.inequality.people),
        ),
        *_fairness(options),
        own(
            tr("Minutes to seat"),
            tr("Mean minutes to the seat of the unit, over all people"),
            lambda o: NOTHING if isnan(o.minutes) else decimal(o.minutes, 1),
        ),
        against(
            tr("Communes moved"),
            tr("Communes that change their unit"),
            lambda c: persons(len(c.unit.blocks)),
        ),
        against(
            tr("People: unit"),
            tr("People who change their unit"),
            lambda c: affected_people(c.unit),
        ),
        against(
            tr("People: name"),
            tr("People whose unit has another name"),
            lambda c: affected_people(c.name),
        ),
        against(
            tr("People: code"),
            tr("People whose unit has another code"),
            lambda c: affected_people(c.code),
        ),
        against(
            tr("People: seat"),
            tr("People whose unit has its seat in another commune"),
            lambda c: NOTHING if c.seat is None else affected_people(c.seat),
        ),
        against(
            tr("Area moved, km²"),
            tr("Polygon area of the communes that change their unit, km²"),
            lambda c: decimal(c.unit.polygon_km2, 2),
        ),
        against(
            tr("Variation, bits"),
            tr("Variation of information by people, in bits (0: the same units)"),
            lambda c: _bits(c.variation_by_people),
        ),
    )


def _outcomes(options: Sequence[ComparedOption]) -> Iterator[FigureRow]:
    """How many units have each outcome; none without a law, and none that no unit has."""
    if any(one.outcomes is None for one in options):
        return
    for outcome in OUTCOMES:
        counts = [one.outcomes[outcome] for one in options]
        if any(counts):
            title = outcome_text(outcome)
            about = tr("Units, {outcome}: {law}").format(
                outcome=title, law=short_title(options[0].rules)
            )
            yield FigureRow(f"   {title}", about, tuple(map(persons, counts)))


def _steps(options: Sequence[ComparedOption]) -> Iterator[FigureRow]:
    """What each factor did to the score since the reference; none where nothing did."""
    steps = [None if o.waterfall is None else steps_of(o.waterfall) for o in options]
    for number, title in enumerate(step_titles()):
        mine = [None if all_ is None else all_[number] for all_ in steps]
        if any(step is not None and is_seen(step) for step in mine):
            about = tr("What this did to the score since the reference, in points: {title}")
            texts = (NOTHING if step is None else points(step) for step in mine)
            yield FigureRow(f"   {title}", about.format(title=title), tuple(texts))


def _fairness(options: Sequence[ComparedOption]) -> Iterator[FigureRow]:
    """How unequal revenue per head is; none without a budget."""
    of_each = [one.judged.inequality.revenue for one in options]
    if any(fairness is not None for fairness in of_each):
        about = tr("Inequality of own revenue per head between units (Theil's T; 0: all are equal)")
        texts = (NOTHING if one is None else _theil(one.theil) for one in of_each)
        yield FigureRow(tr("Theil, revenue"), about, tuple(texts))


def _theil(value: float) -> str:
    return NOTHING if isnan(value) else decimal(value, 3)


def affected_people(affected: Affected) -> str:
    """People that something changes for; a mark when some of them are unknown."""
    return people_text(affected.tally) if affected.blocks else persons(0)


def _bits(variation: float) -> str:
    return NOTHING if isnan(variation) else decimal(variation, 3)


def _people(judged: JudgedOption, which: int) -> str:
    return UNKNOWN if judged.people is None else persons(round(judged.people[which]))
