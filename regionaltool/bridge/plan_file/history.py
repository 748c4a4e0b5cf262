"""The rows of a plan in their order, and which of them can be undone or redone now."""

from __future__ import annotations

from collections.abc import Iterable

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.notes import KeptLinks, Snapshot, is_note, read_note


class History:
    """Rows from seq 1 on; undo and redo are rows that name the one they take back."""

    def __init__(self, rows: Iterable[EditRow] = ()) -> None:
        """Raises `ValueError` as `take` does."""
        self.rows: list[EditRow] = []
        self.done: list[int] = []
        """Seqs of what can be undone, the last one first to go."""
        self.undone: list[int] = []
        """Seqs of the undoings that can be taken back, the last one first to go."""
        self.marks: list[Snapshot] = []
        """The named snapshots, the first one first."""
        self.links: KeptLinks | None = None
        """The links as they were noted last; None when they never were."""
        for row in rows:
            self.take(row)

    @property
    def seq(self) -> int:
        """The seq of the last row, 0 when there is none."""
        return len(self.rows)

    def check(self, row: EditRow) -> None:
        """Raises `ValueError` when the row cannot come next."""
        if row.seq != self.seq + 1:
            raise ValueError(f"row {row.seq} does not follow row {self.seq}")
        if row.reverses is None:
            return
        if is_note(row.what) or row.reverses not in (*self.done[-1:], *self.undone[-1:]):
            raise ValueError(f"row {row.seq} takes back row {row.reverses}, which is not the last")

    def take(self, row: EditRow) -> None:
        """Append a row. Raises `ValueError`, and changes nothing, when it cannot come next."""
        self.check(row)
        if is_note(row.what):
            self._note(row)
        elif row.reverses is None:
            self.done.append(row.seq)
            self.undone.clear()
        elif self.done and self.done[-1] == row.reverses:
            self.done.pop()
            self.undone.append(row.seq)
        else:
            self.undone.pop()
            self.done.append(row.seq)
        self.rows.append(row)

    def _note(self, row: EditRow) -> None:
        note = read_note(row.what)
        if isinstance(note, KeptLinks):
            self.links = note
        else:
            self.marks.append(Snapshot(row.seq, note))
