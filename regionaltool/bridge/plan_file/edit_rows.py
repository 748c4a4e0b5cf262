"""An edit as it is kept on the disk: one row that is appended and never changed again.

Communes stand in it by their ids, so that it can be read without the layer it was made on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from regionaltool.core.edit import CommuneLock, Edit, Move, Renaming, Typing, UnitLock


class EditRow(NamedTuple):
    """One gesture: an edit, or what takes an earlier one back."""

    plan: str
    seq: int
    """1, 2, 3 … without a gap within a plan."""
    time: str
    """UTC, as 2026-11-24T08:54:20Z."""
    who: str
    what: str
    """The `Edit` that was carried out, as JSON."""
    reverses: int | None
    """The seq of the row that this one takes back; None for an edit of its own."""


def edit_text(edit: Edit, ids: Sequence[str]) -> str:
    """The edit as JSON, with communes by id; each part as [which, before, after]."""
    parts = {
        "moves": [(ids[block], before, after) for block, before, after in edit.moves],
        "renamings": edit.renamings,
        "typings": edit.typings,
        "unit_locks": edit.unit_locks,
        "commune_locks": [
            (ids[block], before, after) for block, before, after in edit.commune_locks
        ],
    }
    return json.dumps(
        {key: part for key, part in parts.items() if part},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_edit(text: str, block_of: Mapping[str, int]) -> Edit:
    """The edit that `edit_text` wrote. Raises `ValueError` or `KeyError` when it is none."""
    what = json.loads(text)
    return Edit(
        tuple(Move(block_of[key], *change) for key, *change in what.get("moves", ())),
        tuple(Renaming(*part) for part in what.get("renamings", ())),
        tuple(Typing(*part) for part in what.get("typings", ())),
        tuple(UnitLock(*part) for part in what.get("unit_locks", ())),
        tuple(
            CommuneLock(block_of[key], *change) for key, *change in what.get("commune_locks", ())
        ),
    )
