"""A label for long rich text that changes with every click.

Laying out a table in it takes Qt longer than all else that a click asks for, so it is done once,
when the hand rests.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QTimer
from qgis.PyQt.QtWidgets import QLabel, QWidget

_REST_MS = 100


class LaterLabel(QLabel):
    """Shows the last text that it was given, a moment after it was given none other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self._text = ""
        self._height_in: dict[int, int] = {}
        """Height in each width; a layout asks whenever a label beside this one changes."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show)

    def text(self) -> str:
        """The last text that it was given."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802
        if text == self._text:
            return
        self._text = text
        if self.isVisible():
            self._rest.start()
        else:
            self._show()

    def heightForWidth(self, width: int) -> int:
        if width not in self._height_in:
            self._height_in[width] = super().heightForWidth(width)
        return self._height_in[width]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        self._height_in.clear()
        super().changeEvent(event)

    def _show(self) -> None:
        self._rest.stop()
        self._height_in.clear()
        super().setText(self._text)
