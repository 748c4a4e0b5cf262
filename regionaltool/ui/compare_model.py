"""The table of figures: a row a figure, a column an option."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from regionaltool.bridge.compat import number_of
from regionaltool.ui.compare_rows import FigureRow

_RIGHT = number_of(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CompareModel(QAbstractTableModel):
    """Texts alone; a handful of options and figures."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._rows: tuple[FigureRow, ...] = ()

    def show(self, names: Sequence[str], rows: Sequence[FigureRow]) -> None:
        """Show other options."""
        self.beginResetModel()
        self._names, self._rows = tuple(names), tuple(rows)
        self.endResetModel()

    # what Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation, role=Qt.ItemDataRole.DisplayRole):
        horizontal = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names[section] if horizontal else self._rows[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._names[section] if horizontal else self._rows[section].about
        return None

    def data(self, index: QModelIndex, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._rows[index.row()].about
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole else None
