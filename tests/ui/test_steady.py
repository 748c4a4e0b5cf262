"""A text that changes often: what is around it is laid out anew only when its height changes."""

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from regionaltool.ui.steady import Steady


class Requests(QObject):
    """Counts how often a window is asked to lay itself out."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def shown(qtbot) -> Iterator[tuple[QLabel, QLabel, QWidget]]:
    """A steady label, one below it, and their window."""
    window = QWidget()
    qtbot.addWidget(window)
    label, below = QLabel("<b>5</b>", window), QLabel("below", window)
    label.setWordWrap(True)
    layout = QVBoxLayout(window)
    layout.addWidget(Steady(label, window))
    layout.addWidget(below)
    layout.addStretch(1)
    window.resize(200, 300)
    with qtbot.waitExposed(window):
        window.show()
    settle()
    yield label, below, window


def settle() -> None:
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def test_a_text_of_the_same_height_lays_nothing_out(shown):
    label, _, window = shown
    requests = Requests(window)
    for text in ("<b>6</b>", "<b>7</b> km²", "<b>8</b> people"):
        label.setText(text)
        settle()
    assert requests.count == 0 and label.text() == "<b>8</b> people"


def test_a_longer_text_gets_its_lines(shown):
    label, below, _ = shown
    before = below.y()
    label.setText("<br>".join(["a line"] * 4))
    settle()
    assert label.height() >= label.heightForWidth(label.width()) > label.fontMetrics().height() * 3
    assert below.y() > before
    label.setText("<b>5</b>")
    settle()
    assert below.y() == before


def test_a_narrower_window_wraps_the_words(shown):
    label, below, window = shown
    label.setText("some words that have room on two lines")
    settle()
    before = below.y()
    window.resize(90, 300)
    settle()
    assert below.y() > before
    assert label.width() < 90 and label.height() >= label.heightForWidth(label.width())
