"""The names that vanish, on the page of the law."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QWidget

from regionaltool.bridge.words import tr
from regionaltool.ui.rows_table import RowsTable, TextRow
from regionaltool.ui.section import Section, button, words


class NamesSection(Section):
    """Shows them while it is open."""

    copy = pyqtSignal()
    """The list is wanted on the clipboard."""
    visit = pyqtSignal(object)
    """Carries the blocks that bear the name that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lostNamesHeading", tr("Names that vanish"), parent)
        self.about = words(self, "lostNamesText")
        self.add(self.about)
        titles = tr("Name"), tr("Goes into")
        self.table = RowsTable("lostNames", tr("Names that vanish"), titles, 2, self)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setToolTip(tr("Click or Enter: show it on the map"))
        self.table.visit.connect(self.visit)
        self.add(self.table)
        self.copy_button = button(
            self,
            "copyLostNamesButton",
            tr("Copy the list"),
            tr("Put the list on the clipboard, for a spreadsheet or a text"),
        )
        self.copy_button.clicked.connect(self.copy)
        self.add(self.copy_button)
        self.show_rows((), "")

    def show_rows(self, rows: Sequence[TextRow], about: str) -> None:
        """Show what vanishes, and a sentence before it."""
        self.about.setText(about)
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.copy_button.setVisible(bool(rows))
