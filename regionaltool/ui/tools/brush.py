"""The brush of the assign tool: a size, and a circle under the cursor."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QRectF
from qgis.PyQt.QtGui import QColor, QPen
from qgis.PyQt.QtWidgets import QGraphicsEllipseItem

SIZES = (0, 10, 20, 40, 80, 160)
"""Radii in pixels; 0 takes what is under the tip of the cursor."""


class Brush:
    """A round brush; its circle is seen when it is larger than a point."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self.radius = SIZES[0]
        self._circles = [QGraphicsEllipseItem(), QGraphicsEllipseItem()]
        for circle, colour, width in zip(
            self._circles, (QColor(255, 255, 255, 200), QColor("#08306b")), (3.0, 1.2), strict=True
        ):
            circle.setPen(QPen(colour, width))
            circle.setZValue(10_000)
            circle.hide()
            canvas.scene().addItem(circle)
        self._pixel: QPoint | None = None

    def resize(self, step: int) -> int:
        """Make it larger (1) or smaller (-1); the new radius."""
        place = SIZES.index(self.radius) + step
        self.radius = SIZES[min(max(place, 0), len(SIZES) - 1)]
        if self._pixel is not None:
            self.move_to(self._pixel)
        return self.radius

    def move_to(self, pixel: QPoint) -> None:
        """The cursor is here."""
        self._pixel = pixel
        size = self.radius
        for circle in self._circles:
            circle.setRect(QRectF(pixel.x() - size, pixel.y() - size, 2 * size, 2 * size))
            circle.setVisible(size > 0)

    def hide(self) -> None:
        """The tool is not in use."""
        self._pixel = None
        for circle in self._circles:
            circle.hide()

    def remove(self) -> None:
        """Take it off the canvas for good."""
        for circle in self._circles:
            self._canvas.scene().removeItem(circle)
