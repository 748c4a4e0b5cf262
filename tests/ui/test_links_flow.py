import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QPushButton

from regionaltool.bridge.layers_left import DETACHED, layers_left
from regionaltool.bridge.read_links import LinkFields
from regionaltool.bridge.sample import SAMPLE_FIELDS
from regionaltool.core.links import Link
from tests.ui.desk import answer_box
from tests.ui.plan_files import durable, opened, saved_as
from tests.ui.views import shows, status, tab

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def flow(started):
    """The links of a started plan, their page in front."""
    started.workbench.bench.tabs.setCurrentWidget(started.workbench.bench.links_page)
    return started.workbench.links


def detached(desk) -> tuple[str, int, int]:
    """A unit in two pieces, a detached commune of it and one of its main piece."""
    for unit in desk.session.units:
        shape = desk.session.assessment(unit).contiguity
        if len(shape.pieces) == 2:
            return unit, shape.pieces[1][0], shape.pieces[0][0]
    raise AssertionError("the sample has such a unit")


def pieces(desk, unit: str) -> int:
    return len(desk.session.assessment(unit).contiguity.pieces)


def lines_drawn(desk) -> int:
    """Rubber bands on the canvas that are lines."""
    bands = [item for item in desk.canvas.items() if isinstance(item, QgsRubberBand)]
    lines = QgsWkbTypes.GeometryType.LineGeometry
    return sum(band.asGeometry().type() == lines for band in bands)


def drawing(desk, flow) -> None:
    button = desk.find("drawLinkButton", QPushButton)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.canvas.mapTool() is flow.tool and button.isChecked()


def choose(flow, kind: str, reason: str = "", source: str = "") -> None:
    form = flow._page.form
    form.kind.setCurrentIndex(form.kind.findData(kind))
    form.reason.setText(reason)
    form.source.setText(source)


def test_a_line_drawn_joins_and_everything_shows_it(started, flow):
    unit, there, here = detached(started)
    before = len(started.session.violations())
    choose(flow, "exception", "bãi bồi", "NQ 12")
    drawing(started, flow)
    started.drag([here, there])
    assert pieces(started, unit) == 1
    assert len(started.session.violations()) == before - 1
    assert tab(started) == f"Violations ({before - 1})"
    told = started.listed()[-1]
    assert told.startswith("✓ ") and "bãi bồi (NQ 12)" in told
    (feature,) = flow.layer.layer.getFeatures()
    assert (feature["kind"], feature["reason"]) == ("exception", "bãi bồi")
    started.workbench.bench.units.choose([unit])
    assert "Exception accepted" in started.text("unitFigures")
    assert "by exception" in started.row(started.session.plan.name(unit))
    assert lines_drawn(started) == 0
    flow.links.remove(flow.links.listed)
    shows(started)


def test_two_clicks_draw_as_well(started, flow):
    unit, there, here = detached(started)
    choose(flow, "ferry")
    drawing(started, flow)
    started.click_map(here)
    started.move(started.place(there), held=False)
    assert pieces(started, unit) == 2 and lines_drawn(started) == 1
    started.click_map(there)
    assert pieces(started, unit) == 1 and lines_drawn(started) == 0
    assert any(line.startswith("ℹ ") and "only by ferry" in line for line in started.listed())


def test_a_line_is_given_up_by_right_click_and_escape(started, flow):
    _, there, here = detached(started)
    before = started.canvas.mapTool()
    drawing(started, flow)
    started.click_map(here)
    started.click_map(here, RIGHT)
    started.click_map(there)
    started.qtbot.keyClick(started.canvas, Qt.Key.Key_Escape)
    assert flow.links.listed == () and lines_drawn(started) == 0
    assert started.canvas.mapTool() is flow.tool
    started.qtbot.keyClick(started.canvas, Qt.Key.Key_Escape)
    assert started.canvas.mapTool() is before
    assert not started.find("drawLinkButton", QPushButton).isChecked()


def test_another_tool_lets_the_button_go(started, flow):
    drawing(started, flow)
    started.canvas.setMapTool(QgsMapToolPan(started.canvas))
    assert not started.find("drawLinkButton", QPushButton).isChecked()


def test_outside_every_commune_nothing_begins(started, flow):
    drawing(started, flow)
    started.press(QPoint(2, 2))
    started.release(QPoint(2, 2))
    assert flow.links.listed == () and "no commune here" in status(started)
    _, there, here = detached(started)
    started.press(started.place(here))
    started.release(QPoint(2, 2))
    assert flow.links.listed == ()
    started.click_map(there)
    assert len(flow.links.listed) == 1, "the line goes on until it ends in a commune"


