"""What the law says of a plan that is being edited: outcomes of its units, and what is wrong.

Before a rule set is chosen there are no outcomes, and nothing stands against a unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np

from regionaltool.core.consultation.consent import UnitConsent
from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.measures import title_of
from regionaltool.core.criteria.notes import lacking_note, notes_of
from regionaltool.core.criteria.outcome import OUTCOMES, Outcome
from regionaltool.core.criteria.plan_criteria import PlanCriteria
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.plan import Change, Plan
from regionaltool.core.problems import Problem, Term
from regionaltool.core.violations import Violation, ViolationKind
from regionaltool.core.what_if import Side, WhatIf


class PlanLaw:
    """Keeps up with edits by `follow`; `judge_by` chooses the rule set."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.facts: CommuneFacts | None = None
        self.is_explained: Callable[[str], bool] = lambda unit: False
        """Has the planner given reasons for a unit that has to be reported?"""
        self.consent: Callable[[str], tuple[Violation, ...]] = lambda unit: ()
        """What stands against a unit because of those who were asked."""
        self.answers: Callable[[str], UnitConsent | None] = lambda unit: None
        """What they say of a unit; None where nobody has to be asked."""
        self._known: PlanCriteria | None = None
        self._against: dict[str, tuple[Violation, ...]] = {}
        """Of the units that something stands against."""
        self._listed: tuple[Violation, ...] = ()
        """That of all units, in their order."""
        self._unlisted: set[str] = set()
        """Units of which that has to be found anew."""

    @property
    def rules(self) -> RuleSet | None:
        """What the units are judged by; None before a rule set is chosen."""
        return None if self._known is None else self._known.rules

    @property
    def law(self) -> Law | None:
        """The rule set with the facts of the communes; None before one is chosen."""
        return None if self.rules is None else Law(self.rules, self.facts)

    def judge_by(
        self, rules: RuleSet | None, facts: CommuneFacts | None, *, later: bool = False
    ) -> None:
        """Judge by another rule set, or by other facts, from now on.

        With ``later`` units are judged by `judge_late`, or when somebody asks.
        """
        self.facts, before = facts, self._known
        if rules is None or facts is None:
            self._known = None
        else:
            self._known = PlanCriteria(self._plan, facts, rules, later=later)
        if before is not None or self._known is not None:
            self.look_again(self._plan.units)

    def judge_late(self, units: Iterable[str]) -> None:
        """Judge those of the units that nobody has judged yet."""
        if self._known is not None:
            self._known.judge_late(units)

    def follow(self, change: Change) -> frozenset[str]:
        """Keep up with an edit; units that it has not touched and whose outcome is another."""
        self._unlisted |= change.units
        if self._known is None:
            return frozenset()
        others = self._known.follow(change) - change.units
        self._unlisted |= others
        return frozenset(unit for unit in others if self._plan.has(unit))

    def look_again(self, units: Iterable[str]) -> None:
        """Reasons, or what the households say, of these units have changed."""
        self._unlisted.update(units)

    def judgement(self, unit: str) -> Judgement | None:
        """What is said of a unit that has members; None without a rule set."""
        return None if self._known is None else self._known[unit]

    def judgements(self) -> dict[str, Judgement] | None:
        """What is said of each unit; None without a rule set."""
        if self._known is None:
            return None
        self.judge_late(self._plan.units)
        return {unit: self._known[unit] for unit in self._plan.units}

    def judgement_of(self, blocks: Iterable[int]) -> Judgement | None:
        """What would be said of a new unit of these blocks; None without a rule set."""
        if self._known is None:
            return None
        return self._known.what_if(np.array(sorted(blocks), dtype=np.int64), "")

    def counts(self) -> dict[Outcome, int]:
        """How many units have each outcome; empty without a rule set."""
        return {} if self._known is None else self._known.counts()

    def counts_under(self, rules: RuleSet) -> dict[Outcome, int]:
        """How many units would have each outcome under another rule set, with the same facts."""
        if self.facts is None:
            return dict.fromkeys(OUTCOMES, 0)
        return dict(Law(rules, self.facts).counts(self._plan))

    def notes(self) -> tuple[Problem, ...]:
        """Words of the communes that the rule set does not know."""
        judged = None if self.law is None else self.law.judge(self._plan)
        return () if judged is None else notes_of(judged)

    def lacking(self) -> Problem | None:
        """What is missing to tell the outcome of units; None of nothing."""
        return None if self._known is None else lacking_note(self.judgements().values())

    def violations(self) -> tuple[Violation, ...]:
        """What stands against units: below the standard, to be reported, consent."""
        unlisted, self._unlisted = self._unlisted, set()
        differs = False
        self.judge_late(unlisted)
        for unit in unlisted:
            found = self._found(unit) if self._plan.has(unit) else ()
            differs = self._against.get(unit, ()) != found or differs
            if found:
                self._against[unit] = found
            else:
                self._against.pop(unit, None)
        if differs:
            against = sorted(self._against.items())
            self._listed = tuple(one for _, found in against for one in found)
        return self._listed

    def what_if(self, what: WhatIf) -> WhatIf:
        """With outcomes before and after; units that fall short count among the violations.

        What the households say of a unit is taken as it is.
        """
        if self._known is None or not what.sides:
            return what
        sides = tuple(replace(side, outcomes=self._outcomes(side)) for side in what.sides)
        now, step = len(self.violations()), 0
        for side in sides:
            before, after = side.outcomes
            step += self._falls_short(side.unit, after) - self._falls_short(side.unit, before)
        before, after = what.violations
        return replace(what, sides=sides, violations=(before + now, after + now + step))

    def _outcomes(self, side: Side) -> tuple[Outcome | None, Outcome | None]:
        before = after = None
        if side.before is not None:
            before = self._known[side.unit].outcome
        if side.after is not None:
            members = np.array(side.after.members, dtype=np.int64)
            after = self._known.what_if(members, side.unit).outcome
        return before, after

    def _falls_short(self, unit: str, outcome: Outcome | None) -> bool:
        if outcome is Outcome.REPORT:
            return not self.is_explained(unit)
        return outcome is Outcome.NOT_MET

    def _found(self, unit: str) -> tuple[Violation, ...]:
        consent, known = self.consent(unit), self.judgement(unit)
        if known is None or not self._falls_short(unit, known.outcome):
            return consent
        return (shortfall(self._plan, unit, known), *consent)


def shortfall(plan: Plan, unit: str, known: Judgement) -> Violation:
    """What is said of a unit that falls short and is neither waived nor excused."""
    short = dict.fromkeys(one.measure for one in known.measured if one.outcome is known.outcome)
    members = tuple(plan.members(unit).tolist())
    values = {
        "unit": plan.name(unit),
        "measures": tuple(Term(title_of(measure)) for measure in short),
        "citation": known.cite,
    }
    if known.outcome is Outcome.REPORT:
        problem = Problem(
            "Unit {unit} is below the standard ({measures}) and has to be reported "
            "({citation}). Give the reasons on its page, or change the unit.",
            values,
        )
        return Violation(ViolationKind.REPORT, unit, members, problem)
    problem = Problem(
        "Unit {unit} is below the standard ({measures}; {citation}). Merge it with a "
        "neighbour, or take communes in.",
        values,
    )
    return Violation(ViolationKind.NOT_MET, unit, members, problem)
