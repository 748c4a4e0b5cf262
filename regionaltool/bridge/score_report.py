"""The report of a scored plan: one HTML page that needs nothing but itself."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from regionaltool.bridge.report_page import (
    NOTHING,
    Markup,
    bullets,
    heading,
    markup,
    page,
    paragraph,
    summary,
    table,
    today,
)
from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.access.seats import SeatSource
from regionaltool.core.assessment import Assessment
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem, phrase
from regionaltool.core.score.catalogue import indicators_of
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.score.profile import Profile
from regionaltool.core.violations import Violation

SHARE = "0–1"
SEAT_SOURCES = {
    SeatSource.GIVEN: phrase("given"),
    SeatSource.CHOSEN: phrase("chosen"),
    SeatSource.ASSUMED: phrase("assumed"),
}


@dataclass(frozen=True, eq=False)
class ScoredPlan:
    """A plan, its units judged by one profile, and all that is to be said about it."""

    plan: Plan
    units: Mapping[str, Assessment]
    score: PlanScore
    violations: tuple[Violation, ...]
    off: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    profile: Profile


def write_score_report(file: Path, scored: ScoredPlan, picture: bytes | None = None) -> None:
    """Write the page. ``picture`` is a map as PNG. Raises `OSError`."""
    file.write_text(score_report(scored, picture), encoding="utf-8")


def score_report(scored: ScoredPlan, picture: bytes | None = None) -> str:
    """The page as text."""
    title = tr("Scores of the plan of “{layer}”").format(layer=scored.plan.communes.source)
    return page(title, _body(scored, picture))


def _body(scored: ScoredPlan, picture: bytes | None) -> Iterable[Markup]:
    yield paragraph(
        tr("{date} · profile “{profile}”, version {version}").format(
            date=today(),
            profile=tr(scored.profile.name),
            version=scored.profile.version,
        ),
        "note",
    )
    yield _summary(scored)
    if picture is not None:
        image = base64.b64encode(picture).decode("ascii")
        alternative = markup(tr("Map of the plan"))
        yield Markup(f'<img src="data:image/png;base64,{image}" alt="{alternative}">')
    yield heading(tr("What is wrong"))
    if scored.violations:
        yield bullets((sentence(v.problem) for v in scored.violations), "wrong")
    else:
        yield paragraph("✓ " + tr("Every commune has a unit, and every unit is in one piece."))
    yield heading(tr("Units, the lowest score first"))
    yield from _units(scored)
    yield heading(tr("Indicators"))
    yield from _indicators(scored)
    yield heading(tr("How the score is made"))
    yield from _method(scored)
    if scored.off:
        yield heading(tr("What is switched off"))
        yield bullets(sentence(problem) for problem in scored.off)
    if scored.warnings:
        yield heading(tr("About the data"))
        yield bullets(sentence(problem) for problem in scored.warnings)


def _summary(scored: ScoredPlan) -> Markup:
    known = list(scored.units.values())
    people = sum(unit.tally.population for unit in known)
    missing = sum(unit.tally.population_missing for unit in known)
    return summary(
        [
            (tr("Score of the plan"), bounds(scored.score.low, scored.score.high)),
            (tr("Units"), persons(len(known))),
            (tr("People in units"), _people(people, missing)),
            (tr("Violations"), persons(len(scored.violations))),
            (tr("Communes without a unit"), persons(len(scored.plan.unassigned))),
        ]
    )


def _units(scored: ScoredPlan) -> Iterable[Markup]:
    head = [
        tr("Unit"),
        tr("Communes"),
        tr("People"),
        tr("Polygon km²"),
        tr("Official km²"),
        tr("Parts"),
        tr("Score"),
        *(f"F{factor.number}" for factor in FACTORS),
        tr("Seat"),
    ]
    rows = []
    for unit in _by_score(scored):
        known = scored.units[unit]
        wrong = any(violation.unit == unit for violation in scored.violations)
        name = markup(scored.plan.name(unit)) + (' <b class="mark">✕</b>' if wrong else "")
        seat = scored.plan.communes.names[known.seat.commune]
        seat_source = tr(SEAT_SOURCES[known.seat.source])
        rows.append(
            [
                Markup(name),
                persons(known.tally.n_communes),
                _people(known.tally.population, known.tally.population_missing),
                decimal(known.polygon_km2, 2),
                _figure(known.tally.official_km2, 2)
                + (" + ?" if 0 < known.tally.official_missing < known.tally.n_communes else ""),
                persons(known.n_parts),
                _bar(known.score.low, known.score.high),
                *(bounds(100 * f.low, 100 * f.high, 0) for f in known.score.factors),
                Markup(f"{markup(seat)} <i>({markup(seat_source)})</i>"),
            ]
        )
    legend = "; ".join(f"F{factor.number} {tr(factor.title)}" for factor in FACTORS)
    yield table(head, rows, "last")
    yield paragraph(
        legend
        + ". "
        + tr(
            "Scores and factors run from 0 to 100; two figures are the bounds of an interval, "
            "where the input covers too few people. ✕ has a violation."
        ),
        "note",
    )


def _indicators(scored: ScoredPlan) -> Iterable[Markup]:
    indicators = indicators_of(scored.profile)
    head = [tr("Unit")] + [f"{i.id} {tr(i.title)} ({tr(i.unit)})" for i in indicators]
    rows = []
    for unit in _by_score(scored):
        raw = {r.indicator.id: r.raw for r in scored.units[unit].score.readings}
        figures = (_figure(raw.get(i.id, math.nan), 2) for i in indicators)
        rows.append([scored.plan.name(unit), *figures])
    yield table(head, rows)
    yield paragraph(
        tr("{sign} is off, unknown, or does not apply to the unit.").format(sign=NOTHING), "note"
    )


def _method(scored: ScoredPlan) -> Iterable[Markup]:
    profile = scored.profile
    yield paragraph(
        tr(
            "An indicator x is worth v = (x − worst) / (best − worst), held between 0 and 1, with "
            "the goalposts of the profile. A factor is the weighted mean F = Σ w v / Σ w of its "
            "indicators. The score is S = 100 · Π max(F, 0.05)^w, so a weak factor cannot be "
            "bought back by a strong one, and 5 is the lowest score. What is off leaves its weight "
            "to the others. The score of the plan is the mean of its units' scores, weighted by "
            "people. Violations do not lower a score."
        )
    )
    head = [tr("Factor"), tr("Weight"), tr("Indicator"), tr("Formula"), tr("Worst → best")]
    rows = []
    for factor in FACTORS:
        weight = decimal(100 * profile.weights[factor.key], 1) + " %"
        title = f"F{factor.number} {tr(factor.title)}"
        mine = [i for i in indicators_of(profile) if i.factor == factor.key]
        for indicator in mine:
            goal = profile.goalposts[indicator.id]
            measured = "" if indicator.unit == SHARE else tr(indicator.unit)
            posts = f"{decimal(goal.worst, 2)} → {decimal(goal.best, 2)} {measured}"
            cells = [title, weight, f"{indicator.id} {tr(indicator.title)}", indicator.formula]
            rows.append([*cells, posts])
        if not mine:
            rows.append([title, weight, NOTHING, NOTHING, NOTHING])
    yield table(head, rows, "texts")
    yield paragraph(
        tr(
            "Travel times are those of the straight line, made {detour} times longer, at {speed} "
            "km/h. The seat is given, the best chosen of several, or assumed where none is given."
        ).format(
            detour=decimal(profile.figures["straight_detour"], 1),
            speed=decimal(profile.figures["straight_speed_kmh"], 0),
        ),
        "note",
    )
    yield paragraph(
        tr("Standards of the profile: {people} persons, {area} km². {source}").format(
            people=persons(round(profile.figures["population_standard"])),
            area=decimal(profile.figures["area_standard_km2"], 0),
            source=tr(profile.source),
        ),
        "note",
    )


def bounds(low: float, high: float, digits: int = 1) -> str:
    """One figure when the bounds meet, both when they do not, a dash when there is none."""
    if math.isnan(low):
        return NOTHING
    if math.isclose(low, high, abs_tol=1e-9):
        return decimal(low, digits)
    return f"{decimal(low, digits)}–{decimal(high, digits)}"


def _bar(low: float, high: float) -> Markup:
    """A score as a bar with its figure; the open part of an interval is light."""
    if math.isnan(low):
        return Markup(NOTHING)
    widths = f'<i style="width:{high:.1f}%"></i><b style="width:{low:.1f}%"></b>'
    return Markup(f'<span class="bar">{widths}</span>{markup(bounds(low, high))}')


def _by_score(scored: ScoredPlan) -> list[str]:
    """Units by their lower bound; those without a score last."""

    def rank(unit: str) -> tuple[bool, float, str]:
        low = scored.units[unit].score.low
        return math.isnan(low), 0.0 if math.isnan(low) else low, unit

    return sorted(scored.units, key=rank)


def _people(known: int, missing: int) -> str:
    return persons(known) + (" + ?" if missing else "")


def _figure(value: float, digits: int) -> str:
    return NOTHING if math.isnan(value) else decimal(value, digits)
