from dataclasses import replace
from math import isnan, nan

import pytest
from hypothesis import given

from regionaltool.core.judged_option import judge_option
from regionaltool.core.option import Option
from regionaltool.core.plan import Plan
from regionaltool.core.plan_assessment import PlanAssessment
from tests.core.grids import drawn
from tests.core.ten_communes import ASSESSOR, COMMUNES, PEOPLE, assessor_of, blocks, starts


def option(text: str) -> Option:
    return Option(text, tuple(None if letter == "." else letter for letter in text))


def test_figures_by_hand():
    # p = A, B and C (unknown); q = D and E; r = F, G, H, J; I has no unit
    found = judge_option(option("pppqqrrr.r"), ASSESSOR)
    assert (found.n_communes, found.n_units, found.n_unassigned) == (10, 3, 1)
    assert found.reduction == pytest.approx(0.7)
    assert found.people == (80 + 260 + 50 + 15, 700, 900 + 120)
    assert found.people_missing == 1
    assert found.n_violations == 1
    assert set(found.outlines) == set("pqr") and found.neighbours["p"] == {"q", "r"}


def test_where_nobody_is_known_there_are_no_people():
    found = judge_option(option("pq"), assessor_of(drawn("AB")))
    assert found.people is None and found.people_missing == 2 and isnan(found.minutes)
    assert isnan(found.score.low)


def test_the_seats_that_an_option_has_are_those_it_is_judged_by():
    free = judge_option(option("pppqqrrr.r"), ASSESSOR)
    seat = next(block for block in blocks("FGHJ") if block != free.seats["r"])
    found = judge_option(replace(option("pppqqrrr.r"), seats={"r": seat, "p": seat}), ASSESSOR)
    assert found.seats == {**free.seats, "r": seat}
    assert found.minutes > free.minutes


@given(starts)
def test_it_is_what_the_plan_says_while_it_is_edited(units):
    found = judge_option(option(units), ASSESSOR)
    plan = Plan(COMMUNES, option(units).assignment)
    known = PlanAssessment(plan, ASSESSOR)
    assert found.n_units == len(plan.units) and found.n_unassigned == len(plan.unassigned)
    assert found.n_violations == len(known.violations())
    assert repr(found.score) == repr(known.score())
    assert {u: known[u].seat.commune for u in plan.units} == found.seats
    minutes = [
        (PEOPLE[member] or 0, minutes)
        for unit in plan.units
        for member, minutes in zip(known[unit].members, known[unit].seat.minutes, strict=True)
    ]
    people = sum(count for count, _ in minutes)
    mean = sum(count * m for count, m in minutes) / people if people else nan
    assert found.minutes == pytest.approx(mean, nan_ok=True)
