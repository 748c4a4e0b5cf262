"""What planners' layers bring, in every algorithm: a sentence, or a result with a warning."""

import importlib.util
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

from regionaltool.bridge import requirements
from tests.bridge.commune_layers import ACCEPTED, LAYER, REFUSED, ROWS, SQUARES, commune_layer
from tests.bridge.cut_files import cut, half_a_table, written

ALGORITHMS = ("findneighbours", "dissolveunits", "checkcontiguity", "scoreunits", "chooseseats")
FIELDS = {"ID_FIELD": "code", "NAME_FIELD": "name"}
PLAN = FIELDS | {"UNIT_FIELD": "unit", "POPULATION_FIELD": "people"}


def asked(algorithm: str) -> dict[str, str]:
    return FIELDS if algorithm == "findneighbours" else PLAN


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("fault", REFUSED)
def test_what_cannot_be_worked_with_is_refused_in_a_sentence(refused, algorithm, fault, provider):
    if algorithm == "findneighbours" and "people" in fault:
        pytest.skip("asks for no population")
    make, words = REFUSED[fault]
    text = refused(algorithm, make(), **asked(algorithm))
    assert all(word in text for word in words), text
    if "coordinate" not in words:
        assert LAYER in text
    assert text.strip().endswith(".")


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("oddity", [name for name in ACCEPTED if name != "no commune with a unit"])
def test_what_can_be_worked_with_is_and_said(run, algorithm, oddity, provider):
    make, n_units, words = ACCEPTED[oddity]
    if algorithm == "findneighbours" and "people" in oddity:
        pytest.skip("asks for no population")
    ran = run(algorithm, make(), **asked(algorithm))
    said = " ".join(ran.warnings)
    assert all(word in said for word in words), said
    if algorithm == "findneighbours":
        assert {("01", "03"), ("1", "3")} & {(row["a"], row["b"]) for row in ran.rows()}
    else:
        assert len(ran.rows()) == n_units


@pytest.mark.parametrize("algorithm", ALGORITHMS[1:])
def test_no_commune_with_a_unit_is_refused(refused, algorithm, provider):
    text = refused(algorithm, ACCEPTED["no commune with a unit"][0](), **PLAN)
    assert "empty for every commune" in text and LAYER in text and "unit" in text


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize(
    ("kind", "wkt"), [("Point", "Point(1 1)"), ("LineString", "LineString(0 0, 1 1)")]
)
def test_other_geometries_are_refused(refused, algorithm, kind, wkt, provider):
    layer = commune_layer([ROWS[0]], [wkt], kind=kind)
    assert "polygons" in refused(algorithm, layer, **asked(algorithm))


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_an_unknown_field_is_named_with_those_there_are(refused, algorithm, provider):
    text = refused(algorithm, commune_layer(), **asked(algorithm) | {"NAME_FIELD": "ten"})
    assert "“ten”" in text and "people" in text and LAYER in text


def test_a_vertex_that_the_neighbour_lacks_parts_nobody(run, provider):
    """The border of 1 and 2 has a vertex more on one side."""
    shape = (
        "Polygon((501000 2300000, 502000 2300000, 502000 2301000, 501000 2301000, "
        "501000 2300400, 501000 2300000))"
    )
    ran = run("findneighbours", commune_layer(shapes=[SQUARES[0], shape, *SQUARES[2:]]), **FIELDS)
    assert any("do not match" in warning for warning in ran.warnings)
    lengths = {(r["a"], r["b"]): r["border_m"] for r in ran.rows() if r["kind"] == "border"}
    assert lengths["01", "02"] == pytest.approx(1000, rel=2e-3)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_missing_package_is_named_with_the_remedy(refused, algorithm, monkeypatch, provider):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        requirements.importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "scipy" else find(name, *rest),
    )
    registered = QgsApplication.processingRegistry().algorithmById(f"regionaltool:{algorithm}")
    can, why = registered.canExecute()
    assert not can and "scipy" in why and "pip install" in why
    with pytest.raises(QgsProcessingException, match="scipy"):
        fresh = registered.create()
        fresh.processAlgorithm({}, None, None)


