"""A small table within a page that shows texts and takes no keys."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QWidget


class PlainTable(QTableWidget):
    """Columns of equal width; rows as narrow as their text."""

    def __init__(self, name: str, about: str, titles: Sequence[str], parent: QWidget) -> None:
        """``about`` is what a screen reader says of it."""
        super().__init__(0, len(titles), parent)
        self.setObjectName(name)
        self.setAccessibleName(about)
        self.setHorizontalHeaderLabels(list(titles))
        self.verticalHeader().hide()
        height = self.fontMetrics().height() + 4
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, count: int) -> None:
        """Be as high as the header and so many rows."""
        height = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height * (count + 1) + 10)
