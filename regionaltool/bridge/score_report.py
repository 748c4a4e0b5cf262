"""The report of a scored plan: one HTML page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from regionaltool.bridge.report_inputs import inputs_table
from regionaltool.bridge.report_law import law_tables
from regionaltool.bridge.report_method import method
from regionaltool.bridge.report_page import (
    NOTHING,
    Markup,
    bullets,
    heading,
    page,
    paragraph,
    summary,
    today,
)
from regionaltool.bridge.report_units import (
    bounds,
    factor_tables,
    figure,
    intervals,
    people,
    units_table,
)
from regionaltool.bridge.score_map import score_map
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.bridge.words import persons, sentence, tr


def write_score_report(file: Path, scored: ScoredPlan) -> None:
    """Write the page. Raises `OSError`."""
    file.write_text(score_report(scored), encoding="utf-8")


def score_report(scored: ScoredPlan) -> str:
    """The page as text."""
    title = tr("Scores of the plan of “{layer}”").format(layer=scored.plan.communes.source)
    return page(title, _body(scored))


def _body(scored: ScoredPlan) -> Iterable[Markup]:
    yield paragraph(
        tr("{date} · profile “{profile}”, version {version}").format(
            date=today(),
            profile=tr(scored.profile.name),
            version=scored.profile.version,
        ),
        "note",
    )
    yield _summary(scored)
    if scored.units:
        violated = {violation.unit for violation in scored.violations}
        yield Markup(score_map(scored.plan, scored.units, violated))
    yield heading(tr("What is wrong"))
    if scored.violations:
        yield paragraph(
            tr("Violations are vetoes: they do not lower a score, and no score makes up for them."),
            "note",
        )
        yield bullets((sentence(v.problem) for v in scored.violations), "wrong")
    else:
        yield paragraph("✓ " + tr("Every commune has a unit, and every unit is in one piece."))
    if scored.cut:
        yield heading(tr("Objects to keep whole that a border of units cuts"))
        yield bullets(map(sentence, scored.cut))
    yield from law_tables(scored)
    yield heading(tr("Units, the lowest score first"))
    yield from units_table(scored)
    open_scores = intervals(scored)
    if open_scores:
        yield heading(tr("Scores that are intervals"))
        yield bullets(open_scores)
    yield heading(tr("Factors and their indicators"))
    yield from factor_tables(scored)
    yield heading(tr("Inputs"))
    yield from inputs_table(scored)
    if scored.off:
        yield heading(tr("What is switched off"))
        yield bullets(map(sentence, scored.off))
    yield heading(tr("How the score is made"))
    yield from method(scored)
    if scored.warnings:
        yield heading(tr("About the data"))
        yield bullets(map(sentence, scored.warnings))


def _summary(scored: ScoredPlan) -> Markup:
    known = list(scored.units.values())
    missing = sum(unit.tally.population_missing for unit in known)
    figures = [
        (tr("Score of the plan"), bounds(scored.score.low, scored.score.high)),
        (tr("Units"), persons(len(known))),
        (
            tr("People in units"),
            people(
                sum(unit.tally.population for unit in known),
                missing,
                sum(unit.tally.n_communes for unit in known),
            ),
        ),
        (tr("Violations"), persons(len(scored.violations))),
        (tr("Communes without a unit"), persons(len(scored.plan.unassigned))),
        (tr("Scores that are intervals"), persons(scored.score.n_intervals)),
    ]
    if scored.score.n_unweighed:
        unweighed = tr("Units of unknown people, which the score of the plan leaves out")
        figures.append((unweighed, persons(scored.score.n_unweighed)))
    if known:
        worst = scored.by_score()[0]
        figures.append((tr("Lowest score"), scored.plan.name(worst)))
    theil_of_people, revenue = scored.inequality.people, scored.inequality.revenue
    figures.append((tr("Inequality of populations (Theil)"), figure(theil_of_people, 3)))
    if revenue is not None:
        theil = figure(revenue.theil, 3)
        defined = tr("not defined") if theil == NOTHING else theil
        figures.append((tr("Inequality of revenue per head (Theil)"), defined))
    return summary(figures)
