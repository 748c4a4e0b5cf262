"""The report of a comparison: one HTML page."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose, isnan
from pathlib import Path

from regionaltool.bridge.outcome_style import outcome_text
from regionaltool.bridge.profile_text import profile_text
from regionaltool.bridge.report_page import (
    NOTHING,
    Markup,
    bullets,
    heading,
    page,
    paragraph,
    summary,
    table,
    today,
)
from regionaltool.bridge.score_steps import is_seen, points, step_titles, steps_of
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.communes import Communes
from regionaltool.core.comparison import Affected, Comparison
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.criteria.outcome import OUTCOMES
from regionaltool.core.judged_option import JudgedOption
from regionaltool.core.option_waterfall import option_waterfall


def write_compare_report(
    file: Path,
    communes: Communes,
    a: JudgedOption,
    b: JudgedOption,
    found: Comparison,
    law: Law | None = None,
) -> None:
    """Write the page."""
    file.write_text(compare_report(communes, a, b, found, law), encoding="utf-8")


def compare_report(
    communes: Communes, a: JudgedOption, b: JudgedOption, found: Comparison, law: Law | None = None
) -> str:
    """What differs between plan A and plan B; both under a law, where there is one."""
    title = tr("Comparison of {a} and {b}").format(a=a.option.name, b=b.option.name)
    return page(title, _parts(communes, a, b, found, law))


def _parts(
    communes: Communes, a: JudgedOption, b: JudgedOption, found: Comparison, law: Law | None
) -> Iterator[Markup]:
    yield summary(
        (
            (tr("communes in another unit"), persons(len(found.unit.blocks))),
            (tr("people in another unit"), _people(found.unit)),
            (tr("km² in another unit"), decimal(found.unit.polygon_km2, 2)),
            (tr("bits of variation of information"), _bits(found.variation_by_people)),
        )
    )
    yield table(
        ("", a.option.name, b.option.name),
        (
            (tr("Units"), persons(a.n_units), persons(b.n_units)),
            (tr("Communes without a unit"), persons(a.n_unassigned), persons(b.n_unassigned)),
            (tr("Violations"), persons(a.n_violations), persons(b.n_violations)),
            (tr("Score"), _score(a), _score(b)),
            (
                tr("Inequality of populations (Theil)"),
                _theil(a.inequality.people),
                _theil(b.inequality.people),
            ),
            (tr("Mean minutes to the seat"), _minutes(a), _minutes(b)),
        ),
    )
    if law is not None:
        yield from _outcomes(communes, a, b, law)
    yield from _what_changed_the_score(communes, a, b)
    yield heading(tr("What changes from A to B"))
    kinds = (
        (tr("Unit"), found.unit),
        (tr("Name of the unit"), found.name),
        (tr("Code of the unit"), found.code),
        (tr("Seat of the unit"), found.seat),
    )
    yield table(
        (
            "",
            tr("Communes"),
            tr("Known people"),
            tr("Communes of unknown population"),
            tr("Polygon area (km²)"),
            tr("Official area (km²)"),
            tr("Communes of unknown official area"),
        ),
        ((title, *_row(affected)) for title, affected in kinds if affected is not None),
    )
    yield heading(tr("Units"))
    yield table(
        (a.option.name, b.option.name),
        (
            *((_named(a, x), _named(b, y)) for x, y in found.matched.items()),
            *((_named(a, x), NOTHING) for x in found.ended),
            *((NOTHING, _named(b, y)) for y in found.new),
        ),
        "texts",
    )
    yield heading(tr("Communes in another unit"))
    if found.same:
        yield paragraph(tr("None: both plans make the same units."))
    else:
        yield table(
            (tr("Commune"), a.option.name, b.option.name),
            (
                (
                    communes.label(block),
                    _named(a, a.option.assignment[block]),
                    _named(b, b.option.assignment[block]),
                )
                for block in found.unit.blocks
            ),
            "texts",
        )
    yield heading(tr("Method"))
    yield bullets(
        (
            tr(
                "A unit of A goes on as the unit of B that keeps its people, such that as few "
                "people as possible change their unit in all; ids do not matter."
            ),
            tr(
                "Variation of information (Meilă 2007) weighs each commune by its known people; by "
                "communes alone it is {bits} bits."
            ).format(bits=_bits(found.variation_by_communes)),
            tr("People and areas that are unknown are counted apart, never as 0."),
            profile_text(b.profile),
        )
    )
    yield paragraph(today(), "note")


def _outcomes(communes: Communes, a: JudgedOption, b: JudgedOption, law: Law) -> Iterator[Markup]:
    yield heading(tr("Units by outcome: {law}").format(law=law.rules.title))
    of_a, of_b = (law.counts(one.option.plan(communes)) for one in (a, b))
    yield table(
        ("", a.option.name, b.option.name),
        (
            (outcome_text(outcome), persons(of_a[outcome]), persons(of_b[outcome]))
            for outcome in OUTCOMES
            if of_a[outcome] or of_b[outcome]
        ),
    )


def _what_changed_the_score(
    communes: Communes, a: JudgedOption, b: JudgedOption
) -> Iterator[Markup]:
    """Nothing where one of the two has no score."""
    waterfall = option_waterfall(a, b, communes)
    if isnan(waterfall.before.low) or isnan(waterfall.after.low):
        return
    yield heading(tr("What changed the score"))
    causes = zip(step_titles(), steps_of(waterfall), strict=True)
    rows = [(title, points(step)) for title, step in causes if is_seen(step)]
    if rows:
        yield table((tr("Factor"), tr("Points")), rows)
        yield paragraph(
            tr(
                "The parts add up to the change of the score (LMDI, Ang 2005). Two figures are "
                "those of its lower and of its upper bound."
            ),
            "note",
        )
    else:
        yield paragraph(tr("Nothing that can be seen: both plans score alike in every factor."))


def _named(judged: JudgedOption, unit: str | None) -> str:
    if unit is None:
        return tr("no unit")
    name = judged.option.unit_name(unit)
    return unit if name == unit else f"{name} ({unit})"


def _row(affected: Affected) -> tuple[str, ...]:
    tally = affected.tally
    return (
        persons(tally.n_communes),
        _people(affected),
        persons(tally.population_missing),
        decimal(affected.polygon_km2, 2),
        (NOTHING if affected.blocks else decimal(0, 2))
        if isnan(tally.official_km2)
        else decimal(tally.official_km2, 2),
        persons(tally.official_missing),
    )


def _people(affected: Affected) -> str:
    tally = affected.tally
    unknown = affected.blocks and tally.population_missing == tally.n_communes
    return NOTHING if unknown else persons(tally.population)


def _bits(variation: float) -> str:
    return NOTHING if isnan(variation) else decimal(variation, 3)


def _score(judged: JudgedOption) -> str:
    score = judged.score
    if isnan(score.low):
        return NOTHING
    if isclose(score.low, score.high, abs_tol=1e-9):
        text = decimal(score.low, 1)
    else:
        text = f"{decimal(score.low, 1)}–{decimal(score.high, 1)}"
    if not score.n_unweighed:
        return text
    left_out = tr("without units of unknown people: {count}")
    return f"{text} ({left_out.format(count=persons(score.n_unweighed))})"


def _theil(value: float) -> str:
    return NOTHING if isnan(value) else decimal(value, 3)


def _minutes(judged: JudgedOption) -> str:
    return NOTHING if isnan(judged.minutes) else decimal(judged.minutes, 1)
