import math

import pytest

from tests.core.score.readings import indicator_of, measured, row_of


def test_the_largest_share_of_people_from_one_former_district():
    # Kim Động 300 + 200, Ân Thi 400: 500 / 900
    communes = row_of(3, population=[300, 400, 200], group=["Kim Động", "Ân Thi", "Kim Động"])
    raw = measured("4.1", communes)
    assert (raw.value, raw.cover) == (pytest.approx(5 / 9), 1)


def test_one_district_is_all():
    assert measured("4.1", row_of(2, population=[1, 9], group=["a", "a"])).value == 1


def test_communes_without_a_former_district_lower_the_cover_by_their_people():
    raw = measured("4.1", row_of(3, population=[300, 600, 100], group=["a", "b", None]))
    assert raw.value == pytest.approx(6 / 9)
    assert raw.cover == pytest.approx(0.9)


def test_unknown_populations_lower_the_cover_too():
    raw = measured("4.1", row_of(4, population=[300, 600, 100, None], group=["a", "b", "", "a"]))
    assert raw.value == pytest.approx(6 / 9)
    assert raw.cover == pytest.approx(0.75 * 0.9)


def test_nobody_to_ask():
    raw = measured("4.1", row_of(2, population=[0, 0], group=["a", "b"]))
    assert math.isnan(raw.value)
    assert raw.cover == 1


def test_what_it_needs():
    assert indicator_of("4.1").needs == ("population", "former district")
