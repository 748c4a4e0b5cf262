"""A plan whose layer of communes another program has changed: told, and attached anew by ids."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from regionaltool.bridge.plan_file.checkpoint import put_state
from regionaltool.bridge.plan_file.commune_layer import StoredCommunes
from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.file_lock import FileLock, now
from regionaltool.bridge.plan_file.history import History
from regionaltool.bridge.plan_file.law_notes import ONE_BY_ONE
from regionaltool.bridge.plan_file.notes import is_note, read_note
from regionaltool.bridge.plan_file.save_plan import new_plan_id
from regionaltool.bridge.plan_file.schema import PUT_EDIT, connect
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    from regionaltool.bridge.plan_file.open_plan import StoredPlan


class CommunesChangedError(InputError):
    """Another program has changed the layer of communes since the plan was made.

    Opened with ``reattach``, a new plan is made from the units of the communes whose ids are
    still there; the old one stays in the file.
    """


def communes_changed(file: Path, stored: StoredPlan, layer: StoredCommunes) -> CommunesChangedError:
    """What to raise when the plan is not to be attached."""
    gone, new = _gone_and_new(stored, layer)
    return CommunesChangedError(
        Problem(
            "“{file}”: its layer of communes has been changed by another program since the plan "
            "was made (ids gone: {gone}, ids new: {new}). The plan can be attached to the changed "
            "layer by the ids of the communes; what can be undone begins anew then.",
            {"file": file.name, "gone": len(gone), "new": len(new)},
        )
    )


def reattached(
    file: Path,
    stored: StoredPlan,
    layer: StoredCommunes,
    lock: FileLock | None,
    notes: list[Problem],
) -> StoredPlan:
    """A plan on the changed layer that begins where the old one stands.

    With the ``lock`` on the file it is written there, beside the old one.
    """
    gone, new = _gone_and_new(stored, layer)
    units = stored.state.assignment
    state = replace(
        stored.state,
        assignment={key: units.get(key) for key in map(str, layer.columns["id"])},
        locked_communes=stored.state.locked_communes.difference(gone),
    )
    fresh = replace(
        stored,
        id=new_plan_id(),
        parent=stored.id,
        checksum=layer.checksum,
        state=state,
        history=History(_notes_alone(stored.history)),
        folded=0,
    )
    notes.append(
        Problem(
            "“{file}”: the plan is attached to the changed layer. Communes without a unit now: "
            "{new}; communes that are gone: {gone}.",
            {"file": file.name, "new": new or "–", "gone": gone or "–"},
        )
    )
    if lock is None:
        return fresh
    connection = connect(file)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO plan (id, name, created, parent, parent_seq, checkpoint_seq,"
            " communes_checksum, settings) VALUES (?,?,?,?,?,?,?,?)",
            (
                fresh.id,
                fresh.name,
                now(),
                stored.id,
                stored.history.seq,
                fresh.history.seq,
                fresh.checksum,
                json.dumps(fresh.settings, ensure_ascii=False),
            ),
        )
        put_state(connection, fresh.id, state)
        rows = (row._replace(plan=fresh.id) for row in fresh.history.rows)
        connection.executemany(PUT_EDIT, rows)
        connection.execute("COMMIT")
    finally:
        connection.close()
    return fresh


def _gone_and_new(stored: StoredPlan, layer: StoredCommunes) -> tuple[tuple[str, ...], ...]:
    before, today = stored.state.assignment, dict.fromkeys(map(str, layer.columns["id"]))
    return tuple(k for k in before if k not in today), tuple(k for k in today if k not in before)


def _notes_alone(history: History) -> list[EditRow]:
    """What a new history takes over from an old one: links, profile and such, which are no edits.

    Snapshots are left behind, and of notes that replace each other all but the last.
    """
    last: dict[object, EditRow] = {}
    for row in history.rows:
        if is_note(row.what) and not isinstance(note := read_note(row.what), str):
            last[row.seq if isinstance(note, ONE_BY_ONE) else type(note)] = row
    return [row._replace(seq=seq) for seq, row in enumerate(last.values(), start=1)]
