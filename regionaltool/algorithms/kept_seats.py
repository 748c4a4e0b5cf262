"""The seats that were chosen in a plan file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regionaltool.bridge.plan_file.open_plan import OpenedPlan
    from regionaltool.core.plan import Plan


def kept_seats(opened: OpenedPlan, plan: Plan) -> Mapping[str, int]:
    """Unit → the commune of its seat, where that is one of its members."""
    block = {key: at for at, key in enumerate(plan.communes.ids)}
    found = {unit: block.get(seat) for unit, seat in opened.history.law.seats.items()}
    return {
        unit: seat
        for unit, seat in found.items()
        if seat is not None and plan.unit_of(seat) == unit
    }
