from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import Qt

from tests.ui.tools.places import FREE, block, border


def test_a_click_picks_and_gives_the_tool_before_back(painting):
    inside, (other, *_) = border(painting)
    painting.click_map(inside)
    painting.workbench.toolbar.pick.trigger()
    assert painting.canvas.mapTool() is painting.workbench.tools.pick
    painting.click_map(other)
    assert painting.session.current_unit == painting.session.plan.unit_of(other)
    assert painting.canvas.mapTool() is painting.workbench.tools.assign
    assert not painting.session.can_undo


def test_where_there_is_no_unit_it_stays(painting):
    painting.workbench.toolbar.pick.trigger()
    painting.click_map(block(painting, FREE))
    assert painting.canvas.mapTool() is painting.workbench.tools.pick
    assert "no unit here" in painting.said


def test_after_a_tool_of_qgis_it_stays_too_and_esc_leaves_for_that(started):
    pan = QgsMapToolPan(started.canvas)
    started.canvas.setMapTool(pan)
    started.workbench.toolbar.pick.trigger()
    inside, _ = border(started)
    started.click_map(inside)
    assert started.session.current_unit is not None
    assert started.canvas.mapTool() is started.workbench.tools.pick
    started.key(Qt.Key.Key_Escape)
    assert started.canvas.mapTool() is pan


def test_enter_picks_at_the_commune_cursor(painting):
    inside, (other, *_) = border(painting)
    painting.click_map(inside)
    painting.workbench.toolbar.pick.trigger()
    painting.hover(other)
    painting.key(Qt.Key.Key_Space)
    painting.key(Qt.Key.Key_Return)
    assert painting.session.current_unit == painting.session.plan.unit_of(other)
