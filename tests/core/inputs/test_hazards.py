import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.inputs.hazards import Hazards
from regionaltool.core.inputs.people import PeoplePoints
from regionaltool.core.problems import InputError
from tests.core.grids import cell, drawn
from tests.core.inputs.layers import points

ROW = drawn("ABC")


def safe(*zones, people=None) -> list[float]:
    return Hazards.of(ROW, np.array(zones, dtype=object), people)[0].safe.tolist()


def test_without_places_people_are_spread_over_the_area():
    assert safe(cell(0.75, 0, 0.5, 1)) == pytest.approx([0.75, 0.75, 1], abs=1e-5)


def test_ground_that_two_zones_cover_counts_once():
    assert safe(cell(0, 0, 0.5, 1), cell(0.25, 0, 0.5, 1))[0] == pytest.approx(0.25, abs=1e-5)


def test_where_people_live_is_counted():
    there = points((0.1, 0.5), (0.9, 0.5), (1.5, 0.5))
    people, _ = PeoplePoints.of_points(ROW, there, [3, 1, 1])
    # a quarter of A's people, nobody of B's; C has no places, and half of its area is under water
    zones = cell(0.75, 0, 0.5, 1), cell(2, 0, 0.5, 1)
    assert safe(*zones, people=people) == pytest.approx([0.75, 1, 0.5], abs=1e-5)


def test_a_zone_that_only_touches():
    assert safe(cell(0, 1, 1, 1), cell(2.5, 0, 3, 1)) == pytest.approx([1, 1, 0.5], abs=1e-5)


def test_everything_under_water():
    assert safe(cell(-1, -1, 9, 9)) == pytest.approx([0, 0, 0], abs=1e-12)


def test_zones_of_another_country():
    with pytest.raises(InputError, match="Nothing in layer “hazard zones” lies in a commune"):
        safe(cell(900, 900))


spans = st.lists(
    st.tuples(st.floats(0, 2.5), st.floats(0.1, 1)).map(lambda s: cell(s[0], 0, s[1], 1)),
    min_size=1,
    max_size=4,
)


@given(spans, spans)
def test_another_zone_makes_nobody_safer(zones, more):
    before, after = safe(*zones), safe(*zones, *more)
    # a vertex more on a parallel bends the geodesic along it, by a billionth of the area
    assert all(b >= a - 1e-7 for b, a in zip(before, after, strict=True))
    assert all(0 <= a <= 1 for a in after)
