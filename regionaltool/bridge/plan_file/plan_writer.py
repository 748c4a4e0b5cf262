"""The one thread that writes: edits into the journal as they come, checkpoints when asked.

Whoever edits never waits for it. When the disk refuses, the rows stay in memory and are tried
again and again; nothing that was not written is called durable.
"""

from __future__ import annotations

import os
import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from regionaltool.bridge.plan_file.checkpoint import write_checkpoint
from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.file_lock import FileLock, LockedError
from regionaltool.bridge.plan_file.found_again import is_found_again
from regionaltool.bridge.plan_file.journal import (
    all_in_plan,
    append,
    journal_of,
    open_journal,
    remove_journal,
)
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.core.problems import Problem

_AGAIN_S = 2.0
"""How long to wait after a refusal before the next try."""


class _Checkpoint(NamedTuple):
    state: PlanState
    seq: int
    view: str


class _Errand(NamedTuple):
    work: Callable[[], object]
    plan: str | None
    over: Callable[[Problem | None], None]


class _End(NamedTuple):
    """The last job."""

    release: bool


_Job = EditRow | _Checkpoint | _Errand | _End


class PlanWriter:
    """Writes one plan until it is closed."""

    def __init__(
        self,
        file: Path,
        plan: str,
        lock: FileLock,
        seq: int,
        durable: Callable[[int], None],
        refused: Callable[[Problem], None],
    ) -> None:
        """``seq`` is the last row that the file holds already.

        ``durable`` is told each new last seq that is on the disk, ``refused`` why nothing could
        be written, once for each reason. Both are called in the writer's thread.
        """
        self.file = file
        self.plan = plan
        self.lock = lock
        self._durable, self._refused = durable, refused
        self._place = _identity(file)
        self._journal: sqlite3.Connection | None = None
        self._journal_place: tuple[int, int] | None = None
        self._waiting: list[EditRow] = []
        """Rows that no disk holds."""
        self._since: list[EditRow] = []
        """Durable rows that only the journal holds."""
        self._told = ""
        self._seq = seq
        self._checkpoint_seq = seq
        self._view = ""
        self._jobs: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="plan writer", daemon=True)
        self._thread.start()

    @property
    def seq(self) -> int:
        """The last row that is durable."""
        return self._seq

    def append(self, row: EditRow) -> None:
        """Write a row as soon as can be; returns at once."""
        self._jobs.put(row)

    def checkpoint(self, state: PlanState, seq: int, view: str = "") -> None:
        """Bring the GeoPackage up to ``seq``, where the plan is in ``state``; returns at once.

        ``view`` is JSON on how the plan is looked at; empty, what the file says of it stays.
        """
        self._jobs.put(_Checkpoint(state, seq, view))

    def run(
        self,
        work: Callable[[], object],
        over: Callable[[Problem | None], None],
        plan: str | None = None,
    ) -> None:
        """Have something else done to the file between two rows; returns at once.

        ``work`` is called when all rows so far are in the GeoPackage itself, so ask for a
        checkpoint first; rows that come later belong to ``plan`` when one is named. ``over`` is
        told what was in the way, None when nothing was. Both are called in the writer's thread.
        """
        self._jobs.put(_Errand(work, plan, over))

    def close(self, timeout_s: float = 10.0, *, release: bool = True) -> bool:
        """Write what is left, let go of the file, and say whether every row is durable.

        Without ``release`` the lock is held on, for the next writer of the file.
        """
        self._jobs.put(_End(release))
        self.wait(timeout_s)
        return not self._thread.is_alive() and not self._waiting

    def wait(self, timeout_s: float) -> None:
        """Wait until a writer that is being closed has let go of its file."""
        self._thread.join(timeout_s)

    def _run(self) -> None:
        last: _Job | None = None
        while not isinstance(last, _End):
            jobs = self._take()
            last = jobs[-1] if jobs else None
            # a row belongs to the plan that is written when its turn comes
            self._waiting.extend(
                job._replace(plan=self.plan) for job in jobs if isinstance(job, EditRow)
            )
            asked = [job for job in jobs if isinstance(job, _Checkpoint)]
            self._try_to_write(asked[-1] if asked else None)
            if isinstance(last, _Errand):
                self._run_errand(last)
        self._let_go(last.release)

    def _take(self) -> list[_Job]:
        """The jobs that have come in, up to one that stands alone; none when to try again."""
        jobs: list[_Job] = []
        try:
            jobs.append(self._jobs.get(timeout=_AGAIN_S if self._waiting else None))
            while not isinstance(jobs[-1], _Errand | _End):
                jobs.append(self._jobs.get_nowait())
        except queue.Empty:
            pass
        return jobs

    def _run_errand(self, errand: _Errand) -> None:
        if self._waiting or self._since:
            errand.over(self._refusal(self._told or "?"))
            return
        try:
            self._check_place()
            errand.work()
        except (sqlite3.Error, OSError) as error:
            errand.over(self._refusal(_reason(error)))
            return
        self.plan = errand.plan or self.plan
        errand.over(None)

    def _try_to_write(self, checkpoint: _Checkpoint | None) -> None:
        try:
            self._check_place()
            if self._waiting:
                self._append()
            if checkpoint is not None:
                self._write_checkpoint(checkpoint)
            self._told = ""
        except (sqlite3.Error, OSError) as error:
            self._tell(error)

    def _append(self) -> None:
        """Put the waiting rows into the journal; one that has been taken away is made anew."""
        if self._journal is not None and _identity_or_none(self._path) != self._journal_place:
            self._drop_journal()
        rows = list(self._waiting)
        if self._journal is None:
            self._journal = open_journal(self.file)
            self._journal_place = _identity(self._path)
            rows = [*self._since, *rows]
        try:
            append(self._journal, rows)
        except sqlite3.Error:
            self._drop_journal()  # a connection that has met an error may not heal
            raise
        # a file that was taken away takes rows without complaint, and nobody will find them
        self._check_place()
        if _identity(self._path) != self._journal_place:
            raise FileNotFoundError(2, os.strerror(2), str(self._path))
        self._since.extend(self._waiting)
        self._seq = self._waiting[-1].seq
        self._waiting.clear()
        self._durable(self._seq)

    def _write_checkpoint(self, asked: _Checkpoint) -> None:
        if asked.seq <= self._checkpoint_seq and asked.view in ("", self._view):
            return
        rows = [row for row in self._since if row.seq <= asked.seq]
        write_checkpoint(self.file, self.plan, asked.state, asked.seq, rows, asked.view)
        self._check_place()
        self._checkpoint_seq = asked.seq
        self._view = asked.view or self._view
        self._since = self._since[len(rows) :]

    @property
    def _path(self) -> Path:
        return journal_of(self.file)

    def _check_place(self) -> None:
        """Raises `OSError` when the file is not the one that was opened."""
        here = _identity(self.file)
        if here != self._place:
            if not self._is_back():
                raise FileNotFoundError(2, os.strerror(2), str(self.file))
            self._place = here

    def _is_back(self) -> bool:
        """Has the drive come back with the plan as we left it? Then it is locked again."""
        self._drop_journal()
        try:
            self.lock.renew()
        except LockedError:
            return False
        rows = (*self._since, *self._waiting)
        return is_found_again(self.file, self.plan, self._checkpoint_seq, rows)

    def _tell(self, error: Exception) -> None:
        reason = _reason(error)
        if reason != self._told:
            self._told = reason
            self._refused(self._refusal(reason))

    def _refusal(self, reason: str) -> Problem:
        return Problem(
            "The plan cannot be saved in “{file}”: {reason}. You can go on: all edits are kept "
            "in memory, and saving is tried again. To be safe, save the plan as a file "
            "elsewhere.",
            {"file": self.file, "reason": reason.rstrip(". ")},
        )

    def _drop_journal(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            journal.close()

    def _let_go(self, release: bool) -> None:
        self._drop_journal()
        try:
            if not self._waiting and not self._since:
                self._check_place()
                if all_in_plan(self.file):
                    remove_journal(self.file)
        except (sqlite3.Error, OSError):
            pass  # whoever opens the plan next folds in what is left of the journal
        if release:
            self.lock.release()


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _identity(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_dev, found.st_ino


def _identity_or_none(file: Path) -> tuple[int, int] | None:
    try:
        return _identity(file)
    except OSError:
        return None
