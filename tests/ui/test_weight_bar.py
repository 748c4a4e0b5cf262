import pytest
from qgis.PyQt.QtCore import QPoint, Qt

from regionaltool.ui.weight_bar import WeightBar

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(on_screen):
    made = on_screen(WeightBar("#1b9e77"), 216, 24)  # 200 pixels from 0 to 100 %
    made.setValue(200)
    return made


def test_keys_move_by_one_and_by_ten(bar, qtbot):
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.value() == 210
    qtbot.keyClick(bar, Qt.Key.Key_PageUp)
    assert bar.value() == 310
    qtbot.keyClick(bar, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_mouse_takes_it_along(bar, qtbot):
    qtbot.mousePress(bar, LEFT, pos=QPoint(8 + 100, 12))
    assert bar.value() == 500 and bar.isSliderDown()
    qtbot.mouseMove(bar, QPoint(8 + 150, 12))
    qtbot.mouseRelease(bar, LEFT, pos=QPoint(8 + 150, 12))
    assert not bar.isSliderDown()


def test_what_is_locked_does_not_move(bar, qtbot):
    bar.lock(True)
    qtbot.mouseClick(bar, LEFT, pos=QPoint(108, 12))
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.value() == 200


def test_it_is_painted_as_long_as_it_weighs(bar):
    def coloured() -> int:
        image = bar.grab().toImage()
        line = (image.pixelColor(x, 12) for x in range(image.width()))
        return sum(colour.green() > colour.red() + 60 for colour in line)

    bar.setValue(200)
    short = coloured()
    bar.setValue(800)
    assert coloured() > short + 100