def test_links_of_a_table_are_taken(started, flow):
    unit, there, here = detached(started)
    ids = started.session.plan.communes.ids
    table = QgsVectorLayer(
        "NoGeometry?field=a:string&field=b:string&field=kind:string", "b", "memory"
    )
    for values in ([ids[here], ids[there], "bridge"], [ids[here], "?", "ferry"]):
        feature = QgsFeature(table.fields())
        feature.setAttributes(values)
        table.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(table)
    source = flow._page.source
    source.setCollapsed(False)
    source.layer_box.setLayer(table)
    source.take_button.click()
    started.qtbot.waitUntil(lambda: bool(flow.links.listed), timeout=5000)
    assert pieces(started, unit) == 1 and "Links taken from “b”: 1" in status(started)
    assert any("no commune has" in text for text in started.window.said)
    shown = flow._page.list.item(0).text()
    assert shown.startswith("bridge: ") and shown.endswith("· b")
    assert source.take_button.isEnabled()


def test_a_layer_that_cannot_be_read_is_told(started, flow):
    layer = QgsVectorLayer("LineString?crs=EPSG:9214&field=kind:string", "phà", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["tunnel"])
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING (0 0, 1 1)"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    flow._page.source.layer_box.setLayer(layer)
    flow._page.source.take_button.click()
    started.qtbot.waitUntil(lambda: flow._task is None, timeout=5000)
    assert any("“tunnel” is no kind of link" in text for text in started.window.said)
    assert flow.links.listed == () and flow._page.source.take_button.isEnabled()


def test_a_kind_that_does_not_count(started, flow):
    unit, there, here = detached(started)
    choose(flow, "ferry")
    flow.tool.drawn.emit(here, there)
    assert pieces(started, unit) == 1
    flow._page.kind_boxes["ferry"].click()
    assert pieces(started, unit) == 2
    shows(started)
    flow._page.kind_boxes["ferry"].click()
    assert pieces(started, unit) == 1


def test_a_double_click_in_the_list_goes_there(started, flow):
    _, there, here = detached(started)
    flow.tool.drawn.emit(here, there)
    flow._page.list.itemActivated.emit(flow._page.list.item(0))
    line = flow.layer.line(flow.links.listed[0].link)
    seen = started.canvas.extent()
    assert seen.xMinimum() < line.bounds[0] and line.bounds[2] < seen.xMaximum()


def test_links_made_by_hand_are_not_given_up_without_a_question(started, flow, communes):
    _, there, here = detached(started)
    flow.tool.drawn.emit(here, there)
    first = flow.layer.layer.id()
    asked = answer_box("Keep this plan")
    started.workbench.starting.start(communes, SAMPLE_FIELDS)
    assert "links made by hand" in asked[0] and "edits" not in asked[0]
    assert len(flow.links.listed) == 1

    answer_box("Start another plan")
    started.start(communes, SAMPLE_FIELDS)
    assert flow.links.listed == () and flow.layer.layer is None
    assert QgsProject.instance().mapLayer(first) is None
    assert "No links yet" in flow._page.list.item(0).text()


def test_shown_on_the_map_again(started, flow):
    _, there, here = detached(started)
    flow.tool.drawn.emit(here, there)
    QgsProject.instance().removeAllMapLayers()
    started.click("showOnMapButton")
    assert flow.layer.layer.featureCount() == 1


def parts_on_map(desk) -> list[str]:
    """Units of the detached parts that the map shows."""
    desk.workbench.views.on_map.write()  # not waiting for the hand to rest
    layer = layers_left(QgsProject.instance())[DETACHED]
    return sorted(feature["unit"] for feature in layer.getFeatures())


def test_the_map_shows_as_detached_what_the_links_of_the_plan_leave(started, flow, tmp_path):
    unit, there, here = detached(started)
    apart = parts_on_map(started)
    assert unit in apart
    without = saved_as(started, tmp_path / "without.gpkg")
    joined = saved_as(started, tmp_path / "joined.gpkg")
    started.workbench.links.links.add(Link(*sorted((here, there)), "bridge", "", ""))
    started.workbench.files.document.checkpoint()
    durable(started)
    assert unit not in parts_on_map(started)
    opened(started, without)
    assert parts_on_map(started) == apart
    opened(started, joined)
    assert unit not in parts_on_map(started)
    name, heard = "Khác", []
    started.workbench.files.document.branch(name, heard.append)
    started.qtbot.waitUntil(lambda: heard == [None])
    first, second = started.workbench.files.document.options
    started.workbench.links.links.remove(started.workbench.links.links.listed)
    assert parts_on_map(started) == apart
    opened(started, joined, first)
    assert unit not in parts_on_map(started)
    opened(started, joined, second)
    assert parts_on_map(started) == apart


def test_links_that_were_read_for_the_plan_before_are_not_taken(started, flow):
    table = QgsVectorLayer("NoGeometry?field=a:string&field=b:string", "b", "memory")
    QgsProject.instance().addMapLayer(table)
    flow._take(table, LinkFields(start="a", end="b"))
    before = flow._task
    flow.begin(started.session, started.workbench.crs)  # as when another plan has been opened
    flow._take(table, LinkFields(start="a", end="b"))
    now = flow._task
    before._done(((Link(0, 9, "ferry", "", ""),), ()))
    assert flow.links.listed == () and flow._task is now
