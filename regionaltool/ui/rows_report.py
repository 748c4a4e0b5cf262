"""Units read from a table or another plan: how many, and every row that does not count."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from regionaltool.bridge.row_report import row_text
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.unit_assignment import UnitAssignment, Why
from regionaltool.ui.section import Mark, Section, button, words

_SHOWN = 300


class RowsReport(Section):
    """Closed until there is something to say."""

    load = pyqtSignal()
    """A file is to be loaded into the plan."""
    again = pyqtSignal()
    """The same file, with the zeros before the codes put back."""
    save = pyqtSignal()
    """The list is to be saved."""
    copy = pyqtSignal()
    """The plan is to be put on the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("unitsTableHeading", tr("Table of units"), parent)
        self.found: UnitAssignment | None = None
        """What is shown; None for nothing."""
        self.load_button = button(
            self,
            "loadUnitsButton",
            tr("Load units from a table …"),
            tr(
                "CSV, Excel or a plan file: its units become those of this plan, in one step to "
                "undo. Communes that it does not name stay where they are."
            ),
        )
        self.load_button.clicked.connect(self.load)
        self.copy_button = button(
            self,
            "copyPlanButton",
            tr("Copy the plan as a table"),
            tr("Code, name, unit and its name of every commune, for a spreadsheet"),
        )
        self.copy_button.clicked.connect(self.copy)
        self._says = words(self, "unitsReport")
        self.rows = QListWidget(self)
        self.rows.setObjectName("failedRows")
        self.rows.setAccessibleName(tr("Rows that do not count"))
        self.rows.setWordWrap(True)
        self.rows.setAlternatingRowColors(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rows.setFixedHeight(120)
        self.zeros_button = button(
            self,
            "putZerosBackButton",
            tr("Put back the zeros and load again"),
            tr("A spreadsheet has taken the codes for numbers and dropped their leading zeros."),
        )
        self.zeros_button.clicked.connect(self.again)
        self.save_button = button(
            self,
            "saveRowsButton",
            tr("Save this list …"),
            tr("As CSV, with all rows that do not count and the reasons"),
        )
        self.save_button.clicked.connect(self.save)
        for widget in (
            self.load_button,
            self.copy_button,
            self._says,
            self.rows,
            self.zeros_button,
            self.save_button,
        ):
            self.add(widget)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No table has been read."""
        self.found = None
        self.say(Mark.NONE)
        for widget in (self._says, self.rows, self.zeros_button, self.save_button):
            widget.hide()

    def show_found(self, found: UnitAssignment) -> None:
        """Show what became of the rows."""
        self.found = found
        count = len(found.units)
        assigned = tr("{matched} of {count}").format(
            matched=persons(found.n_assigned), count=persons(count)
        )
        self.say(Mark.DOUBT if found.failed or found.zeros_lost else Mark.SOUND, assigned)
        failed = sum(row.why is not Why.ELSEWHERE for row in found.failed)
        elsewhere = len(found.failed) - failed
        lines = [
            found.source,
            tr(
                "Communes with a unit: {assigned}. Rows that do not count: {failed} of {rows}."
            ).format(
                assigned=assigned,
                failed=persons(failed),
                rows=persons(found.n_rows),
            ),
        ]
        if elsewhere:
            lines.append(
                tr("Rows of districts that the layer does not have: {count}.").format(
                    count=persons(elsewhere)
                )
            )
        lines += map(sentence, found.notes)
        self._says.setText("\n".join(lines))
        self._says.show()
        self.rows.clear()
        for row in found.failed[:_SHOWN]:
            item = QListWidgetItem(row_text(row))
            item.setToolTip(item.text())
            self.rows.addItem(item)
        rest = len(found.failed) - _SHOWN
        if rest > 0:
            self.rows.addItem(tr("… and {count} more: save the list").format(count=persons(rest)))
        for widget in (self.rows, self.save_button):
            widget.setVisible(bool(found.failed))
        self.zeros_button.setVisible(found.zeros_lost > 0)
        self.open()
