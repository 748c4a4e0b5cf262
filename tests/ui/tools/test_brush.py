import pytest
from qgis.PyQt.QtCore import QPoint

from regionaltool.ui.tools.brush import SIZES, Brush


@pytest.fixture
def brush(desk):
    return desk.workbench.tools.brush


def test_it_grows_and_shrinks_within_its_sizes(brush):
    assert brush.radius == 0
    grown = [brush.resize(1) for _ in range(len(SIZES) + 2)]
    assert grown == [*SIZES[1:], SIZES[-1], SIZES[-1], SIZES[-1]]
    shrunk = [brush.resize(-1) for _ in range(len(SIZES) + 1)]
    assert shrunk[-3:] == [0, 0, 0]


def test_the_circle_is_under_the_cursor_when_it_is_more_than_a_point(desk, brush):
    (_, circle) = brush._circles
    brush.move_to(QPoint(100, 80))
    assert not circle.isVisible()
    brush.resize(1)
    assert circle.isVisible() and circle.rect().center() == QPoint(100, 80)
    assert circle.rect().width() == 2 * SIZES[1]
    brush.hide()
    assert not circle.isVisible()
    brush.resize(1)
    assert not circle.isVisible(), "another tool is in use"


def test_keys_change_it_and_it_is_said(started):
    started.pick_tool()
    toolbar = started.workbench.toolbar
    toolbar.brush_larger.trigger()
    assert started.workbench.tools.brush.radius == SIZES[1] and "20 pixels" in started.said
    toolbar.brush_smaller.trigger()
    assert "tip of the cursor" in started.said


def test_it_leaves_the_canvas(desk):
    n_items = len(desk.canvas.scene().items())
    made = Brush(desk.canvas)
    made.remove()
    assert len(desk.canvas.scene().items()) == n_items
