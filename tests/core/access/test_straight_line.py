import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS, Geod

from regionaltool.core.access import straight_line
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.ellipsoid import Ellipsoid
from tests.core.grids import WGS84, communes_of, drawn

GEOD = Geod(ellps="WGS84")


def table(travel: StraightLine, communes, places) -> np.ndarray:
    """Minutes with a row a commune and a column a place."""
    m, k = len(communes), len(places)
    return travel.minutes(np.repeat(communes, k), np.tile(places, m)).reshape(m, k)


def between(settled: np.ndarray, places: np.ndarray | None = None) -> StraightLine:
    """From points of communes to offices, or to themselves, (n, 2) degrees each."""
    offices = settled[:0] if places is None else places
    degrees, n = np.concatenate([offices, settled]), len(offices)
    commune = np.concatenate([np.zeros(n, int), np.arange(len(settled))])
    candidates = Candidates(Ellipsoid(WGS84), degrees, commune, n_offices=n, outside=())
    return StraightLine(candidates, speed_kmh=20, detour=1.4)


def test_minutes_are_the_straight_line_with_its_detour_at_the_speed():
    travel = StraightLine(Candidates.of(drawn("A.B")), speed_kmh=20, detour=1.4)
    metres = GEOD.inv(*travel.candidates.settled[0], *travel.candidates.settled[1])[2]
    minutes = table(travel, np.array([0, 1]), np.array([0, 1]))
    assert metres == pytest.approx(2079, abs=2)
    # 2.079 km · 1.4 / 20 km/h · 60 min/h = 8.73 min
    assert minutes[0, 1] == pytest.approx(metres / 1000 * 1.4 / 20 * 60)
    assert minutes[0, 1] == pytest.approx(8.73, abs=0.01)
    assert minutes == pytest.approx(minutes.T)
    assert minutes.diagonal().tolist() == [0, 0]


def test_each_commune_goes_to_a_place_of_its_own():
    travel = StraightLine(Candidates.of(drawn("ABCD")), speed_kmh=60, detour=1)
    minutes = table(travel, np.array([3, 0, 1]), np.array([0, 2]))
    assert minutes[1, 0] == 0
    assert minutes[0, 0] == pytest.approx(3 * minutes[2, 0], rel=1e-6)
    assert minutes[2, 1] == pytest.approx(minutes[2, 0], rel=1e-6)
    assert travel.minutes(np.array([2]), np.array([0])).shape == (1,)
    assert travel.minutes(np.array([], int), np.array([], int)).shape == (0,)


def test_the_settled_point_lies_on_the_commune():
    communes = drawn("AAA\nA..\nAAA")
    travel = StraightLine(Candidates.of(communes), speed_kmh=20, detour=1.4)
    assert communes.geometry[0].contains(shapely.Point(travel.candidates.settled[0]))


def test_a_projected_layer_is_measured_on_the_ellipsoid():
    mercator = CRS.from_epsg(3857)
    squares = [shapely.box(x, 8.4e6, x + 1000, 8.401e6) for x in (1e6, 1.01e6)]
    travel = StraightLine(Candidates.of(communes_of(squares, crs=mercator)), speed_kmh=60, detour=1)
    km = table(travel, np.array([0]), np.array([1]))[0, 0]  # 60 km/h: a minute a kilometre
    assert km == pytest.approx(5, rel=0.01)  # 10 km of the map, at 60° N


@given(
    st.integers(0, 2**32 - 1),
    st.floats(-6, 1.7),
    st.floats(-180, 180),
    st.floats(-60, 60),
    st.booleans(),
)
def test_the_nearest_place_is_never_ruled_out(seed, digits, east, north, mirrored):
    rng = np.random.default_rng(seed)
    places = (east, north) + rng.uniform(-0.5, 0.5, (12, 2)) * 10**digits
    if mirrored:  # ties
        places = np.concatenate([places, 2 * np.array((east, north)) - places])
    travel = between(places)
    everyone, people = np.arange(len(places)), rng.integers(0, 50, len(places)) + 1.0
    mean = people @ table(travel, everyone, everyone)
    near = travel.may_be_nearest(everyone, everyone, people)
    assert set(np.flatnonzero(mean == mean.min())) <= set(near)
    assert near.tolist() == sorted(near)


@given(
    st.integers(0, 2**32 - 1),
    st.floats(-3, 1.7),
    st.floats(-180, 180),
    st.floats(-60, 60),
    st.integers(1, 40),
    st.booleans(),
)
def test_many_places_are_ruled_out_as_few_are(seed, digits, east, north, n_places, members):
    """Without a table of every member with every place, the same places may be the nearest."""
    rng = np.random.default_rng(seed)
    settled = (east, north) + rng.uniform(-0.5, 0.5, (60, 2)) * 10**digits
    places = None if members else settled[0] + rng.normal(0, 1, (n_places, 2)) * 10**digits
    travel = between(settled, places)
    asked = np.arange(60 if members else n_places)
    weights = rng.choice([0.0, 1.0, 7.0, 5000.0], 60) + 0.1
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(straight_line, "_AT_ONCE", 0)
        by_planes = travel.may_be_nearest(np.arange(60), asked, weights)
        patch.setattr(straight_line, "_AT_ONCE", np.inf)
        by_table = travel.may_be_nearest(np.arange(60), asked, weights)
    assert by_planes.tolist() == by_table.tolist()


def test_of_thousands_of_places_few_are_looked_at(monkeypatch):
    rng = np.random.default_rng(5)
    travel = between((105, 15) + rng.uniform(-3, 3, (3000, 2)))
    looked_at = []
    arcs = straight_line._arcs
    monkeypatch.setattr(
        straight_line, "_arcs", lambda *chord: looked_at.append(chord) or arcs(*chord)
    )
    near = travel.may_be_nearest(np.arange(3000), np.arange(3000), np.ones(3000))
    assert 0 < len(near) < len(looked_at) < 100


def test_places_far_off_are_ruled_out():
    travel = StraightLine(Candidates.of(drawn("ABCDEFGHI")), speed_kmh=20, detour=1.4)
    near = travel.may_be_nearest(np.arange(9), np.arange(9), np.ones(9))
    assert near.tolist() == [4]
