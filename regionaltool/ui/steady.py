"""A text that changes at every edit and seldom its size: only then is what is around laid out anew.

A label tells its layout at each new text, and Qt lays out the whole dock: as long as all else that
a click asks for.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget


class Steady(QWidget):
    """Holds a label that wraps its words, and is as high as it asks for at this width."""

    def __init__(self, label: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        label.setParent(self)  # a parent without a layout gets an event for each text, no more
        self._height = -1
        """That which the layout has been told last."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._label.heightForWidth(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._label.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self._label.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._label.resize(self.size())
        self._height = self._label.heightForWidth(self.width())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            before, self._height = self._height, self._label.heightForWidth(self.width())
            if self._height != before:
                self.updateGeometry()
        return super().event(event)
