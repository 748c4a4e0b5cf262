"""Colours of what paints itself, in the palettes and the style sheets that QGIS may have."""

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout, QWidget

from regionaltool.ui.figures import VETO, ground_on, is_dark, letters_on, sound_on, veto_on

# as “Night Mapping” has it: dark letters in the palette, light ones in the style sheet
NIGHT = """
QWidget {background: transparent}
QDialog {color: #aaaaaa; background-color: #323232}
"""


@pytest.fixture
def widget(qtbot) -> Iterator[QWidget]:
    window = QDialog()
    qtbot.addWidget(window)
    inside = QWidget(window)
    QVBoxLayout(window).addWidget(inside)
    with qtbot.waitExposed(window):
        window.show()
    yield inside


def contrast(one: QColor, other: QColor) -> float:
    """After WCAG 2: 1 for the same colour, 21 for black on white; from 4.4 on it is readable."""

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["", NIGHT])
def test_what_paints_itself_is_readable_in_each_theme(widget, theme):
    widget.window().setStyleSheet(theme)
    ground = ground_on(widget)
    assert is_dark(widget) == bool(theme)
    for ink in (letters_on(widget), QColor(veto_on(widget)), QColor(sound_on(widget))):
        assert contrast(ink, ground) > 4.4, ink.name()


def test_red_is_that_of_vetoes_on_light_ground(widget):
    palette = QPalette(QColor("#efefef"))
    widget.window().setPalette(palette)
    assert veto_on(widget) == VETO
