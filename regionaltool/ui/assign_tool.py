"""The assign tool: clicks and strokes on the map become edits of the plan."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import tr
from regionaltool.core.hit_test import HitTest


class AssignTool(QgsMapTool):
    """Left click or drag: take communes into the current unit. Right click: pick the unit there.

    Esc leaves it for the tool that was in use before.
    """

    picked = pyqtSignal(str)
    """Carries the unit that further strokes go to."""
    said = pyqtSignal(str)
    """Carries a sentence for the status bar."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._session: PlanSession | None = None
        self._hit: HitTest | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._from: tuple[float, float] | None = None
        self._before: QgsMapTool | None = None

    def take_over(self) -> None:
        """Become the canvas's tool."""
        if self.canvas().mapTool() is not self:
            self._before = self.canvas().mapTool()
            self.canvas().setMapTool(self)

    def set_session(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Edit another plan, whose communes are in this coordinate system."""
        self._session, self._crs = session, crs
        self._hit = HitTest(session.plan.communes)
        self._from = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        place = self._place(event.pos())
        if self._session is None or place is None:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._finish_stroke()
            self._pick(place)
        elif event.button() == Qt.MouseButton.LeftButton:
            if self._session.current_unit is None:
                self._pick(place)
                return
            self._from = place
            self._session.begin_stroke()
            self._take(place, place)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        place = self._place(event.pos())
        if self._from is None or place is None:
            return
        if self._session.in_stroke:  # undone in the middle of it, a stroke is over
            self._take(self._from, place)
            self._from = place

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._finish_stroke()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif self._session is not None and event.matches(QKeySequence.StandardKey.Undo):
            self._session.undo()
        elif self._session is not None and event.matches(QKeySequence.StandardKey.Redo):
            self._session.redo()
        else:
            event.ignore()
            return
        event.accept()

    def deactivate(self) -> None:
        """Another tool takes over: what was drawn so far stands."""
        self._finish_stroke()
        super().deactivate()

    def _leave(self) -> None:
        if self._before is None or sip.isdeleted(self._before):
            self.canvas().unsetMapTool(self)
        else:
            self.canvas().setMapTool(self._before)

    def _finish_stroke(self) -> None:
        if self._from is not None and self._session is not None:
            self._session.end_stroke()
        self._from = None

    def _pick(self, place: tuple[float, float]) -> None:
        block = self._hit.at(*place)
        unit = None if block is None else self._session.plan.unit_of(block)
        if unit is None and not self._session.units:
            self.said.emit(tr("There are no units yet. Select communes on the map and press N."))
            return
        if unit is None:
            self.said.emit(tr("There is no unit here. Right click a commune that belongs to one."))
            return
        self.picked.emit(unit)

    def _take(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        unit = self._session.current_unit
        blocks = self._hit.along(start, end)
        if len(blocks):
            self._session.assign(blocks.tolist(), unit)

    def _place(self, pixel: QPoint) -> tuple[float, float] | None:
        """Where a pixel lies in the coordinates of the communes."""
        try:
            point = QgsCoordinateTransform(
                self.canvas().mapSettings().destinationCrs(), self._crs, QgsProject.instance()
            ).transform(self.toMapCoordinates(pixel))
        except QgsCsException:
            return None
        return point.x(), point.y()
