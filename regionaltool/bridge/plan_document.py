"""Which file holds the plan that is being edited, up to which row, and what the disk has to say.

The writer tells of its work in its own thread; here that becomes signals on the main thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from regionaltool.bridge.plan_file.branch import add_branch, rename_option
from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.bridge.plan_file.notes import Snapshot
from regionaltool.bridge.plan_file.one_file import real_file, same_file
from regionaltool.bridge.plan_file.open_plan import OpenedPlan
from regionaltool.bridge.plan_file.plan_writer import PlanWriter
from regionaltool.bridge.plan_file.save_plan import PlanToSave, new_plan_id
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.bridge.recovery import Recovery
from regionaltool.bridge.unsaved_plans import is_unsaved
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.plan import Change
from regionaltool.core.problems import Problem

Told = Callable[[Problem | None], None]
_PAUSE_S = 0.005
_LEAVE_S = 10.0


class PlanDocument(QObject):
    """One plan at a time, with a file or without."""

    moved = pyqtSignal()
    """The file or the option is another one."""
    changed = pyqtSignal()
    """So is the last row on the disk, or what keeps rows from it."""
    refused = pyqtSignal(object)
    """Carries the `Problem` that keeps rows from the disk."""
    healed = pyqtSignal()
    """The disk takes rows again."""
    _wrote = pyqtSignal(int, int)
    _met = pyqtSignal(int, object)
    _over = pyqtSignal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: PlanSession | None = None
        self.fields = CommuneFields()
        """What the plan was started with."""
        self.file: Path | None = None
        self.read_only = False
        """Is somebody else writing the file?"""
        self.options: dict[str, str] = {}
        """Id of each plan in the file → its name."""
        self.trouble: Problem | None = None
        """What keeps rows from the disk now."""
        self.view: Callable[[], str] = str
        """Tells, as JSON, how the plan is looked at."""
        self.recovery = Recovery(self)
        """Keeps what no file does, in case of a crash."""
        self._writers = 0
        self._leaving: list[PlanWriter] = []
        """Writers that may not have let go of their files yet."""
        self.moved.connect(self.changed)
        self.recovery.changed.connect(self.changed)
        queued = Qt.ConnectionType.QueuedConnection
        self._wrote.connect(self._take_wrote, queued)
        self._met.connect(self._take_refused, queued)
        self._over.connect(lambda told, problem: told(problem), queued)

    # which file

    def begin(
        self,
        session: PlanSession,
        fields: CommuneFields,
        opened: OpenedPlan | None = None,
    ) -> None:
        """Go on with another plan, new or ``opened``; the one before has been closed."""
        self._forget_file()
        self.session, self.fields = session, fields
        session.changed.connect(self._count_waiting)
        recorder = session.recorder
        if opened is not None and opened.lock is not None and is_unsaved(opened.file):
            self.recovery.go_on(recorder, self._recorded, opened.file, opened.lock)
        else:
            self.recovery.watch(recorder, self._recorded)
            if opened is not None:
                self._open(opened)
        self.moved.emit()

    def _open(self, opened: OpenedPlan) -> None:
        self.file, self.options = opened.file, dict(opened.options)
        self.session.written_at = self.session.last_edit
        self.read_only = opened.lock is None
        if opened.lock is not None:
            self._write(opened.file, opened.id, opened.lock, opened.history.seq)

    def to_save(self) -> PlanToSave:
        """The plan as it stands, to be written as a new file."""
        self.session.end_stroke()
        return self._recorded()

    def _recorded(self) -> PlanToSave:
        """The plan after its last row; a stroke under way is none yet."""
        recorder = self.session.recorder
        return PlanToSave(
            id=new_plan_id(),
            name=self.options.get(recorder.plan, self.session.title),
            communes=self.session.plan.communes,
            fields=asdict(self.fields),
            state=recorder.state.copy(),
            rows=tuple(recorder.history.rows),
        )

    def saved(self, file: Path, plan: PlanToSave, lock: FileLock) -> None:
        """The plan has been written as a file, which has it from now on."""
        self.let_go(wait_s=0)  # a disk that refuses is not waited for
        self.file, self.options = file, {plan.id: plan.name}
        self._write(file, plan.id, lock, len(plan.rows))
        self.checkpoint()
        self._recovered()
        self.moved.emit()

    def let_go(self, *, release: bool = True, wait_s: float = 10.0) -> bool:
        """Bring the file up to now and close it; False when there are edits that it may lack.

        Without ``release`` the lock is held on for the next writer.
        """
        writer = self._writer
        if writer is None:
            self._forget_file()
            return self.session is None or not self.session.unwritten
        self.session.end_stroke()
        self.checkpoint()
        held = writer.close(wait_s, release=release)
        self._leaving = [writer, *self._leaving[:3]]
        self.session.recorder.writer = None
        if held:
            self.session.written_at = self.session.last_edit
        self._forget_file()
        return held

    def waits_for(self, file: Path) -> Callable[[], None]:
        """For a task: waits until this program itself has let go of a file that it had open."""
        leaving = [writer for writer in self._leaving if same_file(writer.file, file)]

        def wait() -> None:
            for writer in leaving:
                writer.wait(_LEAVE_S)

        return wait

    def known_as(self, file: Path) -> Path:
        """The path that the file is open by, whatever other path leads to it; else its own."""
        open_now = self.file is not None and same_file(file, self.file)
        return self.file if open_now else real_file(file)

    @property
    def lock(self) -> FileLock | None:
        """The lock on the file, when it is held here."""
        return None if self._writer is None else self._writer.lock

    # how far

    @property
    def position(self) -> int | None:
        """The last row on the disk; None when no file takes rows."""
        return None if self._writer is None else self._writer.seq

    def checkpoint(self) -> None:
        """Have the file brought up to now, when there is one; returns at once."""
        if self.session is not None and not self.session.in_stroke:
            view = self.view()
            self.session.recorder.checkpoint(view)
            self.recovery.checkpoint(view)

    def settle(self, seconds: float = 2.0) -> bool:
        """Wait until every edit is on the disk; False when that takes too long.

        A disk that refuses already is given a moment only.
        """
        if self._writer is None:
            return not self.session.unwritten
        self.session.end_stroke()
        end = time.monotonic() + (seconds if self.trouble is None else seconds / 10)
        while not self.session.recorder.durable and time.monotonic() < end:
            time.sleep(_PAUSE_S)
        return self.session.recorder.durable

    # snapshots and options

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The named snapshots, the first one first."""
        return () if self.session is None else tuple(self.session.recorder.history.marks)

    def take_snapshot(self, name: str) -> None:
        """Give the plan as it stands a name."""
        self.session.end_stroke()
        self.session.recorder.record_snapshot(name)
        self.session.changed.emit(Change(frozenset(), ()))
        self.changed.emit()

    def restore(self, snapshot: Snapshot) -> None:
        """Make the plan what it was then, in one step that can be undone."""
        self.session.end_stroke()
        state = self.session.recorder.state_at(snapshot.seq)
        self.session.become(state.plan(self.session.plan.communes))

    def branch(self, name: str, told: Told) -> None:
        """Go on as another option of the file; the one so far stays in it as it stands.

        ``told`` hears what was in the way; then nothing has changed.
        """
        self.session.end_stroke()
        recorder = self.session.recorder
        plan, parent = new_plan_id(), recorder.plan
        state, rows = recorder.state.copy(), tuple(recorder.history.rows)
        file, writer = self.file, self._writer

        def over(problem: Problem | None) -> None:
            if problem is None and writer is self._writer:  # else the plan is elsewhere by now
                recorder.plan = plan
                self.options[plan] = name
                self._title(name)
            told(problem)

        self._run(lambda: add_branch(file, parent, plan, name, state, rows), over, plan)

    def rename(self, name: str, told: Told) -> None:
        """Give this option another name."""
        self.session.end_stroke()
        plan, file, writer = self.session.recorder.plan, self.file, self._writer

        def over(problem: Problem | None) -> None:
            if problem is None and writer is self._writer:  # else the plan is elsewhere by now
                self.options[plan] = name
                self._title(name)
            told(problem)

        self._run(lambda: rename_option(file, plan, name), over)

    def _title(self, name: str) -> None:
        self.session.title = name
        self.session.changed.emit(Change(frozenset(), ()))
        self.moved.emit()

    def _run(self, work: Callable[[], None], over: Told, plan: str | None = None) -> None:
        if self._writer is None:
            over(
                Problem("The plan is in no file that can be written here. Save it as a file first.")
            )
            return
        self.checkpoint()
        self._writer.run(work, partial(self._emit, self._over, over), plan)

    # the writer

    @property
    def _writer(self) -> PlanWriter | None:
        return None if self.session is None else self.session.recorder.writer

    def _write(self, file: Path, plan: str, lock: FileLock, seq: int) -> None:
        self._writers += 1
        number = self._writers
        try:
            writer = PlanWriter(
                file,
                plan,
                lock,
                seq,
                partial(self._emit, self._wrote, number),
                partial(self._emit, self._met, number),
            )
        except OSError as error:  # taken away in this very moment
            lock.release()
            self._take_refused(number, cannot_write(file, error.strerror or str(error)).problem)
            return
        self.session.recorder.write_by(writer)

    @staticmethod
    def _emit(signal: pyqtSignal, *values: object) -> None:
        with suppress(RuntimeError):  # the window is gone already
            signal.emit(*values)

    def _take_wrote(self, number: int, seq: int) -> None:
        if number != self._writers:
            return
        if self.trouble is not None:
            self.trouble = None
            self.healed.emit()
        self._recovered()
        self.changed.emit()

    def _recovered(self) -> None:
        """The plan's own file holds everything again: nothing else has to."""
        if self.session.recorder.durable:
            self.recovery.discard()

    def _count_waiting(self) -> None:
        if self.trouble is not None:
            self.changed.emit()

    def _take_refused(self, number: int, problem: Problem) -> None:
        if number != self._writers:
            return
        self.trouble = problem
        self.recovery.begin_now()
        self.refused.emit(problem)
        self.changed.emit()

    def _forget_file(self) -> None:
        self._writers += 1
        self.file, self.options, self.read_only = None, {}, False
        if self.trouble is not None:
            self.trouble = None
            self.healed.emit()
