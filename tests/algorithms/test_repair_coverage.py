import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

FIELDS = "id:string,name:string,people:integer"


@pytest.fixture
def dirty(make_layer, square):
    """Two communes that overlap, and one within the first."""
    return make_layer(
        [
            (square(0, 0), "01", "An", 100),
            (square(0.99, 0, 2), "02", "Bình", 200),
            (square(0.1, 0.1, 0.1, 0.1), "03", "Châu", 30),
        ],
        FIELDS,
    )


def mended(run, layer, **parameters):
    given = {"NAME_FIELD": "name", "POPULATION_FIELD": "people", "DROPPED": "TEMPORARY_OUTPUT"}
    return run("repaircoverage", layer, **(given | parameters))


def test_a_valid_copy_with_all_fields(run, dirty):
    before = [f.geometry().asWkt() for f in dirty.getFeatures()]
    ran = mended(run, dirty)
    assert [(row["id"], row["name"], row["people"]) for row in ran.rows()] == [
        ("01", "An", 100),
        ("02", "Bình", 200),
    ]
    changes = [row["area_change_m2"] for row in ran.rows()]
    assert changes == pytest.approx([0, -10_008], abs=20)
    assert run("checkcoverage", ran.layer()).results["VALID"] is True
    assert [f.geometry().asWkt() for f in dirty.getFeatures()] == before
    assert (ran.results["DROPPED_COUNT"], ran.results["CHANGED"]) == (1, 2)


def test_the_dropped_are_named_with_their_people(run, dirty):
    ran = mended(run, dirty)
    (row,) = ran.rows("DROPPED")
    assert (row["id"], row["dropped_name"], row["dropped_people"]) == ("03", "Châu", 30)
    assert (row["within_id"], row["within_name"]) == ("01", "An")
    assert any("Châu (03), population 30" in warning for warning in ran.warnings)


def test_gaps_up_to_the_width_are_filled(run, make_layer, square):
    shapes = [square(x, y) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    rows = [(shape, f"{i}", "", 1) for i, shape in enumerate(shapes)]
    rows.append((square(1.02, 1, 0.98), "8", "", 1))
    layer = make_layer(rows, FIELDS)
    assert mended(run, layer).results["GAPS_FILLED"] == 1
    kept = mended(run, layer, GAP_WIDTH=19.9)
    assert (kept.results["GAPS_FILLED"], kept.results["TRUE_HOLES"]) == (0, 1)


def test_files_and_report(run, dirty, tmp_path):
    output, report = tmp_path / "xã.gpkg", tmp_path / "report.html"
    ran = mended(run, dirty, OUTPUT=str(output), REPORT=str(report))
    assert output.is_file() and ran.results["REPORT"] == str(report)
    assert "Châu (03), population 30" in report.read_text(encoding="utf-8")


def test_ids_that_collide_after_trimming_are_refused(refused, make_layer, square, tmp_path):
    layer = make_layer([(square(0, 0), "01"), (square(1, 0), " 01 ")], "id:string")
    told = refused("repaircoverage", layer, OUTPUT=str(tmp_path / "out.gpkg"))
    assert "more than once: 01" in told and list(tmp_path.iterdir()) == []


def test_a_layer_of_lines_is_refused(refused, make_layer):
    lines = make_layer([("LINESTRING (0 0,1 1)", "1")], "id:string", kind="LineString")
    assert "must hold polygons" in refused("repaircoverage", lines)


def test_a_cancel_writes_nothing(processing_run, dirty, tmp_path):
    class Impatient(QgsProcessingFeedback):
        def isCanceled(self) -> bool:
            return self.progress() >= 20

    parameters = {"INPUT": dirty, "ID_FIELD": "id", "OUTPUT": str(tmp_path / "out.gpkg")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing_run("regionaltool:repaircoverage", parameters, feedback=Impatient(False))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["quang_ninh"])
def test_a_real_province(run, shared_data, name):
    raw = f"{shared_data / 'provinces' / name}.gpkg|layername=communes_raw"
    ran = run("repaircoverage", raw, ID_FIELD="code", NAME_FIELD="name")
    assert ran.layer().featureCount() == 186 and ran.results["DROPPED_COUNT"] == 0
    again = run("checkcoverage", ran.layer(), ID_FIELD="code")
    assert again.results["VALID"] is True
