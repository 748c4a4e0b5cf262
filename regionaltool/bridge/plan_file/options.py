"""The options in a file: its plans side by side, each as it stands after its last durable edit.

They are read by SQLite alone and nothing is written, so whoever has the file open is not
disturbed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from regionaltool.bridge.plan_file.open_plan import read_plans
from regionaltool.bridge.plan_file.plan_state import PlanState


@dataclass(frozen=True, eq=False)
class Option:
    """A plan of a file."""

    id: str
    name: str
    parent: str | None
    """Id of the plan that it was branched off, None for a plan of its own."""
    state: PlanState
    seats: Mapping[str, str]
    """Unit → id of the commune that the planner has chosen for its seat."""


def read_options(file: Path) -> tuple[Option, ...]:
    """All plans of the file, the oldest first. Raises `InputError`."""
    return tuple(
        Option(stored.id, stored.name, stored.parent, stored.state, stored.history.law.seats)
        for stored in read_plans(file)
    )
