"""Is a file the plan that was being written before its drive went away?

A drive that comes back may give its files other numbers, so these do not tell; and while it was
away somebody else may have opened the plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.journal import read_journal
from regionaltool.bridge.plan_file.schema import connect


def is_found_again(file: Path, plan: str, checkpoint_seq: int, rows: Iterable[EditRow]) -> bool:
    """Does the file hold the plan up to that checkpoint, and its journal none but these rows?

    A row may be there although the drive went away before it said so. Raises `OSError` or
    `sqlite3.Error` when the file cannot be read; the caller holds its lock.
    """
    if not file.is_file():  # SQLite tells no reason for a file that is away
        file.stat()
        return False
    with closing(connect(file, "ro")) as found:
        held = found.execute("SELECT checkpoint_seq FROM plan WHERE id = ?", (plan,)).fetchone()
    ours = {row.seq: row for row in rows}
    return held == (checkpoint_seq,) and all(
        ours.get(row.seq) == row
        for row in read_journal(file, writable=True)
        if row.plan == plan and row.seq > checkpoint_seq
    )
