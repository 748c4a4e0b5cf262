import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS, Geod, Transformer

from regionaltool.core.crs_parameters import (
    datum_metres,
    differences,
    flat,
    moved,
    parameters,
    placed,
    projected,
    shift,
)
from tests.core.prj import OFFICIAL_SHIFT, SON_LA, prj, proj

RIGHT = CRS.from_epsg(9206)


def words(text: str) -> list[str]:
    return [str(problem) for problem in differences(CRS(text), RIGHT)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (prj(), []),
        (prj(k=0.9996), ["scale factor 0.9996 instead of 0.9999"]),
        (prj(meridian=105), ["central meridian 105 instead of 104"]),
        (prj(false=(0, 500000)), ["false easting and false northing exchanged"]),
        (prj(false=(500000, 100)), ["false northing 100 instead of 0"]),
        (
            prj(k=0.9996, meridian=105),
            ["central meridian 105 instead of 104", "scale factor 0.9996 instead of 0.9999"],
        ),
        (
            prj(ellipsoid="6378245,298.3"),
            ["ellipsoid WGS_1984 (6378245, 1/298.3) instead of WGS 84 (6378137, 1/298.2572236)"],
        ),
        (proj(OFFICIAL_SHIFT), []),
        (proj().replace("+units=m", "+units=km"), ["unit kilometre instead of metre"]),
    ],
)
def test_what_differs_is_named(text, said):
    assert words(text) == said


def test_another_projection_is_not_compared():
    assert differences(CRS("+proj=lcc +lat_1=20 +lat_2=22 +lon_0=104"), RIGHT) is None
    assert differences(CRS.from_epsg(4756), RIGHT) is None


def test_parameters_are_in_metres_and_degrees():
    paris = parameters(CRS.from_epsg(27572))  # grads from the meridian of Paris
    assert paris["8801"] == pytest.approx(46.8) and paris["8807"] == 2_200_000
    feet = parameters(CRS.from_epsg(2263))
    assert feet["8826"] == pytest.approx(300_000)


def test_the_shift_of_a_scale_factor_is_that_of_the_distance_to_the_equator():
    away = shift(CRS(prj(k=0.9996)), RIGHT, SON_LA)
    share = 0.9999 / 0.9996 - 1
    west, south, east, north = SON_LA
    assert away.north_m == pytest.approx((south + north) / 2 * share, abs=0.01)
    assert away.north_least_m == pytest.approx(south * share, abs=0.01)
    assert away.north_most_m == pytest.approx(north * share, abs=0.01)
    assert away.east_m == pytest.approx(((west + east) / 2 - 500_000) * share, abs=0.01)
    assert away.area_percent == pytest.approx(100 * ((1 + share) ** 2 - 1), abs=1e-6)
    # a hundred kilometres further south it is the figure that planners know
    assert shift(CRS(prj(k=0.9996)), RIGHT, (5e5, 2289e3, 5e5, 2289e3)).north_m == pytest.approx(
        687, abs=0.1
    )


def test_the_shift_is_what_is_seen_on_the_ground():
    wrong = CRS(prj(k=0.9996))
    x, y = 500_000, 2_300_000
    drawn = Transformer.from_crs(wrong, wrong.geodetic_crs, always_xy=True).transform(x, y)
    true = Transformer.from_crs(9206, 4756, always_xy=True).transform(x, y)
    metres = Geod(ellps="WGS84").inv(*true, *drawn)[2]
    away = shift(wrong, RIGHT, (x, y, x, y))
    assert drawn[1] > true[1] and away.north_m == pytest.approx(metres, rel=2e-4)


def test_no_shift_where_a_system_cannot_place_the_layer():
    assert shift(CRS(prj()), RIGHT, (1e12, 1e12, 2e12, 2e12)) is None


@settings(max_examples=20)
@given(
    st.floats(103.3, 104.9), st.floats(20.6, 22.0), st.sampled_from([9206, 3405, 4756, 4326, 27572])
)
def test_placed_and_projected_are_inverse(longitude, latitude, code):
    degrees = np.array([[longitude, latitude]])
    if code == 27572:
        degrees -= (102, -25)  # in France
    crs = CRS.from_epsg(code)
    assert placed(crs, projected(crs, degrees)) == pytest.approx(degrees, abs=1e-7)


def test_moved_between_alike_systems_stays():
    places = np.array([[450_000.0, 2_300_000.0], [550_000.0, 2_400_000.0]])
    assert moved(CRS(prj()), RIGHT, places) == pytest.approx(places, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        (prj(), 0),
        (prj(k=0.9996), 0),
        (proj(OFFICIAL_SHIFT), 0),
        (proj(), 223),
        (proj("+towgs84=0,0,0"), 223),
        ("EPSG:32648", 223),
    ],
)
def test_the_distance_of_two_datums(text, metres):
    assert datum_metres(CRS(text), RIGHT, (104, 21)) == pytest.approx(metres, abs=0.6)


def test_the_flat_part_of_bound_and_compound_systems():
    assert flat(CRS(proj(OFFICIAL_SHIFT))).is_projected
    assert flat(CRS("EPSG:9206+5773")) == RIGHT
    assert flat(RIGHT) is RIGHT
