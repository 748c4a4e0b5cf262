"""What is drawn between pressing and letting go: a stroke of the brush, a rectangle, a lasso."""

from __future__ import annotations

from abc import ABC, abstractmethod

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QColor

from regionaltool.core.hit_test import Place
from regionaltool.ui.tools.brush import Brush
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.preview import Preview

_FRAME_MS = 16
_SIDE_STEPS = 8
"""A side of a rectangle is straight on the map, but not in every other coordinate system."""


class Gesture(ABC):
    """One gesture; points are in the coordinates of the map."""

    @abstractmethod
    def go_on(self, point: QgsPointXY, block: int | None = None) -> None:
        """Draw on to a point; ``block`` is the commune there when the keyboard has led to it."""

    @abstractmethod
    def finish(self) -> None:
        """It is drawn: take what it takes."""

    @abstractmethod
    def give_up(self) -> None:
        """As if it had never been begun."""

    def interrupt(self) -> None:
        """Something else begins."""
        self.give_up()


class Stroke(Gesture):
    """Takes the communes under the brush as it goes; one step to undo."""

    def __init__(self, ground: Ground, brush: Brush, point: QgsPointXY, unit: str) -> None:
        self._ground, self._unit = ground, unit
        self._radius = ground.reach(point, brush.radius)
        self._at = ground.place(point)
        ground.session.begin_stroke()
        self._take(self._at)

    def go_on(self, point: QgsPointXY, block: int | None = None) -> None:
        place = self._ground.place(point)
        if self._ground.session.in_stroke and place != self._at:  # undone meanwhile, it is over
            self._take(place)

    def finish(self) -> None:
        self._ground.session.end_stroke()

    def give_up(self) -> None:
        self._ground.session.cancel_stroke()

    def interrupt(self) -> None:
        """What was drawn so far stands."""
        self.finish()

    def _take(self, place: Place | None) -> None:
        if place is None:
            return
        blocks = self._ground.hit.along(self._at or place, place, self._radius)
        self._at = place
        if len(blocks):
            self._ground.session.assign(self._ground.grown(blocks.tolist()), self._unit)


class Shape(Gesture):
    """A line around communes: shows what it will take until it is let go."""

    def __init__(self, ground: Ground, preview: Preview, point: QgsPointXY, unit: str) -> None:
        self._ground, self._preview, self._unit = ground, preview, unit
        self._start = self._end = point
        self._visited: set[int] = set()
        self._moved = False
        self._timer = QTimer(ground)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        self._band = QgsRubberBand(ground.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(QColor("#08306b"))
        self._band.setFillColor(QColor(8, 48, 107, 25))
        self._band.setWidth(2)

    def go_on(self, point: QgsPointXY, block: int | None = None) -> None:
        self._end, self._moved = point, True
        if block is not None:
            self._visit(block)
        self._extend(point)
        if not self._timer.isActive():
            self._timer.start(_FRAME_MS)

    def finish(self) -> None:
        blocks = self._blocks()
        self._wipe()
        if blocks and self._ground.session.has(self._unit):  # it may have been undone meanwhile
            self._ground.session.assign(blocks, self._unit)

    def give_up(self) -> None:
        self._wipe()

    def _blocks(self) -> list[int]:
        """What it takes; a shape that has not been drawn is a click."""
        if not self._moved:
            block = self._ground.at(self._start)
            return self._ground.grown([] if block is None else [block])
        places = [self._ground.place(point) for point in self._ring()]
        inside = self._ground.hit.inside([place for place in places if place is not None])
        return self._ground.grown(sorted(self._visited.union(inside.tolist())))

    def _show(self) -> None:
        """Once a frame, however often the mouse tells of a movement."""
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([self._ring()]))
        if self._ground.session.has(self._unit):
            self._preview.show(self._blocks(), self._unit)

    def _wipe(self) -> None:
        self._timer.stop()
        self._timer.deleteLater()
        self._preview.clear()
        self._ground.canvas.scene().removeItem(self._band)

    @abstractmethod
    def _ring(self) -> list[QgsPointXY]:
        """The line on the map, not closed."""

    def _extend(self, point: QgsPointXY) -> None:
        """The line goes on to a point."""

    @abstractmethod
    def _visit(self, block: int) -> None:
        """The keyboard has led the line to a commune, which is taken with what lies inside."""


class Rectangle(Shape):
    """From corner to corner, upright on the screen."""

    def __init__(self, ground: Ground, preview: Preview, point: QgsPointXY, unit: str) -> None:
        super().__init__(ground, preview, point, unit)
        self._first = ground.at(point)

    def _ring(self) -> list[QgsPointXY]:
        pixels = self._ground.canvas.getCoordinateTransform()
        a, b = pixels.transform(self._start), pixels.transform(self._end)
        corners = [(a.x(), a.y()), (b.x(), a.y()), (b.x(), b.y()), (a.x(), b.y())]
        return [
            pixels.toMapCoordinatesF(
                x0 + (x1 - x0) * step / _SIDE_STEPS, y0 + (y1 - y0) * step / _SIDE_STEPS
            )
            for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True)
            for step in range(_SIDE_STEPS)
        ]

    def _visit(self, block: int) -> None:
        self._visited = {block} if self._first is None else {self._first, block}


class Lasso(Shape):
    """A line drawn by hand, closed by a straight one."""

    def __init__(self, ground: Ground, preview: Preview, point: QgsPointXY, unit: str) -> None:
        super().__init__(ground, preview, point, unit)
        self._line = [point]
        self._first = ground.at(point)

    def _ring(self) -> list[QgsPointXY]:
        return self._line

    def _extend(self, point: QgsPointXY) -> None:
        if point != self._line[-1]:
            self._line.append(point)

    def _visit(self, block: int) -> None:
        self._visited.update({block} if self._first is None else {self._first, block})
