"""The assign tool: clicks and strokes on the map become edits of the plan."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import Qt

from regionaltool.ui.tools.brush import Brush
from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.gesture import Gesture, Lasso, Rectangle, Stroke
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.plan_tool import PlanTool
from regionaltool.ui.tools.preview import Preview

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class AssignTool(PlanTool):
    """Left click or drag: take communes into the current unit, by a brush.

    With Shift the drag draws a rectangle, with Ctrl a lasso.
    """

    def __init__(
        self, ground: Ground, preview: Preview, cursor: CommuneCursor, brush: Brush
    ) -> None:
        super().__init__(ground, preview, cursor)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._brush = brush
        self._point: QgsPointXY | None = None

    def begin(self, point: QgsPointXY, modifiers: Qt.KeyboardModifiers) -> Gesture | None:
        unit = self._ground.session.current_unit
        if unit is None:
            self.pick(point)
            return None
        if modifiers & SHIFT:
            return Rectangle(self._ground, self._preview, point, unit)
        if modifiers & CONTROL:
            return Lasso(self._ground, self._preview, point, unit)
        return Stroke(self._ground, self._brush, point, unit)

    def over(self, block: int | None) -> None:
        unit = self._ground.session.current_unit
        blocks = [] if block is None else [block]
        if self._brush.radius and self._point is not None and not self._commune_cursor.seen:
            place = self._ground.place(self._point)
            reach = self._ground.reach(self._point, self._brush.radius)
            blocks = [] if place is None else self._ground.hit.within(*place, reach).tolist()
        if unit is None or not blocks:
            self._preview.clear()
        else:
            self._preview.show(self._ground.grown(blocks), unit)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._brush.move_to(event.pos())
        self._point = self._ground.point(event.pos())
        super().canvasMoveEvent(event)

    def mouse_left(self) -> None:
        self._brush.hide()
        super().mouse_left()

    def deactivate(self) -> None:
        self._brush.hide()
        super().deactivate()
