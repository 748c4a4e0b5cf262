import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

UNITS = ("B", "A", "A", "B", "A", "A", None, "", "  ")
PLAN = {"UNIT_FIELD": "unit", "UNIT_NAME_FIELD": "unit_name", "POPULATION_FIELD": "people"}


def test_members_sums_and_outline(run, grid):
    ran = run("dissolveunits", grid(UNITS), **PLAN)
    a, b = ran.rows()
    assert (a["unit"], a["name"], a["n_communes"]) == ("A", "Đơn vị A", 4)
    assert a["members"] == "02,03,05,06"
    assert a["population"] == 200 + 300 + 500 + 600
    assert (b["unit"], b["members"], b["population"]) == ("B", "01,04", 500)
    assert a["population_missing"] == b["population_missing"] == 0
    outline = {f["unit"]: f.geometry() for f in ran.layer().getFeatures()}
    assert outline["A"].boundingBox().area() == pytest.approx(4e6)
    assert outline["A"].area() == pytest.approx(4e6)
    assert outline["B"].area() == pytest.approx(2e6)
    assert a["area_km2"] == pytest.approx(4 / 0.9996**2, rel=1e-3)


def test_communes_without_a_unit_are_counted_and_kept_whole(run, grid):
    layer = grid(UNITS)
    ran = run("dissolveunits", layer, **PLAN, UNASSIGNED="TEMPORARY_OUTPUT")
    assert ran.results["UNASSIGNED_COUNT"] == 3
    kept = ran.layer("UNASSIGNED")
    assert kept.fields().names() == layer.fields().names()
    original = {f["id"]: f for f in layer.getFeatures()}
    assert sorted(f["id"] for f in kept.getFeatures()) == ["07", "08", "09"]
    for feature in kept.getFeatures():
        assert feature.attributes() == original[feature["id"]].attributes()
        assert feature.geometry().equals(original[feature["id"]].geometry())


def test_without_the_sink_the_number_is_still_there(run, grid):
    ran = run("dissolveunits", grid(UNITS), **PLAN)
    assert ran.results["UNASSIGNED_COUNT"] == 3
    assert "UNASSIGNED" not in ran.results


def test_unknown_figures_are_counted_and_not_summed(run, make_layer, square):
    layer = make_layer(
        [
            (square(0, 0), "1", "A", 10, 1.5, 7),
            (square(1, 0), "2", "A", None, None, None),
            (square(2, 0), "3", "B", None, None, None),
        ],
        "id:string,unit:string,people:integer,km2:double,jobs:integer",
    )
    ran = run(
        "dissolveunits",
        layer,
        UNIT_FIELD="unit",
        POPULATION_FIELD="people",
        AREA_FIELD="km2",
        SUM_FIELDS=["jobs", "km2"],
    )
    a, b = ran.rows()
    assert (a["population"], a["population_missing"]) == (10, 1)
    assert (a["official_km2"], a["official_missing"]) == (1.5, 1)
    assert (a["jobs"], a["jobs_missing"], a["km2"], a["km2_missing"]) == (7, 1, 1.5, 1)
    assert (b["population"], b["population_missing"]) == (0, 1)
    assert b["official_km2"] is None and b["jobs"] is None and b["jobs_missing"] == 1
    assert any("population" in text and "“xa”" in text for text in ran.warnings)


def test_large_populations_keep_every_person(run, make_layer, square):
    rows = [(square(i, 0), str(i), "A", 2_000_000_001) for i in range(3)]
    layer = make_layer(rows, "id:string,unit:string,people:int8")
    ran = run("dissolveunits", layer, UNIT_FIELD="unit", POPULATION_FIELD="people")
    assert ran.rows()[0]["population"] == 6_000_000_003


def test_a_sum_that_would_hide_a_column_gets_another_name(run, make_layer, square):
    layer = make_layer([(square(0, 0), "1", "A", 3)], "id:string,unit:string,population:integer")
    ran = run("dissolveunits", layer, UNIT_FIELD="unit", SUM_FIELDS=["population"])
    row = ran.rows()[0]
    assert (row["population"], row["population_missing"]) == (0, 1)
    assert (row["population_sum"], row["population_sum_missing"]) == (3, 0)
    assert "“population_sum”" in " ".join(ran.warnings)


def test_numbers_as_units_are_text(run, make_layer, square):
    layer = make_layer([(square(0, 0), "1", 7), (square(1, 0), "2", 7)], "id:string,unit:integer")
    assert run("dissolveunits", layer, UNIT_FIELD="unit").rows()[0]["unit"] == "7"


def test_a_unit_with_two_names_is_reported(run, make_layer, square):
    layer = make_layer(
        [(square(0, 0), "1", "A", "Một"), (square(1, 0), "2", "A", "Hai")],
        "id:string,unit:string,unit_name:string",
    )
    ran = run("dissolveunits", layer, UNIT_FIELD="unit", UNIT_NAME_FIELD="unit_name")
    assert ran.rows()[0]["name"] == "Một"
    assert len(ran.warnings) == 1 and "name" in ran.warnings[0]


