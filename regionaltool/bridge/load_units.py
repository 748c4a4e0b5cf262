"""Units of a table or a plan file into the plan that is being edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.units_from import read_units
from regionaltool.bridge.words import tr
from regionaltool.core.communes import Communes
from regionaltool.core.plan import Plan
from regionaltool.core.touched_locks import touched_locks
from regionaltool.core.unit_assignment import UnitAssignment


class LoadUnitsTask(SentenceTask):
    """Reads the file; the plan is left alone until the result is taken."""

    def __init__(
        self,
        file: Path,
        communes: Communes,
        leading_zeros: bool,
        done: Callable[[UnitAssignment], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Reading the table of units"), done, failed)
        self._file, self._communes, self._zeros = file, communes, leading_zeros

    def work(self) -> UnitAssignment:
        return read_units(self._file, self._communes, self._zeros, self.check)

    def unforeseen(self) -> str:
        return tr("The table could not be read.")


@dataclass(frozen=True)
class Taken:
    """What a file has changed in the plan."""

    moved: int
    """Communes that went to another unit, or out of theirs."""
    locks: tuple[str, ...]
    """Names of locked units and communes among what has changed."""
    emptied: tuple[str, ...] = ()
    """Names of units that had communes and have none any more."""


def take_units(session: PlanSession, found: UnitAssignment) -> Taken:
    """Let the plan be as the file says, in one edit.

    A commune that the file says nothing of stays where it is, and so does what the file cannot
    know: locks, and names and types of units that it does not name. Locks stop nothing here.
    """
    plan = session.plan
    units = [
        there if settled else here
        for here, there, settled in zip(plan.assignment, found.units, found.settled, strict=True)
    ]
    filled = set(units)
    moved = sum(a != b for a, b in zip(plan.assignment, units, strict=True))
    emptied = [plan.name(unit) for unit in plan.units if unit not in filled]
    taken = Taken(moved, touched_locks(plan, dict(enumerate(units))), tuple(emptied))
    session.become(
        Plan(
            plan.communes,
            units,
            {**plan.names, **found.names},
            {**plan.types, **found.types},
            plan.locked_units,
            plan.locked_communes,
        )
    )
    return taken
