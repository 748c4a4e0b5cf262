import math

import pytest

from regionaltool.core.inputs.budget import Budget
from regionaltool.core.problems import InputError
from tests.core.inputs.tables import SIX, said, table

HEAD = ("code", "thu", "chi")


def budget_of(*rows: tuple, revenue="thu", expenditure="chi") -> tuple[Budget, str]:
    made, problems = Budget.of(
        SIX, table(*rows), id="code", revenue=revenue, expenditure=expenditure
    )
    return made, said(problems)


def test_figures_of_each_commune():
    made, told = budget_of(HEAD, ("01002", 5, 20), ("12001", "7,5", 30), ("01001", None, 10))
    assert made.revenue[[1, 5]].tolist() == [5, 7.5]
    assert made.expenditure[[0, 1, 5]].tolist() == [10, 20, 30]
    assert made.known.tolist() == [False, True, False, False, False, True]
    assert told == ""


def test_what_counts_is_known_of_both():
    made, _ = budget_of(HEAD, ("01002", 5, 20), ("01001", None, 10), ("01003", 4, None))
    revenue, expenditure = made.counted
    assert revenue.tolist() == [0, 5, 0, 0, 0, 0]
    assert expenditure.tolist() == [0, 20, 0, 0, 0, 0]
    assert math.isnan(made.revenue[0])


def test_a_budget_of_halves_tells_nothing():
    with pytest.raises(InputError) as error:
        budget_of(HEAD, ("01002", 5, None), ("01001", None, 10))
    assert "no commune has a figure in each of “thu”, “chi”" in str(error.value)


def test_negative_budgets_are_refused_with_their_rows():
    with pytest.raises(InputError) as error:
        budget_of(HEAD, ("01002", 5, 20), ("01001", -3, 10))
    assert "negative figures in column “thu” (row 3: -3)" in str(error.value)


@pytest.mark.parametrize(
    ("revenue", "expenditure"),
    [
        ("Thu (tỷ đồng)", "Chi (triệu đồng)"),
        ("revenue, million", "expenditure (thousands)"),
        ("Thu nghìn đồng", "Chi, triệu đồng"),
    ],
)
def test_two_units_of_money(revenue, expenditure):
    with pytest.raises(InputError) as error:
        budget_of(
            ("code", revenue, expenditure),
            ("01002", 5, 20),
            revenue=revenue,
            expenditure=expenditure,
        )
    assert "are in two units of money. Bring them to one." in str(error.value)


def test_one_unit_of_money():
    titles = ("Thu (triệu đồng)", "Chi (triệu đ)")
    made, _ = budget_of(
        ("code", *titles), ("01002", 5, 20), revenue=titles[0], expenditure=titles[1]
    )
    assert made.known[1]
    # a unit beside one is no second one
    budget_of(("code", "Thu", "Chi (tỷ)"), ("01002", 5, 20), revenue="Thu", expenditure="Chi (tỷ)")
