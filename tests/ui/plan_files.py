"""Plans saved and opened at the desk of a test."""

import sqlite3
from pathlib import Path

from qgis.PyQt.QtWidgets import QLabel

from tests.ui.desk import Desk


def label(desk: Desk) -> str:
    """What stands in the dock about the journal."""
    return desk.find("journalPosition", QLabel).text()


def saved_as(desk: Desk, file: Path) -> Path:
    """Save the plan as a file and wait until it is written."""
    desk.workbench.files.save(file)
    wait(desk)
    assert file.is_file(), desk.window.said
    return file


def opened(desk: Desk, file: Path, plan: str | None = None) -> None:
    """Open a plan, and wait until that has come to an end."""
    desk.workbench.files.open_file(file, plan)
    wait(desk)


def wait(desk: Desk) -> None:
    """Wait until no plan is being saved or opened."""
    desk.qtbot.waitUntil(lambda: not desk.workbench.files.busy, timeout=20000)


def durable(desk: Desk) -> None:
    """Wait until the label says that the last edit is on the disk."""
    desk.qtbot.waitUntil(
        lambda: label(desk) == f"saved #{desk.session.recorder.seq}", timeout=10000
    )


def spelled(desk: Desk) -> tuple[str | None, ...]:
    """The unit of each commune."""
    return desk.session.plan.assignment


def ask(file: Path, query: str) -> list[tuple]:
    """Rows of a SQLite file."""
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()
