"""The columns of the table of units: what each shows, sorts by, and gives to the clipboard."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from regionaltool.bridge.outcome_style import outcome_text
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.outcome import NUMBER
from regionaltool.core.links import KIND_TITLES
from regionaltool.core.plan import Tally
from regionaltool.core.score.composite import Score
from regionaltool.core.score.factors import FACTORS
from regionaltool.ui.criteria_text import least_percent, notes_text, percent_text
from regionaltool.ui.figures import bounds_text, official_text, people_note, people_text


class Row(NamedTuple):
    """What was last told of a unit."""

    unit: str
    name: str
    kind: str
    """Its type; empty where none has been given."""
    locked: bool
    known: Assessment
    judged: Judgement | None = None
    """What the law says of it; None without a rule set."""


@dataclass(frozen=True)
class Column:
    """A column: its key and title, what it shows, what it sorts by and what its tooltip says."""

    key: str
    title: str
    text: Callable[[Row], str]
    order: Callable[[Row], float | str]
    raw: Callable[[Row], float | str | None]
    tip: Callable[[Row], str] = lambda _: ""


def unit_columns() -> tuple[Column, ...]:
    """The unit's name first; type and code, which came later, last."""
    columns = [
        _words("unit", tr("Unit"), lambda row: row.name),
        Column(
            "communes",
            tr("Communes"),
            lambda row: persons(row.known.tally.n_communes),
            lambda row: row.known.tally.n_communes,
            lambda row: row.known.tally.n_communes,
        ),
        Column(
            "population",
            tr("Population"),
            lambda row: people_text(row.known.tally),
            lambda row: row.known.tally.population,
            lambda row: _raw_people(row.known.tally),
            lambda row: people_note(row.known.tally),
        ),
        Column(
            "area",
            tr("Area km²"),
            lambda row: decimal(row.known.polygon_km2, 2),
            lambda row: row.known.polygon_km2,
            lambda row: row.known.polygon_km2,
        ),
        Column(
            "official",
            tr("Official km²"),
            lambda row: official_text(row.known.tally),
            lambda row: row.known.tally.official_km2,
            lambda row: _raw_official(row.known.tally),
        ),
        Column(
            "pieces",
            tr("In one piece"),
            lambda row: _pieces(row.known),
            lambda row: len(row.known.contiguity.pieces) + len(row.known.contiguity.needs) / 10,
            lambda row: _pieces(row.known),
        ),
        Column(
            "criteria",
            tr("Criteria"),
            _outcome,
            lambda row: -1 if row.judged is None else NUMBER[row.judged.outcome],
            lambda row: None if row.judged is None else tr(row.judged.outcome.title),
            lambda row: "" if row.judged is None else notes_text(row.judged),
        ),
        Column(
            "standard",
            tr("% of standard"),
            lambda row: _percent(row.judged),
            lambda row: math.nan if row.judged is None else least_percent(row.judged),
            lambda row: _raw_percent(row.judged),
        ),
        Column(
            "score",
            tr("Score"),
            lambda row: bounds_text(row.known.score.low, row.known.score.high),
            lambda row: row.known.score.low,
            lambda row: _raw_score(row.known.score),
        ),
    ]
    columns += [_factor_column(number) for number in range(len(FACTORS))]
    columns += [
        _words("type", tr("Type"), lambda row: row.kind),
        _words("code", tr("Code"), lambda row: row.unit),
    ]
    return tuple(columns)


def _words(key: str, title: str, text: Callable[[Row], str]) -> Column:
    return Column(key, title, text, text, lambda row: text(row) or None)


def _raw_people(tally: Tally) -> int | str | None:
    if tally.population_missing == tally.n_communes:
        return None
    return people_text(tally) if tally.population_missing else tally.population


def _raw_official(tally: Tally) -> float | str | None:
    if tally.official_missing == tally.n_communes:
        return None
    return official_text(tally) if tally.official_missing else tally.official_km2


def _raw_score(score: Score) -> float | str | None:
    if math.isnan(score.low):
        return None
    sure = math.isclose(score.low, score.high, abs_tol=1e-9)
    return score.low if sure else bounds_text(score.low, score.high)


def _outcome(row: Row) -> str:
    return "" if row.judged is None else outcome_text(row.judged.outcome)


def _percent(judged: Judgement | None) -> str:
    """Of the measure that is farthest below its standard."""
    percent = _raw_percent(judged)
    return "" if percent is None else percent_text(percent)


def _raw_percent(judged: Judgement | None) -> float | None:
    percent = math.nan if judged is None else least_percent(judged)
    return None if math.isnan(percent) else percent


def _pieces(known: Assessment) -> str:
    shape = known.contiguity
    if not shape.contiguous:
        return tr("{count} pieces").format(count=len(shape.pieces))
    if not shape.needs:
        return tr("yes")
    return tr("by {kinds}").format(kinds=", ".join(tr(KIND_TITLES[kind]) for kind in shape.needs))


def _factor_column(number: int) -> Column:
    def low(row: Row) -> float:
        return row.known.score.factors[number].low * 100

    def high(row: Row) -> float:
        return row.known.score.factors[number].high * 100

    def text(row: Row) -> str:
        return bounds_text(low(row), high(row))

    def raw(row: Row) -> float | str | None:
        if math.isnan(low(row)):
            return None
        return low(row) if math.isclose(low(row), high(row), abs_tol=1e-9) else text(row)

    title = tr("F{number}").format(number=FACTORS[number].number)
    key = f"f{FACTORS[number].number}"
    return Column(key, title, text, low, raw, lambda _: tr(FACTORS[number].title))
