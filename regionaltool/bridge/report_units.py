"""The units in the report of a scored plan: their scores, then factor by factor what is behind."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from regionaltool.bridge.report_page import NOTHING, Markup, markup, paragraph, subheading, table
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.access.seats import SeatSource
from regionaltool.core.problems import phrase
from regionaltool.core.score.catalogue import indicators_of
from regionaltool.core.score.factors import FACTORS, Factor
from regionaltool.core.score.indicator import Indicator, Reading, State

SHARE = "0–1"
SEAT_SOURCES = {
    SeatSource.PLANNED: phrase("put there by the planner"),
    SeatSource.GIVEN: phrase("given"),
    SeatSource.CHOSEN: phrase("chosen"),
    SeatSource.ASSUMED: phrase("assumed"),
}
_SAME = 1e-9
_DIGITS = {SHARE: 2, "min": 1}


def units_table(scored: ScoredPlan) -> Iterable[Markup]:
    """A row a unit, the lowest score first; official areas where any is known."""
    official = any(not math.isnan(u.tally.official_km2) for u in scored.units.values())
    sources = {known.seat.source for known in scored.units.values()}
    head = [
        tr("Unit"),
        tr("Communes"),
        tr("People"),
        tr("Polygon km²"),
        *([tr("Official km²")] if official else []),
        tr("Parts"),
        tr("Score"),
        *(f"F{factor.number}" for factor in FACTORS),
        tr("Seat"),
    ]
    rows = [_unit_row(scored, unit, official, len(sources) > 1) for unit in scored.by_score()]
    yield table(head, rows, "units last")
    legend = "; ".join(f"F{factor.number} {tr(factor.title)}" for factor in FACTORS)
    yield paragraph(
        legend
        + ". "
        + tr(
            "Scores and factors run from 0 to 100; two figures are the bounds of an interval, "
            "where the input covers too few people. ✕ has a violation."
        ),
        "note",
    )
    if len(sources) == 1:
        yield paragraph(
            tr("All seats are {source}.").format(source=tr(SEAT_SOURCES[sources.pop()])), "note"
        )


def _unit_row(scored: ScoredPlan, unit: str, official: bool, sources: bool) -> Sequence[str]:
    known = scored.units[unit]
    tally = known.tally
    wrong = any(violation.unit == unit for violation in scored.violations)
    seat = markup(scored.plan.communes.names[known.seat.commune])
    source = f" <i>({markup(tr(SEAT_SOURCES[known.seat.source]))})</i>" if sources else ""
    some_missing = 0 < tally.official_missing < tally.n_communes
    area = figure(tally.official_km2, 2) + (" + ?" if some_missing else "")
    return [
        Markup(markup(scored.plan.name(unit)) + (' <b class="mark">✕</b>' if wrong else "")),
        persons(tally.n_communes),
        people(tally.population, tally.population_missing, tally.n_communes),
        decimal(known.polygon_km2, 2),
        *([area] if official else []),
        persons(known.n_parts),
        _bar(known.score.low, known.score.high),
        *(bounds(100 * factor.low, 100 * factor.high, 0) for factor in known.score.factors),
        Markup(seat + source),
    ]


def factor_tables(scored: ScoredPlan) -> Iterable[Markup]:
    """A table a factor: what it is worth in each unit, and the raw values behind."""
    for factor in FACTORS:
        mine = [i for i in indicators_of(scored.profile) if i.factor == factor.key]
        shown = [i for i in mine if i.id in scored.on]
        yield subheading(f"F{factor.number} {tr(factor.title)}")
        if not shown:
            yield paragraph(tr("Off: no indicator of it has an input."), "off")
            continue
        yield _factor_table(scored, factor, shown)
        off = [f"{i.id} {tr(i.title)}" for i in mine if i.id not in scored.on]
        if off:
            yield paragraph(tr("Off: {indicators}.").format(indicators=", ".join(off)), "off note")
    yield paragraph(
        tr(
            "A figure in brackets is the share of the people whom the input covers, where it is "
            "not all. ? is unknown: it covers too few. {nothing} does not apply to the unit."
        ).format(nothing=NOTHING),
        "note",
    )


def _factor_table(scored: ScoredPlan, factor: Factor, shown: Sequence[Indicator]) -> Markup:
    head = [tr("Unit"), f"F{factor.number}", *(f"{i.id} {tr(i.title)}{_unit(i)}" for i in shown)]
    rows = []
    for unit in scored.by_score():
        known = scored.units[unit].score.factors[factor.number - 1]
        readings = {reading.indicator.id: reading for reading in known.readings}
        rows.append(
            [
                scored.plan.name(unit),
                bounds(100 * known.low, 100 * known.high, 0),
                *(_reading(readings[i.id]) for i in shown),
            ]
        )
    return table(head, rows)


def _unit(indicator: Indicator) -> str:
    return "" if indicator.unit == SHARE else f" ({tr(indicator.unit)})"


def _reading(reading: Reading) -> str:
    cover = "" if reading.cover >= 1 - _SAME else f" ({percent(reading.cover)})"
    if reading.state is State.UNAVAILABLE:
        return "?" + cover
    if reading.state is State.NOT_APPLICABLE:
        return NOTHING
    return decimal(reading.raw, _DIGITS.get(reading.indicator.unit, 2)) + cover


def intervals(scored: ScoredPlan) -> list[str]:
    """For want of what scores are intervals: a sentence for units that lack the same."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for unit in scored.by_score():
        score = scored.units[unit].score
        if math.isnan(score.low) or score.value is not None:
            continue
        unknown = tuple(
            f"{reading.indicator.id} {tr(reading.indicator.title)}"
            for reading in score.readings
            if reading.state is State.UNAVAILABLE
        )
        named = f"{scored.plan.name(unit)} {bounds(score.low, score.high)}"
        lacking.setdefault(unknown, []).append(named)
    sentence = tr("Too few people are covered by {indicators}: {units}.")
    return [
        sentence.format(indicators=", ".join(unknown), units="; ".join(units))
        for unknown, units in lacking.items()
    ]


def bounds(low: float, high: float, digits: int = 1) -> str:
    """One figure when the bounds meet, both when they do not, a dash when there is none."""
    if math.isnan(low):
        return NOTHING
    if math.isclose(low, high, abs_tol=_SAME):
        return decimal(low, digits)
    return f"{decimal(low, digits)}–{decimal(high, digits)}"


def percent(share: float) -> str:
    """A share of 1 as percent; what is not all is never shown as 100 %."""
    digits = 0 if share >= 1 - _SAME or share < 0.99 else 2
    return decimal(min(100 * share, 100 if share >= 1 - _SAME else 99.99), digits) + " %"


def people(known: int, missing: int, communes: int) -> str:
    """Persons, with a mark where those of some communes are unknown, or of all."""
    if missing == communes > 0:
        return "?"
    return persons(known) + (" + ?" if missing else "")


def figure(value: float, digits: int) -> str:
    """A number, a dash for NaN."""
    return NOTHING if math.isnan(value) else decimal(value, digits)


def _bar(low: float, high: float) -> Markup:
    """A score as a bar with its figure; the open part of an interval is light."""
    if math.isnan(low):
        return Markup(NOTHING)
    widths = f'<i style="width:{high:.1f}%"></i><b style="width:{low:.1f}%"></b>'
    text = f'<span class="figure">{markup(bounds(low, high))}</span>'
    return Markup(f'<span class="bar">{widths}</span>{text}')
