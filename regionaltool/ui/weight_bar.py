"""A weight as a bar that is drawn longer or shorter, by mouse or keys."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from qgis.PyQt.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from regionaltool.core.score.weights import TENTHS

_HANDLE = 8
"""Radius in pixels."""


class WeightBar(QAbstractSlider):
    """Whole tenths of a per cent, from 0 to `TENTHS`; arrows move by 1 %, Page keys by 10 %."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor(colour)
        self.locked = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, TENTHS)
        self.setSingleStep(TENTHS // 100)
        self.setPageStep(TENTHS // 10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.update)

    def lock(self, on: bool) -> None:
        """Show that the weight stays, or that it may be moved."""
        self.locked = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 2 * _HANDLE + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 2 * _HANDLE + 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.locked:
            self.setSliderDown(True)
            self.setSliderPosition(self._at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderPosition(self._at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it must not move a weight on its way."""
        if self.hasFocus() and not self.locked:
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event) -> None:
        if self.locked and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(self.foregroundRole())
        ground, middle = QColor(ink), self.height() / 2
        ground.setAlphaF(0.16)
        track = QRectF(_HANDLE, middle - 4, max(self.width() - 2 * _HANDLE, 1), 8)
        handle = track.left() + track.width() * self.sliderPosition() / TENTHS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(track, 4, 4)
        pattern = Qt.BrushStyle.BDiagPattern if self.locked else Qt.BrushStyle.SolidPattern
        painter.setBrush(QBrush(self._colour, pattern))
        painter.drawRoundedRect(QRectF(track.left(), track.top(), handle - track.left(), 8), 4, 4)
        if not self.locked:
            rim = self.palette().color(self.backgroundRole())
            painter.setPen(QPen(rim, 1.5))
            painter.setBrush(self._colour)
            painter.drawEllipse(QRectF(handle - _HANDLE + 1, middle - _HANDLE + 1, 14, 14))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _at(self, event: QMouseEvent) -> int:
        room = max(self.width() - 2 * _HANDLE, 1)
        return round((event.pos().x() - _HANDLE) / room * TENTHS)
