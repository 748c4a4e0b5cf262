"""One writer for a plan: who opens it first; the second is told who that is.

The lock is a transaction that SQLite holds on a small file beside the plan. The system lets go of
it when the program ends, however it ends, and others can still read in the file who holds it.
"""

from __future__ import annotations

import getpass
import secrets
import socket
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from regionaltool.bridge.plan_file.one_file import real_file
from regionaltool.bridge.plan_file.schema import connect, roll_back
from regionaltool.core.problems import InputError, Problem, phrase

_TRIES = 5


def user() -> str:
    """The name that edits are signed with."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def now() -> str:
    """UTC, as rows of the journal write it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class LockedError(InputError):
    """The plan cannot be written here; it can be read."""


class FileLock:
    """Held from when it is made until `release`."""

    def __init__(self, plan: Path) -> None:
        """Raises `LockedError` when somebody else has the plan open, or the folder refuses."""
        self._plan = plan
        self._file = Path(f"{real_file(plan)}.lock")
        self._held: sqlite3.Connection | None = None
        self._hold(plan)

    def renew(self) -> None:
        """Take it again where the drive was away, which lets go of it. Raises `LockedError`."""
        held, self._held = self._held, None
        if held is not None:
            roll_back(held)
            held.close()
        self._hold(self._plan)

    def _hold(self, plan: Path) -> None:
        try:
            for _ in range(_TRIES):
                if self._take(plan):
                    return
        except sqlite3.OperationalError as error:
            raise LockedError(
                Problem(
                    "“{file}” cannot be written here ({reason}), so it is opened read-only. To go "
                    "on editing, save the plan as a file in another folder.",
                    {"file": plan.name, "reason": str(error)},
                )
            ) from error
        raise _in_use(plan, None)

    def release(self) -> None:
        """Let others have the plan."""
        held, self._held = self._held, None
        if held is None:
            return
        with suppress(OSError):  # Windows removes no file that is open: it stays, and is no harm
            self._file.unlink()
        roll_back(held)
        held.close()

    def _take(self, plan: Path) -> bool:
        """False when the file was taken away by its last holder while we were waiting for it."""
        token = secrets.token_hex(8)
        held = connect(self._file, "rwc")
        try:
            held.execute("PRAGMA busy_timeout=200")
            held.execute(
                "CREATE TABLE IF NOT EXISTS holder (who TEXT, at TEXT, since TEXT, t TEXT)"
            )
            held.execute("BEGIN IMMEDIATE")
            held.execute("DELETE FROM holder")
            held.execute(
                "INSERT INTO holder VALUES (?,?,?,?)", (user(), socket.gethostname(), now(), token)
            )
            held.execute("COMMIT")
            held.execute("BEGIN IMMEDIATE")  # held until the end; others can still read
            if _holder(self._file)[3:] == (token,):
                self._held = held
                return True
            return False
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                raise _in_use(plan, _holder(self._file)) from error
            if "readonly" in str(error) and not self._file.exists():
                return False
            raise
        finally:
            if self._held is not held:
                roll_back(held)
                held.close()


def _holder(file: Path) -> tuple[str, ...]:
    try:
        reading = connect(file, "ro")
    except sqlite3.Error:
        return ()
    try:
        return reading.execute("SELECT who, at, since, t FROM holder").fetchone() or ()
    except sqlite3.Error:
        return ()
    finally:
        reading.close()


UNKNOWN = phrase("somebody")


def _in_use(plan: Path, holder: tuple[str, ...] | None) -> LockedError:
    who, at, since = (holder or (UNKNOWN, "?", "?"))[:3]
    return LockedError(
        Problem(
            "“{file}” is being edited by {who} on {computer} since {time} (UTC), so it is opened "
            "read-only. To edit it yourself, save the plan as a file of your own.",
            {"file": plan.name, "who": who, "computer": at, "time": since},
        )
    )
