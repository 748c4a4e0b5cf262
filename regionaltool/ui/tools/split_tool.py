"""The split tool: a detached piece becomes a unit of its own."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.words import tr
from regionaltool.core.splitting import pieces_to_split
from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.plan_tool import PlanTool, pointer
from regionaltool.ui.tools.preview import Preview


class SplitTool(PlanTool):
    """A click on a detached piece makes it a unit; on the main piece, every other piece."""

    def __init__(self, ground: Ground, preview: Preview, cursor: CommuneCursor) -> None:
        super().__init__(ground, preview, cursor)
        self.setCursor(pointer("split", 12, 12))

    def begin(self, point: QgsPointXY, modifiers: Qt.KeyboardModifiers) -> None:
        block = self._ground.at(point)
        if block is None:
            return
        pieces = self._pieces(block)
        if not pieces:
            self._ground.said.emit(tr("There is nothing to split off here: no piece is detached."))
            return
        session = self._ground.session
        session.begin_stroke()
        made = [unit for unit in map(session.make_unit, pieces) if unit is not None]
        session.end_stroke()
        if made:
            self._ground.said.emit(
                tr("New units: {units}").format(units=", ".join(map(session.plan.name, made)))
            )

    def over(self, block: int | None) -> None:
        pieces = () if block is None else self._pieces(block)
        if pieces:
            self._preview.mark(sorted(member for piece in pieces for member in piece))
        else:
            self._preview.clear()

    def _pieces(self, block: int) -> tuple[tuple[int, ...], ...]:
        session = self._ground.session
        unit = session.plan.unit_of(block)
        return () if unit is None else pieces_to_split(session.assessment(unit).contiguity, block)
