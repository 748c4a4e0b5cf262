import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from regionaltool.ui.section import Mark, Section, button, words


@pytest.fixture
def section(qtbot):
    made = Section("someHeading", "Some")
    inside = QLabel("inside", made)
    made.add(inside)
    qtbot.addWidget(made)
    made.resize(290, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_closed_at_first_and_opened_by_mouse_or_keyboard(section, qtbot):
    inside = section.findChild(QLabel)
    assert not section.is_open and not inside.isVisible()
    qtbot.mouseClick(section.heading, Qt.MouseButton.LeftButton)
    assert section.is_open and inside.isVisible()
    section.heading.setFocus()
    qtbot.keyClick(section.heading, Qt.Key.Key_Space)
    assert not section.is_open and not inside.isVisible()
    section.open()
    assert section.is_open


@pytest.mark.parametrize(
    ("mark", "detail", "text"),
    [
        (Mark.NONE, "", "Some"),
        (Mark.SOUND, "", "✓ Some"),
        (Mark.DOUBT, "two fields", "⚠ Some: two fields"),
    ],
)
def test_the_heading_says_what_there_is_to_know(section, mark, detail, text):
    section.say(mark, detail)
    assert section.heading.text() == section.heading.toolTip() == text
    assert section.mark is mark and section.heading.objectName() == "someHeading"


def test_words_are_wrapped_and_no_markup(section):
    label = words(section, "name")
    label.setText("<b>Xã</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText and label.wordWrap()
    assert label.objectName() == "name"
    faint = words(section, faint=True).palette().windowText().color().alphaF()
    assert faint < label.palette().windowText().color().alphaF()


def test_a_button_gives_way_and_tells_the_rest_in_its_tooltip(section):
    made = button(section, "name", "A text that is longer than any dock is wide " * 3, "tip")
    assert made.minimumSizeHint().width() >= 0 and made.minimumWidth() <= 100
    assert made.toolTip() == "tip" and made.objectName() == "name"
