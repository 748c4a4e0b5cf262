import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QPoint, Qt

from tests.ui.tools.places import border, square

ESC, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return


both = pytest.mark.parametrize("drawing", ["rectangle", "lasso"], indirect=True)


@pytest.fixture
def drawing(request, painting):
    """A unit is picked, and one of the two tools taken: the rectangle, where it is the same."""
    name = getattr(request, "param", "rectangle")
    inside, (painting.first, *_) = border(painting)
    painting.click_map(inside)
    painting.unit = painting.session.current_unit
    painting.tool = getattr(painting.workbench.tools, name)
    getattr(painting.workbench.toolbar, name).trigger()
    assert painting.canvas.mapTool() is painting.tool
    return painting


def draw(desk, *, release: bool = True) -> list[int]:
    """Around the first commune; what lies inside."""
    start, end, held = square(desk, desk.first)
    desk.press(start)
    way = [QPoint(end.x(), start.y()), end]
    if desk.tool is desk.workbench.tools.lasso:
        way.append(QPoint(start.x(), end.y()))
    for corner in way:
        desk.move(corner)
    if release:
        desk.release(way[-1])
    return held


def moving(desk, held: list[int]) -> list[int]:
    return [b for b in held if desk.session.plan.unit_of(b) != desk.unit]


@both
def test_what_lies_inside_is_taken_in_one_step(drawing):
    before = drawing.session.plan.assignment
    held = draw(drawing)
    assert len(held) > 1
    assert all(drawing.session.plan.unit_of(b) == drawing.unit for b in held)
    moved = {b for b, unit in enumerate(drawing.session.plan.assignment) if unit != before[b]}
    assert moved <= set(held) and len(drawing.session.done) == 1
    drawing.session.undo()
    assert drawing.session.plan.assignment == before


@both
def test_before_the_button_is_let_go_it_shows_what_it_will_take(drawing, qtbot):
    held = draw(drawing, release=False)
    box, band = drawing.find("whatIfBox"), drawing.workbench.tools.preview._band
    qtbot.waitUntil(box.isVisible)
    outline = drawing.session.assessor.coverage.outline(moving(drawing, held))
    assert band.asGeometry().area() == pytest.approx(outline.area)
    assert f"{len(moving(drawing, held))} communes →" in drawing.find("whatIfBox").text()
    assert not drawing.session.can_undo
    assert drawing.tool._gesture._band.boundingRect().width() >= 90, "the line itself is seen"
    drawing.release(square(drawing, drawing.first)[1])
    assert not box.isVisible() and band.asGeometry().isEmpty()
    assert drawing.session.can_undo


def test_esc_gives_it_up_and_a_right_click_too(drawing):
    for give_up in (
        lambda: drawing.key(ESC),
        lambda: drawing.press(QPoint(5, 5), Qt.MouseButton.RightButton),
    ):
        draw(drawing, release=False)
        give_up()
        drawing.release(square(drawing, drawing.first)[1])
        assert not drawing.session.can_undo
        assert not drawing.find("whatIfBox").isVisible()
        assert drawing.session.current_unit == drawing.unit
        assert drawing.canvas.mapTool() is drawing.tool
    drawing.key(ESC)
    assert drawing.canvas.mapTool() is not drawing.tool


def test_another_tool_in_the_middle_gives_it_up(drawing):
    n_items = len(drawing.canvas.scene().items())
    draw(drawing, release=False)
    drawing.pick_tool()
    drawing.release(square(drawing, drawing.first)[1])
    assert not drawing.session.can_undo and len(drawing.canvas.scene().items()) == n_items


@both
def test_a_unit_that_is_undone_in_the_middle_takes_nothing(drawing, qtbot):
    session = drawing.session
    far = max(range(len(session.plan.communes)), key=lambda b: abs(b - drawing.first))
    unit = session.make_unit([far])
    drawing.workbench.views.choose_current(unit)
    draw(drawing, release=False)
    drawing.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not session.has(unit)
    drawing.move(square(drawing, drawing.first)[1])
    qtbot.wait(40)
    drawing.release(square(drawing, drawing.first)[1])
    assert not session.has(unit) and session.can_redo


def test_a_click_takes_the_commune_under_it(drawing):
    drawing.click_map(drawing.first)
    assert drawing.session.plan.unit_of(drawing.first) == drawing.unit
    assert [move.block for move in drawing.session.done[-1].moves] == [drawing.first]


def test_without_a_unit_a_click_picks_one(drawing):
    drawing.workbench.views.choose_current(None)
    drawing.click_map(drawing.first)
    assert drawing.session.current_unit == drawing.session.plan.unit_of(drawing.first)
    assert not drawing.session.can_undo


@both
def test_enter_arrows_and_enter_do_the_same(drawing):
    drawing.hover(drawing.first)
    drawing.key(Qt.Key.Key_Space)
    drawing.key(ENTER)
    visited = [drawing.first]
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        drawing.key(arrow)
        visited.append(drawing.workbench.tools.cursor.block)
    assert not drawing.session.can_undo
    drawing.key(ENTER)
    assert len(drawing.session.done) == 1
    ends = (visited[0], visited[-1])
    assert {drawing.session.plan.unit_of(b) for b in ends} == {drawing.unit}


def test_a_shape_on_a_map_of_another_system(drawing):
    drawing.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    drawing.click("showOnMapButton")
    held = draw(drawing)
    assert held and all(drawing.session.plan.unit_of(b) == drawing.unit for b in held)
