import math

import numpy as np
import pytest
from hypothesis import given
from scipy.sparse import csr_array

from regionaltool.core.inputs.facilities import Facilities
from regionaltool.core.inputs.flows import Flows
from regionaltool.core.inputs.hazards import Hazards
from regionaltool.core.inputs.poles import Poles
from regionaltool.core.score.inputs import Attached
from tests.core.grids import drawn
from tests.core.score.attached_units import measured_in, measured_with
from tests.core.score.random_tables import Drawn, tables
from tests.core.score.readings import DEFAULT, indicator_of, measured, row_of


def test_compactness_of_the_polygons():
    # three cells in a row, each 1.039 km wide and 1.107 km high: A² / (2π I) = 6wh / (π (w² + h²))
    width, height = 3 * 1.039, 1.107
    raw = measured("5.3", drawn("ABC"))
    expected = 6 * width * height / (math.pi * (width**2 + height**2))
    assert raw.value == pytest.approx(expected, rel=1e-3)
    assert raw.cover == 1


def test_population_has_no_say():
    assert measured("5.3", drawn("AB", population=[1, None])) == measured("5.3", drawn("AB"))
    assert indicator_of("5.3").needs == ()


def flows(between, leaving) -> Attached:
    return Attached(flows=Flows(csr_array(np.array(between, float)), np.array(leaving, float)))


def test_flows_kept_inside():
    # from the first two 50 + 10 + 20 + 40 stay, of 100 + 100 who travel; the rest goes elsewhere
    between = [[50, 10, 25], [20, 40, 0], [7, 8, 9]]
    attached = flows(between, [100, 100, 24])
    communes = row_of(3, population=[10, 20, 30])
    found = measured_in("5.1", communes, attached, (0, 1), (2,))
    assert found.value.tolist() == [pytest.approx(0.6), pytest.approx(9 / 24)]
    assert found.cover.tolist() == [1, 1]
    assert measured_in("5.1", communes, attached).value.item() == pytest.approx(169 / 224)


def test_flows_of_a_commune_that_the_table_lacks():
    attached = flows([[50, 10, 0], [20, 40, 0], [5, 5, 5]], [100, 100, math.nan])
    found = measured_in("5.1", row_of(3, population=[300, 600, 100]), attached)
    assert found.value.item() == pytest.approx(0.6)
    assert found.cover.item() == pytest.approx(0.9)


def test_where_nobody_travels():
    found = measured_in("5.1", row_of(1, population=[5]), flows([[0]], [0]))
    assert math.isnan(found.value.item())
    assert found.cover.item() == 1


@given(tables())
def test_flows_are_as_a_loop_says(drawn: Drawn):
    between, leaving = drawn.attached.flows.between.toarray(), drawn.attached.flows.leaving
    found = measured_with("5.1", drawn.inputs, *drawn.units)
    for number, unit in enumerate(drawn.units):
        known = [i for i in unit if leaving[i] >= 0]
        kept = sum(between[i][j] for i in known for j in unit)
        away = sum(leaving[i] for i in known)
        assert found.value[number] == pytest.approx(kept / away if away else math.nan, nan_ok=True)


def test_what_flows_need_and_what_is_good():
    assert indicator_of("5.1").needs == ("population", "commuting table")
    assert (DEFAULT.goalposts["5.1"].worst, DEFAULT.goalposts["5.1"].best) == (0.3, 0.8)


def test_minutes_to_a_growth_pole():
    # (100 · 10 + 300 · 50) / 400
    attached = Attached(poles=Poles(np.array([10.0, 50.0, 120.0])))
    communes = row_of(3, population=[100, 300, None])
    assert measured_in("5.2", communes, attached, (0, 1)).value.item() == 40
    raw = measured_in("5.2", communes, attached)
    assert (raw.value.item(), raw.cover.item()) == (40, pytest.approx(2 / 3))


def test_the_nearest_service_is_ours():
    nearest = np.array([[0, 0, 2], [1, -1, 1]])
    facilities = Facilities(("school", "market"), (csr_array((3, 3)),) * 2, nearest)
    attached = Attached(facilities=facilities)
    communes = row_of(3, population=[100, 200, 700])
    # schools: 100 + 200 of 300; markets: 100 of 300
    raw = measured_in("5.4", communes, attached, (1, 0), (2,))
    assert raw.value.tolist() == [pytest.approx((300 / 300 + 100 / 300) / 2), 0.5]
    assert measured_in("5.4", communes, attached).value.item() == pytest.approx((1 + 0.8) / 2)


def test_people_outside_hazard_zones():
    # (100 · 1 + 300 · 0.5) / 400
    attached = Attached(hazards=Hazards(np.array([1.0, 0.5, 0.0])))
    communes = row_of(3, population=[100, 300, 0])
    assert measured_in("5.5", communes, attached).value.item() == 0.625
    assert math.isnan(measured_in("5.5", communes, attached, (2,)).value.item())


@pytest.mark.parametrize(
    ("identifier", "need"),
    [("5.2", "growth poles"), ("5.4", "facilities"), ("5.5", "hazard zones")],
)
def test_what_places_switch_on(identifier, need):
    assert indicator_of(identifier).needs == ("population", need)
