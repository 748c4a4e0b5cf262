"""What a plan file says of seats, reasons, law and households, for whoever only reads it."""

from __future__ import annotations

from dataclasses import dataclass

from regionaltool.bridge.plan_criteria import PlanRules
from regionaltool.bridge.plan_file.open_plan import OpenedPlan
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.assessment import Assessor
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.decree.decide import Findings
from regionaltool.core.plan import Plan
from regionaltool.core.problems import InputError
from regionaltool.core.violations import Violation


@dataclass(frozen=True, eq=False)
class KeptFindings:
    """As the dock would show it."""

    findings: Findings
    violations: tuple[Violation, ...]
    rules: RuleSet | None


def kept_findings(opened: OpenedPlan, plan: Plan, assessor: Assessor) -> KeptFindings:
    """By the same judges as in the dock. Raises `InputError` when the rule set is of no use."""
    ids = plan.communes.ids
    recorder = Recorder(ids, opened.state, opened.history, opened.id)
    session = PlanSession(opened.name, plan, assessor, recorder)
    rules = PlanRules(session)
    if rules.lost is not None:
        raise InputError(rules.lost)
    return KeptFindings(findings_of(session, rules), session.violations(), rules.rules)


def findings_of(session: PlanSession, rules: PlanRules) -> Findings:
    """What is known of the units of a session beside their communes."""
    answers = {unit: session.law.answers(unit) for unit in session.units}
    return Findings(
        seats=rules.seats.all(),
        judged=session.law.judgements() or {},
        reasons={unit: kept.text for unit, kept in rules.reasons.all.items()},
        consents={unit: known for unit, known in answers.items() if known is not None},
    )
