"""The method in the report of a scored plan: formulas, goalposts, weights, figures."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regionaltool.bridge.report_page import Markup, markup, paragraph, table
from regionaltool.bridge.report_units import SHARE
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.bridge.words import decimal, tr
from regionaltool.core.score.catalogue import indicators_of
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.goalpost import Goalpost
from regionaltool.core.score.indicator import Indicator
from regionaltool.core.score.profile import Profile
from regionaltool.core.terrain import TERRAINS

_BELOW = re.compile(r"_(?:\{([^}]*)\}|(\w+))")


def method(scored: ScoredPlan) -> Iterable[Markup]:
    """How the score is made, so that somebody else could make it again."""
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
    yield _weights(profile)
    head = [
        tr("Indicator"),
        tr("Formula"),
        tr("What it is"),
        tr("Worst → best"),
        tr("Weight in its factor"),
    ]
    rows = [
        [
            f"{i.id} {tr(i.title)}" + ("" if i.id in scored.on else " – " + tr("off")),
            _typeset(i.formula),
            tr(i.source),
            _posts(i, profile.goalposts[i.id]),
            decimal(profile.goalposts[i.id].weight, 2),
        ]
        for i in indicators_of(profile)
    ]
    yield table(head, rows, "texts")
    yield paragraph(_travel(scored), "note")
    yield paragraph(
        tr("Standards of the profile: {people} persons, {area} km². {source}.").format(
            people=_standard(profile, "population_standard"),
            area=_standard(profile, "area_standard_km2"),
            source=tr(profile.source),
        ),
        "note",
    )


def _standard(profile: Profile, figure: str) -> str:
    """A figure of the profile, and those of a terrain where they differ."""
    others = (
        f"{tr(terrain)}: {_short(figures[figure])}"
        for terrain, figures in profile.figures_by_terrain.items()
        if figure in figures
    )
    by_terrain = "; ".join(others)
    return _short(profile.figures[figure]) + (f" ({by_terrain})" if by_terrain else "")


def _typeset(formula: str) -> Markup:
    """A formula with what follows a _ below the line."""
    return Markup(_BELOW.sub(lambda below: f"<sub>{below[1] or below[2]}</sub>", markup(formula)))


def _weights(profile: Profile) -> Markup:
    rows = [
        [f"F{factor.number} {tr(factor.title)}", f"{decimal(weight, 1)} %"]
        for factor, weight in zip(FACTORS, profile.percents, strict=True)
    ]
    return table([tr("Factor"), tr("Weight")], rows)


def _posts(indicator: Indicator, post: Goalpost) -> str:
    """Goalposts, and those of a terrain where they differ."""
    unit = "" if indicator.unit == SHARE else " " + tr(indicator.unit)

    def arrow(worst: float, best: float) -> str:
        return f"{_short(worst)} → {_short(best)}{unit}"

    by_terrain = (
        f"{tr(terrain)}: {arrow(*post.by_terrain[terrain])}"
        for terrain in TERRAINS
        if terrain in post.by_terrain
    )
    return "; ".join((arrow(post.worst, post.best), *by_terrain))


def _short(value: float) -> str:
    """A number without the zeros behind its comma that say nothing."""
    digits = next((d for d in range(3) if round(value, d) == value), 3)
    return decimal(value, digits)


def _travel(scored: ScoredPlan) -> str:
    figures = scored.profile.figures
    if scored.by_road:
        ways = tr(
            "Travel times are those by road, with a walk of {speed} km/h from where people live to "
            "the road, and {year}."
        ).format(
            speed=decimal(figures["walk_speed_kmh"], 0),
            year=tr("the roads that are open in {year}").format(year=scored.inputs.year)
            if scored.inputs.year
            else tr("the roads of today"),
        )
    else:
        ways = tr(
            "Travel times are those of the straight line, made {detour} times longer, at {speed} "
            "km/h, for no roads are attached."
        ).format(
            detour=decimal(figures["straight_detour"], 1),
            speed=decimal(figures["straight_speed_kmh"], 0),
        )
    return (
        ways
        + " "
        + tr(
            "The seat is where the planner has put it, else given, the best chosen of several, or "
            "assumed where none is given; "
            "people are within reach of it in {reach} minutes, of a service in {service}."
        ).format(
            reach=decimal(figures["reach_minutes"], 0),
            service=decimal(figures["service_minutes"], 0),
        )
    )
