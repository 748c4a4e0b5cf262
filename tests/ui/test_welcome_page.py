import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from regionaltool.ui.welcome_page import WelcomePage


@pytest.fixture
def page(qtbot):
    def made(missing: str = "") -> WelcomePage:
        shown = WelcomePage(missing)
        qtbot.addWidget(shown)
        shown.resize(300, 300)
        with qtbot.waitExposed(shown):
            shown.show()
        return shown

    return made


BUTTONS = [("openSampleButton", "open_sample"), ("startFromLayerButton", "from_layer")]


@pytest.mark.parametrize(("name", "signal"), BUTTONS)
def test_two_ways_to_begin_by_mouse_and_keyboard(page, qtbot, name, signal):
    shown = page()
    button = shown.findChild(QPushButton, name)
    assert button.text() and not button.icon().isNull()
    with qtbot.waitSignal(getattr(shown, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    with qtbot.waitSignal(getattr(shown, signal)):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_it_says_what_it_is_for(page):
    assert "Merge communes" in page().findChild(QLabel, "welcomeText").text()


def test_what_is_missing_is_said_and_nothing_can_begin(page, qtbot):
    shown = page("Install <numpy> with: python3 -m pip install numpy")
    label = shown.findChild(QLabel, "welcomeText")
    assert "pip install numpy" in label.text() and label.wordWrap()
    flags = label.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse, "a command is there to be copied"
    for name, signal in BUTTONS:
        button = shown.findChild(QPushButton, name)
        with qtbot.assertNotEmitted(getattr(shown, signal)):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
