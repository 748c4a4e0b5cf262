"""The checkpoint: state and rows of the journal go into the GeoPackage, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.schema import PUT_EDIT, connect, roll_back


def write_checkpoint(
    file: Path, plan: str, state: PlanState, seq: int, rows: Iterable[EditRow]
) -> None:
    """Bring a plan up to ``seq``, where it is in ``state``. Raises `sqlite3.Error`.

    ``rows`` are those that the file may lack.
    """
    connection = connect(file)
    try:
        with suppress(sqlite3.OperationalError):  # another program may have left it in WAL
            connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(PUT_EDIT, rows)
        put_state(connection, plan, state)
        connection.execute("UPDATE plan SET checkpoint_seq = ? WHERE id = ?", (seq, plan))
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


def put_state(connection: sqlite3.Connection, plan: str, state: PlanState) -> None:
    """Make the tables of a plan say what the state says; only what differs is written."""
    stored = dict(
        connection.execute("SELECT commune, unit FROM assignment WHERE plan = ?", (plan,))
    )
    connection.executemany(
        "INSERT INTO assignment (plan, commune, unit) VALUES (?,?,?)"
        " ON CONFLICT (plan, commune) DO UPDATE SET unit = excluded.unit",
        [
            (plan, commune, unit)
            for commune, unit in state.assignment.items()
            if stored.get(commune, "") != unit
        ],
    )
    units = dict.fromkeys(unit for unit in state.assignment.values() if unit is not None)
    names = {unit: state.names.get(unit) for unit in (*units, *state.names)}
    known = dict(connection.execute("SELECT id, name FROM unit WHERE plan = ?", (plan,)))
    connection.executemany(
        "DELETE FROM unit WHERE plan = ? AND id = ?",
        [(plan, unit) for unit in known if unit not in names],
    )
    connection.executemany(
        "INSERT INTO unit (plan, id, name) VALUES (?,?,?)"
        " ON CONFLICT (plan, id) DO UPDATE SET name = excluded.name",
        [(plan, unit, name) for unit, name in names.items() if known.get(unit, "") != name],
    )
