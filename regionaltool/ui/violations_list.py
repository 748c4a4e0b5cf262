"""What is wrong with the plan, as a list that leads to each place."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from regionaltool.bridge.words import sentence, tr
from regionaltool.core.violations import Violation

_VIOLATION = Qt.ItemDataRole.UserRole


class ViolationsList(QListWidget):
    """One line a violation; a double click or Enter goes there."""

    visit = pyqtSignal(object)
    """Carries the `Violation` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("violationsList")
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setAccessibleName(tr("Violations"))
        self.setToolTip(tr("Double click or Enter: go there. F8, Shift+F8: next, previous"))
        self.itemActivated.connect(self._activated)
        self._shown: tuple[Violation, ...] | None = None

    def show_violations(self, found: Sequence[Violation]) -> None:
        """List what is wrong now; the current line stays current where it still stands."""
        found = tuple(found)
        if found == self._shown:
            return
        row = self._selected_row()
        before = self._shown[row] if self._shown and row >= 0 else None
        self._shown = found
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
        return self.row(chosen[0]) if chosen else -1

    def _activated(self, item: QListWidgetItem) -> None:
        violation = item.data(_VIOLATION)
        if violation is not None:
            self.visit.emit(violation)
