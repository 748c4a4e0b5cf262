import pytest
from pyproj import CRS

from regionaltool.core.crs_areas import (
    VIETNAM,
    fit,
    in_degrees,
    inside,
    listed,
    middle,
    overlap,
    own_area,
    turned,
)
from regionaltool.core.vn2000 import ZONES
from tests.core.prj import SON_LA

DEGREES = in_degrees(CRS.from_epsg(9206), SON_LA)


def test_a_box_in_degrees():
    west, south, east, north = DEGREES
    assert 103.2 < west < 103.3 and 105.0 < east < 105.1
    assert 20.5 < south < 20.6 and 22.0 < north < 22.1
    assert in_degrees(CRS.from_epsg(9206), (1e12, 1e12, 2e12, 2e12)) is None


def test_a_province_fills_the_area_of_its_own_zone_and_of_no_other():
    fits = {z.epsg: fit(z.epsg, in_degrees(listed(z.epsg), SON_LA)) for z in ZONES}
    first, second = sorted(fits, key=fits.get, reverse=True)[:2]
    assert first == 9206 and fits[9206] > 0.9 and fits[second] < 0.7


def test_how_much_lies_inside():
    assert inside(9206, DEGREES) > 0.95
    assert inside(9206, (2.0, 48.0, 3.0, 49.0)) == 0
    assert inside(9206, None) == 0
    assert inside(4326, (-10.0, -10.0, 10.0, 10.0)) == 1


def test_an_area_across_the_180th_meridian_proves_nothing():
    fiji = 3460
    assert listed(fiji).area_of_use.west > listed(fiji).area_of_use.east
    assert (
        inside(fiji, (2.0, 48.0, 3.0, 49.0)) == 1 and fit(fiji, (177.0, -19.0, 179.0, -17.0)) == 0
    )


def test_every_zone_s_own_area_lies_in_vietnam():
    for zone in ZONES:
        degrees = in_degrees(listed(zone.epsg), own_area(zone.epsg))
        assert inside(zone.epsg, degrees) > 0.9
        assert overlap(degrees, VIETNAM)


def test_boxes():
    assert turned((1, 2, 3, 4)) == (2, 1, 4, 3)
    assert middle((1, 2, 3, 6)) == (2, 4)
    assert overlap((0, 0, 2, 2), (1, 1, 3, 3)) and not overlap((0, 0, 1, 1), (1, 0, 2, 1))
    assert fit(9206, DEGREES) == pytest.approx(fit(9206, DEGREES))
