"""A plan that no file takes edits of is written into one in the user's profile, in case of a crash.

It is a plan file with its journal, begun off the main thread with the first edit and gone when the
plan is saved or given up. Whoever edits never waits for it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.bridge.plan_file.plan_writer import PlanWriter
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.plan_file.save_plan import PlanToSave, save_plan
from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.unsaved_plans import new_unsaved_file, remove_plan
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import Problem

_SOON_MS = 200
"""How long after the first row the file is begun: its gesture has been shown by then."""

_LEAVE_S = 2.0


class BeginRecoveryTask(SentenceTask):
    """Writes the plan as it stands; the result is the file and the lock on it."""

    def __init__(
        self,
        plan: PlanToSave,
        done: Callable[[tuple[Path, FileLock]], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Keeping the plan in case of a crash"), done, failed)
        self.plan = plan

    def work(self) -> tuple[Path, FileLock]:
        file = new_unsaved_file(self.plan.name)
        lock = save_plan(file, self.plan)
        if self.isCanceled():  # nobody may be there any more to take it away
            take_away(file, lock)
            raise CancelledError
        return file, lock

    def unforeseen(self) -> str:
        return str(self.defect)


class Recovery(QObject):
    """Keeps at most one plan; told of each row by its recorder."""

    changed = pyqtSignal()
    """The last row on the disk is another one."""
    refused = pyqtSignal(str)
    """Why the plan cannot be kept; once for a plan."""
    _wrote = pyqtSignal(int)
    _met = pyqtSignal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recorder: Recorder | None = None
        self._to_save: Callable[[], PlanToSave] | None = None
        self._writer: PlanWriter | None = None
        self._task: BeginRecoveryTask | None = None
        self._told = False
        self._writers = 0
        self._leaving: threading.Thread | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._begin)
        queued = Qt.ConnectionType.QueuedConnection
        self._wrote.connect(self._take_wrote, queued)
        self._met.connect(self._take_refused, queued)

    @property
    def position(self) -> int | None:
        """The last row that is safe; None when none is."""
        return None if self._writer is None else self._writer.seq

    @property
    def file(self) -> Path | None:
        """The file that keeps the plan, once it is there."""
        return None if self._writer is None else self._writer.file

    @property
    def idle(self) -> bool:
        """Is nothing kept, and nothing going to be?"""
        return self._writer is None and self._task is None and not self._soon.isActive()

    def watch(self, recorder: Recorder, to_save: Callable[[], PlanToSave]) -> None:
        """Keep this plan from its next row on; ``to_save`` tells how it stands then."""
        self._forget()
        self._recorder, self._to_save = recorder, to_save
        recorder.grown = self._take_row

    def go_on(
        self, recorder: Recorder, to_save: Callable[[], PlanToSave], file: Path, lock: FileLock
    ) -> None:
        """Keep this plan, which comes from such a file, in it."""
        self.watch(recorder, to_save)
        self._write(file, recorder.plan, lock, recorder.seq)

    def begin_now(self) -> None:
        """Do not wait for another row: its own file has just refused one."""
        if self._recorder is not None and self.idle:
            self._soon.start()

    def checkpoint(self, view: str) -> None:
        """Bring the file up to now; where there should be one and is none, try again."""
        if self._writer is not None:
            recorder = self._recorder
            self._writer.checkpoint(recorder.state.copy(), recorder.seq, view)
        elif self._told and self.idle:
            self._soon.start()

    def discard(self, *, wait: bool = False) -> None:
        """The plan is saved or given up: take the file away.

        A next row that no file takes begins another. ``wait`` until it is gone, where QGIS may end.
        """
        self._stop_beginning()
        self._told = False
        writer, self._writer = self._writer, None
        self._writers += 1
        if writer is not None:
            self._leaving = threading.Thread(target=_close_and_take_away, args=(writer,))
            self._leaving.daemon = True  # a disk that hangs does not keep QGIS from closing
            self._leaving.start()
            self.changed.emit()
        if wait and self._leaving is not None:
            self._leaving.join(_LEAVE_S)

    def let_go(self) -> None:
        """Keep no more; what there is stays on the disk, to be found by the next QGIS."""
        self._stop_beginning()
        writer, self._writer = self._writer, None
        self._writers += 1
        if writer is not None:
            writer.close(_LEAVE_S)

    def close(self, *, keep: bool) -> None:
        """The plan is closed; ``keep`` what there is of it on the disk."""
        if keep:
            self.let_go()
        else:
            self.discard(wait=True)
        self._forget()

    def _forget(self) -> None:
        if self._recorder is not None:
            self._recorder.grown = None
        self._recorder = self._to_save = None
        self._told = False

    def _take_row(self, row: EditRow) -> None:
        if self._writer is not None:
            self._writer.append(row)
        elif self._recorder.writer is None and self.idle and not self._told:
            self._soon.start()

    def _begin(self) -> None:
        if self._recorder is None or self._task is not None or self._writer is not None:
            return

        def done(made: tuple[Path, FileLock]) -> None:
            if task is not self._task:
                take_away(*made)
                return
            self._task = None
            file, lock = made
            self._write(file, task.plan.id, lock, len(task.plan.rows))

        def failed(text: str) -> None:
            if task is self._task:
                self._task = None
                self._tell(text)

        task = self._task = BeginRecoveryTask(self._to_save(), done, failed)
        QgsApplication.taskManager().addTask(task)

    def _stop_beginning(self) -> None:
        self._soon.stop()
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _write(self, file: Path, plan: str, lock: FileLock, seq: int) -> None:
        self._writers += 1
        number = self._writers
        try:
            self._writer = PlanWriter(
                file,
                plan,
                lock,
                seq,
                lambda _: self._emit(self._wrote, number),
                partial(self._emit, self._met, number),
            )
        except OSError as error:  # taken away in this very moment
            lock.release()
            self._tell(error.strerror or str(error))
            return
        self._told = False
        for row in self._recorder.history.rows[seq:]:
            self._writer.append(row)
        self.changed.emit()

    @staticmethod
    def _emit(signal: pyqtSignal, *values: object) -> None:
        with suppress(RuntimeError):  # the window is gone already
            signal.emit(*values)

    def _take_wrote(self, number: int) -> None:
        if number == self._writers:
            self.changed.emit()

    def _take_refused(self, number: int, problem: Problem) -> None:
        if number == self._writers:
            self._tell(sentence(problem))

    def _tell(self, text: str) -> None:
        if not self._told:
            self._told = True
            self.refused.emit(text)


def take_away(file: Path, lock: FileLock) -> None:
    """Remove a file that keeps a plan; one that the disk does not give up is offered again."""
    with suppress(OSError):
        remove_plan(file)
    lock.release()


def _close_and_take_away(writer: PlanWriter) -> None:
    writer.close(release=False)
    take_away(writer.file, writer.lock)
