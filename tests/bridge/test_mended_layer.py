import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QThread
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.compat import real_field, whole_field
from regionaltool.bridge.mended_layer import (
    AddedColumn,
    Mend,
    MendTask,
    km2_name,
    put_beside,
)
from tests.bridge.commune_layers import column, commune_layer
from tests.bridge.messy_files import CODES, DISTRICTS, NAMES, messy_layer
from tests.bridge.tasks import result_of

ZONE = QgsCoordinateReferenceSystem("EPSG:9206")


def mended(layer: QgsVectorLayer, mend: Mend) -> QgsVectorLayer:
    return result_of(MendTask, layer, mend)


@pytest.fixture
def project(qgis_new_project):
    yield QgsProject.instance()
    QgsProject.instance().clear()


def test_texts_are_mended_in_a_copy(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    bytes_before = (tmp_path / "xa.dbf").read_bytes()
    copy = mended(layer, Mend(texts=True))
    assert column(copy, "TEN_XA") == list(NAMES)
    assert column(copy, "TEN_HUYEN") == list(DISTRICTS)
    assert column(copy, "MA_XA") == list(CODES)
    assert copy.fields().names() == layer.fields().names()
    assert copy.name() == "xa (mended)" and copy.crs() == layer.crs()
    assert [f.geometry().asWkb() for f in copy.getFeatures()] == [
        f.geometry().asWkb() for f in layer.getFeatures()
    ]
    assert "�" in column(layer, "TEN_XA")[0]
    assert (tmp_path / "xa.dbf").read_bytes() == bytes_before


def test_a_zone_is_taken_without_moving_a_coordinate(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    copy = mended(layer, Mend(crs=ZONE))
    assert copy.crs().authid() == "EPSG:9206" and layer.crs().authid() != "EPSG:9206"
    assert [f.geometry().asWkb() for f in copy.getFeatures()] == [
        f.geometry().asWkb() for f in layer.getFeatures()
    ]
    assert "�" in column(copy, "TEN_XA")[0], "only what was asked for is mended"


def test_columns_are_added_under_a_name_of_their_own(qgis_app):
    layer = commune_layer()
    first, *_ = layer.getFeatures()
    people = AddedColumn(whole_field("people"), {first.id(): 7})
    area = AddedColumn(real_field("km2"), {f.id(): 1.5 for f in layer.getFeatures()})
    copy = mended(layer, Mend(columns=(people, area)))
    assert copy.fields().names()[-2:] == ["people_2", "km2"]
    assert column(copy, "people_2")[0] == 7 and not column(copy, "people_2")[1]
    assert column(copy, "km2") == [1.5] * 4


def test_areas_in_hectares_become_a_field_in_km2(qgis_app, tmp_path):
    copy = mended(messy_layer(tmp_path), Mend(in_km2=("DT_HA", 0.01)))
    assert column(copy, "DT_KM2") == [1.0002] * 4
    assert column(copy, "DT_HA") == [100.02] * 4


@pytest.mark.parametrize(
    ("field", "name"),
    [("DT_HA", "DT_KM2"), ("area", "area_km2"), ("area_ha_src", "area_ha_src_km2"), ("HA", "_KM2")],
)
def test_names_of_fields_in_km2(field, name):
    assert km2_name(field) == name


def test_edits_that_are_not_saved_are_in_the_copy(qgis_app, tmp_path):
    layer = messy_layer(tmp_path)
    layer.startEditing()
    first, second, *_ = layer.getFeatures()
    layer.changeAttributeValue(first.id(), layer.fields().lookupField("TEN_XA"), "Xã Mới")
    layer.deleteFeature(second.id())
    copy = mended(layer, Mend(texts=True))
    assert column(copy, "TEN_XA") == ["Xã Mới", *NAMES[2:]]
    layer.rollBack()


def test_it_stands_beside_its_layer_and_is_drawn_as_it(qgis_app, tmp_path, project):
    layer = messy_layer(tmp_path)
    group = project.layerTreeRoot().addGroup("Communes")
    project.addMapLayer(layer, False)
    group.addLayer(layer)
    layer.renderer().symbol().setColor(QColor("#123456"))
    copy = mended(layer, Mend(texts=True))
    put_beside(copy, layer)
    assert [node.layerId() for node in group.children()] == [copy.id(), layer.id()]
    assert copy.renderer().symbol().color() == QColor("#123456")
    assert project.mapLayer(layer.id()) is layer


def test_a_further_mend_replaces_the_copy_and_keeps_what_was_mended(qgis_app, tmp_path, project):
    layer = project.addMapLayer(messy_layer(tmp_path))
    first = mended(layer, Mend(texts=True))
    put_beside(first, layer)
    second = mended(first, Mend(crs=ZONE))
    put_beside(second, first)
    assert set(project.mapLayers()) == {layer.id(), second.id()}
    assert second.name() == "xa (mended)" and second.crs().authid() == "EPSG:9206"
    assert column(second, "TEN_XA") == list(NAMES)
    third = mended(second, Mend(texts=True))
    assert column(third, "TEN_XA") == list(NAMES), "what is mended stays as it is"


def test_in_the_background_it_arrives_on_the_main_thread(qgis_app, qtbot, tmp_path):
    found: list[QgsVectorLayer] = []
    task = MendTask(messy_layer(tmp_path), Mend(texts=True), found.append, pytest.fail)
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(found), timeout=10000)
    assert found[0].thread() is QThread.currentThread() and found[0].featureCount() == 4


def test_cancelled_and_failed(qgis_app, monkeypatch):
    told: list[str] = []
    task = MendTask(commune_layer(), Mend(), pytest.fail, told.append)
    task.cancel()
    task.finished(task.run())
    assert "Nothing has been changed" in told.pop()
    monkeypatch.setattr("regionaltool.bridge.mended_layer.QgsFields", lambda *_: 1 / 0)
    task = MendTask(commune_layer(), Mend(), pytest.fail, told.append)
    result = task.run()
    with pytest.raises(ZeroDivisionError):
        task.finished(result)
    assert "could not be copied" in told.pop()
