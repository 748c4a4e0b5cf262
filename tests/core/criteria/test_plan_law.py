"""What the law says of a plan, held against a plan that is judged afresh."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.outcome import OUTCOMES, Outcome
from regionaltool.core.criteria.plan_law import PlanLaw
from regionaltool.core.criteria.read_rule_set import rule_set_of_text
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.gate import Passage
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from regionaltool.core.problems import Problem
from regionaltool.core.violations import Violation, ViolationKind
from tests.core.ten_communes import ASSESSOR, COMMUNES, a_unit, some_blocks, starts

FACTS = CommuneFacts.of(COMMUNES, {"type": ["xã"] * 10, "terrain": ["lowland"] * 10})
MEAN = """
id = "mean"
title = "Near the mean"
source = "Test"
[deviation]
field = "area_km2"
of = "mean"
max_pct = 25
cite = "Art. 1"
mark = "verified"
"""


def plan_of(units: str) -> Plan:
    return Plan(COMMUNES, [None if unit == "." else unit for unit in units])


def law_of(plan: Plan, rules="dk-2004") -> PlanLaw:
    law = PlanLaw(plan)
    law.judge_by(shipped(rules), FACTS)
    return law


def said(law: PlanLaw, plan: Plan) -> dict[str, Outcome]:
    return {unit: law.judgement(unit).outcome for unit in plan.units}


def test_without_a_rule_set_nothing_is_said():
    plan = plan_of("pppqqrrrs.")
    law = PlanLaw(plan)
    assert law.counts() == {} and law.violations() == () and law.rules is None
    assert law.judgement("p") is None and law.judgement_of([0]) is None and law.notes() == ()
    assert law.counts_under(shipped("dk-2004")) == dict.fromkeys(OUTCOMES, 0)
    law.judge_by(shipped("dk-2004"), FACTS)
    assert len(law.violations()) == 3
    law.judge_by(None, None)
    assert law.counts() == {} and law.violations() == ()


def test_units_that_fall_short_are_violations_with_their_measures():
    plan = plan_of("pppqqrrrs.")
    (first, *_) = law_of(plan).violations()
    assert first.kind is ViolationKind.NOT_MET and first.unit == "q"
    assert first.communes == tuple(plan.members("q").tolist())
    assert "Population" in first.problem.sentence()


def test_a_unit_to_be_reported_is_one_until_reasons_are_given():
    law = law_of(plan_of("pppqqrrrs."), "vn-76-2025")
    kinds = {v.unit: v.kind for v in law.violations()}
    assert kinds == {"q": ViolationKind.REPORT, "s": ViolationKind.REPORT}
    law.is_explained = lambda unit: unit == "q"
    law.look_again(["q"])
    assert [v.unit for v in law.violations()] == ["s"]


def test_what_the_households_say_stands_beside_it():
    plan = plan_of("pppqqrrrs.")
    law = law_of(plan)
    below = Violation(ViolationKind.CONSENT, "p", (0,), Problem("No."))
    law.consent = lambda unit: (below,) if unit == "p" else ()
    law.look_again(plan.units)
    assert below in law.violations() and len(law.violations()) == 4


def test_another_law_is_asked_without_choosing_it():
    plan = plan_of("pppqqrrrs.")
    law = law_of(plan)
    other = law.counts_under(shipped("vn-76-2025"))
    assert law.rules.id == "dk-2004" and law.counts()[Outcome.NOT_MET] == 3
    assert other == law_of(plan, "vn-76-2025").counts()


def test_strange_words_are_told():
    law = PlanLaw(plan_of("pppqqrrrs."))
    law.judge_by(shipped("vn-76-2025"), CommuneFacts.of(COMMUNES, {"type": ["làng"] * 10}))
    assert "làng" in str(law.notes()[0])


@pytest.mark.parametrize("rules", ["dk-2004", "vn-76-2025", "mean"])
def test_after_any_moves_the_same_as_afresh_and_as_foretold(rules):
    chosen = shipped(rules) if rules != "mean" else rule_set_of_text(MEAN, "mean.toml", shipped)

    @settings(max_examples=12, deadline=None, derandomize=True)
    @given(starts, st.lists(st.tuples(some_blocks, a_unit), max_size=5))
    def holds(start, moves):
        plan = plan_of("".join(unit or "." for unit in start))
        law = PlanLaw(plan)
        law.judge_by(chosen, FACTS)
        law.violations()
        for blocks, unit in moves:
            edit = plan.move(blocks, unit)
            if not edit:
                continue
            moved = tuple(sorted(move.block for move in edit.moves))
            shapes = PlanAssessment(plan, ASSESSOR).what_if(Passage(moved), unit)
            what = law.what_if(shapes)
            before, change = said(law, plan), plan.apply(edit)
            others = law.follow(change)
            fresh = PlanLaw(plan)
            fresh.judge_by(chosen, FACTS)
            assert said(law, plan) == said(fresh, plan)
            assert law.counts() == fresh.counts()
            assert law.violations() == fresh.violations()
            differ = {u for u in plan.units if before.get(u) is not said(law, plan)[u]}
            assert differ <= others | change.units and not others & change.units
            if chosen.deviation is None:
                for side in what.sides:
                    now = said(law, plan).get(side.unit)
                    assert side.outcomes == (before.get(side.unit), now)
                assert what.violations[1] - shapes.violations[1] == len(law.violations())

    holds()
