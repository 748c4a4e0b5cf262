import math

import pytest

from tests.core.score.readings import indicator_of, measured, row_of


def test_mean_minutes_to_the_seat():
    # (1000 · 0 + 3000 · 32.5 + 500 · 12) / 4500 = 103500 / 4500 = 23
    raw = measured("1.1", row_of(3, population=[1000, 3000, 500]), 0, 32.5, 12)
    assert (raw.value, raw.cover) == (pytest.approx(23), 1)


def test_people_within_reach_of_the_seat():
    # T is 30 minutes: (1000 + 500) / 4500
    raw = measured("1.2", row_of(3, population=[1000, 3000, 500]), 0, 32.5, 12)
    assert raw.value == pytest.approx(1 / 3)
    assert measured("1.2", row_of(2, population=[1, 1]), 30, 30.01).value == 0.5


@pytest.mark.parametrize("identifier", ["1.1", "1.2"])
def test_unknown_populations_lower_the_cover_and_are_not_zeros(identifier):
    raw = measured(identifier, row_of(4, population=[100, None, 100, 200]), 0, 60, 10, 20)
    assert raw.cover == 0.75
    expected = {"1.1": (100 * 0 + 100 * 10 + 200 * 20) / 400, "1.2": 1.0}[identifier]
    assert raw.value == expected


@pytest.mark.parametrize("identifier", ["1.1", "1.2"])
def test_a_unit_that_nobody_lives_in_has_nothing_to_measure(identifier):
    raw = measured(identifier, row_of(2, population=[0, 0]), 0, 10)
    assert math.isnan(raw.value)
    assert raw.cover == 1


def test_what_they_need():
    assert indicator_of("1.1").needs == indicator_of("1.2").needs == ("population",)
