"""What every tool does: keys, the commune cursor, leaving."""

from itertools import cycle

from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt

from tests.ui.tools.places import border

UP, RIGHT, DOWN, LEFT = Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left
SPACE, ENTER, ESC = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape
NAMES = ("assign", "rectangle", "lasso", "fill", "split", "pick", "lock")


def test_each_has_its_button_picks_by_the_right_one_and_esc_leaves_it(started):
    toolbar, tools = started.workbench.toolbar, started.workbench.tools
    inside, (other, *_) = border(started)
    pan = QgsMapToolPan(started.canvas)
    started.canvas.setMapTool(pan)
    for name, place in zip(NAMES, cycle((inside, other))):
        action, tool = getattr(toolbar, name), getattr(tools, name)
        action.trigger()
        assert started.canvas.mapTool() is tool and action.isChecked()
        assert toolbar.widgetForAction(action).isVisible()
        started.click_map(place, Qt.MouseButton.RightButton)
        assert started.session.current_unit == started.session.plan.unit_of(place)
        started.key(ESC)
        assert started.canvas.mapTool() is pan and not action.isChecked()
    assert not started.session.can_undo


def test_before_any_plan_none_does_anything(desk):
    for name in NAMES:
        desk.canvas.setMapTool(getattr(desk.workbench.tools, name))
        for place in (QPoint(50, 50), QPoint(60, 60)):
            desk.press(place)
            desk.move(place)
            desk.release(place)
            desk.move(place, held=False)
        for key in (UP, SPACE, ENTER, ESC):
            desk.key(key)


def test_esc_leaves_all_tools_of_the_plan_at_once(started):
    pan = QgsMapToolPan(started.canvas)
    started.canvas.setMapTool(pan)
    for name in (*NAMES, *NAMES):
        getattr(started.workbench.toolbar, name).trigger()
    started.key(ESC)
    assert started.canvas.mapTool() is pan


def test_arrows_enter_and_space_take_communes_without_a_mouse(painting):
    session, cursor = painting.session, painting.workbench.tools.cursor
    inside, (other, *_) = border(painting)
    painting.workbench.views.choose_current(session.plan.unit_of(inside))
    middle = painting.canvas.center()
    painting.key(RIGHT)
    assert cursor.seen and session.plan.unit_of(cursor.block) == session.current_unit
    painting.hover(other)
    assert not cursor.seen
    painting.key(SPACE)
    assert cursor.seen and cursor.block == other
    assert painting.find("whatIfBox").isVisible()
    assert session.plan.communes.names[other] in painting.find("whatIfBox").text()
    painting.key(ENTER)
    assert session.plan.unit_of(other) == session.current_unit and len(session.done) == 1
    assert not painting.find("whatIfBox").isVisible()
    seen = set()
    for arrow in (UP, RIGHT, DOWN, LEFT):
        painting.key(arrow)
        seen.add(cursor.block)
    assert len(seen) > 1
    assert painting.canvas.center().distance(middle) < 1, "the canvas does not pan"
    painting.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not session.can_undo


def test_enter_without_a_cursor_shows_it_first(painting):
    inside, _ = border(painting)
    painting.workbench.views.choose_current(painting.session.plan.unit_of(inside))
    painting.key(ENTER)
    assert painting.workbench.tools.cursor.seen and not painting.session.can_undo


def test_the_cursor_goes_with_the_tool(painting):
    painting.key(DOWN)
    assert painting.workbench.tools.cursor.seen
    painting.key(ESC)
    assert not painting.workbench.tools.cursor.seen
    assert painting.workbench.tools.cursor.block is None


def test_arrows_with_other_keys_are_left_to_qgis(painting):
    painting.key(LEFT, Qt.KeyboardModifier.ControlModifier)
    assert not painting.workbench.tools.cursor.seen


def test_two_quick_clicks_are_two_clicks(painting):
    inside, (other, *_) = border(painting)
    painting.click_map(inside)
    painting.qtbot.mouseDClick(
        painting.canvas.viewport(), Qt.MouseButton.LeftButton, pos=painting.place(other)
    )
    assert painting.session.plan.unit_of(other) == painting.session.current_unit
    painting.release(painting.place(other))
    assert not painting.session.in_stroke


def test_another_plan_begins_with_nothing_shown(painting, communes):
    inside, (other, *_) = border(painting)
    painting.click_map(inside)
    painting.hover(other)
    assert painting.find("whatIfBox").isVisible()
    old = painting.session
    painting.start(communes, painting.workbench.starting.page.fields())
    assert painting.session is not old
    assert not painting.find("whatIfBox").isVisible()
