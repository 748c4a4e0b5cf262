"""What the plan that is being edited tells of its gestures, numbered and kept.

All rows stay in memory too, so that a plan can be saved elsewhere when its own disk refuses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regionaltool.bridge.plan_file.edit_rows import EditRow, edit_text, read_edit
from regionaltool.bridge.plan_file.file_lock import now, user
from regionaltool.bridge.plan_file.history import History
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.plan_writer import PlanWriter
from regionaltool.bridge.plan_file.save_plan import new_plan_id
from regionaltool.core.plan import Edit


class Recorder:
    """Turns gestures into rows and hands them to the writer, when there is one."""

    def __init__(
        self,
        ids: Sequence[str],
        state: PlanState,
        history: History | None = None,
        plan: str | None = None,
    ) -> None:
        """``ids`` of the communes by block; ``state`` is that of the plan now."""
        self.plan = plan or new_plan_id()
        self.state = state
        self.history = history or History()
        self.writer: PlanWriter | None = None
        self._ids = ids
        self._who = user()
        block_of: Mapping[str, int] = {key: block for block, key in enumerate(ids)}
        rows = self.history.rows
        self._edits: dict[int, Edit] = {
            seq: read_edit(rows[seq - 1].what, block_of)
            for seq in (*self.history.done, *self.history.undone)
        }
        """What each row that can still be taken back has carried out."""

    @property
    def seq(self) -> int:
        """The number of the last gesture."""
        return self.history.seq

    @property
    def durable(self) -> bool:
        """Is every gesture on the disk?"""
        return self.writer is not None and self.writer.seq == self.seq

    @property
    def done(self) -> list[Edit]:
        """What can be undone, the first to go last."""
        return [self._edits[seq] for seq in self.history.done]

    @property
    def undone(self) -> list[Edit]:
        """What has taken an edit back and can itself be taken back, the first to go last."""
        return [self._edits[seq] for seq in self.history.undone]

    def record(self, edit: Edit, reverses: Edit | None) -> None:
        """An edit has been carried out; ``reverses`` is the earlier one that it takes back."""
        history = self.history
        reversed_seq = None
        if reverses is not None:
            tops = [*history.done[-1:], *history.undone[-1:]]
            reversed_seq = next(seq for seq in tops if self._edits[seq] is reverses)
        row = EditRow(
            self.plan, self.seq + 1, now(), self._who, edit_text(edit, self._ids), reversed_seq
        )
        self.state.apply(row.what)
        if reversed_seq is None:
            for seq in history.undone:
                del self._edits[seq]
        else:
            del self._edits[reversed_seq]
        history.take(row)
        self._edits[row.seq] = edit
        if self.writer is not None:
            self.writer.append(row)

    def write_by(self, writer: PlanWriter) -> None:
        """From now on the writer gets every row, and those that it lacks at once."""
        self.writer = writer
        self.plan = writer.plan
        for row in self.history.rows[writer.seq :]:
            writer.append(row._replace(plan=self.plan))

    def checkpoint(self) -> None:
        """Have the writer bring the file up to now."""
        if self.writer is not None:
            self.writer.checkpoint(self.state.copy(), self.seq)
