"""ScoredPlan: a plan, its units judged by one profile, and all that is to be said about it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from regionaltool.bridge.attach.attached_inputs import NOTHING_ATTACHED, AttachedInputs
from regionaltool.core.assessment import Assessment
from regionaltool.core.criteria.judge import Judgements
from regionaltool.core.plan import Plan
from regionaltool.core.plan_inequality import Inequality, inequality_of
from regionaltool.core.problems import Problem
from regionaltool.core.score.plan_score import PlanScore, plan_score
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.violations import Violation, violations


@dataclass(frozen=True, eq=False)
class ScoredPlan:
    """What a report is made of."""

    plan: Plan
    units: Mapping[str, Assessment]
    score: PlanScore
    violations: tuple[Violation, ...]
    off: tuple[Problem, ...]
    """What is switched off for want of input."""
    cut: tuple[Problem, ...]
    """Objects to keep whole that borders of units cut."""
    warnings: tuple[Problem, ...]
    """About the communes."""
    profile: Profile
    inputs: AttachedInputs
    by_road: bool
    on: frozenset[str]
    """Ids of the indicators that are on."""
    inequality: Inequality
    judged: Judgements | None = None
    """What the law says of the units; None without a rule set."""

    @classmethod
    def of(
        cls,
        plan: Plan,
        units: Mapping[str, Assessment],
        scoring: Scoring,
        *,
        inputs: AttachedInputs = NOTHING_ATTACHED,
        warnings: tuple[Problem, ...] = (),
        judged: Judgements | None = None,
    ) -> ScoredPlan:
        """From what each unit is known to be."""
        people = [known.tally.people for known in units.values()]
        objects = inputs.keep_whole
        cut = () if objects is None else objects.cut_by(plan.assignment)
        return cls(
            plan=plan,
            units=units,
            score=plan_score([known.score for known in units.values()], people),
            violations=violations(plan, {unit: known.contiguity for unit, known in units.items()}),
            off=scoring.off(),
            cut=tuple(
                one.problem([plan.name(unit) if unit else "" for unit, _ in one.parts])
                for one in cut
            ),
            warnings=warnings,
            profile=scoring.profile,
            inputs=inputs,
            on=frozenset(indicator.id for indicator in scoring.indicators),
            by_road=scoring.inputs.seats.travel.by_road,
            inequality=inequality_of(units.values(), scoring),
            judged=judged,
        )

    def by_score(self) -> list[str]:
        """Units by the lower bound of their score; those without one last."""

        def rank(unit: str) -> tuple[bool, float, str]:
            low = self.units[unit].score.low
            return math.isnan(low), 0.0 if math.isnan(low) else low, unit

        return sorted(self.units, key=rank)
