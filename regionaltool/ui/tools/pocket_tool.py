"""The fill tool: take a whole pocket into the current unit."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.words import tr
from regionaltool.core.pockets import Pocket, pocket_at
from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.plan_tool import PlanTool, pointer
from regionaltool.ui.tools.preview import Preview


class PocketTool(PlanTool):
    """A click takes what hangs together under it: communes without a unit, an enclave, a piece
    that another unit has lost.
    """

    def __init__(self, ground: Ground, preview: Preview, cursor: CommuneCursor) -> None:
        super().__init__(ground, preview, cursor)
        self.setCursor(pointer("fill", 12, 20))

    def begin(self, point: QgsPointXY, modifiers: Qt.KeyboardModifiers) -> None:
        session, block = self._ground.session, self._ground.at(point)
        if session.current_unit is None:
            self.pick(point)
            return
        if block is None:
            return
        pocket = self._pocket(block)
        if pocket.refusal is not None:
            self._ground.said.emit(tr(pocket.refusal.value))
            return
        session.assign(pocket.blocks, session.current_unit)

    def over(self, block: int | None) -> None:
        unit = self._ground.session.current_unit
        blocks = () if unit is None or block is None else self._pocket(block).blocks
        if blocks:
            self._preview.show(blocks, unit)
        else:
            self._preview.clear()

    def _pocket(self, block: int) -> Pocket:
        session = self._ground.session
        unit, owner = session.current_unit, session.plan.unit_of(block)
        return pocket_at(
            session.plan,
            session.assessor.graph,
            block,
            unit,
            session.assessment(unit).contiguity,
            None if owner is None else session.assessment(owner).contiguity,
        )
