import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.score.composite import Score
from regionaltool.core.score.plan_score import PlanScore, PlanSums, plan_score


def score(low: float, high: float | None = None) -> Score:
    return Score(low, low if high is None else high, ())


def test_the_score_of_a_plan_is_the_mean_by_people():
    # (3000 · 80 + 1000 · 40) / 4000 = 70
    plan = plan_score([score(80), score(40)], [3000, 1000])
    assert plan.value == plan.low == plan.high == 70
    # low (3000 · 80 + 1000 · 20) / 4000 = 65, high 75
    plan = plan_score([score(80), score(20, 60)], [3000, 1000])
    assert (plan.low, plan.high, plan.value) == (65, 75, None)


def test_bounds_that_differ_by_rounding_are_one_score():
    assert PlanScore(70, 70 + 1e-10).value == 70
    assert PlanScore(70, 70.9).value is None


def test_units_with_an_interval_are_counted():
    sums = PlanSums()
    assert sums.score().n_intervals == PlanScore(1, 1).n_intervals == 0
    for low, high in ((80, 80), (20, 60), (10, 90)):
        sums.add(score(low, high), 100)
    assert sums.score().n_intervals == 2
    sums.take_off(score(20, 60), 100)
    sums.take_off(score(80, 80), 100)
    assert sums.score().n_intervals == 1


def test_units_of_unknown_people_are_counted_and_left_out():
    sums = PlanSums()
    sums.add(score(80), 100)
    assert (sums.score().n_unweighed, sums.score().value) == (0, 80)
    sums.add(score(20), None)
    sums.add(score(math.nan), None)
    known = sums.score()
    # the bounds meet, but nobody knows what the other unit would make of them
    assert (known.low, known.high, known.n_unweighed, known.value) == (80, 80, 1, None)
    sums.take_off(score(20), None)
    assert sums.score() == PlanScore(80, 80)
    nobody = plan_score([score(20), score(10, 30)], [None, None])
    assert math.isnan(nobody.low) and (nobody.n_intervals, nobody.n_unweighed) == (1, 2)


def test_every_score_has_its_people():
    with pytest.raises(ValueError, match="zip"):
        plan_score([score(80)], [3000, 1000])


def test_units_without_score_or_people_have_no_say():
    assert plan_score([score(80), score(math.nan)], [3000, 1000]).value == 80
    assert plan_score([score(80), score(10, 90)], [3000, 0]).value == 80
    assert math.isnan(plan_score([score(80)], [0]).low)
    assert math.isnan(plan_score([], []).high)
    assert PlanScore(math.nan, math.nan).value is None


some_scores = st.floats(5, 100) | st.just(math.nan)
some_units = st.lists(st.tuples(some_scores, st.integers(0, 10**7)), max_size=8)


@given(some_units, some_units)
def test_units_that_came_and_went_leave_no_trace(staying, passing):
    sums = PlanSums()
    for low, people in (*passing, *staying):
        sums.add(score(low), people)
    for low, people in passing:
        sums.take_off(score(low), people)
    expected = plan_score([score(low) for low, _ in staying], [p for _, p in staying])
    assert repr(sums.score()) == repr(expected), "to the last bit"


@given(some_units)
def test_it_is_the_mean_that_is_counted_by_hand(units):
    counted = [(low, people) for low, people in units if not math.isnan(low)]
    total = sum(people for _, people in counted)
    found = plan_score([score(low) for low, _ in units], [people for _, people in units])
    if total == 0:
        assert math.isnan(found.low)
    else:
        assert found.low == math.fsum(low * people for low, people in counted) / total
        assert found.low == pytest.approx(sum(low * people for low, people in counted) / total)
