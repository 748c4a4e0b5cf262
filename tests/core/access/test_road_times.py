import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.access.beeline import Beeline
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.access.seats import Seats
from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.access.ways import Reached
from tests.core.access.made_roads import at, drawn_roads, graph_of, metres
from tests.core.grids import drawn

ROW = drawn("ABCD", population=[10, 20, 30, 40])


def candidates(*offices: tuple[float, float]) -> Candidates:
    points = np.array([*map(shapely.Point, at(*offices)), None], dtype=object)[:-1]
    return Candidates.of(ROW, points)


def test_by_road_from_each_commune_to_each_place():
    graph = graph_of(drawn_roads([(0, 0.5), (4, 0.5)], kmh=60))
    times = RoadTimes.of(graph, candidates((0.5, 0.5)), limit_min=3)
    assert times.by_road
    km = metres((0.5, 0.5), (1.5, 0.5)) / 1000
    everyone = np.arange(4)
    # at 60 km/h a minute a kilometre; three minutes reach two communes further
    assert times.minutes(everyone, np.zeros(4, int)) == pytest.approx([0, km, 2 * km, 3], abs=1e-5)
    assert times.km(everyone, np.zeros(4, int)) == pytest.approx(
        [0, km, 2 * km, np.nan], abs=1e-5, nan_ok=True
    )
    settled = times.candidates.at(everyone)
    assert times.minutes(everyone, settled).tolist() == [0, 0, 0, 0]
    assert times.unreached.tolist() == [3]


def test_nobody_is_unreached_where_no_office_is_given():
    graph = graph_of(drawn_roads([(0, 0.5), (4, 0.5)]))
    assert RoadTimes.of(graph, candidates(), limit_min=3).unreached.tolist() == []


def test_nothing_is_reached():
    times = RoadTimes.of(graph_of(drawn_roads([(50, 50), (51, 50)])), candidates((0.5, 0.8)), 60)
    assert times.minutes(np.array([1, 3]), np.array([0, 0])).tolist() == [60, 60]
    assert np.isnan(times.km(np.array([2]), np.array([0]))).all()
    assert times.unreached.tolist() == [0, 1, 2, 3]


@given(st.integers(0, 2**32 - 1), st.floats(1, 30))
def test_in_a_straight_line_it_is_what_the_straight_line_says_up_to_the_limit(seed, limit):
    rng = np.random.default_rng(seed)
    places = candidates(*rng.uniform((0, 0), (4, 1), (3, 2)))
    beeline = Beeline(places.ellipsoid, speed_kmh=20, detour=1.4)
    line = StraightLine(places, speed_kmh=20, detour=1.4)
    times = RoadTimes.of(beeline, places, limit)
    assert not times.by_road
    commune, place = rng.integers(0, 4, 50), rng.integers(0, len(places), 50)
    expected, km = line.minutes(commune, place), line.km(commune, place)
    assert times.minutes(commune, place) == pytest.approx(np.minimum(expected, limit))
    assert times.km(commune, place) == pytest.approx(
        np.where(expected <= limit, km, np.nan), nan_ok=True
    )


def test_tables_that_were_kept():
    graph = graph_of(drawn_roads([(0, 0.5), (4, 0.5)], kmh=60))
    times = RoadTimes.of(graph, candidates((0.5, 0.5), (3.5, 0.5)), limit_min=30)
    mixed = np.random.default_rng(1).permutation(len(times.reached.origin))
    kept = Reached(*(column[mixed] for column in times.reached))
    again = RoadTimes.from_tables(times.candidates, kept, limit_min=30, by_road=True)
    for one, other in zip(again.reached, times.reached, strict=True):
        assert one.tolist() == other.tolist()
    assert again.minutes(np.array([2]), np.array([1])) == times.minutes(
        np.array([2]), np.array([1])
    )


def test_seats_are_chosen_by_what_is_looked_up():
    # the road makes the far office the near one
    roads = drawn_roads([(0.5, 0.5), (3.5, 0.5)], [(1.5, 0.9), (2.5, 0.9)], kmh=[60, 5])
    times = RoadTimes.of(graph_of(roads, snap_m=0), candidates((1.5, 0.9), (3.5, 0.5)), 60)
    seat = Seats(ROW, times).seat_of(np.array([0, 1, 2, 3]))
    assert seat.place == 1
    assert times.may_be_nearest(np.arange(4), np.arange(2), np.ones(4)).tolist() == [0, 1]


def test_straight_lines_are_those_of_the_candidates_however_often_they_are_asked_for():
    graph = graph_of(drawn_roads([(0, 0.5), (4, 0.5)], kmh=60))
    times = RoadTimes.of(graph, candidates((0.5, 0.8), (3.5, 0.5)), limit_min=3)
    # the first goes to the last place, which is out of reach, and so does the last to the first
    communes, places = np.array([0, 0, 1, 3]), np.array([1, 0, 0, 0])
    expected = times.candidates.straight_km(communes, places).tolist()
    for some in (slice(0, 2), slice(None), slice(None, None, -1), slice(None)):
        assert times.straight_km(communes[some], places[some]).tolist() == expected[some]
        both = times.both_km(communes[some], places[some])
        assert both[1].tolist() == expected[some]
        np.testing.assert_array_equal(both[0], times.km(communes[some], places[some]))
