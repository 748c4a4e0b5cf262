import pytest

from tests.core.score.readings import indicator_of, measured, row_of


def test_population_against_the_standard():
    # 5000 + 3000 of 16000 persons
    assert measured("2.1", row_of(2, population=[5000, 3000])).value == 0.5
    assert measured("2.1", row_of(2, population=[15_999, 1])).value == 1
    assert measured("2.1", row_of(2, population=[15_999, 9000])).value == 1
    assert measured("2.1", row_of(1, population=[0])).value == 0


def test_unknown_populations_lower_the_cover():
    raw = measured("2.1", row_of(5, population=[4000, None, 0, 0, 4000]))
    assert (raw.value, raw.cover) == (0.5, 0.8)


def test_area_against_the_standard():
    # 4.5 + 7.5 of 30 km²
    raw = measured("2.2", row_of(2, official_km2=[4.5, 7.5]))
    assert (raw.value, raw.cover) == (pytest.approx(0.4), 1)
    assert measured("2.2", row_of(2, official_km2=[29, 2])).value == 1


def test_the_two_kinds_of_area_are_never_mixed():
    communes = row_of(2, official_km2=[25, None])
    raw = measured("2.2", communes)
    assert raw.value == pytest.approx(communes.polygon_km2.sum() / 30)
    assert raw.value == pytest.approx(2 * 1.107 * 1.039 / 30, rel=1e-3)
    assert raw.cover == 1


def test_what_they_need():
    assert indicator_of("2.1").needs == ("population",)
    assert indicator_of("2.2").needs == ()
