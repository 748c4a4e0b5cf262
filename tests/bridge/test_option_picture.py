import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from regionaltool.bridge.compare_task import CompareTask
from regionaltool.bridge.option_picture import COLOURS, DIFFERENT, paint_option, scale_of
from regionaltool.core.option import Option
from tests.bridge.tasks import result_of
from tests.core.ten_communes import ASSESSOR, COMMUNES, starts

SIZE = 400
WHITE = QColor("#ffffff")


def option(text: str) -> Option:
    return Option(text, tuple(None if letter == "." else letter for letter in text))


def compared(*texts: str):
    return result_of(CompareTask, [option(text) for text in texts], 0, {}, ASSESSOR)


def painted(picture, ground: QColor = WHITE) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_option(painter, picture, QRectF(0, 0, SIZE, SIZE), QColor("#000000"), ground, 1.0, 3.0)
    painter.end()
    return image


def pixel(picture, point: shapely.Point) -> tuple[int, int]:
    scale = scale_of(picture, QRectF(0, 0, SIZE, SIZE))
    left, _, _, top = shapely.total_bounds(COMMUNES.geometry)
    narrow = picture.box.width() / np.ptp(shapely.total_bounds(COMMUNES.geometry)[::2])
    x = (SIZE - picture.box.width() * scale) / 2 + (point.x - left) * narrow * scale
    y = (SIZE - picture.box.height() * scale) / 2 + (top - point.y) * scale
    return int(x), int(y)


@settings(max_examples=20)
@given(starts)
def test_every_commune_is_painted_with_its_unit(units):
    (one,) = compared(units)
    image = painted(one.picture)
    colours: dict[str, str] = {}
    for unit, shape in zip(units, COMMUNES.geometry, strict=True):
        x, y = pixel(one.picture, shape.representative_point())
        seen = image.pixelColor(x, y).name()
        assert colours.setdefault(unit, seen) == seen
        assert seen == WHITE.name() if unit == "." else seen in COLOURS


def test_communes_without_a_unit_are_seen_as_land():
    """The province keeps its shape, on paper too."""
    (whole,) = compared("pppqqqrrrs")
    assert whole.picture.free.isEmpty()
    (one,) = compared("pppqqqrrr.")
    image = painted(one.picture, QColor("#303030"))
    x, y = pixel(one.picture, COMMUNES.geometry[9].representative_point())
    assert image.pixelColor(x, y) == WHITE
    assert image.pixelColor(1, 1).name() == "#303030"


def test_what_differs_is_bordered_and_who_goes_on_keeps_the_colour():
    first, second = compared("pppqqqrrrr", "ssptttuuuu")
    assert second.comparison.matched == {"p": "s", "q": "t", "r": "u"}
    assert first.picture.different.isEmpty() and not second.picture.different.isEmpty()
    there, here = painted(first.picture), painted(second.picture)
    for block in (0, 3, 7):
        place = pixel(first.picture, COMMUNES.geometry[block].representative_point())
        assert there.pixelColor(*place) == here.pixelColor(*place)
    left, bottom, right, top = COMMUNES.geometry[2].bounds
    edge = pixel(second.picture, shapely.Point((left + right) / 2, top))
    assert here.pixelColor(*edge).name() == DIFFERENT


def test_a_detached_part_that_differs_is_bordered_too():
    # C and I go over together, far apart
    _, second = compared("pppqqqrrrr", "ppqqqqrrqr")
    assert len(second.comparison.unit.blocks) == 2
    here = painted(second.picture)
    for block in second.comparison.unit.blocks:
        left, _, right, top = COMMUNES.geometry[block].bounds
        edge = pixel(second.picture, shapely.Point((left + right) / 2, top))
        assert here.pixelColor(*edge).name() == DIFFERENT


def test_all_are_at_one_scale():
    one, other = compared("pppqqqrrrr", "pp........")
    assert one.picture.box == other.picture.box
    # a degree of longitude is shorter than one of latitude here
    left, bottom, right, top = shapely.total_bounds(COMMUNES.geometry)
    narrow = np.cos(np.radians((top + bottom) / 2))
    assert one.picture.box.width() == pytest.approx((right - left) * narrow)
