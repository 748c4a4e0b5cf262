"""The criteria of one unit, one by one, on its page."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from regionaltool.bridge.plan_file.law_notes import KeptReason
from regionaltool.bridge.words import tr
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.ui.criteria_reasons import ReasonsBox
from regionaltool.ui.criteria_text import measure_rows, notes_text
from regionaltool.ui.rows_table import RowsTable
from regionaltool.ui.section import words

_AROUND = 10


class UnitCriteria(QWidget):
    """Hidden while there is no rule set."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(tr("Criteria"), self)
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        titles = tr("Criterion"), tr("Figure"), tr("Required"), tr("%")
        self.table = RowsTable("unitCriteria", tr("Criteria"), titles, 1, self)
        self.table.setToolTip(tr("Figure of the unit, what is required after reductions, and %"))
        self.notes = words(self, "unitCriteriaNotes", faint=True)
        self.reasons = ReasonsBox(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (title, self.table, self.notes, self.reasons):
            layout.addWidget(widget)
        self.hide()

    def show_judgement(
        self, judged: Judgement | None, unit: str, reason: KeptReason | None
    ) -> None:
        """Show what is said; ``unit`` is empty for one that only might be."""
        if judged is None:
            self.reasons.keep()
            self.hide()
            return
        rows = measure_rows(judged)
        self.table.show_rows(rows)
        for column in range(1, 4):  # the words of the measures get what figures leave
            title = self.table.horizontalHeader().title_width(column)
            figures = self.table.sizeHintForColumn(column) + _AROUND
            self.table.setColumnWidth(column, max(title, figures))
        self.table.setVisible(bool(rows))
        self.notes.setText(notes_text(judged))
        asked = judged.outcome in (Outcome.REPORT, Outcome.NOT_MET)
        self.reasons.setVisible(bool(unit) and (asked or reason is not None))
        if unit:
            self.reasons.show_reason(unit, reason)
        self.show()