def test_holes_and_islands_stay(run, grid):
    ring = ("A", "A", "A", "A", "B", "A", "A", "A", "A")
    outline = {
        f["unit"]: f.geometry()
        for f in run("dissolveunits", grid(ring), **PLAN).layer().getFeatures()
    }
    assert len(outline["A"].asMultiPolygon()[0]) == 2
    corners = ("A", "B", "A", "B", "B", "B", "A", "B", "A")
    outline = {
        f["unit"]: f.geometry()
        for f in run("dissolveunits", grid(corners), **PLAN).layer().getFeatures()
    }
    assert len(outline["A"].asMultiPolygon()) == 4


class TestOneUnit:
    def test_of_the_selected_communes(self, run, grid):
        layer = grid()
        QgsProject.instance().addMapLayer(layer, False)
        layer.selectByExpression("\"id\" in ('01', '02')")
        source = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        ran = run("dissolveunits", source, SELECTION=True, NEW_UNIT="X", POPULATION_FIELD="people")
        (row,) = ran.rows()
        assert (row["unit"], row["name"], row["members"]) == ("X", "X", "01,02")
        assert row["population"] == 300
        QgsProject.instance().removeMapLayer(layer)

    def test_of_those_where_an_expression_is_true(self, run, grid):
        ran = run("dissolveunits", grid(), SELECTION=True, WHERE='"people" > 700', NEW_UNIT="X")
        assert ran.rows()[0]["members"] == "08,09"

    def test_takes_the_name_of_the_largest_when_none_is_given(self, run, grid):
        ran = run(
            "dissolveunits", grid(), SELECTION=True, NAME_FIELD="name", POPULATION_FIELD="people"
        )
        (row,) = ran.rows()
        assert (row["unit"], row["name"], row["n_communes"]) == ("09", "Xã 9", 9)

    def test_does_not_look_at_units(self, run, grid):
        ran = run("dissolveunits", grid(UNITS), SELECTION=True, NEW_UNIT="X", **PLAN)
        assert [row["n_communes"] for row in ran.rows()] == [9]
        assert ran.results["UNASSIGNED_COUNT"] == 0
        assert "field of units is not used" in ran.warnings[0]

    def test_of_nothing_is_refused(self, refused, grid):
        text = refused("dissolveunits", grid(), SELECTION=True, WHERE="false", NEW_UNIT="X")
        assert "has no communes" in text

    def test_broken_expression_is_refused(self, refused, grid):
        text = refused("dissolveunits", grid(), SELECTION=True, WHERE='"people" >', NEW_UNIT="X")
        assert "cannot be read" in text

    def test_unknown_field_in_an_expression_is_refused(self, refused, grid):
        text = refused("dissolveunits", grid(), SELECTION=True, WHERE='"dan_so" > 1')
        assert "no field “dan_so”" in text


def test_where_goes_with_a_unit_field_too(run, grid):
    ran = run("dissolveunits", grid(UNITS), **PLAN, WHERE="\"unit\" = 'B'")
    assert [row["members"] for row in ran.rows()] == ["01,04"]


def test_neither_field_nor_selection_is_refused(refused, grid):
    assert "UNIT_FIELD" in refused("dissolveunits", grid())


def test_unsaved_edits_are_used(run, grid):
    layer = grid()
    layer.startEditing()
    first = next(layer.getFeatures(QgsFeatureRequest().setFilterExpression("\"id\" = '01'")))
    layer.changeAttributeValue(first.id(), layer.fields().lookupField("unit"), "Z")
    last = next(layer.getFeatures(QgsFeatureRequest().setFilterExpression("\"id\" = '09'")))
    layer.deleteFeature(last.id())
    ran = run("dissolveunits", layer, **PLAN)
    assert [(row["unit"], row["n_communes"]) for row in ran.rows()] == [("A", 7), ("Z", 1)]
    layer.rollBack()


def test_shapefile_in_utf_8(run, grid, tmp_path):
    file = tmp_path / "units.shp"
    run("dissolveunits", grid(UNITS), **PLAN, OUTPUT=str(file))
    assert file.with_suffix(".cpg").read_text() == "UTF-8"
    written = QgsVectorLayer(str(file), "units", "ogr")
    assert {f["name"] for f in written.getFeatures()} == {"Đơn vị A", "Đơn vị B"}
    assert written.crs().authid() == "EPSG:3405"


def test_a_text_too_long_for_a_shapefile_is_refused(refused, make_layer, square, tmp_path):
    rows = [(square(i, 0), f"commune-{i:06d}", "A") for i in range(20)]
    layer = make_layer(rows, "id:string,unit:string")
    text = refused("dissolveunits", layer, UNIT_FIELD="unit", OUTPUT=str(tmp_path / "units.shp"))
    assert "members" in text and "GeoPackage" in text
    assert list(tmp_path.iterdir()) == []
