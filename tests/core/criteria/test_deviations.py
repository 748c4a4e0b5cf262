"""Deviations from the mean, with England's figures by hand."""

import numpy as np

from regionaltool.core.criteria.judge import Judge
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.rule_sets import shipped
from tests.core.criteria.units import judged, table


def ward(electors, councillors):
    return {"electors": electors, "councillors": councillors, "member_count": 1}


# 3,000 electors, 3 councillors: the mean is 1,000
ENGLAND = (ward(1100, 1), ward(1899, 2), ward(1, None))


def test_england():
    three = judged("lgbce", ward(1100, 1), ward(1000, 1), ward(900, 1))
    assert [one.measured[0].figure for one in three] == [10, 0, -10]
    assert {one.outcome for one in three} == {Outcome.MET}
    two = judged("lgbce", ward(1111, 1), ward(889, 1))
    assert {one.outcome.value for one in two} == {"not_met"}
    assert two[0].measured[0].measure == "electors_councillors_deviation_pct"


def test_a_missing_figure_makes_the_mean_unknown():
    assert {one.outcome for one in judged("lgbce", *ENGLAND)} == {Outcome.UNKNOWN}
    missing = [one.missing for one in judged("lgbce", *ENGLAND)]
    assert missing == [("mean of electors / councillors",)] * 2 + [("councillors",)]


def test_when_the_plan_is_to_be_reviewed():
    rules = shipped("lgbce")

    def triggered(*electors):
        of = Judge(rules).judge(table(*(ward(e, 1) for e in electors))).deviations
        return [str(problem) for problem in of.triggered(rules.trigger)]

    assert triggered(1000, 1000, 1050, 950) == []
    # 3 of 10 over 10 % is not more than 30 %
    assert triggered(*[1000] * 7, 1150, 850, 1150) == []
    (share,) = triggered(*[1000] * 6, 1150, 850, 1150, 850)
    assert share.startswith("40.0 %") and "LGBCE" in share
    (single,) = triggered(*[1000] * 8, 1400)
    assert "A unit deviates" in single


def test_no_units_and_no_people():
    rules = shipped("neutral")
    nobody = Judge(rules).judge(table({"pop": 0, "member_count": 1}, {"pop": 0, "member_count": 1}))
    assert np.isnan(nobody.deviations.pct).all()
