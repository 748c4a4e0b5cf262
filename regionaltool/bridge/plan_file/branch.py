"""Options in a file: a plan goes on under another name, and the one it comes from stays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regionaltool.bridge.plan_file.checkpoint import put_state
from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.file_lock import now
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.schema import PUT_EDIT, connect, roll_back


def add_branch(
    file: Path, parent: str, plan: str, name: str, state: PlanState, rows: Sequence[EditRow]
) -> None:
    """Put a plan into the file that begins where its parent stands. Raises `sqlite3.Error`.

    It takes the whole history along (``rows``, up to ``state``), so that undo goes on.
    """
    connection = connect(file)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO plan (id, name, created, parent, parent_seq, checkpoint_seq,"
            " communes_checksum, settings)"
            " SELECT ?, ?, ?, id, ?, ?, communes_checksum, settings FROM plan WHERE id = ?",
            (plan, name, now(), len(rows), len(rows), parent),
        )
        put_state(connection, plan, state)
        connection.executemany(PUT_EDIT, [row._replace(plan=plan) for row in rows])
        connection.execute("COMMIT")
    finally:
        roll_back(connection)
        connection.close()


def rename_option(file: Path, plan: str, name: str) -> None:
    """Give a plan of the file another name. Raises `sqlite3.Error`."""
    connection = connect(file)
    try:
        connection.execute("UPDATE plan SET name = ? WHERE id = ?", (name, plan))
    finally:
        connection.close()
