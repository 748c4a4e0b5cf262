"""What there is to say of an option by itself: units, people, violations, score, seats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, nan
from statistics import median

import shapely

from regionaltool.core.assessment import Assessor
from regionaltool.core.option import Option
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.plan_inequality import Inequality, inequality_of
from regionaltool.core.score.composite import Score
from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.score.profile import Profile


@dataclass(frozen=True, eq=False)
class JudgedOption:
    """The figures of an option. Of people only those known count; the others are told apart."""

    option: Option
    n_communes: int
    n_units: int
    n_unassigned: int
    """Communes without a unit."""
    people: tuple[int, float, int] | None
    """Of the least, the middle and the greatest unit; None when no unit has any known."""
    people_missing: int
    """Communes in units whose population is unknown."""
    n_violations: int
    score: PlanScore
    scores: Mapping[str, Score]
    """Of each unit."""
    profile: Profile
    """What the option was scored by, with the weights of then."""
    inequality: Inequality
    minutes: float
    """Mean minutes to the seat of the unit, over its people; NaN without people."""
    seats: Mapping[str, int]
    """Unit → the commune that its seat stands in."""
    outlines: Mapping[str, shapely.Geometry]
    neighbours: Mapping[str, frozenset[str]]
    """Unit → the units that it shares a border with."""

    @property
    def reduction(self) -> float:
        """By what share of the communes there are fewer units, 0–1."""
        return 1 - self.n_units / self.n_communes


def judge_option(option: Option, assessor: Assessor) -> JudgedOption:
    """Judge every unit of an option."""
    communes = assessor.coverage.communes
    plan = option.plan(communes)
    known = PlanAssessment(plan, assessor, option.seats)
    units = {unit: known[unit] for unit in plan.units}
    tallies = [one.tally for one in units.values()]
    people = [t.population for t in tallies if t.population_missing < t.n_communes]
    population = communes.population.tolist()
    travelled = [
        (population[member], minutes)
        for one in units.values()
        for member, minutes in zip(one.members, one.seat.minutes, strict=True)
    ]
    travellers = sum(persons for persons, _ in travelled)
    total = fsum(persons * minutes for persons, minutes in travelled)
    return JudgedOption(
        option=option,
        n_communes=len(communes),
        n_units=len(units),
        n_unassigned=known.n_unassigned,
        people=(min(people), median(people), max(people)) if people else None,
        people_missing=sum(t.population_missing for t in tallies),
        n_violations=len(known.violations()),
        score=known.score(),
        scores={unit: one.score for unit, one in units.items()},
        profile=assessor.scoring.profile,
        inequality=inequality_of(units.values(), assessor.scoring),
        minutes=total / travellers if travellers else nan,
        seats={unit: one.seat.commune for unit, one in units.items()},
        outlines={unit: one.outline for unit, one in units.items()},
        neighbours={unit: frozenset(known.neighbours(unit)) for unit in units},
    )
