import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.inputs.budget import Budget
from regionaltool.core.members import Members
from regionaltool.core.score.fairness import fairness_of, revenue_theil
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.units import Units
from tests.core.score.readings import DEFAULT, row_of


def units_of(people, *units) -> Units:
    members = Members.of([np.array(unit) for unit in units])
    inputs = Inputs.of(row_of(len(people), population=people), DEFAULT)
    return Units(inputs, members, np.zeros(len(members.communes)), np.zeros(len(members), int))


def test_theil_of_revenue_by_hand():
    # shares of revenue 3/4 and 1/4, of people 1/2 and 1/2
    expected = 0.75 * math.log(1.5) + 0.25 * math.log(0.5)
    assert revenue_theil([30, 10], [100, 100]) == pytest.approx(expected)
    assert revenue_theil([30, 10], [300, 100]) == pytest.approx(0)
    assert revenue_theil([10, 0], [100, 100]) == pytest.approx(math.log(2))


@pytest.mark.parametrize(
    ("revenue", "people"), [([30, -1], [1, 1]), ([0, 0], [1, 1]), ([1, 2], [5, 0]), ([], [])]
)
def test_where_it_is_not_defined(revenue, people):
    assert math.isnan(revenue_theil(revenue, people))


@given(st.lists(st.tuples(st.floats(0.01, 1e6), st.integers(1, 10**6)), min_size=1, max_size=9))
def test_never_below_zero_whatever_the_money_is_counted_in(rows):
    revenue, people = np.array(rows).T
    theil = revenue_theil(revenue, people)
    assert theil >= -1e-9
    assert revenue_theil(revenue * 1000, people) == pytest.approx(theil, abs=1e-9)


def test_units_count_by_the_members_whose_budget_is_known():
    budget = Budget(revenue=np.array([30, math.nan, 10, 5, math.nan]), expenditure=np.ones(5))
    units = units_of([80, 20, 100, 10, 90], (0, 1), (2,), (3, 4))
    fair = fairness_of(units, budget)
    assert fair.left_out == (2,) and fair.below_zero == ()
    assert fair.theil == pytest.approx(revenue_theil([30, 10], [80, 100]))


def test_a_unit_below_zero_is_named():
    budget = Budget(revenue=np.array([30.0, -2.0]), expenditure=np.ones(2))
    fair = fairness_of(units_of([1, 1], (0,), (1,)), budget)
    assert math.isnan(fair.theil) and fair.below_zero == (1,)


def test_a_unit_that_takes_in_little_or_nothing_is_not_below_zero():
    budget = Budget(revenue=np.array([30.0, 0.0, 0.5]), expenditure=np.ones(3))
    fair = fairness_of(units_of([1, 1, 1], (0,), (1,), (2,)), budget)
    assert fair.below_zero == () and fair.theil > 0
