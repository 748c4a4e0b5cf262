"""The pick tool: choose the unit that further strokes go to."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt

from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.plan_tool import PlanTool, pointer
from regionaltool.ui.tools.preview import Preview


class PickTool(PlanTool):
    """A click picks the unit and gives the canvas back to the tool that was in use."""

    def __init__(self, ground: Ground, preview: Preview, cursor: CommuneCursor) -> None:
        super().__init__(ground, preview, cursor)
        self.setCursor(pointer("pick", 7, 17))
        self._used: QgsMapTool | None = None

    def take_over(self) -> None:
        used = self.canvas().mapTool()
        if used is not self:
            self._used = used
        super().take_over()

    def begin(self, point: QgsPointXY, modifiers: Qt.KeyboardModifiers) -> None:
        if not self.pick(point):
            return
        if isinstance(self._used, PlanTool) and not sip.isdeleted(self._used):
            self.canvas().setMapTool(self._used)

    def over(self, block: int | None) -> None:
        unit = None if block is None else self._ground.session.plan.unit_of(block)
        if unit is None:
            self._preview.clear()
        else:
            self._preview.mark(self._ground.session.plan.members(unit).tolist())
