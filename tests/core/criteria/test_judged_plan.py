import numpy as np

from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.judged_plan import Law
from regionaltool.core.criteria.outcome import OUTCOMES
from regionaltool.core.criteria.plan_law import PlanLaw
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES

FACTS = CommuneFacts.of(COMMUNES, {"type": ["xã"] * 10, "terrain": ["lowland"] * 10})


def test_a_plan_is_judged_as_while_it_is_edited():
    plan = Plan(COMMUNES, list("pppqqrrrrs"))
    law = Law(shipped("vn-76-2025"), FACTS)
    kept = PlanLaw(plan)
    kept.judge_by(law.rules, law.facts)
    assert law.counts(plan) == kept.counts() == kept.counts_under(law.rules)
    assert [one.unit for one in law.judge(plan)] == list(plan.units)
    assert kept.law.rules is law.rules and kept.law.facts is FACTS


def test_a_plan_without_units():
    empty = Plan(COMMUNES, [None] * 10)
    law = Law(shipped("dk-2004"), FACTS)
    assert law.judge(empty) is None and law.counts(empty) == dict.fromkeys(OUTCOMES, 0)
    assert np.sum(list(law.counts(empty).values())) == 0
