"""A whole plan under a rule set, judged afresh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.judge import Judge, Judgements
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.members import Members
from regionaltool.core.plan import Plan


@dataclass(frozen=True, eq=False)
class Law:
    """By what plans of the same communes are judged."""

    rules: RuleSet
    facts: CommuneFacts

    def judge(self, plan: Plan) -> Judgements | None:
        """All units of a plan; None when it has none."""
        units = plan.units
        if not units:
            return None
        members = Members.of([plan.members(unit) for unit in units])
        types = [plan.type_of(unit) for unit in units]
        return Judge(self.rules).judge(self.facts.units(members, self.rules, units, types))

    def counts(self, plan: Plan) -> Mapping[Outcome, int]:
        """How many units of a plan have each outcome, all outcomes named."""
        judged = self.judge(plan)
        return dict.fromkeys(Outcome, 0) if judged is None else judged.counts()
