"""What is wrong with the plan, as a list that leads to each place; then what is good to know."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from regionaltool.bridge.words import sentence, tr
from regionaltool.core.link_notes import LinkNote
from regionaltool.core.violations import Violation

_VIOLATION = Qt.ItemDataRole.UserRole


class ViolationsList(QListWidget):
    """One line a violation; a double click or Enter goes there."""

    visit = pyqtSignal(object)
    """Carries the `Violation` or `LinkNote` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("violationsList")
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setAccessibleName(tr("Violations"))
        self.setToolTip(tr("Double click or Enter: go there. F8, Shift+F8: next, previous"))
        self.itemActivated.connect(self._activated)
        self._shown: tuple[Violation, ...] | None = None
        self._notes: tuple[LinkNote, ...] = ()

    def show_violations(self, found: Sequence[Violation], notes: Sequence[LinkNote] = ()) -> None:
        """List what is wrong now, then the notes, which the steps leave out.

        The current line stays current where it still stands.
        """
        found, notes = tuple(found), tuple(notes)
        if (found, notes) == (self._shown, self._notes):
            return
        row = self._selected_row()
        before = self._shown[row] if self._shown and row >= 0 else None
        self._shown, self._notes = found, notes
        self.clear()
        for violation in found:
            item = QListWidgetItem("⚠ " + sentence(violation.problem))
            item.setData(_VIOLATION, violation)
            self.addItem(item)
        if not found:
            item = QListWidgetItem("✓ " + tr("Nothing is wrong with this plan"))
            item.setForeground(Qt.GlobalColor.darkGreen)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)
        elif before is not None:
            kind = (before.kind, before.unit)
            same = (n for n, other in enumerate(found) if (other.kind, other.unit) == kind)
            here = found.index(before) if before in found else next(same, row)
            self.setCurrentRow(min(here, len(found) - 1))
        for note in notes:
            item = QListWidgetItem(("✓ " if note.accepted else "ℹ ") + sentence(note.problem))
            item.setData(_VIOLATION, note)
            self.addItem(item)

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) violation, round the ends."""
        if self._shown:
            row = self._selected_row()
            start = row if row >= 0 else (-1 if by > 0 else 0)
            self.setCurrentRow((start + by) % len(self._shown))
            self._activated(self.currentItem())

    def _selected_row(self) -> int:
        """The row that has been gone to, -1 for none; the focus alone makes a row current."""
        chosen = self.selectedItems()
        row = self.row(chosen[0]) if chosen else -1
        return row if self._shown and row < len(self._shown) else -1

    def _activated(self, item: QListWidgetItem) -> None:
        violation = item.data(_VIOLATION)
        if violation is not None:
            self.visit.emit(violation)
