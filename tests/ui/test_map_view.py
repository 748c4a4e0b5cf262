import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas

from regionaltool.ui.map_view import MapView

UTM = QgsCoordinateReferenceSystem("EPSG:32648")
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
BOX = shapely.box(500000, 2300000, 510000, 2310000)


@pytest.fixture
def canvas(on_screen):
    made = on_screen(QgsMapCanvas(), 400, 400)
    made.setDestinationCrs(UTM)
    made.setExtent(QgsRectangle(0, 2000000, 1000000, 3000000))
    return made


@pytest.fixture
def view(canvas):
    return MapView(canvas)


def rectangle(shape) -> QgsRectangle:
    west, south, east, north = shape.bounds
    return QgsRectangle(west, south, east, north)


def test_an_extent_fills_the_map(view, canvas):
    view.show_extent(rectangle(BOX), UTM)
    assert canvas.extent().contains(rectangle(BOX))
    assert canvas.extent().width() == pytest.approx(10500)


def test_an_extent_of_another_system(view, canvas):
    view.show_extent(QgsRectangle(105, 20.8, 105.1, 20.9), DEGREES)
    assert canvas.extent().contains(rectangle(BOX.centroid.buffer(10)).center())
    assert 10_000 < canvas.extent().width() < 13_000


def test_shapes_out_of_sight_or_too_small_are_zoomed_to_with_room_around(view, canvas):
    view.show_shapes([BOX], UTM)
    seen = canvas.extent()
    assert seen.contains(rectangle(BOX)) and seen.width() == pytest.approx(22000)
    beside = shapely.box(520000, 2300000, 521000, 2301000)
    view.show_shapes([beside], UTM)
    assert canvas.extent().contains(rectangle(beside)) and not canvas.extent().contains(
        rectangle(BOX)
    )


def test_shapes_well_in_sight_leave_the_map_as_it_is(view, canvas):
    view.show_shapes([BOX], UTM)
    before = canvas.extent()
    part = shapely.box(502000, 2302000, 505000, 2305000)
    view.show_shapes([part], UTM)
    assert canvas.extent() == before


def test_several_shapes_are_seen_together(view, canvas):
    far = shapely.box(700000, 2400000, 701000, 2401000)
    view.show_shapes([BOX, far], UTM)
    assert canvas.extent().contains(rectangle(BOX)) and canvas.extent().contains(rectangle(far))


def test_places_that_the_map_s_system_cannot_have_leave_it_as_it_is(view, canvas):
    before = canvas.extent()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setExtent(before)
    nowhere = QgsRectangle(-1e12, 1e12, 1e12, 2e12)
    view.show_extent(nowhere, UTM)
    view.show_shapes([shapely.box(-1e12, 1e12, 1e12, 2e12)], UTM)
    assert canvas.extent().isFinite()


def test_shapes_flash(view, canvas):
    view.show_extent(rectangle(BOX), UTM)
    count = len(canvas.items())
    view.flash([BOX], UTM)
    assert len(canvas.items()) == count + 1
