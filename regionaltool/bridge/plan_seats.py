"""Where the offices of the plan's units are to sit, as the planner has chosen.

A choice is no edit of the plan: undo leaves it as it is. It holds as long as the commune belongs to
the unit, and holds again when the commune comes back. The journal notes it beside the edits.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.problems import Problem


class PlanSeats(QObject):
    """Holds the seats that were chosen, and knows those that the layer of seats gives."""

    changed = pyqtSignal(str)
    """Carries the unit."""

    def __init__(self, session: PlanSession) -> None:
        """Goes on with those that the plan's journal has noted."""
        super().__init__()
        self._session = session

    def chosen(self, unit: str) -> int | None:
        """The commune that the planner has chosen for a unit's seat; None when none of its own."""
        block = self._session.planned_seats.get(unit)
        return block if block is not None and self._session.plan.unit_of(block) == unit else None

    def all_chosen(self) -> dict[str, int]:
        """Unit → the commune that the planner has chosen, for units that have one."""
        found = {unit: self.chosen(unit) for unit in self._session.planned_seats}
        return {unit: block for unit, block in found.items() if block is not None}

    def of(self, unit: str) -> int | None:
        """The commune of a unit's seat: as chosen, else the one with the only office of today.

        None while that is open, as it is where several offices of today stand in the unit.
        """
        chosen = self.chosen(unit)
        if chosen is not None or not self._session.has(unit):
            return chosen
        return self._session.assessment(unit).seat.given

    def all(self) -> dict[str, int]:
        """Unit → commune of its seat, for units whose seat is known."""
        found = {unit: self.of(unit) for unit in self._session.units}
        return {unit: block for unit, block in found.items() if block is not None}

    def choose(self, unit: str, block: int | None) -> Problem | None:
        """Put a unit's seat into one of its communes, or (None) leave it open again.

        The reason why that cannot be, None when it is done.
        """
        plan = self._session.plan
        if block is not None and plan.unit_of(block) != unit:
            return Problem(
                "{commune} does not belong to unit {unit}, so its seat cannot be there. Choose one "
                "of the unit's communes.",
                {"commune": plan.communes.label(block), "unit": plan.name(unit)},
            )
        if block != self._session.planned_seats.get(unit):
            self._session.plan_seat(unit, block)
            self.changed.emit(unit)
        return None
