import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.access.nearest_road import NOWHERE, DegreePlane, RoadMap
from regionaltool.core.access.strings import Strings
from regionaltool.core.ellipsoid import Ellipsoid
from tests.core.access.made_roads import at, metres
from tests.core.grids import WGS84

ELLIPSOID = Ellipsoid(WGS84)


def road_map(*roads: list[tuple[float, float]]) -> RoadMap:
    sizes = np.array([len(road) for road in roads])
    degrees = at(*(place for road in roads for place in road))
    line = np.repeat(np.arange(len(roads)), sizes)
    last = np.cumsum(sizes) - 1
    node = np.arange(len(line))
    strings = Strings.of(ELLIPSOID, degrees, line, node)
    return RoadMap(DegreePlane.of(ELLIPSOID, degrees), strings, last - sizes + 1, last)


def test_the_plane_is_true_in_the_middle():
    plane = DegreePlane.of(ELLIPSOID, np.array([[100.0, 59.0], [110.0, 61.0]]))
    apart = np.array([[105.0, 60.0], [105.001, 60.0]])
    assert np.hypot(*np.diff(plane.onto(apart), axis=0)[0]) == pytest.approx(
        ELLIPSOID.distances(apart[:1], apart[1:])[0], rel=1e-6
    )
    # a degree of longitude is shorter in the north: metres of the plane are longer there
    assert plane.stretch == pytest.approx(np.cos(np.radians(60)) / np.cos(np.radians(61)), rel=1e-3)


def test_the_nearest_road_within_reach():
    roads = road_map([(0, 0), (4, 0)], [(0, 2), (4, 2)])
    places = at((1, 0.5), (1, 1.5), (1, 9))
    assert roads.nearest(places, 2000).tolist() == [0, 1, NOWHERE]
    assert roads.nearest(places, 0).tolist() == [NOWHERE] * 3


@given(
    st.floats(0, 1, exclude_max=True), st.integers(0, 1), st.floats(-0.1, 0.1), st.integers(0, 9)
)
def test_where_on_it(share, leg, aside, number):
    # legs to the east and to the north; a place beside one of them comes out on it
    roads = road_map(*[[(0, -k - 2), (9, -k - 2)] for k in range(number)], [(0, 0), (4, 0), (4, 4)])
    place = (4 * share, min(aside, 0)) if leg == 0 else (4 + max(aside, 0), 4 * share)
    vertex, found = roads.nearest_on(at(place), np.array([number]))
    first = roads.first[number]
    onto = roads.strings.between(vertex, found)
    expected = (4 * share, 0) if leg == 0 else (4, 4 * share)
    assert first <= vertex[0] < roads.last[number]
    assert 0 <= found[0] <= 1
    assert ELLIPSOID.distances(onto, at(expected))[0] < 0.01


def test_beyond_its_ends_it_ends():
    roads = road_map([(0, 0), (4, 0)])
    vertex, share = roads.nearest_on(at((-3, 1), (9, -1)), np.array([0, 0]))
    assert vertex.tolist() == [0, 0]
    assert share.tolist() == [0, 1]


def test_near_misses_none_that_is_near():
    roads = road_map([(0, 0), (4, 0)], [(0, 2), (4, 2)])
    place, road = roads.near(at((1, 0.9), (1, 5)), metres((0, 0), (0, 1.2)))
    assert sorted(zip(place.tolist(), road.tolist(), strict=True)) == [(0, 0), (0, 1)]


def test_crossing():
    roads = road_map([(0, 0), (4, 0)], [(1, -1), (1, 1)], [(2, 0), (2, 3)], [(5, 0), (6, 0)])
    assert [pair.tolist() for pair in roads.crossing()] == [[0], [1]], "what ends on it touches it"