def test_a_folder_that_does_not_take_files_gets_none(refused, tmp_path, provider):
    (tmp_path / "file").touch()
    text = refused("scoreunits", commune_layer(), OUTPUT=str(tmp_path / "file" / "u.gpkg"), **PLAN)
    assert "u.gpkg" in text or "file" in text
    assert os.listdir(tmp_path) == ["file"]


def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(run, refused, tmp_path, provider):
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(small)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a small disk")
    try:
        file = small / "units.gpkg"
        run("dissolveunits", commune_layer(), OUTPUT=str(file), **PLAN)
        before = file.read_bytes()
        (small / "filler").write_bytes(b"x" * (os.statvfs(small).f_bavail * 4096 - 4096))
        text = refused("dissolveunits", commune_layer(), OUTPUT=str(file), **PLAN)
        assert "units.gpkg" in text
        assert file.read_bytes() == before
        assert sorted(os.listdir(small)) == ["filler", "units.gpkg"]
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)


def test_a_report_that_cannot_be_written_leaves_no_layer_either(refused, tmp_path, provider):
    (tmp_path / "file").touch()
    out = tmp_path / "units.gpkg"
    report = tmp_path / "file" / "report.html"
    refused("scoreunits", commune_layer(), OUTPUT=str(out), REPORT=str(report), **PLAN)
    assert not out.exists()


def test_files_are_whole_and_in_utf_8(run, tmp_path, provider):
    out = tmp_path / "đơn vị.shp"
    run("checkcontiguity", commune_layer(), OUTPUT=str(out), **PLAN)
    layer = QgsVectorLayer(str(out), "u", "ogr")
    assert layer.featureCount() == 2 and Path(tmp_path / "đơn vị.cpg").read_text() == "UTF-8"


@pytest.mark.parametrize("algorithm", (*ALGORITHMS, "checkcoverage", "repaircoverage"))
@pytest.mark.parametrize("where", ["whole", "selected"])
def test_half_a_table_is_refused(refused, algorithm, where, tmp_path, provider):
    """OGR gives its last communes without code, people and unit."""
    source = half_a_table(tmp_path).source()
    out = tmp_path / "out.gpkg"
    given = FIELDS if "coverage" in algorithm else asked(algorithm)
    if where == "selected":
        layer = QgsProject.instance().addMapLayer(QgsVectorLayer(source, "cut", "ogr"))
        layer.selectByIds([0, 1])
        source = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    assert "“cut.dbf” is cut short" in refused(algorithm, source, OUTPUT=str(out), **given)
    assert not out.exists()
    QgsProject.instance().clear()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize(
    ("name", "part", "size"),
    [("a.gpkg", ".gpkg", 0), ("a.gpkg", ".gpkg", 3000), ("a.shp", ".shp", 0), ("a.shp", ".dbf", 0)],
)
def test_a_file_that_does_not_open_is_not_said_to_be_missing(
    refused, algorithm, name, part, size, tmp_path, provider
):
    file = written(tmp_path, name)
    cut(file.with_suffix(part), size)
    out = tmp_path / "out.gpkg"
    told = refused(algorithm, str(file), OUTPUT=str(out), **asked(algorithm))
    assert "cut short" in told and f"a{part}" in told and "Get the file again" in told
    assert not out.exists()


@pytest.mark.parametrize("name", ["LINKS", "ROADS", "SEATS"])
def test_half_a_table_beside_the_communes_is_refused(refused, make_layer, name, tmp_path, provider):
    kind, shape = (
        ("Point", "POINT (1 1)") if name == "SEATS" else ("LineString", "LINESTRING (1 1,2 2)")
    )
    source = half_a_table(tmp_path, make_layer([(shape, "a"), (shape, "b")], kind=kind)).source()
    told = refused("checkcontiguity", commune_layer(), **PLAN | {name: source})
    assert "“cut.dbf” is cut short" in told
