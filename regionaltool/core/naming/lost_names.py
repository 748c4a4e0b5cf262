"""Names that no unit of the plan goes on with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regionaltool.core.naming.unit_names import same_name
from regionaltool.core.plan import Plan


@dataclass(frozen=True)
class LostName:
    """One of them."""

    name: str
    """As the first commune, or its former district, has it."""
    communes: tuple[int, ...]
    """Those that bear it, or belonged to the district."""
    units: tuple[str, ...]
    """Where they go."""


def lost_names(plan: Plan) -> tuple[LostName, ...]:
    """Names of communes that no unit has, in the order of the layer.

    The name of a commune that is in no unit yet is not lost.
    """
    return _lost(plan, plan.communes.names)


def lost_districts(plan: Plan) -> tuple[LostName, ...]:
    """Names of former districts that no unit has; none where the layer gives no districts."""
    return _lost(plan, plan.communes.group)


def _lost(plan: Plan, names: Sequence[str]) -> tuple[LostName, ...]:
    bearers: dict[str, list[int]] = {}
    for block, name in enumerate(names):
        if name:
            bearers.setdefault(same_name(name), []).append(block)
    going_on = {same_name(plan.name(unit)) for unit in plan.units}
    found = []
    for key, blocks in bearers.items():
        units = [plan.unit_of(block) for block in blocks]
        if key not in going_on and None not in units:
            found.append(LostName(names[blocks[0]], tuple(blocks), tuple(dict.fromkeys(units))))
    return tuple(found)
