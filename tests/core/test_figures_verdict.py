import geopandas as gpd
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS

from regionaltool.core.crs_offers import CrsOffer
from regionaltool.core.crs_parameters import Shift
from regionaltool.core.crs_verdict import judge_crs
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.figures_verdict import UNITS, area_evidence, judge_areas, judge_people

KM2 = np.array([12.5, 30.25, 7.0, 44.1, 18.0])
NAN = float("nan")


def labelled(where) -> tuple[str, ...]:
    return tuple(f"commune {row}" for row in np.flatnonzero(where))


def said(verdict, field="DT") -> str:
    return " ".join(map(str, verdict.problems(field, labelled)))


@pytest.mark.parametrize("unit", UNITS)
def test_the_unit_is_told_from_the_polygons(unit):
    verdict = judge_areas(KM2 / UNITS[unit], KM2)
    assert (verdict.unit, verdict.agree, verdict.compared) == (unit, 5, 5)
    assert KM2 / UNITS[unit] * verdict.km2 == pytest.approx(KM2)
    assert (said(verdict) == "") == (unit == "km²")


@given(
    st.sampled_from(sorted(UNITS)),
    st.lists(
        st.floats(0.5, 2.0).filter(lambda off: abs(abs(off - 1) - 0.1) > 1e-6),
        min_size=3,
        max_size=30,
    ),
    st.randoms(use_true_random=False),
)
def test_the_unit_is_told_when_areas_are_off_by_up_to_a_factor_of_two(unit, off, rng):
    km2 = np.array([rng.uniform(0.5, 300) for _ in off])
    verdict = judge_areas(km2 * off / UNITS[unit], km2)
    assert verdict.unit == unit and not verdict.far.any()
    assert verdict.agree == sum(abs(o - 1) <= 0.1 + 1e-9 for o in off)


def test_hectares_are_said_with_the_number_that_agrees():
    amounts = KM2 * 100
    amounts[1] *= 1.5
    assert "in ha, not in km²: 4 of 5 communes agree" in said(judge_areas(amounts, KM2))


def test_a_commune_in_another_unit_is_named():
    amounts = KM2 * 100
    amounts[3] /= 100
    verdict = judge_areas(amounts, KM2)
    assert verdict.unit == "ha" and list(np.flatnonzero(verdict.far)) == [3]
    assert "commune 3" in said(verdict)


def test_unknown_and_impossible_areas_are_not_compared():
    verdict = judge_areas(np.array([12.5, NAN, 0, -4, 18]), KM2)
    assert (verdict.unit, verdict.compared, verdict.agree) == ("km²", 2, 2)
    assert "no areas" in said(judge_areas(np.full(5, NAN), KM2))


def test_what_is_no_area_is_said():
    verdict = judge_areas(np.array([1.0, 2, 3, 4, 5]) * 1e9, KM2)
    assert verdict.unit is None and verdict.km2 == 1
    assert "no unit of area" in said(verdict)


def test_areas_speak_for_the_right_zone():
    offer = CrsOffer(9206, "zone", shift=Shift(0, 707, 683, 731, 0.06003))
    drawn = KM2 * 1.0006003
    problem = area_evidence(judge_areas(KM2 * 100, drawn), offer, "DT_HA")
    assert "speak for EPSG:9206" in str(problem) and "0.060 %" in str(problem)


@pytest.mark.parametrize("noise", [0, 0.01])
def test_areas_that_do_not_know_better_say_nothing(noise):
    offer = CrsOffer(9206, "zone", shift=Shift(0, 707, 683, 731, 0.06003))
    rough = KM2 * (1 + noise * np.array([1, -1, 0.5, 2, -2]))
    assert area_evidence(judge_areas(rough, KM2), offer, "DT") is None
    assert area_evidence(judge_areas(rough * 1e6, KM2), CrsOffer(9206, "zone"), "DT") is None


def test_the_messy_areas(shared_data):
    frame = gpd.read_file(shared_data / "messy" / "ranh_gioi_xa.shp", encoding="ISO-8859-1")
    crs = CRS((shared_data / "messy" / "ranh_gioi_xa.prj").read_text())
    km2 = Ellipsoid(crs).areas(frame.geometry.to_numpy()) / 1e6
    verdict = judge_areas(frame["DT_HA"].to_numpy(), km2)
    assert (verdict.unit, verdict.agree, verdict.compared) == ("ha", 204, 204)
    (offer,) = judge_crs(crs, tuple(frame.total_bounds), "Xã").offers
    assert "speak for EPSG:9206" in str(area_evidence(verdict, offer, "DT_HA"))


def people(*figures: float) -> str:
    return " ".join(map(str, judge_people(np.array(figures), KM2, "DS", labelled)))


@pytest.mark.parametrize(
    ("figures", "word"),
    [
        ((5000, 6000, 7000, 8000, 9000), ""),
        ((5000, NAN, 7000, 8000, 9000), ""),
        ((5000, 0, 7000, 8000, 9000), "0 people for 1 (commune 1)"),
        ((5.2, 6.1, 7.3, 8.8, 9.9), "fractions of small numbers, such as 5.2"),
        ((5000, 6000, 7000, 8000, 26000), "line of totals"),
        ((5000, 6000, 7000000, 8000, 9000), "people per km² in commune 2"),
        ((5, 6, 7, 8, 9), "Are they thousands"),
        ((NAN,) * 5, "no figures"),
    ],
)
def test_columns_that_may_not_count_people(figures, word):
    assert word in people(*figures) if word else people(*figures) == ""


def test_real_populations_pass(shared_data):
    frame = gpd.read_file(shared_data / "provinces" / "son_la.gpkg", layer="units_2025_official")
    found = judge_people(
        frame["population"].to_numpy(float), frame["area_km2"].to_numpy(float), "p", labelled
    )
    assert found == ()
