"""What a plan says at one moment, by ids alone: the unit of each commune and the units' names."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass
class PlanState:
    """Follows the rows of a journal."""

    assignment: dict[str, str | None]
    """Id of a commune → its unit, None for none."""
    names: dict[str, str]
    """Unit → its name, where it has one of its own."""

    def copy(self) -> PlanState:
        """The state now, which later edits leave alone."""
        return PlanState(dict(self.assignment), dict(self.names))

    def apply(self, what: str) -> None:
        """Carry out an edit written by `edit_text`.

        Raises `ValueError`, and changes nothing, when the state is not the one it starts from.
        """
        try:
            edit = json.loads(what)
            moves, renamings = edit["moves"], edit["renamings"]
            fits = all(self.assignment[key] == before for key, before, _ in moves) and all(
                self.names.get(unit) == before for unit, before, _ in renamings
            )
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError("this is no edit of the plan") from error
        if not fits:
            raise ValueError("the plan is not in the state that the edit starts from")
        self.assignment.update((key, after) for key, _, after in moves)
        for unit, _, after in renamings:
            if after is None:
                self.names.pop(unit, None)
            else:
                self.names[unit] = after
