from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt

from tests.ui.tools.places import border, key, said, square

RIGHT = Qt.MouseButton.RightButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_action_takes_the_tool_and_shows_it(painting):
    assert painting.canvas.mapTool() is painting.workbench.tools.assign
    assert painting.workbench.toolbar.assign.isChecked()
    painting.canvas.setMapTool(QgsMapToolPan(painting.canvas))
    assert not painting.workbench.toolbar.assign.isChecked()


def test_the_first_click_picks_the_unit_and_the_next_takes_a_commune(painting):
    inside, (other, *_) = border(painting)
    unit = painting.session.plan.unit_of(inside)
    painting.click_map(inside)
    assert painting.session.current_unit == unit and not painting.session.can_undo
    assert painting.session.plan.name(unit) in painting.text("currentUnit")
    painting.click_map(other)
    assert painting.session.plan.unit_of(other) == unit
    assert painting.workbench.toolbar.undo.isEnabled()


def test_a_right_click_picks_the_unit_under_the_cursor(painting):
    inside, (other, *_) = border(painting)
    painting.click_map(inside)
    painting.click_map(other, RIGHT)
    assert painting.session.current_unit == painting.session.plan.unit_of(other)
    assert painting.workbench.bench.units.chosen_units() == (painting.session.current_unit,)
    assert f"({painting.session.current_unit})" in painting.text("unitFigures")
    assert not painting.session.can_undo


def test_where_there_is_no_unit_it_says_so(painting):
    free = int(painting.session.plan.unassigned[0])
    painting.click_map(free, RIGHT)
    assert painting.session.current_unit is None and "no unit here" in said(painting)
    corner = QPoint(2, 2)
    painting.press(corner)
    painting.release(corner)
    assert not painting.session.can_undo


def test_a_commune_without_a_unit_is_taken(painting):
    inside, _ = border(painting)
    free = int(painting.session.plan.unassigned[0])
    painting.click_map(inside)
    painting.click_map(free)
    assert len(painting.session.plan.unassigned) == 0
    assert not any("Without a unit" in line for line in painting.listed())


def test_a_drag_over_several_communes_is_one_step(painting):
    inside, others = border(painting)
    before = painting.session.plan.assignment
    unit = painting.session.plan.unit_of(inside)
    painting.click_map(inside)
    painting.drag(others)
    assert all(painting.session.plan.unit_of(other) == unit for other in others)
    painting.workbench.toolbar.undo.trigger()
    assert painting.session.plan.assignment == before and not painting.session.can_undo
    painting.workbench.toolbar.redo.trigger()
    assert all(painting.session.plan.unit_of(other) == unit for other in others)


def test_a_fast_drag_leaves_no_commune_out(painting):
    """Between two places that the mouse tells of, the stroke goes on straight."""
    inside, others = border(painting)
    painting.click_map(inside)
    unit = painting.session.current_unit
    start, end = painting.place(others[0]), painting.place(others[-1])
    painting.press(start)
    painting.move(end)
    painting.release(end)
    steps = 40
    for number in range(steps + 1):
        between = start + (end - start) * number / steps
        point = painting.canvas.getCoordinateTransform().toMapCoordinates(between)
        at = painting.workbench.tools._ground.at(point)
        assert at is None or painting.session.plan.unit_of(at) == unit


def test_shift_and_a_drag_take_a_rectangle(painting):
    """Also when the key is let go before the button."""
    inside, (first, *_) = border(painting)
    painting.click_map(inside)
    unit = painting.session.current_unit
    start, end, held = square(painting, first)
    painting.press(start, keys=SHIFT)
    painting.move(end)
    assert not painting.session.can_undo, "nothing moves before the button is let go"
    painting.release(end)
    assert held and all(painting.session.plan.unit_of(b) == unit for b in held)
    assert len(painting.session.done) == 1


