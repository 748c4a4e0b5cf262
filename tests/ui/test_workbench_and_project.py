"""The workbench when layers and project change under it, and when it is taken away."""

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt

from regionaltool.bridge.sample import SAMPLE_FIELDS
from tests.ui.views import shows


@pytest.mark.parametrize("gone", ["Units", "Communes", "Detached parts"])
def test_a_layer_of_the_plan_removed_by_hand(started, gone):
    (layer,) = QgsProject.instance().mapLayersByName(gone)
    QgsProject.instance().removeMapLayer(layer.id())
    started.session.make_unit([0, 1, 2])
    started.session.undo()
    started.workbench.toolbar.colour_by.setCurrentIndex(1)
    started.workbench.bench.units.choose([started.session.units[0]])
    started.click("showOnMapButton")
    assert len(QgsProject.instance().layerTreeRoot().findGroups()) == 1
    shows(started)


def test_the_source_layer_removed_while_the_dock_is_open(started, communes):
    QgsProject.instance().removeMapLayer(communes.id())
    started.session.make_unit([0, 1, 2])
    shows(started)
    started.click("showOnMapButton")
    shows(started)
    started.click("anotherPlanButton")
    assert started.workbench.starting.page.layer_box.currentLayer() is None


def test_the_project_cleared_while_a_plan_is_open(started):
    started.workbench.bench.units.choose([started.session.units[0]])
    QgsProject.instance().clear()
    started.session.make_unit([0, 1, 2])
    started.session.undo()
    started.workbench.toolbar.next_violation.trigger()
    started.workbench.toolbar.colour_by.setCurrentIndex(1)
    assert QgsProject.instance().mapLayers() == {}
    started.click("showOnMapButton")
    assert len(QgsProject.instance().mapLayers()) == 3
    shows(started)
    started.pick_tool()
    started.click_map(0, Qt.MouseButton.RightButton)
    assert started.session.current_unit == started.session.plan.unit_of(0)


def test_a_new_project_while_a_layer_is_read(desk, communes):
    desk.workbench.starting.ask_for_layer(communes, SAMPLE_FIELDS)
    desk.click("startButton")
    QgsProject.instance().clear()
    desk.wait_for_reading()
    shows(desk)


def test_nothing_is_left_behind(desk, qtbot):
    window = desk.window.mainWindow()
    desk.workbench.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(type(desk.workbench.toolbar), "RegionalToolToolbar") is None
    assert [action.objectName() for action in window.actions()] == []
    assert not [item for item in desk.canvas.items() if isinstance(item, QgsRubberBand)]
    assert not [child for child in desk.canvas.children() if "AssignTool" in repr(child)]
    desk.workbench.remove = lambda: None


def test_taken_away_while_a_layer_is_read_it_ends_in_silence(desk, communes, qtbot):
    desk.workbench.starting.ask_for_layer(communes, SAMPLE_FIELDS)
    desk.click("startButton")
    desk.workbench.remove()
    desk.workbench.remove = lambda: None
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert desk.workbench.session is None and desk.window.said == []
