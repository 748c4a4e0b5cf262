from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from regionaltool.bridge.whole_file import WholeLayer, check_shapefile, file_of, whole
from regionaltool.core.problems import InputError
from tests.bridge.commune_layers import commune_layer
from tests.bridge.cut_files import cut, half_a_table, written


def read(file: Path) -> int:
    layer = QgsVectorLayer(str(file), "xã", "ogr")
    features = whole(layer.getFeatures(), file_of(layer), layer.featureCount(), "xã")
    return sum(1 for _ in features)


@pytest.mark.parametrize("name", ["a.shp", "a.gpkg"])
def test_a_whole_file(tmp_path, name):
    assert read(written(tmp_path, name)) == 4


@pytest.mark.parametrize(("part", "size"), [(".shp", 300), (".dbf", 250), (".dbf", 0), (".shp", 8)])
def test_a_shapefile_that_is_cut_short(tmp_path, part, size):
    file = written(tmp_path, "a.shp")
    check_shapefile(file)
    cut(file.with_suffix(part), size)
    with pytest.raises(InputError, match=f"“a{part}” is cut short: it has {size} bytes"):
        check_shapefile(file)


def test_rows_that_cannot_be_read():
    layer = commune_layer()
    with pytest.raises(InputError, match="only 4 of 7 rows"):
        list(whole(layer.getFeatures(), Path("a.gpkg"), 7, "xã"))


def test_a_database_only_estimates():
    layer = commune_layer()
    assert file_of(layer) is None
    assert len(list(whole(layer.getFeatures(), None, 7, "xã"))) == 4


def test_a_part_that_is_not_there_is_not_missed(tmp_path):
    file = written(tmp_path, "a.shp")
    file.with_suffix(".dbf").unlink()
    check_shapefile(file)


def test_a_layer_is_read_with_its_unsaved_edits(tmp_path):
    layer = QgsVectorLayer(str(written(tmp_path, "a.shp")), "xã", "ogr")
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    read = WholeLayer(layer)
    assert read.count == len(list(read.features())) == 3


def test_a_layer_with_half_a_table(tmp_path):
    with pytest.raises(InputError, match="“cut.dbf” is cut short"):
        list(WholeLayer(half_a_table(tmp_path)).features())
