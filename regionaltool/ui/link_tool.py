"""The link tool: a line drawn from commune to commune becomes a link."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.hit_test import HitTest


class LinkTool(QgsMapTool):
    """Press on one commune and let go on the other, or click one after the other.

    A right click or Esc gives up the line that is being drawn; Esc without a line leaves the tool.
    """

    drawn = pyqtSignal(int, int)
    """Carries the two communes."""
    said = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._hit: HitTest | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._start: int | None = None
        self._band: QgsRubberBand | None = None
        self._before: QgsMapTool | None = None

    def take_over(self) -> None:
        """Become the canvas's tool."""
        if self.canvas().mapTool() is not self:
            self._before = self.canvas().mapTool()
            self.canvas().setMapTool(self)
            self.said.emit(tr("Press on one commune and let go on the other."))

    def leave(self) -> None:
        """Give the canvas back to the tool that was in use before."""
        if self.canvas().mapTool() is not self:
            return
        if self._before is None or sip.isdeleted(self._before):
            self.canvas().unsetMapTool(self)
        else:
            self.canvas().setMapTool(self._before)

    def set_communes(self, communes: Communes, crs: QgsCoordinateReferenceSystem) -> None:
        """Link these communes, which are in this coordinate system."""
        self._hit, self._crs = HitTest(communes), crs
        self._give_up()

    def remove(self) -> None:
        """Take the tool off the canvas for good."""
        self.canvas().unsetMapTool(self)
        self._give_up()
        self.deleteLater()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._give_up()
        elif event.button() == Qt.MouseButton.LeftButton and self._start is None:
            point = self.toMapCoordinates(event.pos())
            commune = self._commune_at(point)
            if commune is None:
                self.said.emit(tr("There is no commune here. A link begins and ends in a commune."))
                return
            self._start = commune
            self._band = QgsRubberBand(self.canvas(), QgsWkbTypes.GeometryType.LineGeometry)
            self._band.setColor(QColor("#1f78b4"))
            self._band.setWidth(3)
            for _ in ("start", "end"):
                self._band.addPoint(point)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._band is not None:
            self._band.movePoint(self.toMapCoordinates(event.pos()))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._start is None:
            return
        start, end = self._start, self._commune_at(self.toMapCoordinates(event.pos()))
        if end == start:  # a click: the line goes on to the next one
            return
        if end is None:
            self.said.emit(tr("There is no commune here. A link begins and ends in a commune."))
            return
        self._give_up()
        self.drawn.emit(start, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            event.ignore()
            return
        if self._start is None:
            self.leave()
        else:
            self._give_up()
        event.accept()

    def deactivate(self) -> None:
        """Another tool takes over."""
        self._give_up()
        super().deactivate()

    def _give_up(self) -> None:
        self._start = None
        if self._band is not None:
            self.canvas().scene().removeItem(self._band)
            self._band = None

    def _commune_at(self, point: QgsPointXY) -> int | None:
        if self._hit is None:
            return None
        try:
            place = QgsCoordinateTransform(
                self.canvas().mapSettings().destinationCrs(), self._crs, QgsProject.instance()
            ).transform(point)
        except QgsCsException:
            return None
        return self._hit.at(place.x(), place.y())
