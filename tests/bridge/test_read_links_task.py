import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
)

from regionaltool.bridge.read_links import LinkFields
from regionaltool.bridge.read_links_task import ReadLinksTask
from regionaltool.core.links import Link
from tests.bridge.cut_files import half_a_table
from tests.bridge.sessions import COMMUNES

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


def task_of(layer: QgsVectorLayer, told: list, *fields: str) -> ReadLinksTask:
    return ReadLinksTask(
        layer,
        LinkFields(*fields),
        COMMUNES,
        WGS84,
        lambda links, problems: told.append((links, [str(p) for p in problems])),
        told.append,
    )


@pytest.fixture
def read(qtbot):
    """Read a layer in the background; what came of it."""

    def run(layer, *fields):
        told = []
        task = task_of(layer, told, *fields)
        QgsApplication.taskManager().addTask(task)
        qtbot.waitUntil(lambda: bool(told), timeout=5000)
        return told[0]

    return run


def layer_of(uri: str, *rows) -> QgsVectorLayer:
    layer = QgsVectorLayer(uri, "phà", "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def web_mercator(*places):
    from pyproj import Transformer

    move = Transformer.from_crs(4326, 3857, always_xy=True)
    points = (move.transform(*place) for place in places)
    return "LINESTRING (" + ", ".join(f"{x} {y}" for x, y in points) + ")"


def test_lines_in_another_system(read):
    line = web_mercator((105.005, 21.045), (105.075, 21.035))  # from A to I
    layer = layer_of("LineString?crs=EPSG:3857&field=kind:string", (line, "ferry"))
    assert read(layer, "kind") == ((Link(0, 8, "ferry"),), [])


def test_a_table(read):
    layer = layer_of("NoGeometry?field=a:string&field=b:string", (None, "I", "A"), (None, "I", "Z"))
    links, problems = read(layer, "", "a", "b")
    assert links == (Link(0, 8, "exception"),) and "Z" in problems[0]


def test_what_cannot_be_read_is_a_sentence(read):
    assert "has no coordinate system" in read(layer_of("LineString?crs=&field=kind:string"), "kind")
    layer = layer_of(
        "NoGeometry?field=a:string&field=b:string&field=k:string", (None, "I", "A", "x")
    )
    assert "“x” is no kind of link" in read(layer, "k", "a", "b")
    assert "has no field" in read(layer, "q", "a", "b")


def test_cancelled_it_changes_nothing(qgis_app):
    told = []
    layer = layer_of("NoGeometry?field=a:string&field=b:string", (None, "I", "A"))
    task = task_of(layer, told, "", "a", "b")
    task.cancel()
    task.finished(task.run())
    assert told == ["Cancelled. Nothing has been changed."]


def test_half_a_table_gives_no_links(read, tmp_path):
    layer = layer_of(
        "LineString?crs=EPSG:4326&field=kind:string",
        ("LINESTRING (106 21, 106.1 21)", "bridge"),
        ("LINESTRING (106 21, 106.2 21)", "ferry"),
    )
    assert "“cut.dbf” is cut short" in read(half_a_table(tmp_path, layer))
