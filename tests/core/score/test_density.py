import math

import pytest

from regionaltool.core.coverage import Coverage
from regionaltool.core.score.inputs import Inputs
from tests.core.grids import drawn
from tests.core.score.attached_units import measured_with
from tests.core.score.readings import DEFAULT, indicator_of, measured, row_of


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


def dense(communes, *units) -> list[float]:
    inputs = Inputs.of(communes, DEFAULT, borders=Coverage.of(communes).border_m)
    return measured_with("2.3", inputs, *units).value.tolist()


def peopled(drawing: str, *population, km2: float = 1) -> object:
    return drawn(drawing, population=population, official_km2=[km2] * len(population))


def test_the_largest_set_of_dense_neighbours():
    # 300 and 400 side by side, 500 apart, 100 and 200 not dense: 700 of 1500
    assert dense(peopled("ABCDE", 300, 400, 100, 500, 200)) == [700 / 1500]


def test_one_dense_commune_suffices():
    assert dense(peopled("AB", 299, 900)) == [pytest.approx(900 / 1199)]
    assert dense(peopled("AB", 299, 299)) == [0]


def test_neighbours_in_another_unit_do_not_join():
    communes = peopled("ABC", 500, 500, 500)
    assert dense(communes, (0, 2), (1,)) == [0.5, 1]
    assert dense(communes, (2, 0, 1)) == [1]


def test_a_corner_does_not_join():
    assert dense(peopled("""AB
                            CD""", 500, 100, 100, 500)) == [500 / 1200]  # fmt: skip


@pytest.mark.parametrize(
    ("types", "value"),
    [(["xã", "xã"], 1), (["Phường", "xã"], 0.6), (["xã", "phường"], 1), (["Ward", "ward"], 0.6)],
)
def test_wards_are_dense_from_1500_on(types, value):
    columns = {"population": [1000, 1500], "official_km2": [1, 1], "type": types}
    assert dense(drawn("AB", **columns)) == [value]


def test_density_is_of_the_official_area_else_of_the_polygon():
    # a cell has 1.15 km²
    assert dense(drawn("A", population=[340])) == [0]
    assert dense(drawn("A", population=[347])) == [1]
    assert dense(drawn("A", population=[340], official_km2=[1.0])) == [1]


def test_unknown_populations_are_not_dense():
    communes = drawn("AB", population=[None, 900])
    inputs = Inputs.of(communes, DEFAULT, borders=Coverage.of(communes).border_m)
    value, cover = measured_with("2.3", inputs)
    assert (value.item(), cover.item()) == (1, 0.5)
    assert math.isnan(dense(drawn("A", population=[0]))[0])


def test_without_neighbours_it_is_off():
    assert indicator_of("2.3").needs == ("population", "neighbours")
    assert "neighbours" not in Inputs.of(row_of(1), DEFAULT).given
