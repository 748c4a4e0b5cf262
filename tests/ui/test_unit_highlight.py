import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsRubberBand

from regionaltool.ui.unit_highlight import UnitHighlight

UTM = QgsCoordinateReferenceSystem("EPSG:32648")
BOX = shapely.box(500000, 2300000, 510000, 2310000)
BOXES = shapely.MultiPolygon([BOX, shapely.box(520000, 2300000, 521000, 2301000)])


@pytest.fixture
def canvas(qtbot):
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.setDestinationCrs(UTM)
    made.setExtent(QgsRectangle(490000, 2290000, 530000, 2330000))
    return made


def bands(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.items() if isinstance(item, QgsRubberBand)]


@pytest.mark.parametrize("shape", [BOX, BOXES])
def test_the_outline_is_drawn_with_all_its_parts(canvas, shape):
    highlight = UnitHighlight(canvas)
    highlight.show(shape, UTM)
    (band,) = bands(canvas)
    assert band.asGeometry().area() == pytest.approx(shape.area)
    assert band.numberOfVertices() >= 4 and band.isVisible()
    assert band.strokeColor() != band.fillColor() and band.fillColor().alpha() < 100


def test_another_outline_takes_its_place(canvas):
    highlight = UnitHighlight(canvas)
    highlight.show(BOXES, UTM)
    highlight.show(BOX, UTM)
    (band,) = bands(canvas)
    assert band.asGeometry().area() == pytest.approx(BOX.area)


def test_it_is_drawn_where_the_map_is(canvas):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    highlight = UnitHighlight(canvas)
    highlight.show(BOX, UTM)
    box = bands(canvas)[0].asGeometry().boundingBox()
    assert box.xMinimum() == pytest.approx(105, abs=0.01)
    assert box.yMinimum() == pytest.approx(20.8, abs=0.01)


def test_it_is_cleared_and_shown_again(canvas):
    highlight = UnitHighlight(canvas)
    highlight.show(BOX, UTM)
    highlight.clear()
    assert bands(canvas)[0].asGeometry().isEmpty()
    highlight.show(BOX, UTM)
    assert not bands(canvas)[0].asGeometry().isEmpty()


def test_it_is_taken_off_the_canvas(canvas):
    highlight = UnitHighlight(canvas)
    highlight.show(BOX, UTM)
    highlight.remove()
    assert bands(canvas) == []
