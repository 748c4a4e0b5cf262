"""A table within a page: rows with a key each, of which only those that differ are shown anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from regionaltool.bridge.compat import number_of
from regionaltool.ui.title_header import TitleHeader

_RIGHT = number_of(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TextRow(NamedTuple):
    """A row: what it stands for, and its texts."""

    key: object
    texts: tuple[str, ...]


class RowsModel(QAbstractTableModel):
    """Rows of texts; the first ``n_words`` columns are words, the others figures."""

    def __init__(self, titles: Sequence[str], n_words: int, parent: QObject) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._n_words = n_words
        self.rows: tuple[TextRow, ...] = ()

    def show(self, rows: Sequence[TextRow]) -> None:
        """Show other rows; those at the beginning and at the end that stand still are kept."""
        before, after = self.rows, tuple(rows)
        begin = _alike(before, after)
        end = _alike(before[begin:][::-1], after[begin:][::-1])
        gone, come = len(before) - end, len(after) - end
        kept = min(gone, come)
        if kept > begin:
            self.rows = (*before[:begin], *after[begin:kept], *before[kept:])
            self.dataChanged.emit(self.index(begin, 0), self.index(kept - 1, len(self._titles) - 1))
        if gone > kept:
            self.beginRemoveRows(QModelIndex(), kept, gone - 1)
            self.rows = after
            self.endRemoveRows()
        elif come > kept:
            self.beginInsertRows(QModelIndex(), kept, come - 1)
            self.rows = after
            self.endInsertRows()

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation, role=Qt.ItemDataRole.DisplayRole):
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return (
            self._titles[section] if wanted and orientation == Qt.Orientation.Horizontal else None
        )

    def data(self, index: QModelIndex, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()].texts[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= self._n_words:
            return _RIGHT
        return None


class RowsTable(QTableView):
    """A few rows high; a click, or Enter, goes to what a row stands for."""

    visit = pyqtSignal(object)
    """Carries the key of the row."""

    def __init__(
        self, name: str, about: str, titles: Sequence[str], n_words: int, parent: QWidget
    ) -> None:
        """``about`` is what a screen reader says of it."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(about)
        self.rows = RowsModel(titles, n_words, self)
        self.setModel(self.rows)
        self.fill_menu: Callable[[QMenu, object], None] | None = None
        """Puts what can be done with a row's key into its context menu."""
        self.verticalHeader().hide()
        self._height = self.fontMetrics().height() + 6
        self.verticalHeader().setMinimumSectionSize(self._height)
        self.verticalHeader().setDefaultSectionSize(self._height)
        header = TitleHeader(self)
        self.setHorizontalHeader(header)
        header.setMinimumSectionSize(30)
        header.setHighlightSections(False)
        mode = QHeaderView.ResizeMode
        metrics = self.fontMetrics()
        for column in range(len(titles)):
            header.setSectionResizeMode(column, mode.Fixed if column else mode.Stretch)
            room = "888.888" if column >= n_words else "Mmmmmmm"
            width = max(metrics.horizontalAdvance(room) + 12, header.title_width(column))
            self.setColumnWidth(column, width)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.clicked.connect(self._visit)
        self.show_rows(())

    def show_rows(self, rows: Sequence[TextRow]) -> None:
        """Show other rows, and be as high as they are, up to seven."""
        self.rows.show(rows)
        titles = self.horizontalHeader().sizeHint().height()
        height = titles + self._height * min(max(len(rows), 1), 7) + 8
        if height != self.height() or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def menu(self) -> QMenu | None:
        """What can be done with the current row; it is deleted when it has been closed."""
        index = self.currentIndex()
        if not index.isValid() or self.fill_menu is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, self.rows.rows[index.row()].key)
        return menu

    def keyPressEvent(self, event) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._visit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _visit(self, index: QModelIndex) -> None:
        self.visit.emit(self.rows.rows[index.row()].key)

    def _show_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
        menu = self.menu()
        if menu is not None:
            menu.exec(self.viewport().mapToGlobal(place))


def _alike(some: Sequence[object], others: Sequence[object]) -> int:
    """How many of the first rows are the same."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(some), len(others)))
