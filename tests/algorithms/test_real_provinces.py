"""Real provinces against a computation of its own, with geopandas, shapely and pyproj alone."""

import geopandas
import pytest
import shapely
from pyproj import Geod
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

GEOD = Geod(ellps="WGS84")
# name: units, units of several polygons
PROVINCES = {"hung_yen": (104, 3), "son_la": (75, 1), "quang_ninh": (54, 14)}
FIELDS = {
    "ID_FIELD": "code",
    "NAME_FIELD": "name",
    "UNIT_FIELD": "new_code",
    "UNIT_NAME_FIELD": "new_name",
}


@pytest.fixture(scope="module", params=PROVINCES)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def truth(name, shared_data):
    file = shared_data / "provinces" / f"{name}.gpkg"
    frame = geopandas.read_file(file, layer="communes_clean")
    assert frame["new_code"].notna().all()
    return frame.groupby("new_code")


@pytest.mark.parametrize("year", ["pop_2009", "pop_2019"])
def test_dissolved_to_the_last_person_and_square_metre(run, province, name, truth, year):
    rows = run("dissolveunits", province(name), **FIELDS, POPULATION_FIELD=year).rows()
    assert len(rows) == PROVINCES[name][0]
    assert {row["unit"] for row in rows} == set(truth.groups)
    for row in rows:
        group = truth.get_group(row["unit"])
        assert row["name"] == group["new_name"].iloc[0]
        assert row["members"].split(",") == sorted(group["code"])
        assert row["n_communes"] == len(group)
        assert row["population"] == int(group[year].sum())
        assert row["population_missing"] == int(group[year].isna().sum())
        outline = shapely.orient_polygons(shapely.union_all(group.geometry))
        km2 = GEOD.geometry_area_perimeter(outline)[0] / 1e6
        assert row["area_km2"] == pytest.approx(km2, rel=1e-9)


def test_outlines_are_those_of_native_dissolve(run, processing_run, province, name):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"INPUT": province(name), "FIELD": ["new_code"], "OUTPUT": "TEMPORARY_OUTPUT"}
    native = processing_run("native:dissolve", given, context=context, feedback=feedback)
    theirs = {f["new_code"]: f.geometry() for f in native["OUTPUT"].getFeatures()}
    ours = run("dissolveunits", province(name), **FIELDS).layer()
    parts = 0
    for feature in ours.getFeatures():
        geometry = feature.geometry()
        assert geometry.isGeosValid()
        assert geometry.isGeosEqual(theirs[feature["unit"]]), feature["unit"]
        parts += geometry.constGet().numGeometries() > 1
    assert parts == PROVINCES[name][1]


def test_parts_are_counted_as_shapely_counts_them(run, province, name, truth):
    for row in run("checkcontiguity", province(name), **FIELDS).rows():
        union = shapely.union_all(truth.get_group(row["unit"]).geometry)
        assert row["n_parts"] == shapely.get_num_geometries(union)
        assert row["contiguous"] == (row["n_pieces"] == 1)
        assert row["n_pieces"] <= row["n_parts"]


def test_every_unit_has_a_score_or_an_interval(run, province, name):
    given = FIELDS | {"POPULATION_FIELD": "pop_2019", "GROUP_FIELD": "district"}
    ran = run("scoreunits", province(name), **given)
    rows = ran.rows()
    assert len(rows) == PROVINCES[name][0]
    for row in rows:
        assert 5 <= row["score_low"] <= row["score_high"] <= 100
        if row["score"] is None:
            assert row["score_low"] < row["score_high"] and row["population_missing"] > 0
        else:
            assert row["score"] == row["score_low"] == pytest.approx(row["score_high"])
    assert any("Economic capacity" in info and "off" in info for info in ran.infos)
    low, high = ran.results["PLAN_SCORE_LOW"], ran.results["PLAN_SCORE_HIGH"]
    people = sum(row["population"] for row in rows)
    mean = sum(row["population"] * row["score_low"] for row in rows) / people
    assert low == pytest.approx(mean) and low <= high
