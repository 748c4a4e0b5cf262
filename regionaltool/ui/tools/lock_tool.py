"""The lock tool: what is locked stays where it is."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt

from regionaltool.bridge.words import tr
from regionaltool.ui.tools.commune_cursor import CommuneCursor
from regionaltool.ui.tools.ground import Ground
from regionaltool.ui.tools.plan_tool import PlanTool, pointer
from regionaltool.ui.tools.preview import Preview


class LockTool(PlanTool):
    """A click locks the unit or unlocks it, Shift and a click the commune alone."""

    def __init__(self, ground: Ground, preview: Preview, cursor: CommuneCursor) -> None:
        super().__init__(ground, preview, cursor)
        self.setCursor(pointer("lock", 12, 12))

    def begin(self, point: QgsPointXY, modifiers: Qt.KeyboardModifiers) -> None:
        block = self._ground.at(point)
        if block is None:
            return
        session = self._ground.session
        plan = session.plan
        unit = plan.unit_of(block)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            on = not plan.is_commune_locked(block)
            session.lock_communes([block], on)
            said = tr("Commune locked: {name}") if on else tr("Commune unlocked: {name}")
            self._ground.said.emit(said.format(name=plan.communes.names[block]))
        elif unit is not None:
            on = not plan.is_unit_locked(unit)
            session.lock_units([unit], on)
            said = tr("Unit locked: {name}") if on else tr("Unit unlocked: {name}")
            self._ground.said.emit(said.format(name=plan.name(unit)))
        else:
            self._ground.said.emit(
                tr("There is no unit here. Shift and a click lock the commune alone.")
            )

    def over(self, block: int | None) -> None:
        unit = None if block is None else self._ground.session.plan.unit_of(block)
        if unit is None:
            self._preview.clear()
        else:
            self._preview.mark(self._ground.session.plan.members(unit).tolist())
