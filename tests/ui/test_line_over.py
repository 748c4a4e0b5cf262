import pytest
from qgis.PyQt.QtCore import QEvent, QRect, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from regionaltool.ui.line_over import LineOver


@pytest.fixture
def kept() -> list[str]:
    return []


@pytest.fixture
def line(on_screen, kept, qtbot):
    home = QWidget()
    layout = QVBoxLayout(home)
    layout.addStretch(1)
    other = QLineEdit(home)
    other.setObjectName("other")
    layout.addWidget(other)
    home.line = LineOver("over", lambda text: (kept.append(text), text != "bad")[1], home)
    on_screen(home, 200, 100)
    home.line.begin("before", QRect(0, 0, 150, 24))
    qtbot.waitUntil(home.line.hasFocus)
    yield home.line


def test_it_begins_with_the_text_selected(line):
    assert line.isVisible() and line.selectedText() == "before"


def test_enter_keeps_and_leaves(line, kept, qtbot):
    qtbot.keyClicks(line, "after")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert kept == ["after"] and not line.isVisible()


def test_what_cannot_be_kept_is_typed_on(line, kept, qtbot):
    qtbot.keyClicks(line, "bad")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert kept == ["bad"] and line.isVisible()


def test_escape_drops_and_is_taken_before_qgis_takes_it(line, kept, qtbot):
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(line, event)
    assert event.isAccepted()
    qtbot.keyClicks(line, "after")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert kept == [] and not line.isVisible()


def test_going_elsewhere_keeps_what_was_changed_and_nothing_else(line, kept, qtbot):
    other = line.parentWidget().findChild(QLineEdit, "other")
    other.setFocus()
    assert not line.isVisible() and kept == []
    line.begin("before", QRect(0, 0, 150, 24))
    qtbot.keyClicks(line, "after")
    other.setFocus()
    assert not line.isVisible() and kept == ["after"]
