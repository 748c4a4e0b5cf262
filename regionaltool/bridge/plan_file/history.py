"""The rows of a plan in their order, and which of them can be undone or redone now."""

from __future__ import annotations

from collections.abc import Iterable

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.law_notes import LawNotes
from regionaltool.bridge.plan_file.notes import (
    KeptInputs,
    KeptLinks,
    KeptProfile,
    Snapshot,
    is_note,
    read_note,
)


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
        self.profile: KeptProfile | None = None
        """What the plan is scored by, as noted last; None when it never was."""
        self.inputs: KeptInputs | None = None
        """What is attached, as noted last; None when nothing ever was."""
        self.law = LawNotes()
        """Seats, reasons, rule set, frozen options and ballots, as noted up to now."""
        self._first: list[int] = []
        """Of each seq in ``done`` that of the edit which has been done, or done again."""
        self._first_undone: list[int] = []
        self._places: list[tuple[int, int]] = []
        """Of each mark: how many edits were done then, and the last of ``_first``; 0 for none."""
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
            self._first.append(row.seq)
            self.undone.clear()
            self._first_undone.clear()
        elif self.done and self.done[-1] == row.reverses:
            self.done.pop()
            self.undone.append(row.seq)
            self._first_undone.append(self._first.pop())
        else:
            self.undone.pop()
            self.done.append(row.seq)
            self._first.append(self._first_undone.pop())
        self.rows.append(row)

    def _note(self, row: EditRow) -> None:
        note = read_note(row.what)
        if isinstance(note, KeptLinks):
            self.links = note
        elif isinstance(note, KeptProfile):
            self.profile = note
        elif isinstance(note, KeptInputs):
            self.inputs = note
        elif not isinstance(note, str):
            self.law.take(note)
        else:
            self.marks.append(Snapshot(row.seq, note))
            self._places.append((len(self.done), (self._first or [0])[-1]))

    def moments(self) -> list[tuple[int, str]]:
        """The snapshots that undo and redo lead to: after how many edits, and the name."""
        line = [0, *self._first, *reversed(self._first_undone)]
        return [
            (n_done, mark.name)
            for mark, (n_done, last) in zip(self.marks, self._places, strict=True)
            if n_done < len(line) and line[n_done] == last
        ]
