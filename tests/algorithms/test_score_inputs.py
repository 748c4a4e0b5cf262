"""Inputs of scoreunits: all of the sample's at once, and those that cannot be used."""

import re

import pytest
from osgeo import ogr

PLAN = {
    "ID_FIELD": "code",
    "NAME_FIELD": "name",
    "POPULATION_FIELD": "population",
    "AREA_FIELD": "area_km2",
    "GROUP_FIELD": "district",
    "UNIT_FIELD": "plan_good",
    "UNIT_NAME_FIELD": "plan_good_name",
}
LAYERS = {
    "ROADS": "roads",
    "FERRIES": "ferries",
    "SEATS": "seats",
    "FACILITIES": "facilities",
    "POLES": "poles",
    "HAZARDS": "hazard",
    "BUDGET": "budget",
    "JOBS": "communes",
    "SHARES": "ethnic_shares",
    "CONSULTATION": "consultation",
    "FLOWS": "commuting",
}


@pytest.fixture
def of_sample(sample, tmp_path):
    copy = tmp_path / "sample.gpkg"
    copy.write_bytes(sample.read_bytes())
    return lambda name: f"{copy}|layername={name}"


def test_with_all_that_the_sample_has_every_indicator_is_on(run, of_sample, tmp_path):
    report = tmp_path / "report.html"
    ran = run(
        "scoreunits",
        of_sample("communes"),
        **PLAN,
        **{name: of_sample(layer) for name, layer in LAYERS.items()},
        ORIGINS=["BUDGET", 2024.0, "Sở Tài chính"],
        REPORT=str(report),
    )
    rows = ran.rows()
    assert len(rows) == 50 and ran.results["PLAN_SCORE"] is not None
    indicators = [name for name in rows[0] if re.fullmatch(r"i\d\d", name)]
    assert len(indicators) == 19
    for name in indicators:
        assert any(row[name] is not None for row in rows), name
    assert all(row[f"f{number}"] is not None for row in rows for number in range(1, 6))
    assert not [info for info in ran.infos if " is off" in info]
    assert any("budget" in info and "Own revenue: revenue" in info for info in ran.infos)
    page = report.read_text(encoding="utf-8")
    for text in (
        "<td>2024</td>",
        "Sở Tài chính",
        "ethnic_shares",
        "by road",
        "100 %",
        "not attached",
    ):
        assert text in page, text


def test_roads_without_a_system_are_off_and_the_rest_is_scored(run, grid, make_layer):
    roads = make_layer(
        [("LINESTRING (500100 2300500, 502900 2300500)", "national")],
        "class:string",
        kind="LineString",
        crs="",
        name="đường",
    )
    ran = run("scoreunits", grid("AAABBBCCC"), UNIT_FIELD="unit", POPULATION_FIELD="people",
              ROADS=roads)  # fmt: skip
    assert any("“đường” has no coordinate system" in text for text in ran.warnings)
    assert ran.row("A")["i13"] is None and ran.row("A")["i11"] is not None
    assert any("1.3" in info and "roads" in info for info in ran.infos)


def test_a_file_that_says_undefined_has_no_system(run, refused, grid, tmp_path):
    """QGIS would take its figures for those of the communes, whatever they are."""
    path = str(tmp_path / "đường.gpkg")
    made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = made.CreateLayer("đường", None, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTString))
    road = ogr.Feature(layer.GetLayerDefn())
    road.SetField("class", "national")
    road.SetGeometry(ogr.CreateGeometryFromWkt("LINESTRING (500100 2300500, 502900 2300500)"))
    layer.CreateFeature(road)
    del road, layer, made
    ran = run("scoreunits", grid("AAABBBCCC"), UNIT_FIELD="unit", POPULATION_FIELD="people",
              ROADS=path)  # fmt: skip
    assert any("“đường” has no coordinate system" in text for text in ran.warnings)
    assert "“đường” has no coordinate system" in refused("traveltimes", grid(), ROADS=path)


def test_a_table_is_read_from_its_file_though_qgis_would_misread_it(run, grid, tmp_path):
    table = tmp_path / "thu chi.csv"
    rows = "".join(f"0{number},5,10\n" for number in range(1, 10))
    table.write_text("Ngân sách 2024,,\nid,thu,chi\n" + rows, encoding="utf-8")
    ran = run(
        "scoreunits",
        grid("AAABBBCCC"),
        UNIT_FIELD="unit",
        POPULATION_FIELD="people",
        BUDGET=str(table),
        BUDGET_ID_FIELD="id",
        BUDGET_REVENUE_FIELD="thu",
        BUDGET_EXPENDITURE_FIELD="chi",
    )
    assert [row["i31"] for row in ran.rows()] == [0.5] * 3


def test_origins_of_what_is_no_input_are_refused(refused, grid):
    told = refused("scoreunits", grid("AAABBBCCC"), UNIT_FIELD="unit", POPULATION_FIELD="people",
                   ORIGINS=["MONEY", "2024", ""])  # fmt: skip
    assert "MONEY" in told and "BUDGET" in told
