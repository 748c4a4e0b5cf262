import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

from regionaltool.bridge.layers_left import UNITS, layer_kind, layers_left, mark_layer, refill


@pytest.fixture
def make():
    def layer(fields: str, *values: str) -> QgsVectorLayer:
        made = QgsVectorLayer(f"Polygon?crs=EPSG:9214{fields}", "Đơn vị", "memory")
        for value in values:
            feature = QgsFeature(made.fields())
            feature.setAttributes([value])
            feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
            assert made.dataProvider().addFeature(feature)
        mark_layer(made, UNITS)
        return made

    return layer


def test_marked_layers_of_memory_are_found(qgis_new_project, make):
    project = QgsProject.instance()
    marked, other = make("&field=unit:string"), QgsVectorLayer("Point", "khác", "memory")
    project.addMapLayers([marked, other])
    assert layers_left(project) == {UNITS: marked} and layer_kind(other) == ""


@pytest.mark.parametrize("fields", ["&field=unit:string", "&field=cu:integer", ""])
def test_an_old_layer_is_filled_whatever_it_held(qgis_app, make, fields):
    old, new = make(fields, *("1",) * bool(fields)), make("&field=unit:string", "a", "b")
    old.setOpacity(0.3)
    moved = refill(old, new)
    assert [f.attributes() for f in old.getFeatures()] == [["a"], ["b"]]
    assert {
        new.getFeature(fid)["unit"]: old.getFeature(to)["unit"] for fid, to in moved.items()
    } == {
        "a": "a",
        "b": "b",
    }
    assert old.opacity() == 0.3
