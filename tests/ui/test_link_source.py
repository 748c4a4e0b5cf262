import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.read_links import LinkFields
from regionaltool.ui.link_source import LinkSource


def layer(uri: str, name: str) -> QgsVectorLayer:
    made = QgsVectorLayer(uri, name, "memory")
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def layers(qgis_new_project):
    return {
        "lines": layer("LineString?crs=EPSG:4326&field=loai:string&field=ly_do:string", "phà"),
        "table": layer("NoGeometry?field=a:string&field=b:string&field=kind:string", "bảng"),
        "polygons": layer("Polygon?crs=EPSG:4326", "xã"),
    }


@pytest.fixture
def source(layers, qtbot):
    made = LinkSource()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_lines_and_tables_are_offered(source, layers):
    box = source.layer_box
    offered = {box.itemText(row) for row in range(box.count())}
    assert {"phà", "bảng"} <= offered and "xã" not in offered
    source.leave_out([layers["lines"]])
    assert box.findText("phà") < 0


def test_fields_are_guessed_for_confirmation(source, layers):
    source.layer_box.setLayer(layers["table"])
    assert source.fields() == LinkFields("kind", "a", "b")
    source.layer_box.setLayer(layers["lines"])
    assert source.fields() == LinkFields("loai", reason="ly_do")
    source.field_boxes["kind"].setField("")
    assert source.fields() == LinkFields(reason="ly_do")


def test_the_button_takes_the_layer(source, layers, qtbot):
    taken = []
    source.take.connect(lambda *given: taken.append(given))
    source.layer_box.setLayer(None)
    assert not source.take_button.isEnabled()
    source.layer_box.setLayer(layers["table"])
    source.setCollapsed(False)
    qtbot.mouseClick(source.take_button, Qt.MouseButton.LeftButton)
    assert taken == [(layers["table"], LinkFields("kind", "a", "b"))]
