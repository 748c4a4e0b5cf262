import pytest
from pyproj import CRS

from regionaltool.core.crs_offers import degrees, is_vn2000, nearest, offer, zones
from regionaltool.core.vn2000 import WIDE_ZONES, ZONES
from tests.core.prj import OFFICIAL_SHIFT, SON_LA, prj, proj

PARIS = (600_000, 6_800_000, 700_000, 6_900_000)


def codes(offers) -> list[int]:
    return [made.epsg for made in offers]


@pytest.mark.parametrize(
    "text",
    [
        prj(),
        prj(k=0.9996),
        prj(false=(0, 500000)),
        prj(ellipsoid="6378245,298.3"),
        prj(datum="D_VN_2000"),
        proj(),
        proj(k=0.9996),
        proj(OFFICIAL_SHIFT, k=0.9996),
        proj("+towgs84=0,0,0"),
    ],
)
def test_the_zone_of_the_province_is_the_one_that_is_offered(text):
    assert codes(nearest(CRS(text), SON_LA)) == [9206]


def test_a_zone_is_found_by_its_scale_where_a_layer_says_nothing():
    assert codes(nearest(CRS(prj(k=0.9996)), None))[0] == 9206


@pytest.mark.parametrize("zone", ZONES[::6], ids=lambda zone: str(zone.epsg))
def test_a_zone_with_the_scale_of_the_wide_ones(zone):
    first = nearest(CRS(prj(k=0.9996, meridian=zone.meridian)), None)[0]
    assert first.epsg == zone.epsg
    assert [str(d) for d in first.differences] == ["scale factor 0.9996 instead of 0.9999"]


def test_105_degrees_with_0_9996_is_a_wide_zone_in_its_own_right():
    first = nearest(CRS(prj(k=0.9996, meridian=105)), None)[0]
    assert first.epsg == 3405 and first.differences == ()


def test_a_missing_datum_is_a_difference_in_metres():
    (made,) = nearest(CRS(proj()), SON_LA)
    assert made.datum_m == pytest.approx(223, abs=1) and made.shift.metres < 0.01
    assert "instead of Vietnam 2000" in str(made.differences[0])
    (made,) = nearest(CRS(proj(OFFICIAL_SHIFT)), SON_LA)
    assert made.datum_m == 0 and made.differences == ()


def test_other_countries_are_compared_with_what_epsg_has_there():
    lambert = (
        "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0={} +ellps=GRS80 "
        "+units=m"
    )
    assert nearest(CRS(lambert.format(6600000)), PARIS)[0].differences == ()
    first = nearest(CRS(lambert.format(6600100)), PARIS)[0]
    assert first.epsg == 2154
    assert str(first.differences[0]) == "false northing 6600100 instead of 6600000"
    assert first.shift.north_m == pytest.approx(-100, abs=0.1)


def test_nothing_is_offered_for_what_resembles_nothing():
    assert nearest(CRS("+proj=aea +lat_1=10 +lat_2=20 +lon_0=106 +ellps=WGS84"), SON_LA) == ()


def test_longitude_and_latitude():
    named = CRS(
        'GEOGCS["GCS_VN2000",DATUM["VN2000_unheard_of",SPHEROID["WGS_1984",6378137,298.257223563]],'
        'PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]'
    )
    (made,) = nearest(named, (103, 20, 105, 22))
    assert made.epsg == 4756 and made.datum_m == pytest.approx(223, abs=1)


def test_metres_without_a_system_are_those_of_the_zone_whose_provinces_they_fill():
    assert codes(zones(SON_LA))[0] == 9206
    assert set(codes(zones(None))) == {zone.epsg for zone in (*ZONES, *WIDE_ZONES)}
    assert zones(PARIS) == ()


def test_degrees_without_a_system():
    assert codes(degrees((103, 20, 105, 22))) == [4326, 4756]
    assert codes(degrees((20, 103, 22, 105))) == [4326, 4756]
    assert codes(degrees((24, 58, 26, 59))) == [4326]


@pytest.mark.parametrize(
    ("crs", "says"),
    [(CRS.from_epsg(9206), True), (CRS.from_epsg(32648), False), (CRS(prj()), True)],
)
def test_the_name_of_vn_2000(crs, says):
    assert is_vn2000(crs) == says


def test_an_offer_has_the_title_of_epsg():
    assert offer(9206).title == "VN-2000 / TM-3 104-00"
