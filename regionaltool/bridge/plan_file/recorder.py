"""What the plan that is being edited tells of its gestures, numbered and kept.

All rows stay in memory too, so that a plan can be saved elsewhere when its own disk refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from regionaltool.bridge.plan_file.edit_rows import EditRow, edit_text, read_edit
from regionaltool.bridge.plan_file.file_lock import now, user
from regionaltool.bridge.plan_file.history import History
from regionaltool.bridge.plan_file.law_notes import LawNote
from regionaltool.bridge.plan_file.notes import (
    KeptInputs,
    KeptLink,
    KeptProfile,
    inputs_text,
    law_text,
    links_text,
    profile_text,
    snapshot_text,
)
from regionaltool.bridge.plan_file.plan_state import PlanState, state_before
from regionaltool.bridge.plan_file.plan_writer import PlanWriter
from regionaltool.bridge.plan_file.save_plan import new_plan_id
from regionaltool.core.edit import Edit


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
        self.grown: Callable[[EditRow], None] | None = None
        """Is told of each row, whether a writer gets it or not."""
        self._ids = ids
        self._who = user()

    @property
    def seq(self) -> int:
        """The number of the last gesture."""
        return self.history.seq

    @property
    def durable(self) -> bool:
        """Is every gesture on the disk?"""
        return self.writer is not None and self.writer.seq == self.seq

    def edits(self) -> tuple[list[Edit], list[Edit]]:
        """What can be taken back and what can be carried out again, each the first to go last."""
        block_of = {key: block for block, key in enumerate(self._ids)}
        rows = self.history.rows

        def read(seq: int) -> Edit:
            return read_edit(rows[seq - 1].what, block_of)

        return (
            [read(seq) for seq in self.history.done],
            [read(seq).inverse() for seq in self.history.undone],
        )

    def record(self, edit: Edit) -> None:
        """An edit has been carried out."""
        self._append(edit, None)

    def record_undo(self, inverse: Edit) -> None:
        """The last edit has been taken back by its inverse."""
        self._append(inverse, self.history.done[-1])

    def record_redo(self, edit: Edit) -> None:
        """The edit that was taken back last has been carried out again."""
        self._append(edit, self.history.undone[-1])

    def record_snapshot(self, name: str) -> None:
        """The plan as it stands has been given a name."""
        self._put(snapshot_text(name), None)

    def record_links(self, links: Sequence[KeptLink], counted: Sequence[str]) -> None:
        """These are the links of the plan from now on."""
        self._put(links_text(links, counted), None)

    def record_profile(self, kept: KeptProfile) -> None:
        """This is what the plan is scored by from now on."""
        self._put(profile_text(kept), None)

    def record_inputs(self, kept: KeptInputs) -> None:
        """This is what is attached from now on."""
        self._put(inputs_text(kept), None)

    def record_law(self, note: LawNote) -> None:
        """This is so of seats, reasons, the rule set, or of those who were asked, from now on."""
        self._put(law_text(note), None)

    def state_at(self, seq: int) -> PlanState:
        """The state that the plan was in after a row; 0 is the start."""
        return state_before(self.state, (row.what for row in reversed(self.history.rows[seq:])))

    def seats_at(self, seq: int) -> dict[str, str]:
        """Unit → id of the commune of its seat, for seats that were chosen up to a row."""
        return History(self.history.rows[:seq]).law.seats

    def _append(self, edit: Edit, reverses: int | None) -> None:
        self._put(edit_text(edit, self._ids), reverses)

    def _put(self, what: str, reverses: int | None) -> None:
        row = EditRow(self.plan, self.seq + 1, now(), self._who, what, reverses)
        self.state.apply(row.what)
        self.history.take(row)
        if self.writer is not None:
            self.writer.append(row)
        if self.grown is not None:
            self.grown(row)

    def write_by(self, writer: PlanWriter) -> None:
        """From now on the writer gets every row, and those that it lacks at once."""
        self.writer = writer
        self.plan = writer.plan
        for row in self.history.rows[writer.seq :]:
            writer.append(row._replace(plan=self.plan))

    def checkpoint(self, view: str = "") -> None:
        """Have the writer bring the file up to now; ``view`` is how the plan is looked at."""
        if self.writer is not None:
            self.writer.checkpoint(self.state.copy(), self.seq, view)
