import pytest
from pyproj import CRS

from regionaltool.core.crs_verdict import judge_crs
from tests.core.prj import OFFICIAL_SHIFT, SON_LA, prj, proj

DEGREES = (103.2, 20.5, 105.0, 22.0)
TURNED = (SON_LA[1], SON_LA[0], SON_LA[3], SON_LA[2])


def said(crs, bounds=SON_LA) -> str:
    return " ".join(str(problem) for problem in judge_crs(crs, bounds, "Xã").problems)


def offered(crs, bounds=SON_LA) -> list[int]:
    return [offer.epsg for offer in judge_crs(crs, bounds, "Xã").offers]


@pytest.mark.parametrize(
    ("crs", "bounds"),
    [
        ("EPSG:9206", SON_LA),
        ("EPSG:3405", SON_LA),
        ("EPSG:32648", SON_LA),
        ("EPSG:4326", DEGREES),
        ("EPSG:4756", DEGREES),
        ("EPSG:3857", (11_500_000, 2_300_000, 11_700_000, 2_500_000)),
        ("EPSG:3301", (400_000, 6_400_000, 700_000, 6_600_000)),
        ("EPSG:9206", None),
        (prj(), SON_LA),
        (proj(OFFICIAL_SHIFT), SON_LA),
        ("OGC:CRS84", DEGREES),
        ("EPSG:9206+5773", SON_LA),
        ("ESRI:54009", SON_LA),
        ("IAU_2015:30100", DEGREES),
    ],
)
def test_what_epsg_lists_is_fine_where_it_is_made_for(crs, bounds):
    verdict = judge_crs(CRS(crs), bounds, "Xã")
    assert verdict.kind == "known" and verdict.sound and verdict.offers == ()
    assert any(registry in verdict.title for registry in ("EPSG:", "ESRI:", "IAU_2015:", "OGC:"))


def test_the_scale_factor_of_another_zone():
    verdict = judge_crs(CRS(prj(k=0.9996)), SON_LA, "Xã")
    assert verdict.kind == "custom" and not verdict.sound
    first, second, third = map(str, verdict.problems)
    assert "scale factor 0.9996 instead of 0.9999" in first and "EPSG:9206" in first
    assert "707 m too far north (683 to 731 m)" in second and "4 m too far east" in second
    assert "0.06 % too large" in third
    assert [offer.epsg for offer in verdict.offers] == [9206]


def test_the_messy_folder(shared_data):
    text = (shared_data / "messy" / "ranh_gioi_xa.prj").read_text()
    verdict = judge_crs(CRS(text), SON_LA, "ranh_gioi_xa")
    assert verdict.kind == "custom" and [offer.epsg for offer in verdict.offers] == [9206]
    assert "0.9996 instead of 0.9999" in str(verdict.problems[0])
    assert verdict.offers[0].shift.north_m == pytest.approx(707, abs=1)


@pytest.mark.parametrize(
    ("crs", "words"),
    [
        (prj(false=(0, 500000)), ("false easting and false northing exchanged",)),
        (prj(ellipsoid="6378245,298.3"), ("ellipsoid", "42 m too far south")),
        (proj(), ("datum", "223 m away")),
        (proj("+towgs84=0,0,0"), ("datum", "223 m away")),
        (proj(OFFICIAL_SHIFT, k=0.9996), ("scale factor 0.9996 instead of 0.9999", "707 m")),
    ],
)
def test_what_else_is_wrong_with_custom_systems(crs, words):
    text = said(CRS(crs))
    assert all(word in text for word in words), text
    assert offered(CRS(crs)) == [9206]


def test_what_resembles_nothing():
    text = said(CRS("+proj=aea +lat_1=10 +lat_2=20 +lon_0=106 +ellps=WGS84"))
    assert "none there resembles it" in text and "Ask where the layer comes from" in text


def test_metres_under_degrees():
    assert "metres, which WGS 84 (EPSG:4326) cannot have" in said(CRS(4326))
    assert offered(CRS(4326))[0] == 9206


def test_degrees_under_metres():
    assert "degrees, while VN-2000 / TM-3 104-00" in said(CRS(9206), DEGREES)
    assert offered(CRS(9206), DEGREES) == [4326, 4756]


@pytest.mark.parametrize(
    ("crs", "bounds"),
    [
        ("EPSG:4326", (20.5, 103.2, 22, 105)),
        ("EPSG:4756", (20.5, 103.2, 22, 105)),
        ("EPSG:9206", TURNED),
        ("EPSG:3301", (6_400_000, 400_000, 6_600_000, 700_000)),
    ],
)
def test_x_and_y_exchanged(crs, bounds):
    verdict = judge_crs(CRS(crs), bounds, "Xã")
    assert verdict.kind == "exchanged" and "Swap X and Y" in str(verdict.problems[0])
    assert verdict.offers == ()


@pytest.mark.parametrize("withdrawn", [6956, 6957, 6958, 6959])
def test_withdrawn_codes(withdrawn):
    crs = CRS.from_epsg(withdrawn)
    verdict = judge_crs(crs, None, "Xã")
    assert verdict.kind == "withdrawn" and len(verdict.offers) == 1
    assert f"EPSG:{verdict.offers[0].epsg}" in str(verdict.problems[0])


def test_a_code_withdrawn_elsewhere():
    assert offered(CRS.from_epsg(2036), None) == [2953]


def test_no_system_at_all():
    verdict = judge_crs(None, SON_LA, "Xã")
    assert verdict.kind == "missing" and "no coordinate system" in str(verdict.problems[0])
    assert verdict.offers[0].epsg == 9206
    assert offered(None, DEGREES) == [4326, 4756]
    assert len(offered(None, None)) == 20
    assert offered(None, (400_000, 6_400_000, 700_000, 6_600_000)) == []


def test_a_layer_outside_of_the_area_of_its_system():
    france = (400_000, 5_400_000, 600_000, 5_600_000)
    text = said(CRS(9206), france)
    assert "made for “Vietnam - Son La province”, and the layer lies elsewhere" in text
    assert 9206 not in offered(CRS(9206), france)


def test_boxes_that_are_none():
    nothing = (float("nan"),) * 4
    assert judge_crs(CRS(9206), nothing, "Xã").sound
    assert judge_crs(None, nothing, "Xã").kind == "missing"


@pytest.mark.parametrize("text", ['LOCAL_CS["x",UNIT["metre",1]]', "EPSG:4978", "EPSG:5773"])
@pytest.mark.parametrize("bounds", [SON_LA, DEGREES, None])
def test_systems_without_places_on_the_earth(text, bounds):
    verdict = judge_crs(CRS(text), bounds, "Xã")
    assert verdict.kind == "missing" and "says nothing about places" in str(verdict.problems[0])
    assert verdict.offers[0].epsg == {SON_LA: 9206, DEGREES: 4326, None: 5896}[bounds]


def test_another_celestial_body_is_compared_with_none_of_the_earth_s():
    moon = CRS("+proj=longlat +R=1737400 +no_defs")
    assert judge_crs(moon, DEGREES, "Xã").kind in ("known", "custom")
