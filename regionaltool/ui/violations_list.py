"""What is wrong with the plan, as a list that leads to each place; then what is good to know."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from regionaltool.bridge.words import sentence, tr
from regionaltool.core.link_notes import LinkNote
from regionaltool.core.violations import Violation
from regionaltool.ui.figures import sound_on

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
        self._shown: tuple[Violation, ...] = ()
        self._lines: tuple[Violation | LinkNote | None, ...] = ()
        """What each line says; None for the line that nothing is wrong."""

    def show_violations(self, found: Sequence[Violation], notes: Sequence[LinkNote] = ()) -> None:
        """List what is wrong now, then the notes, which the steps leave out.

        The current line stays current where it still stands; no other line is touched.
        """
        found = tuple(found)
        lines = (*(found or (None,)), *notes)
        if lines == self._lines:
            return
        row, before = self._selected_row(), self.selected
        self._shown = found
        self._replace(lines)
        if before is None or not found:
            self.selectionModel().clear()
            return
        kind = (before.kind, before.unit)
        same = (n for n, other in enumerate(found) if (other.kind, other.unit) == kind)
        here = found.index(before) if before in found else next(same, row)
        self.setCurrentRow(min(here, len(found) - 1))

    def _replace(self, lines: tuple[Violation | LinkNote | None, ...]) -> None:
        """Show other lines; those at the beginning and at the end that stand still are kept."""
        before, self._lines = self._lines, lines
        begin = _alike(before, lines)
        end = _alike(before[begin:][::-1], lines[begin:][::-1])
        for _ in range(len(before) - end - begin):
            self.takeItem(begin)
        for row in range(begin, len(lines) - end):
            self.insertItem(row, _item(lines[row], sound_on(self)))

    @property
    def is_empty(self) -> bool:
        """Is nothing wrong?"""
        return not self._shown

    @property
    def selected(self) -> Violation | None:
        """The violation that is chosen."""
        row = self._selected_row()
        return self._shown[row] if row >= 0 else None

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
        return row if row < len(self._shown) else -1

    def _activated(self, item: QListWidgetItem) -> None:
        violation = item.data(_VIOLATION)
        if violation is not None:
            self.visit.emit(violation)


def _item(line: Violation | LinkNote | None, green: str) -> QListWidgetItem:
    if line is None:
        item = QListWidgetItem("✓ " + tr("Nothing is wrong with this plan"))
        item.setForeground(QColor(green))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item
    mark = "⚠" if isinstance(line, Violation) else "✓" if line.accepted else "ℹ"
    item = QListWidgetItem(f"{mark} {sentence(line.problem)}")
    item.setData(_VIOLATION, line)
    return item


def _alike(some: Sequence[object], others: Sequence[object]) -> int:
    """How many of the first lines are the same."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(some), len(others)))
