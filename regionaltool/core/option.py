"""Option: what a plan says at one moment, set aside to be compared with others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from regionaltool.core.communes import Communes
from regionaltool.core.plan import Plan


@dataclass(frozen=True, eq=False)
class Option:
    """One of several answers for the same communes."""

    name: str
    """What the planner calls it."""
    assignment: tuple[str | None, ...]
    """(n,) the unit of each commune, None for none."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Unit → name, where it has one of its own."""
    types: Mapping[str, str] = field(default_factory=dict)
    """Unit → type, where it has been given one."""
    seats: Mapping[str, int] = field(default_factory=dict)
    """Unit → the commune that the planner wants its seat in, where there is one."""

    @classmethod
    def of(cls, name: str, plan: Plan, seats: Mapping[str, int] | None = None) -> Option:
        """The plan as it stands; later edits leave the option alone."""
        return cls(name, plan.assignment, plan.names, plan.types, dict(seats or {}))

    def plan(self, communes: Communes) -> Plan:
        """A plan that says what the option says, with no locks."""
        return Plan(communes, self.assignment, self.names, self.types)

    def unit_name(self, unit: str | None) -> str | None:
        """The unit's name, or its id when it has none of its own; None for no unit."""
        return None if unit is None else self.names.get(unit, unit)
