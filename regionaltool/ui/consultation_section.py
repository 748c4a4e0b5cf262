"""The consultation on the page of the law: what is asked about, and how each commune answers."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from regionaltool.bridge.words import persons, tr
from regionaltool.core.consultation.votes import Votes
from regionaltool.ui.rows_table import RowsTable, TextRow
from regionaltool.ui.section import Mark, Section, button, words


class ConsultationSection(Section):
    """Shows ballots and asks for them; a click on a commune lets its ballots be typed."""

    freeze = pyqtSignal()
    import_wanted = pyqtSignal()
    forms_wanted = pyqtSignal()
    picked = pyqtSignal(object)
    """Carries the block of the commune that was clicked."""
    entered = pyqtSignal(object)
    """Carries the texts of households, in favour, against and day."""
    taken_away = pyqtSignal()
    """The ballots of the commune that is shown are to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("consultationHeading", tr("Consultation"), parent)
        self.asked = words(self, "consultationText")
        self.add(self.asked)
        self.freeze_button = button(
            self,
            "freezeOptionButton",
            tr("Freeze the plan for asking"),
            tr("From today on the ballots are about the units, names and seats as they stand now"),
        )
        self.freeze_button.clicked.connect(self.freeze)
        self.import_button = button(
            self,
            "importBallotsButton",
            tr("Ballots from a table…"),
            tr("A spreadsheet or CSV file with a row for each commune, or for each village"),
        )
        self.import_button.clicked.connect(self.import_wanted)
        self.forms_button = button(
            self,
            "consentFormsButton",
            tr("Forms to print…"),
            tr("A page for each commune: what it is asked, and room for the count"),
        )
        self.forms_button.clicked.connect(self.forms_wanted)
        self.add(self.freeze_button)
        pair = QWidget(self)
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.import_button)
        line.addWidget(self.forms_button)
        self.add(pair)
        titles = tr("Commune"), tr("Answer"), tr("In favour"), tr("%")
        self.table = RowsTable("consultationTable", tr("Consultation"), titles, 2, self)
        self.table.setToolTip(tr("Click or Enter: show the commune and type its ballots"))
        self.table.visit.connect(self.picked)
        self.add(self.table)
        self._entry = self._make_entry()
        self.add(self._entry)
        self.told = words(self, "ballotsText", faint=True)
        self.add(self.told)

    def _make_entry(self) -> QWidget:
        entry = QWidget(self)
        grid = QGridLayout(entry)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        self.commune = words(entry, "ballotsCommune")
        grid.addWidget(self.commune, 0, 0, 1, 2)
        self.labels: list[QLabel] = []
        self.fields: list[QLineEdit] = []
        names = "ballotsAsked", "ballotsInFavour", "ballotsAgainst", "ballotsDay"
        for row, name in enumerate(names, start=1):
            field = QLineEdit(entry)
            field.setObjectName(name)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.returnPressed.connect(self._enter)
            label = QLabel(entry)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            self.labels.append(label)
            self.fields.append(field)
        self.keep_button = button(
            entry, "keepBallotsButton", tr("Enter"), tr("Enter these ballots for the commune")
        )
        self.keep_button.clicked.connect(self._enter)
        self.away_button = button(
            entry, "removeBallotsButton", tr("Remove"), tr("Take the ballots of the commune away")
        )
        self.away_button.clicked.connect(self.taken_away)
        grid.addWidget(self.keep_button, 5, 0)
        grid.addWidget(self.away_button, 5, 1)
        grid.setColumnStretch(1, 1)
        return entry

    def show_asked(self, text: str, *, on: bool, frozen: bool) -> None:
        """What is asked about, and by which rule; ``on`` where the rule set asks anybody."""
        self.asked.setText(text)
        self.freeze_button.setEnabled(on)
        for widget in (self.import_button, self.forms_button):
            widget.setEnabled(on and frozen)
        self.table.setVisible(on)
        if not (on and frozen):
            self._entry.hide()
        if not on:
            self.say(Mark.NONE)

    def show_titles(self, titles: Sequence[str]) -> None:
        """What the fields are for: they count households, or voters."""
        for label, title in zip(self.labels, titles, strict=True):
            label.setText(title)

    def show_rows(self, rows: Sequence[TextRow], counts: str, *, sound: bool) -> None:
        """A row for each commune that is asked, and how many answer what."""
        self.table.show_rows(rows)
        for column in (2, 3):
            self.table.setColumnWidth(column, self.table.sizeHintForColumn(column) + 10)
        self.table.setColumnWidth(1, self.table.sizeHintForColumn(1) + 10)
        self.say(Mark.SOUND if sound else Mark.DOUBT if rows else Mark.NONE, counts)

    def show_commune(self, title: str, votes: Votes | None, *, by_village: bool) -> None:
        """The ballots of the commune that was clicked, to be typed."""
        self._entry.show()
        self.commune.setText(title)
        known = votes or Votes(None, None)
        counts = (known.households, known.in_favour, known.against)
        for field, count in zip(self.fields, counts, strict=False):
            field.setText("" if count is None else persons(count))
            field.setReadOnly(by_village)
        self.fields[3].setText("" if known.day is None else known.day.isoformat())
        self.fields[3].setReadOnly(by_village)
        self.keep_button.setEnabled(not by_village)
        self.away_button.setEnabled(votes is not None)
        if not by_village:
            self.fields[0].setFocus()

    def show_nothing(self) -> None:
        """No commune is clicked."""
        self._entry.hide()
        self.told.setText("")

    def _enter(self) -> None:
        if self.keep_button.isEnabled():
            self.entered.emit(tuple(field.text().strip() for field in self.fields))
