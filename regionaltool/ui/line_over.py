"""A line to type in that lies over a label while a piece of it is edited; nothing is modal."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QRect, Qt
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QLineEdit, QWidget


class LineOver(QLineEdit):
    """Enter keeps what is typed, Esc drops it, and so does going elsewhere with nothing changed."""

    def __init__(self, name: str, keep: Callable[[str], bool], parent: QWidget) -> None:
        """``keep`` is told the text and says whether it could be kept; if not, typing goes on."""
        super().__init__(parent)
        self.setObjectName(name)
        self._keep = keep
        self.hide()
        self.returnPressed.connect(self._enter)

    def begin(self, text: str, place: QRect) -> None:
        """Lie over a place of the parent and show a text to change."""
        self.setGeometry(place)
        self.setText(text)
        self.setModified(False)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        # QGIS has its own uses for Esc, such as leaving the map tool
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        # a menu of the line itself, or another window, is no going elsewhere
        away = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() in away or not self.isVisible():
            return
        changed, text = self.isModified(), self.text()
        self.hide()
        if changed:
            self._keep(text)

    def _enter(self) -> None:
        if self._keep(self.text()):
            self._leave()

    def _leave(self) -> None:
        self.hide()
        self.parentWidget().setFocus(Qt.FocusReason.OtherFocusReason)
