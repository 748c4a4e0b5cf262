"""The names that vanish in a plan, sought off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.words import tr
from regionaltool.core.naming.lost_names import LostName, lost_districts, lost_names
from regionaltool.core.plan import Plan


class LostNames(NamedTuple):
    """What no unit of a plan goes on with."""

    communes: tuple[LostName, ...]
    districts: tuple[LostName, ...]
    unit_names: dict[str, str]
    """Of the units that the names go into."""

    def goes_into(self, one: LostName) -> str:
        """The names of the units, separated by commas."""
        return ", ".join(self.unit_names[unit] for unit in one.units)


class LostNamesTask(SentenceTask):
    """Gives the `LostNames` of a plan as it stands when the task is made."""

    def __init__(
        self, plan: Plan, done: Callable[[LostNames], None], failed: Callable[[str], None]
    ) -> None:
        super().__init__(tr("Looking for names that vanish"), done, failed)
        self._communes, self._assignment = plan.communes, plan.assignment
        self._names = dict(plan.names)

    def work(self) -> LostNames:
        plan = Plan(self._communes, self._assignment, self._names)  # the other one may be edited
        self.check()
        communes, districts = lost_names(plan), lost_districts(plan)
        units = {unit for one in (*communes, *districts) for unit in one.units}
        return LostNames(communes, districts, {unit: plan.name(unit) for unit in units})

    def unforeseen(self) -> str:
        return tr("The names that vanish could not be listed: {reason}").format(reason=self.defect)