def test_control_and_a_drag_take_a_lasso(painting):
    inside, (first, *_) = border(painting)
    painting.click_map(inside)
    unit = painting.session.current_unit
    start, end, held = square(painting, first)
    painting.press(start, keys=CONTROL)
    for corner in (QPoint(end.x(), start.y()), end, QPoint(start.x(), end.y())):
        painting.move(corner)
    painting.release(QPoint(start.x(), end.y()))
    assert held and all(painting.session.plan.unit_of(b) == unit for b in held)
    assert len(painting.session.done) == 1


def test_a_brush_takes_what_its_circle_touches(painting):
    inside, (first, *_) = border(painting)
    painting.click_map(inside)
    painting.workbench.toolbar.brush_larger.trigger()
    painting.workbench.toolbar.brush_larger.trigger()
    ground, brush = painting.workbench.tools._ground, painting.workbench.tools.brush
    point = ground.point(painting.place(first))
    reach = brush.radius * painting.canvas.mapUnitsPerPixel()
    assert ground.reach(point, brush.radius) > 0
    touched = ground.hit.within(*ground.place(point), ground.reach(point, brush.radius)).tolist()
    assert len(touched) > 1 and reach > 0
    painting.click_map(first)
    assert all(painting.session.plan.unit_of(b) == painting.session.current_unit for b in touched)
    assert len(painting.session.done) == 1


def test_esc_in_the_middle_of_a_drag_cancels_it(painting):
    inside, others = border(painting)
    before = painting.session.plan.assignment
    painting.click_map(inside)
    painting.press(painting.place(others[0]))
    painting.move(painting.place(others[1]))
    assert painting.session.plan.assignment != before
    key(painting, Qt.Key.Key_Escape)
    assert painting.session.plan.assignment == before
    painting.move(painting.place(others[2]))
    painting.release(painting.place(others[2]))
    assert painting.session.plan.assignment == before
    assert not painting.session.can_undo and not painting.session.can_redo
    assert painting.canvas.mapTool() is painting.workbench.tools.assign, "the tool stays"


def test_what_a_drag_meets_that_is_locked_is_said_once(painting):
    inside, others = border(painting)
    painting.click_map(inside)
    painting.session.lock_communes(others[1:], True)
    told = []
    painting.session.stopped.connect(told.append)
    painting.drag([*others, others[0], others[1]])
    assert len(told) == 1 and "Not moved (2)" in said(painting)
    assert painting.session.plan.unit_of(others[0]) == painting.session.current_unit


def test_whole_districts_come_along(painting):
    inside, (other, *_) = border(painting)
    painting.click_map(inside)
    painting.workbench.toolbar.whole_districts.trigger()
    painting.click_map(other)
    plan = painting.session.plan
    district = painting.session.districts.whole([other])
    assert len(district) > 5
    assert {plan.unit_of(b) for b in district} == {painting.session.current_unit}
    painting.session.undo()
    painting.workbench.toolbar.whole_districts.trigger()
    painting.click_map(other)
    assert len(painting.session.done[-1].moves) == 1


def test_moving_without_a_button_takes_nothing(painting):
    inside, others = border(painting)
    painting.click_map(inside)
    for other in others:
        painting.move(painting.place(other), held=False)
    assert not painting.session.can_undo


def test_the_middle_button_takes_nothing(painting):
    inside, (other, *_) = border(painting)
    painting.click_map(inside)
    painting.click_map(other, Qt.MouseButton.MiddleButton)
    assert not painting.session.can_undo


