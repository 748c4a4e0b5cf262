import pytest
from pyproj import CRS

from regionaltool.core.vn2000 import GEOGRAPHIC, WIDE_ZONES, ZONES, offered, replacement


@pytest.mark.parametrize("record", [*ZONES, *WIDE_ZONES], ids=lambda record: str(record.epsg))
def test_each_zone_is_what_epsg_says(record):
    crs = CRS.from_epsg(record.epsg)
    given = {p.name: p.value for p in crs.coordinate_operation.params}
    assert not crs.is_deprecated
    assert crs.geodetic_crs.to_epsg() == GEOGRAPHIC.epsg
    assert given["Longitude of natural origin"] == pytest.approx(record.meridian, abs=1e-12)
    assert given["Scale factor at natural origin"] == record.scale
    assert (given["False easting"], given["False northing"]) == (500_000, 0)
    degrees, minutes = divmod(round(record.meridian * 60), 60)
    assert f"{degrees}°{minutes:02d}′" in record.title or "UTM" in record.title


def test_the_geographic_system_is_vn_2000():
    crs = CRS.from_epsg(GEOGRAPHIC.epsg)
    assert crs.is_geographic and crs.name == "VN-2000"


def test_no_code_stands_twice():
    codes = [record.epsg for record in offered(None)]
    assert len(codes) == len(set(codes)) == 21


@pytest.mark.parametrize(
    ("longitudes", "first"),
    [((105.9, 106.6), 9212), ((103.1, 105.1), 9206), ((106.5, 108.1), 9215), ((95, 96), 5896)],
)
def test_the_zone_with_the_nearest_meridian_comes_first(longitudes, first):
    assert offered(longitudes)[0].epsg == first


def test_the_order_is_by_distance_within_each_kind():
    records = offered((108.4, 108.6))
    zones, wide = records[: len(ZONES)], records[len(ZONES) : -1]
    away = [abs(zone.meridian - 108.5) for zone in zones]
    assert away == sorted(away) and set(zones) == set(ZONES)
    assert [zone.epsg for zone in wide] == [3406, 3405]
    assert records[-1] is GEOGRAPHIC


@pytest.mark.parametrize("withdrawn", [6956, 6957, 6958, 6959])
def test_a_withdrawn_code_is_replaced_by_the_same_zone(withdrawn):
    old, new = CRS.from_epsg(withdrawn), CRS.from_epsg(replacement(withdrawn))
    assert old.is_deprecated and not new.is_deprecated
    assert old.name.split("zone ")[-1][:3] in new.name or withdrawn == 6959
    meridians = [
        {p.name: p.value for p in crs.coordinate_operation.params}["Longitude of natural origin"]
        for crs in (old, new)
    ]
    assert meridians[0] == meridians[1]


def test_a_code_in_force_has_no_replacement():
    assert all(replacement(record.epsg) is None for record in offered(None))
