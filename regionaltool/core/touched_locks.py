"""Locks that do not stop a change but are to be spoken of: a layer or a table has its way."""

from __future__ import annotations

from collections.abc import Mapping

from regionaltool.core.plan import Plan


def touched_locks(plan: Plan, units: Mapping[int, str | None]) -> tuple[str, ...]:
    """Names of the locked units and communes that would change if blocks went to these units."""
    moved = {b: unit for b, unit in units.items() if plan.unit_of(b) != unit}
    locked = {
        unit
        for block, after in moved.items()
        for unit in (plan.unit_of(block), after)
        if plan.is_unit_locked(unit)
    }
    communes = sorted(block for block in moved if plan.is_commune_locked(block))
    return (*map(plan.name, sorted(locked)), *plan.communes.labels(communes))
