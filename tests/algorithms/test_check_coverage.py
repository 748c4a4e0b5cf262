import pytest
from qgis.core import QgsVectorLayer, QgsWkbTypes

FIELDS = "id:string,name:string"


@pytest.fixture
def overlapping(make_layer, square):
    """Two communes of a kilometre, the second ten metres into the first."""
    return make_layer([(square(0, 0), "01", "An"), (square(0.99, 0), "02", "Bình")], FIELDS)


def kinds(ran) -> list[str]:
    return [row["kind"] for row in ran.rows()]


def test_a_clean_layer_is_valid(run, grid):
    ran = run("checkcoverage", grid())
    assert ran.results["VALID"] is True and ran.rows() == []
    numbers = ("OVERLAPS", "GAPS", "INVALID", "DUPLICATE_IDS", "UNMATCHED", "SLITS", "TRUE_HOLES")
    assert [ran.results[number] for number in numbers] == [0] * 7
    assert "The layer is a valid coverage." in ran.infos


def test_a_defect_is_a_feature(run, overlapping):
    ran = run("checkcoverage", overlapping, NAME_FIELD="name")
    assert ran.results["VALID"] is False and ran.results["OVERLAPS"] == 1
    (row,) = ran.rows()
    assert (row["kind"], row["communes"]) == ("overlap", "An (01), Bình (02)")
    assert row["area_m2"] == pytest.approx(10_000, rel=2e-3)
    assert ran.layer().wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert ran.layer().crs().authid() == "EPSG:3405"
    assert any("Repair coverage makes a valid copy" in said for said in ran.infos)


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "defects.gpkg"])
def test_the_output_is_coloured_by_kind(run, overlapping, tmp_path, output):
    place = str(tmp_path / output) if "." in output else output
    ran = run("checkcoverage", overlapping, OUTPUT=place)
    assert ran.layer().renderer().type() == "categorizedSymbol"


def test_rows_are_checked_as_they_come(run, make_layer, square):
    bow = "POLYGON ((500000 2300000,501000 2301000,501000 2300000,500000 2301000,500000 2300000))"
    layer = make_layer(
        [(bow, "01"), (None, " 01"), (square(5, 0), None), (square(9, 0), "9")], "id:string"
    )
    ran = run("checkcoverage", layer)
    assert sorted(kinds(ran)) == ["bow_tie", "id_doubled", "id_missing", "no_geometry"]
    assert (ran.results["INVALID"], ran.results["DUPLICATE_IDS"]) == (1, 1)


def test_a_gap_is_told_from_a_lake_by_its_width(run, make_layer, square):
    shapes = [square(x, y) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    layer = make_layer([*((shape, str(i)) for i, shape in enumerate(shapes))], "id:string")
    assert run("checkcoverage", layer).results["TRUE_HOLES"] == 1
    wide = run("checkcoverage", layer, GAP_WIDTH=1500, GAP_AREA=2)
    assert (wide.results["GAPS"], wide.results["TRUE_HOLES"]) == (1, 0)
    assert run("checkcoverage", layer, GAP_WIDTH=1500, GAP_AREA=0.9).results["GAPS"] == 0


def test_selected_features_only(run, overlapping):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    QgsProject.instance().addMapLayer(overlapping)
    overlapping.selectByIds([1])
    source = QgsProcessingFeatureSourceDefinition(overlapping.id(), True)
    assert run("checkcoverage", source).results["VALID"] is True
    QgsProject.instance().removeMapLayer(overlapping.id())


def test_without_an_output_there_are_numbers(run, overlapping):
    ran = run("checkcoverage", overlapping, OUTPUT=None)
    assert ran.results["OVERLAPS"] == 1 and "OUTPUT" not in ran.results


def test_a_cancel_writes_nothing(processing_run, overlapping, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    file = tmp_path / "d.gpkg"
    parameters = {"INPUT": overlapping, "ID_FIELD": "id", "OUTPUT": str(file)}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing_run("regionaltool:checkcoverage", parameters, feedback=feedback)
    assert list(tmp_path.iterdir()) == []


def test_a_layer_without_polygons_is_refused(refused, make_layer, tmp_path):
    empty = make_layer([], "id:string")
    assert "no communes" in refused("checkcoverage", empty)
    bare = make_layer([(None, "1")], "id:string")
    assert "no geometry for 1" in refused("checkcoverage", bare)
    nowhere = make_layer([("POLYGON ((0 0,1 0,1 1,0 0))", "1")], "id:string", crs="")
    assert "no coordinate system" in refused("checkcoverage", nowhere)


@pytest.mark.parametrize("size", [0, 100, 2000])
def test_a_file_that_is_cut_short(processing_run, grid, tmp_path, size):
    from qgis.core import QgsCoordinateTransformContext, QgsProcessingException, QgsVectorFileWriter

    whole, cut = tmp_path / "whole.gpkg", tmp_path / "cut.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        grid(), str(whole), QgsCoordinateTransformContext(), options
    )
    cut.write_bytes(whole.read_bytes()[:size])
    output = tmp_path / "out.gpkg"
    parameters = {"INPUT": str(cut), "ID_FIELD": "id", "OUTPUT": str(output)}
    with pytest.raises(QgsProcessingException) as told:
        processing_run("regionaltool:checkcoverage", parameters)
    assert "cut.gpkg" in str(told.value) and not output.exists()


def test_the_real_province(run, shared_data):
    raw = f"{shared_data / 'provinces' / 'quang_ninh.gpkg'}|layername=communes_raw"
    ran = run("checkcoverage", raw, ID_FIELD="code", NAME_FIELD="name")
    assert ran.results["OVERLAPS"] == 308 and ran.results["VALID"] is False
    clean = raw.replace("communes_raw", "communes_clean")
    assert run("checkcoverage", clean, ID_FIELD="code").results["VALID"] is True


def test_the_sample_is_valid(run, sample):
    layer = QgsVectorLayer(f"{sample}|layername=communes", "communes", "ogr")
    assert run("checkcoverage", layer, ID_FIELD="").results["VALID"] is True
