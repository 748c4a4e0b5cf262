"""A sentence at the foot of the map for a while, when the status bar has no room for it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QStatusBar, QWidget

from regionaltool.ui.figures import ground_on, letters_on

_MARGIN = 8
_SHARE = 0.7
"""Of the width of the map."""


class SaidOverMap(QLabel):
    """Lets clicks through. QGIS leaves its status bar 200 pixels for sentences at 1366 × 768."""

    def __init__(self, bar: QStatusBar, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("saidOverMap")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMargin(6)
        self._bar = bar
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, ms: int) -> None:
        """Say it in the status bar, and here too when it is cut there."""
        self._bar.showMessage(text, ms)
        if not self._is_cut(text):
            self.hide()
            return
        room = round(self.parentWidget().width() * _SHARE)
        one_line = self.fontMetrics().horizontalAdvance(text) + 2 * self.margin() + 2
        self.setWordWrap(one_line > room)
        self.setText(text)
        width = min(one_line, room)
        height = self.heightForWidth(width) if self.wordWrap() else self.sizeHint().height()
        below = self.parentWidget().height() - height - _MARGIN
        self.setGeometry((self.parentWidget().width() - width) // 2, below, width, height)
        self.show()
        self.raise_()
        self._timer.start(ms)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a ground of its own, which a theme of QGIS would leave transparent."""
        painter = QPainter(self)
        painter.setPen(letters_on(self))
        painter.setBrush(ground_on(self))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
        super().paintEvent(event)

    def _is_cut(self, text: str) -> bool:
        """QGIS shows the message in a line of its own, between the locator and the coordinates."""
        lines = (line for line in self._bar.findChildren(QLineEdit) if line.text() == text)
        line = next(lines, None)
        return line is not None and line.fontMetrics().horizontalAdvance(text) > line.width() - 8
