"""What the tool does on its own; with the page and the plan it is tested in test_links_flow."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt

from regionaltool.ui.link_tool import LinkTool
from tests.bridge.sessions import COMMUNES

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def canvas(on_screen, qgis_new_project):
    made = on_screen(QgsMapCanvas(), 400, 300)
    made.setDestinationCrs(WGS84)
    made.setExtent(QgsRectangle(105.0, 21.0, 105.08, 21.05))
    return made


@pytest.fixture
def tool(canvas):
    made = LinkTool(canvas)
    made.set_communes(COMMUNES, WGS84)
    yield made
    made.remove()


@pytest.fixture
def drawn(tool):
    pairs = []
    tool.drawn.connect(lambda a, b: pairs.append(COMMUNES.ids[a] + COMMUNES.ids[b]))
    return pairs


def place(canvas, column: float, row: float) -> QPoint:
    """A place counted in cells from the south-western corner."""
    point = canvas.getCoordinateTransform().transform(105 + 0.01 * column, 21 + 0.01 * row)
    return QPoint(round(point.x()), round(point.y()))


def click(canvas, qtbot, column: float, row: float, button=Qt.MouseButton.LeftButton):
    qtbot.mouseClick(canvas.viewport(), button, pos=place(canvas, column, row))


def test_from_the_first_click_to_the_second(canvas, tool, drawn, qtbot):
    tool.take_over()
    click(canvas, qtbot, 0.5, 4.5)
    assert drawn == []
    click(canvas, qtbot, 7.5, 3.5)
    assert drawn == ["AI"]
    click(canvas, qtbot, 7.5, 3.5)
    click(canvas, qtbot, 0.5, 4.5)
    assert drawn == ["AI", "IA"]


def test_it_gives_the_canvas_back_to_the_tool_before(canvas, tool, qtbot):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    tool.take_over()
    tool.take_over()
    tool.leave()
    assert canvas.mapTool() is pan
    tool.leave()
    assert canvas.mapTool() is pan


def test_what_another_tool_interrupts_is_forgotten(canvas, tool, drawn, qtbot):
    tool.take_over()
    click(canvas, qtbot, 0.5, 4.5)
    canvas.setMapTool(QgsMapToolPan(canvas))
    tool.take_over()
    click(canvas, qtbot, 7.5, 3.5)
    assert drawn == []


def test_without_communes_it_says_so(canvas, qtbot):
    bare, said = LinkTool(canvas), []
    bare.said.connect(said.append)
    canvas.setMapTool(bare)
    click(canvas, qtbot, 0.5, 4.5)
    assert any("no commune here" in text for text in said)
    bare.remove()
