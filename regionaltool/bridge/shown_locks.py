"""Which communes the map shows as locked, brought up to date with each change."""

from __future__ import annotations

from regionaltool.core.plan import Change, Plan

OPEN, BY_UNIT, ITSELF = 0, 1, 2
"""A commune may move; its unit is locked; it is locked itself, whatever its unit."""


class ShownLocks:
    """Remembers what was shown last, so that only what differs is told."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._units: set[str] = set()
        self._shown: dict[int, int] = {}
        """Of every block that does not show as open."""

    def differences(self, change: Change) -> dict[int, int]:
        """Block → `OPEN`, `BY_UNIT` or `ITSELF`, of those that look different after a change."""
        plan = self._plan
        touched = set(change.blocks)
        for unit in change.units:
            locked = plan.is_unit_locked(unit)
            if locked != (unit in self._units):
                (self._units.add if locked else self._units.remove)(unit)
                touched.update(plan.members(unit).tolist())
        found = {}
        for block in touched:
            state = self._state(block)
            if state != self._shown.get(block, OPEN):
                found[block] = state
        self._shown.update(found)
        return found

    def of_another(self, plan: Plan) -> dict[int, int]:
        """What looks different when another plan of the same communes is shown from now on."""
        self._plan = plan
        self._units = set(plan.locked_units)
        return self.differences(Change(frozenset(), tuple(range(len(plan.communes)))))

    def everything(self) -> dict[int, int]:
        """The same of every block that is not open, as when nothing has been shown yet."""
        blocks = tuple(range(len(self._plan.communes)))
        self._units, self._shown = set(), {}
        return self.differences(Change(frozenset(self._plan.locked_units), blocks))

    def _state(self, block: int) -> int:
        if self._plan.is_commune_locked(block):
            return ITSELF
        return BY_UNIT if self._plan.is_unit_locked(self._plan.unit_of(block)) else OPEN
