import math

import numpy as np
import pytest
from hypothesis import given
from scipy.stats import entropy

from regionaltool.core.inputs.budget import Budget
from regionaltool.core.inputs.jobs import Jobs
from regionaltool.core.score.inputs import Attached
from tests.core.score.attached_units import measured_in, measured_with, value
from tests.core.score.random_tables import Drawn, tables
from tests.core.score.readings import DEFAULT, indicator_of, row_of

NAN = math.nan
PEOPLE = [300, 600, 100]


def budget(revenue, expenditure) -> Attached:
    return Attached(budget=Budget(np.array(revenue, float), np.array(expenditure, float)))


def jobs(*count, farm=(True, False, False)) -> Attached:
    sectors = tuple(["nông nghiệp", "công nghiệp", "dịch vụ"][: len(farm)])
    return Attached(jobs=Jobs(sectors, np.array(farm), np.array(count, float)))


def test_own_revenue_against_expenditure():
    # (20 + 30 + 10) / (50 + 40 + 30) = 60 / 120
    found = measured_in("3.1", row_of(3, population=PEOPLE), budget([20, 30, 10], [50, 40, 30]))
    assert (found.value.item(), found.cover.item()) == (0.5, 1)


def test_a_budget_counts_where_both_figures_are_known():
    # the third is known by half and covers 100 of 1000 people: (20 + 30) / (50 + 40)
    communes = row_of(3, population=PEOPLE)
    for gap in (budget([20, 30, NAN], [50, 40, 30]), budget([20, 30, 10], [50, 40, NAN])):
        found = measured_in("3.1", communes, gap)
        assert found.value.item() == pytest.approx(50 / 90)
        assert found.cover.item() == pytest.approx(0.9)


def test_revenue_may_be_more_than_expenditure():
    assert value("3.1", row_of(1, population=[5]), budget([30], [20])) == 1.5


def test_who_spends_nothing_has_no_ratio():
    assert math.isnan(value("3.1", row_of(2, population=[5, 5]), budget([0, 7], [0, 0])))


def test_jobs_outside_farming():
    # (20 + 30 + 5 + 5) / (10 + 20 + 30 + 30 + 5 + 5) = 60 / 100
    attached = jobs((10, 20, 30), (30, 5, 5), (0, 0, 0))
    found = measured_in("3.2", row_of(3, population=PEOPLE), attached)
    assert (found.value.item(), found.cover.item()) == (pytest.approx(0.6), 1)


def test_jobs_count_where_every_sector_is_known():
    communes = row_of(3, population=PEOPLE)
    attached = jobs((10, 20, 30), (30, 5, 5), (NAN, 400, 400))
    assert value("3.2", communes, attached) == pytest.approx(0.6)
    assert value("3.3", communes, attached) == pytest.approx(
        entropy([0.4, 0.25, 0.35]) / math.log(3)
    )
    assert measured_in("3.2", communes, attached).cover.item() == pytest.approx(0.9)
    assert measured_in("3.3", communes, attached).cover.item() == pytest.approx(0.9)


def test_diversity_of_jobs():
    # ½ ln 2 + ¼ ln 4 + ¼ ln 4 = 1.0397207708; / ln 3 = 0.9463946304
    attached = jobs((30, 10, 5), (20, 15, 20))
    found = measured_in("3.3", row_of(2, population=[5, 5]), attached)
    assert found.value.item() == pytest.approx(0.9463946304)
    assert found.cover.item() == 1


@pytest.mark.parametrize("count", [(60, 30, 10), (1, 1, 98), (0, 5, 5), (7, 7, 7)])
def test_diversity_is_the_entropy_of_the_shares(count):
    found = value("3.3", row_of(1, population=[5]), jobs(count))
    assert found == pytest.approx(entropy(count, base=3))


def test_all_jobs_in_one_of_several_sectors_is_no_diversity():
    for count in ((0, 0, 9), (1, 0, 0)):
        found = value("3.3", row_of(1, population=[5]), jobs(count))
        assert (found, math.copysign(1, found)) == (0, 1)


def test_two_sectors_are_enough_to_be_diverse():
    for count, expected in (((5, 5), 1), ((30, 10), entropy([3, 1], base=2))):
        attached = jobs(count, farm=(True, False))
        assert value("3.3", row_of(1, population=[5]), attached) == pytest.approx(expected)


def test_a_table_of_one_sector_says_nothing_of_diversity():
    attached = jobs((3,), (4,), farm=(True,))
    found = measured_in("3.3", row_of(2, population=[5, 5]), attached)
    assert math.isnan(found.value.item())
    assert found.cover.item() == 1


def test_without_jobs_there_is_nothing_to_measure():
    communes = row_of(2, population=[5, 5])
    for identifier in ("3.2", "3.3"):
        found = measured_in(identifier, communes, jobs((0, 0, 0), (0, 0, 0)))
        assert math.isnan(found.value.item())
        assert found.cover.item() == 1


@given(tables())
def test_all_units_at_once_are_as_a_loop_says(drawn: Drawn):
    budget_, jobs_ = drawn.attached.budget, drawn.attached.jobs
    found = {i: measured_with(i, drawn.inputs, *drawn.units) for i in ("3.1", "3.2", "3.3")}
    for number, unit in enumerate(drawn.units):
        known = [i for i in unit if budget_.revenue[i] >= 0 and budget_.expenditure[i] >= 0]
        spent = sum(budget_.expenditure[i] for i in known)
        own = sum(budget_.revenue[i] for i in known) / spent if spent else NAN
        full = [i for i in unit if all(jobs_.count[i] >= 0)]
        by_sector = [sum(jobs_.count[i][k] for i in full) for k in range(len(jobs_.sectors))]
        total = sum(by_sector)
        off_farm = sum(c for c, farm in zip(by_sector, jobs_.farm, strict=True) if not farm)
        shares = [c / total for c in by_sector if c] if total else []
        diverse = (
            -sum(q * math.log(q) for q in shares) / math.log(len(by_sector))
            if shares and len(by_sector) > 1
            else NAN
        )
        expected = (own, off_farm / total if total else NAN, diverse)
        for raw, wanted in zip(found.values(), expected, strict=True):
            assert raw.value[number] == pytest.approx(wanted, nan_ok=True)


def test_what_they_need_and_what_is_good():
    assert indicator_of("3.1").needs == ("population", "budget")
    assert indicator_of("3.2").needs == ("population", "jobs by sector")
    assert indicator_of("3.3").needs == ("population", "jobs by sector")
    for identifier, worst, best in (("3.1", 0.1, 1), ("3.2", 0.2, 0.9), ("3.3", 0.3, 0.9)):
        goalpost = DEFAULT.goalposts[identifier]
        assert (goalpost.worst, goalpost.best) == (worst, best)
