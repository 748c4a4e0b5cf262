"""The workbench while a plan is started: which layer is proposed, what is told, what goes on."""

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from regionaltool.bridge.sample import SAMPLE_FIELDS
from tests.bridge.commune_layers import FIELDS, changed, commune_layer
from tests.ui.desk import answer_box
from tests.ui.views import status, tab


def test_before_any_plan_there_are_two_buttons(desk):
    assert desk.dock.pages.currentWidget() is desk.dock.welcome
    assert not desk.workbench.toolbar.assign.isEnabled() and not desk.workbench.crs.isValid()


def test_the_sample_in_one_click(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    desk.click("openSampleButton")
    desk.wait_for_reading()
    assert desk.dock.pages.currentWidget() is desk.workbench.bench
    assert len(desk.rows()) == 51 and len(desk.listed()) == 3
    assert desk.window.said == []


def test_a_sample_that_cannot_be_copied_is_told(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/file/")
    (tmp_path / "file").touch()
    desk.click("openSampleButton")
    assert "cannot be copied" in desk.window.said[-1]
    assert desk.dock.pages.currentWidget() is desk.dock.welcome


def test_a_plan_fills_the_dock(started, communes):
    assert started.dock.pages.currentWidget() is started.workbench.bench
    assert len(started.rows()) == len(started.session.units) > 20
    assert tab(started) == "Violations (3)"
    assert "An Hải" in started.text("planSummary") and "An Hải" in started.text("dataText")
    assert started.text("currentUnit") == "Into: –"
    assert "Choose a unit" in started.text("unitFigures")
    assert started.workbench.crs == communes.crs()
    assert started.window.said == []


def test_the_keys_of_the_tools_work_at_once(started, qtbot):
    assert QApplication.focusWidget() is started.canvas
    qtbot.keyClick(started.canvas, Qt.Key.Key_A)
    assert started.canvas.mapTool() is started.workbench.tools.assign
    qtbot.keyClick(started.canvas, Qt.Key.Key_M)
    assert "Select two or more units" in status(started)
    qtbot.keyClick(started.canvas, Qt.Key.Key_N)
    assert "Select the communes" in status(started)
    started.session.make_unit([0])
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(started.canvas, Qt.Key.Key_Z, control_alt)
    assert started.session.can_redo
    qtbot.keyClick(started.canvas, Qt.Key.Key_Y, control_alt)
    assert started.session.can_undo


def test_the_map_shows_the_communes_and_they_can_be_selected(started):
    layers = started.workbench.layers
    assert started.window.activeLayer().id() == layers.communes_id
    shown = [layer.id() for layer in started.canvas.layers()]
    assert layers.units_id in shown and layers.communes_id in shown
    assert started.canvas.extent().contains(layers.layer(layers.units_id).extent())


def test_notes_on_the_layer_are_announced(desk):
    desk.start(commune_layer(changed(2, None)), FIELDS)
    assert "1" in desk.window.said[-1] and "Data" in desk.window.said[-1]


def test_what_fails_is_told_on_the_page_and_in_the_bar_and_another_try_works(desk):
    desk.start(commune_layer(changed(2, -5)), FIELDS)
    assert desk.workbench.session is None and "negative" in desk.problem
    assert "negative" in desk.window.said[-1]
    desk.start(commune_layer(), FIELDS)
    assert len(desk.rows()) == 2 and desk.problem == ""


def test_a_plan_stays_when_another_cannot_be_started(started):
    before = started.rows()
    started.start(commune_layer(changed(2, -5)), FIELDS)
    assert "negative" in started.problem
    started.click("startBackButton")
    assert started.dock.pages.currentWidget() is started.workbench.bench
    assert started.rows() == before
    started.session.make_unit([0])
    assert len(started.rows()) == len(before) + 1


def test_cancelled_it_says_so_without_alarm(desk, communes):
    desk.workbench.starting.ask_for_layer(communes, SAMPLE_FIELDS)
    desk.click("startButton")
    assert desk.find("startCancelButton").isVisible()
    desk.click("startCancelButton")
    desk.wait_for_reading()
    assert desk.workbench.session is None
    assert desk.window.said == [] and "Cancelled" in status(desk)
    desk.start(communes, SAMPLE_FIELDS)
    assert desk.workbench.session is not None


def test_back_leads_to_the_two_buttons_while_there_is_no_plan(desk):
    desk.click("startFromLayerButton")
    assert desk.dock.pages.currentWidget() is desk.workbench.starting.page
    desk.click("startBackButton")
    assert desk.dock.pages.currentWidget() is desk.dock.welcome


def test_another_plan_takes_the_place_of_the_first(started):
    first = set(QgsProject.instance().mapLayers())
    layer = commune_layer()
    started.start(layer, FIELDS)
    assert [row[0] for row in started.rows()] == ["u", "v"]
    assert len(QgsProject.instance().layerTreeRoot().findGroups()) == 1
    assert len(QgsProject.instance().mapLayers()) == len(first) + 1
    assert not started.workbench.toolbar.undo.isEnabled()
    started.session.assign([0], "v")
    assert started.workbench.toolbar.undo.isEnabled()
    assert started.row("v")[1] == "3"


def test_edits_that_no_file_holds_are_not_given_up_without_a_question(started):
    unit = started.session.make_unit([0])
    before = started.rows()
    asked = answer_box("Keep this plan")
    started.workbench.starting.start(commune_layer(), FIELDS)
    assert "An Hải" in asked[0] and "lost" in asked[0]
    assert started.rows() == before and started.session.has(unit)

    answer_box("Start another plan")
    started.start(commune_layer(), FIELDS)
    assert [row[0] for row in started.rows()] == ["u", "v"]


def test_the_complaint_of_one_try_is_gone_with_the_next(desk):
    desk.start(commune_layer(changed(2, -5)), FIELDS)
    desk.start(commune_layer(changed(2, -6)), FIELDS)
    assert len(desk.window.messageBar().items()) == 1
    desk.start(commune_layer(), FIELDS)
    assert desk.window.messageBar().items() == []


@pytest.fixture
def roads(qgis_new_project):
    layer = QgsVectorLayer("LineString?crs=EPSG:32648", "Roads", "memory")
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_the_active_layer_is_proposed(desk, communes):
    other = commune_layer()
    QgsProject.instance().addMapLayer(other)
    for layer in (other, communes):
        desk.window.setActiveLayer(layer)
        desk.click("startFromLayerButton")
        assert desk.workbench.starting.page.layer_box.currentLayer() == layer


def test_with_a_layer_of_lines_active_polygons_are_proposed(desk, roads, communes):
    desk.window.setActiveLayer(roads)
    desk.click("startFromLayerButton")
    assert desk.workbench.starting.page.layer_box.currentLayer() == communes


def test_lines_and_points_are_not_offered(desk, roads):
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:32648", "P", "memory"))
    desk.window.setActiveLayer(roads)
    desk.click("startFromLayerButton")
    page = desk.workbench.starting.page
    assert page.layer_box.currentLayer() is None and page.layer_box.count() == 1  # the empty one
    assert not page.start_button.isEnabled()


def test_for_another_plan_the_layer_is_proposed_and_not_the_plan_s_own(started, communes):
    started.click("anotherPlanButton")
    page = started.workbench.starting.page
    assert page.layer_box.currentLayer() == communes
    assert page.fields() == SAMPLE_FIELDS
    offered = {page.layer_box.itemText(row) for row in range(page.layer_box.count())}
    assert offered == {"", "An Hải"}
