import numpy as np

from regionaltool.core.criteria.commune_facts import CommuneFacts
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.plan_law import PlanLaw
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.criteria.unit_columns import UnitColumns
from regionaltool.core.criteria.unit_figures import UnitFigures
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES, blocks

WARD = {
    "pop": [30_000],
    "area_km2": [6],
    "urban_pop_pct": [80],
    "budget_selfcover_pct": [100],
    "ind_serv_grdp_pct": [70],
    "nonagri_labour_pct": [90],
}


def test_figures_hold_for_a_unit_as_it_was():
    """As an edit goes and comes back; what is unknown of the new unit is unknown, not failed."""
    plan = Plan(COMMUNES, ["p", "p", *[None] * 8])
    said = UnitColumns.read(["p"], WARD, "t")
    facts = CommuneFacts.of(
        COMMUNES, {"type": ["phường"] * 10}, figures=UnitFigures(said, [blocks("BA")])
    )
    law = PlanLaw(plan)
    law.judge_by(shipped("vn-112-2025"), facts)
    judged = law.judgement("p")
    assert judged.outcome is Outcome.MET and {one.percent for one in judged.measured} >= {100.0}
    edit = plan.move(blocks("D"), "p")
    law.follow(plan.apply(edit))
    assert law.judgement("p").outcome is Outcome.UNKNOWN
    assert "urban_pop_pct" in law.judgement("p").missing
    pop = {one.measure: one.figure for one in law.judgement("p").measured}["pop"]
    assert pop == 400 + 300 + 900  # that of its communes again
    law.follow(plan.apply(edit.inverse()))
    assert law.judgement("p").outcome is Outcome.MET
    law.follow(plan.apply(plan.move(blocks("AB"), "q")))  # it is called otherwise
    assert law.judgement("q").outcome is Outcome.MET
    assert law.judgement_of(blocks("AB")).outcome is Outcome.MET


def test_a_blank_cell_is_unknown():
    said = UnitColumns.read(["p"], {"pop": [None]}, "t")
    facts = CommuneFacts.of(COMMUNES, {}, figures=UnitFigures(said, [[0]]))
    plan = Plan(COMMUNES, ["p", "q", *[None] * 8])
    law = PlanLaw(plan)
    law.judge_by(shipped("dk-2004"), facts)
    assert np.isnan(law.judgement("p").measured[0].figure)
    assert law.judgement("q").measured[0].figure == 300
