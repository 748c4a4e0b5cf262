"""The rectangle and the lasso: take what lies inside a line into the current unit."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt

from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.gesture import Gesture, Lasso, Rectangle, Shape
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.plan_tool import PlanTool, pointer
from regionaltool.ui.tools.preview import Preview


class ShapeTool(PlanTool):
    """Drag around communes, or Enter, arrow keys, Enter; a click takes the commune under it."""

    shape: ClassVar[type[Shape]]
    icon: ClassVar[str]
    drawn_by_keys = True

    def __init__(self, ground: Ground, preview: Preview, cursor: CommuneCursor) -> None:
        super().__init__(ground, preview, cursor)
        self.setCursor(pointer(self.icon, 2, 2))

    def begin(self, point: QgsPointXY, modifiers: Qt.KeyboardModifiers) -> Gesture | None:
        unit = self._ground.session.current_unit
        if unit is None:
            self.pick(point)
            return None
        return self.shape(self._ground, self._preview, point, unit)

    def over(self, block: int | None) -> None:
        unit = self._ground.session.current_unit
        if unit is None or block is None:
            self._preview.clear()
        else:
            self._preview.show(self._ground.grown([block]), unit)


class RectangleTool(ShapeTool):
    """From corner to corner."""

    shape, icon = Rectangle, "rectangle"


class LassoTool(ShapeTool):
    """By a line drawn by hand."""

    shape, icon = Lasso, "lasso"
