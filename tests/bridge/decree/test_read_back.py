"""Slips of one letter in the files of a package: every one is found, with file and cell."""

import random
import shutil

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from regionaltool.bridge.decree.layers import layers_of
from regionaltool.bridge.decree.manifest import manifest_differences
from regionaltool.bridge.decree.paper_language import translator
from regionaltool.bridge.decree.read_back_layers import layer_differences
from regionaltool.bridge.progress import Stage
from regionaltool.core.decree.papers.content import PackageContent, Wording
from regionaltool.core.decree.papers.read_back import differences
from tests.bridge.decree.spoilt import spoil
from tests.core.decree.decided import decided_province

SPOILT = (
    ["decree.docx", "submission.docx", "project.docx", "opinions.docx"] * 3
    + ["annex.xlsx"] * 10
    + ["apparatus.xlsx"] * 3
    + ["units.dbf"] * 13
    + ["lineage.csv", "lookup.csv"] * 5
    + ["decree.txt"] * 2
)


@pytest.fixture(scope="module")
def said():
    """What files and layers are to say."""
    decided = decided_province()
    crs = QgsCoordinateReferenceSystem("EPSG:9210")
    layers = layers_of(decided, crs, QgsCoordinateTransformContext(), Stage(None))
    return PackageContent.of(decided, Wording(), translator("vi")), layers


def found_in(folder, said):
    content, layers = said
    return [*differences(folder, content), *layer_differences(folder, layers)]


def test_a_package_agrees_with_its_plan(written, said):
    assert found_in(written, said) == []
    assert manifest_differences(written) == ()


def test_fifty_slips_of_one_letter_are_found(written, said, tmp_path):
    assert len(SPOILT) == 50
    for seed, name in enumerate(SPOILT):
        folder = tmp_path / f"spoilt_{seed}"
        folder.mkdir()
        for file in written.glob(f"{name.split('.')[0]}.*" if "units" in name else name):
            shutil.copy(file, folder)
        place = spoil(folder / name, random.Random(seed))
        content, layers = said
        if name == "units.dbf":
            found = layer_differences(folder, {"units.shp": layers["units.shp"]})
        else:
            found = differences(folder, content, [name])
        assert found, (seed, name, place)
        assert {problem.values["file"] for problem in found} == {name}, (seed, name, place)
        if name.endswith((".xlsx", ".dbf")):
            assert [problem.values["place"] for problem in found] == [place], (seed, name)
        assert len(found) == 1, (seed, name, place, list(map(str, found)))
        shutil.rmtree(folder)


def test_the_manifest_tells_every_other_byte(written):
    with (written / "score.html").open("w") as file:
        file.write("not listed")
    with (written / "units.prj").open("a") as file:
        file.write(" ")
    assert [p.values["file"] for p in manifest_differences(written)] == ["units.prj"]


def test_files_that_lack_or_are_damaged(written, said):
    (written / "annex.xlsx").write_bytes(b"PK nothing")
    (written / "units.cpg").unlink()
    (written / "lookup.csv").unlink()
    (written / "plan.gpkg").write_bytes(b"SQLite format 3")
    told = {str(problem) for problem in found_in(written, said)}
    for name in ("annex.xlsx", "units.cpg", "lookup.csv", "plan.gpkg"):
        assert f"“{name}” is not there, or is damaged." in told


def test_another_geometry_is_told(written, said):
    from osgeo import ogr

    source = ogr.Open(str(written / "plan.gpkg"), 1)
    layer = source.GetLayerByName("units")
    feature = layer.GetNextFeature()
    feature.SetGeometry(ogr.CreateGeometryFromWkt("MULTIPOLYGON (((0 0,1 0,1 1,0 0)))"))
    layer.SetFeature(feature)
    feature = layer = source = None
    (problem,) = found_in(written, said)
    assert problem.values["place"] == "units!geometry 1"
