"""The seats that were chosen in a plan file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regionaltool.bridge.plan_file.open_plan import OpenedPlan
    from regionaltool.core.plan import Plan


def kept_seats(opened: OpenedPlan, plan: Plan) -> Mapping[str, int]:
    """Unit → the commune of its seat, where that is one of its members."""
    from regionaltool.bridge.planned_seats import planned_seats

    found = planned_seats(opened.history.law.seats, plan.communes)
    return {unit: seat for unit, seat in found.items() if plan.unit_of(seat) == unit}
