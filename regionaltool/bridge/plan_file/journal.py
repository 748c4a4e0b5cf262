"""The journal beside a plan: `name.gpkg.edits`, where each edit is a row that is only appended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.local_drive import on_local_drive
from regionaltool.bridge.plan_file.schema import JOURNAL, PUT_EDIT, connect, roll_back

_PARTS = ("", "-wal", "-shm", "-journal")


def journal_of(plan: Path) -> Path:
    """The journal of a plan, whether it is there or not."""
    return Path(f"{plan}.edits")


def open_journal(plan: Path) -> sqlite3.Connection:
    """Open the journal to append to it; makes it when it is not there. Raises `sqlite3.Error`."""
    connection = connect(journal_of(plan), "rwc")
    try:
        mode = "WAL" if on_local_drive(plan) else "DELETE"
        connection.execute(f"PRAGMA journal_mode={mode}")
        # FULL: in WAL every commit is on the disk when it returns
        connection.execute("PRAGMA synchronous=" + ("FULL" if mode == "WAL" else "EXTRA"))
        connection.execute(JOURNAL)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def append(journal: sqlite3.Connection, rows: Iterable[EditRow]) -> None:
    """Append rows in one transaction; they are on the disk when this returns.

    Raises `sqlite3.Error`; then none of them is.
    """
    try:
        journal.execute("BEGIN IMMEDIATE")
        journal.executemany(PUT_EDIT, rows)
        journal.execute("COMMIT")
    except sqlite3.Error:
        roll_back(journal)
        raise


def read_journal(plan: Path, *, writable: bool) -> list[EditRow]:
    """All rows in their order, as far as they can be read; none when there is no journal.

    A row that was being written when the program ended is not among them. ``writable``: nobody
    else has the journal open, so that what a crash has left can be put in order. Raises
    `sqlite3.Error` when the file cannot be read at all.
    """
    file = journal_of(plan)
    if not file.exists():
        return []
    connection = connect(file, "rw" if writable else "ro")
    rows: list[EditRow] = []
    try:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'edit'").fetchone():
            return []
        found = connection.execute(
            "SELECT plan, seq, time, who, what, reverses FROM edit ORDER BY plan, seq"
        )
        with suppress(sqlite3.DatabaseError):  # what comes before a damaged page counts
            rows.extend(map(EditRow._make, found))
        return rows
    finally:
        connection.close()


def all_in_plan(plan: Path) -> bool:
    """Does the plan's file hold every row of its journal? Nobody has the journal open.

    Rows of another option may wait there for a checkpoint that was refused. Raises `sqlite3.Error`.
    """
    if not journal_of(plan).exists():
        return True
    journal = connect(journal_of(plan), "rw")
    try:
        last = journal.execute("SELECT plan, max(seq) FROM edit GROUP BY plan").fetchall()
    finally:
        journal.close()
    file = connect(plan, "ro")
    try:
        held = dict(file.execute("SELECT id, checkpoint_seq FROM plan"))
    finally:
        file.close()
    return all(held.get(key, -1) >= seq for key, seq in last)


def set_aside(plan: Path) -> Path:
    """Move a journal that does not fit out of the way and return where it is. Raises `OSError`."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    kept = Path(f"{journal_of(plan)}-{stamp}")
    for part in _PARTS:
        with suppress(FileNotFoundError):
            Path(f"{journal_of(plan)}{part}").rename(f"{kept}{part}")
    return kept


def remove_journal(plan: Path) -> None:
    """Take away a journal whose rows are all in the plan. Raises `OSError`."""
    for part in reversed(_PARTS):
        Path(f"{journal_of(plan)}{part}").unlink(missing_ok=True)
