"""The law that a plan is judged by beside its score: what is asked for, or the plan's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterString,
)

from regionaltool.algorithms.plan_algorithm import PlanAlgorithm
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.criteria.judge import Judgements
    from regionaltool.core.criteria.judged_plan import Law
    from regionaltool.core.plan import Plan

RULE_SET = "RULE_SET"


def add_rule_set(algorithm: PlanAlgorithm) -> None:
    """The rule set, which may be left out."""
    algorithm.add(
        QgsProcessingParameterString(RULE_SET, tr("Rule set"), optional=True),
        tr(
            "The report then lists what the law makes of each unit: an id such as vn-76-2025, "
            "or the path of a TOML file. Left empty, that of the plan file, else none. What it "
            "asks beyond types and terrain comes from the plan file; use “Check criteria” "
            "where there is none."
        ),
    )


def judged_by_law(
    algorithm: PlanAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    plan: Plan,
) -> Judgements | None:
    """What the law makes of the units of a plan; None without one. What is missing is told.

    Raises `InputError`.
    """
    from regionaltool.core.criteria.notes import lacking_note, notes_of

    law = _law(algorithm, algorithm.text(parameters, RULE_SET, context), plan)
    judged = None if law is None else law.judge(plan)
    if judged is not None:
        feedback.pushInfo(tr("Rule set: {title}.").format(title=law.rules.title))
        lacking = lacking_note(judged)
        algorithm.tell((*notes_of(judged), *filter(None, [lacking])), feedback)
    return judged


def _law(algorithm: PlanAlgorithm, name: str, plan: Plan) -> Law | None:
    from regionaltool.bridge.kept_law import kept_law
    from regionaltool.core.criteria.commune_facts import CommuneFacts
    from regionaltool.core.criteria.judged_plan import Law
    from regionaltool.core.criteria.rule_sets import read_rule_set
    from regionaltool.core.terrain import TERRAINS

    communes = plan.communes
    rules = read_rule_set(name) if name else None
    if algorithm.opened is not None:
        return kept_law(algorithm.opened.history.law, communes, rules)
    terrain = ["" if kind < 0 else TERRAINS[kind] for kind in communes.terrain]
    facts = CommuneFacts.of(communes, {"type": communes.type, "terrain": terrain})
    return None if rules is None else Law(rules, facts)