def test_control_z_takes_it_back_and_shift_control_z_brings_it_again(painting):
    inside, (other, *_) = border(painting)
    unit, was = painting.session.plan.unit_of(inside), painting.session.plan.unit_of(other)
    painting.click_map(inside)
    painting.click_map(other)
    key(painting, Qt.Key.Key_Z, CONTROL)
    assert painting.session.plan.unit_of(other) == was
    key(painting, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert painting.session.plan.unit_of(other) == unit


def test_undo_in_the_middle_of_a_drag_takes_the_drag_back(painting):
    inside, others = border(painting)
    before = painting.session.plan.assignment
    painting.click_map(inside)
    painting.press(painting.place(others[0]))
    painting.move(painting.place(others[1]))
    assert painting.session.plan.assignment != before
    painting.workbench.toolbar.undo.trigger()  # by its key; the canvas lets none through
    assert painting.session.plan.assignment == before
    painting.move(painting.place(others[2]))
    painting.release(painting.place(others[2]))
    assert painting.session.plan.assignment == before and not painting.session.can_undo


def test_a_right_click_in_the_middle_of_a_drag_mixes_nothing_up(painting):
    inside, others = border(painting)
    before = painting.session.plan.assignment
    painting.click_map(inside)
    painting.press(painting.place(others[0]))
    painting.press(painting.place(others[-1]), RIGHT)
    painting.release(painting.place(others[-1]), RIGHT)
    painting.move(painting.place(others[1]))
    painting.move(painting.place(others[0]))
    painting.release(painting.place(others[0]))
    while painting.session.can_undo:
        painting.workbench.toolbar.undo.trigger()
    assert painting.session.plan.assignment == before


def test_esc_leaves_the_tool_for_the_one_before(started):
    pan = QgsMapToolPan(started.canvas)
    started.canvas.setMapTool(pan)
    started.pick_tool()
    key(started, Qt.Key.Key_Escape)
    assert started.canvas.mapTool() is pan
    assert not started.workbench.toolbar.assign.isChecked()


def test_esc_without_a_tool_before_leaves_none(painting):
    key(painting, Qt.Key.Key_Escape)
    assert painting.canvas.mapTool() is not painting.workbench.tools.assign
    assert not painting.workbench.toolbar.assign.isChecked()


def test_another_tool_in_the_middle_of_a_drag_ends_the_stroke(painting):
    inside, others = border(painting)
    painting.click_map(inside)
    painting.press(painting.place(others[0]))
    painting.canvas.setMapTool(QgsMapToolPan(painting.canvas))
    assert not painting.session.in_stroke and painting.session.can_undo
    painting.pick_tool()
    painting.move(painting.place(others[1]))
    assert painting.session.plan.unit_of(others[1]) != painting.session.current_unit


def test_other_keys_are_left_to_qgis(painting):
    painting.click_map(border(painting)[0])
    key(painting, Qt.Key.Key_Z)
    key(painting, Qt.Key.Key_Delete)
    assert not painting.session.can_undo
    assert painting.canvas.mapTool() is painting.workbench.tools.assign


def test_clicks_meet_the_communes_on_a_map_of_another_system(painting):
    inside, (other, *_) = border(painting)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    painting.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    painting.click("showOnMapButton")
    painting.click_map(inside)
    assert painting.session.current_unit == painting.session.plan.unit_of(inside)
    painting.click_map(other)
    assert painting.session.plan.unit_of(other) == painting.session.current_unit


def test_a_place_that_the_plan_s_system_cannot_have_is_no_place(painting):
    inside, _ = border(painting)
    painting.click_map(inside)
    painting.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    painting.canvas.setExtent(painting.canvas.extent().__class__(-400, 80, 400, 300))
    place = QPoint(3, 3)
    painting.press(place)
    painting.move(QPoint(30, 30))
    painting.release(place)
    assert not painting.session.can_undo


def test_before_any_plan_the_tool_does_nothing(desk):
    assert not desk.workbench.toolbar.assign.isEnabled()
    desk.canvas.setMapTool(desk.workbench.tools.assign)
    desk.press(QPoint(50, 50))
    desk.move(QPoint(60, 60))
    desk.release(QPoint(60, 60))
    desk.press(QPoint(50, 50), RIGHT)
    key(desk, Qt.Key.Key_Z, CONTROL)
