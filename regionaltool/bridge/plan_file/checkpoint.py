"""The checkpoint: state and rows of the journal go into the GeoPackage, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.schema import PUT_EDIT, connect, roll_back


def write_checkpoint(
    file: Path, plan: str, state: PlanState, seq: int, rows: Iterable[EditRow], view: str = ""
) -> None:
    """Bring a plan up to ``seq``, where it is in ``state``. Raises `sqlite3.Error`.

    ``rows`` are those that the file may lack; ``view`` is JSON on how the plan is looked at, and
    empty it stays as it is.
    """
    connection = connect(file)
    try:
        with suppress(sqlite3.OperationalError):  # another program may have left it in WAL
            connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(PUT_EDIT, rows)
        put_state(connection, plan, state)
        connection.execute("UPDATE plan SET checkpoint_seq = ? WHERE id = ?", (seq, plan))
        if view:
            _put_view(connection, plan, view)
        connection.execute(
            "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now')"
            " WHERE data_type = 'attributes'"
        )
        connection.execute("COMMIT")
    except sqlite3.Error:
        roll_back(connection)
        raise
    finally:
        connection.close()


def _put_view(connection: sqlite3.Connection, plan: str, view: str) -> None:
    (settings,) = connection.execute("SELECT settings FROM plan WHERE id = ?", (plan,)).fetchone()
    text = json.dumps({**json.loads(settings), "view": json.loads(view)}, ensure_ascii=False)
    connection.execute("UPDATE plan SET settings = ? WHERE id = ?", (text, plan))


def put_state(connection: sqlite3.Connection, plan: str, state: PlanState) -> None:
    """Make the tables of a plan say what the state says; only what differs is written."""
    locked = state.locked_communes
    communes = {key: (unit, key in locked) for key, unit in state.assignment.items()}
    known = connection.execute(
        "SELECT commune, unit, locked FROM assignment WHERE plan = ?", (plan,)
    )
    stored = {key: tuple(rest) for key, *rest in known}
    connection.executemany(
        "INSERT INTO assignment (plan, commune, unit, locked) VALUES (?,?,?,?)"
        " ON CONFLICT (plan, commune) DO UPDATE SET unit = excluded.unit, locked = excluded.locked",
        [(plan, key, *row) for key, row in communes.items() if stored.get(key) != row],
    )
    spoken_of = {unit for unit in state.assignment.values() if unit is not None}
    spoken_of.update(state.names, state.types, state.locked_units)
    units = {
        unit: (state.names.get(unit), state.types.get(unit), unit in state.locked_units)
        for unit in sorted(spoken_of)
    }
    known = connection.execute("SELECT id, name, type, locked FROM unit WHERE plan = ?", (plan,))
    stored = {key: tuple(rest) for key, *rest in known}
    connection.executemany(
        "DELETE FROM unit WHERE plan = ? AND id = ?",
        [(plan, unit) for unit in stored if unit not in units],
    )
    connection.executemany(
        "INSERT INTO unit (plan, id, name, type, locked) VALUES (?,?,?,?,?)"
        " ON CONFLICT (plan, id) DO UPDATE"
        " SET name = excluded.name, type = excluded.type, locked = excluded.locked",
        [(plan, unit, *row) for unit, row in units.items() if stored.get(unit) != row],
    )


def get_state(connection: sqlite3.Connection, plan: str) -> PlanState:
    """The state that `put_state` wrote."""
    communes = connection.execute(
        "SELECT commune, unit, locked FROM assignment WHERE plan = ?", (plan,)
    ).fetchall()
    units = connection.execute(
        "SELECT id, name, type, locked FROM unit WHERE plan = ?", (plan,)
    ).fetchall()
    return PlanState(
        {commune: unit for commune, unit, _ in communes},
        {unit: name for unit, name, _, _ in units if name is not None},
        {unit: kind for unit, _, kind, _ in units if kind is not None},
        {unit for unit, _, _, locked in units if locked},
        {commune for commune, _, locked in communes if locked},
    )
