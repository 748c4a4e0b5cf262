"""What a plan says at one moment, by ids alone, so that it can be read without its layer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regionaltool.bridge.plan_file.notes import is_note, read_note
from regionaltool.core.communes import Communes
from regionaltool.core.plan import Plan

_PARTS = {"moves", "renamings", "typings", "unit_locks", "commune_locks"}


@dataclass
class PlanState:
    """Follows the rows of a journal."""

    assignment: dict[str, str | None]
    """Id of a commune → its unit, None for none."""
    names: dict[str, str]
    """Unit → its name, where it has one of its own."""
    types: dict[str, str] = field(default_factory=dict)
    """Unit → its type, where it has been given one."""
    locked_units: set[str] = field(default_factory=set)
    locked_communes: set[str] = field(default_factory=set)

    def copy(self) -> PlanState:
        """The state now, which later edits leave alone."""
        return PlanState(
            dict(self.assignment),
            dict(self.names),
            dict(self.types),
            set(self.locked_units),
            set(self.locked_communes),
        )

    def plan(self, communes: Communes) -> Plan:
        """The plan in this state, on the communes that it speaks of. Raises `KeyError`."""
        blocks = {key: block for block, key in enumerate(communes.ids)}
        return Plan(
            communes,
            [self.assignment[key] for key in communes.ids],
            self.names,
            self.types,
            self.locked_units,
            [blocks[key] for key in self.locked_communes],
        )

    def apply(self, what: str) -> None:
        """Carry out an edit written by `edit_text`; a note changes nothing.

        Raises `ValueError`, and changes nothing, when the state is not the one it starts from.
        """
        if is_note(what):
            read_note(what)
            return
        try:
            edit = json.loads(what)
            fits = bool(edit) and edit.keys() <= _PARTS
            parts = [(now, edit.get(key, ())) for key, now in self._maps()]
            fits &= all(now.get(which) == old for now, part in parts for which, old, _ in part)
            sets = [(now, edit.get(key, ())) for key, now in self._sets()]
            fits &= all((which in now) == old for now, part in sets for which, old, _ in part)
            fits &= all(key in self.assignment for key, _, _ in edit.get("moves", ()))
        except (AttributeError, TypeError, ValueError) as error:
            raise ValueError("this is no edit of the plan") from error
        if not fits:
            raise ValueError("the plan is not in the state that the edit starts from")
        for now, part in parts:
            for which, _, after in part:
                if after is None and now is not self.assignment:
                    now.pop(which, None)
                else:
                    now[which] = after
        for now, part in sets:
            for which, _, after in part:
                (now.add if after else now.discard)(which)

    def _maps(self) -> Iterable[tuple[str, dict[str, str | None] | dict[str, str]]]:
        return (("moves", self.assignment), ("renamings", self.names), ("typings", self.types))

    def _sets(self) -> Iterable[tuple[str, set[str]]]:
        return (("unit_locks", self.locked_units), ("commune_locks", self.locked_communes))


def state_of(plan: Plan) -> PlanState:
    """The state that a plan is in."""
    ids = plan.communes.ids
    return PlanState(
        dict(zip(ids, plan.assignment, strict=True)),
        plan.names,
        plan.types,
        set(plan.locked_units),
        {ids[block] for block in plan.locked_communes},
    )


def state_before(state: PlanState, rows: Iterable[str]) -> PlanState:
    """The state from which rows, the last one first, have led to this one.

    Raises `ValueError` when they have not.
    """
    past = state.copy()
    for what in rows:
        past.apply(reversed_text(what))
    return past


def reversed_text(what: str) -> str:
    """The edit that takes one back, as text; there is nothing to take back of a note."""
    if is_note(what):
        return what
    parts: Mapping[str, list[list[object]]] = json.loads(what)
    turned = {
        key: [[which, after, before] for which, before, after in reversed(part)]
        for key, part in parts.items()
    }
    return json.dumps(turned, ensure_ascii=False, separators=(",", ":"))
