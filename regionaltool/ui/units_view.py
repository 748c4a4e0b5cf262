"""The view of the table of units: its keys, what it copies, and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QLocale, QModelIndex, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from regionaltool.bridge.compat import number_of
from regionaltool.ui.units_model import UNIT_ROLE, UnitsModel


class UnitsView(QTableView):
    """Ctrl+C copies rows, F2 edits the name; QGIS would take both keys otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty_text = ""
        """What is said in place of rows while there are none."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)

    def copy(self) -> None:
        """The selected rows, or all, to the clipboard: titles first, columns set apart by tabs.

        The code comes with them, shown or hidden: names alone do not tell units apart.
        """
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        header = self.horizontalHeader()
        shown = [header.logicalIndex(place) for place in range(header.count())]
        code = self.model().sourceModel().place("code")
        columns = [c for c in shown if c == code or not self.isColumnHidden(c)]
        rows = rows or list(range(self.model().rowCount()))
        units = [self.model().index(row, 0).data(UNIT_ROLE) for row in rows]
        QApplication.clipboard().setText(table_text(self.model().sourceModel(), units, columns))

    def edit_name(self) -> None:
        """Edit the name in the current row."""
        index = self.currentIndex()
        if index.isValid():
            name = index.sibling(index.row(), 0)
            self.selectionModel().setCurrentIndex(name, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(name)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        index = self.currentIndex()
        editable = index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable
        if event.key() == Qt.Key.Key_F2 and not editable:
            self.edit_name()
            return
        super().keyPressEvent(event)

    def dataChanged(  # noqa: N802
        self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()
    ) -> None:
        """Paint the rows anew that have changed; Qt would paint all that are seen."""
        top, bottom = self.rowViewportPosition(first.row()), self.rowViewportPosition(last.row())
        height = bottom + self.rowHeight(last.row()) - top
        self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.empty_text and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(self.viewport().foregroundRole()))
            place = self.viewport().rect().adjusted(8, 8, -8, -8)
            flags = Qt.AlignmentFlag.AlignHCenter, Qt.TextFlag.TextWordWrap
            painter.drawText(place, sum(map(number_of, flags)), self.empty_text)
            painter.end()


def table_text(model: UnitsModel, units: list[str], columns: list[int]) -> str:
    """Units with their titles, as a spreadsheet takes them: numbers without thousands set apart.

    The decimal sign is that of the user's locale, which is the one that a spreadsheet beside
    QGIS reads; another one would turn 12.345 km² into 12,345.
    """
    titles = [str(model.headerData(c, Qt.Orientation.Horizontal)) for c in columns]
    lines = ["\t".join(map(_cell, titles))]
    lines += ("\t".join(map(_cell, model.raw(unit, columns))) for unit in units)
    return "\n".join(lines) + "\n"


def _cell(value: float | str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", QLocale().decimalPoint())
    return " ".join(str(value).split())


def _is_ours(event: QKeyEvent) -> bool:
    keys = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
    return event.key() == Qt.Key.Key_F2 or any(event.matches(key) for key in keys)
