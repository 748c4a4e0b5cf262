"""By which law a plan is judged: the rule set, the day, and how it would fare under others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QWidget

from regionaltool.bridge.outcome_style import MARKS, outcome_text
from regionaltool.bridge.words import persons, tr
from regionaltool.core.criteria.outcome import OUTCOMES, Outcome
from regionaltool.ui.rows_table import RowsTable, TextRow
from regionaltool.ui.section import Section, button, words


class RuleSetSection(Section):
    """Shows what is chosen and asks for something else; it judges nothing itself."""

    chosen = pyqtSignal(str)
    """Carries the id of a rule set of the plugin, empty for the one of the day."""
    file_wanted = pyqtSignal()
    """Another rule set is to be read from a file."""
    day_typed = pyqtSignal(str)
    """Carries what has been typed for the day whose law counts."""
    others_wanted = pyqtSignal()
    """The counts under the other rule sets are to be found."""
    differing_wanted = pyqtSignal(object)
    """Carries the id of a rule set: which units fare otherwise under it?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ruleSetHeading", tr("Rule set"), parent)
        self.box = QComboBox(self)
        self.box.setObjectName("ruleSetBox")
        self.box.setAccessibleName(tr("Rule set"))
        self.box.setToolTip(tr("The law, or rules of one's own, that the units are judged by"))
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.installEventFilter(self)
        self.box.activated.connect(self._choose)
        self.add(self.box)
        self.file_button = button(
            self,
            "ruleSetFileButton",
            tr("Rule set from a file…"),
            tr("A TOML file with rules of one's own; its text is kept with the plan"),
        )
        self.file_button.clicked.connect(self.file_wanted)
        self.add(self.file_button)
        label = QLabel(tr("Day whose law counts"), self)
        self.day = QLineEdit(self)
        self.day.setObjectName("lawDayField")
        self.day.setToolTip(tr("Such as 1/6/2025 or 2025-06-01; left empty, today"))
        self.day.editingFinished.connect(self._type_day)
        label.setBuddy(self.day)
        self.add(label)
        self.add(self.day)
        self.about = words(self, "ruleSetText", faint=True)
        self.add(self.about)
        self.doubt = words(self, "ruleSetDoubt")
        self.add(self.doubt)
        self.others_button = button(
            self,
            "otherRuleSetsButton",
            tr("How it fares under other laws"),
            tr("Judge the plan as it stands by the other rule sets of the country"),
        )
        self.others_button.clicked.connect(self.others_wanted)
        self.add(self.others_button)
        titles = (tr("Rule set"), *(MARKS[outcome] for outcome in OUTCOMES))
        self.others = RowsTable("otherRuleSets", tr("Outcomes under other laws"), titles, 1, self)
        for column in range(1, len(titles)):
            self.others.setColumnWidth(column, self.fontMetrics().horizontalAdvance("888") + 6)
        self.others.setToolTip(
            tr("{outcomes}. A click chooses the units that fare otherwise.").format(
                outcomes=", ".join(map(outcome_text, OUTCOMES))
            )
        )
        self.others.visit.connect(self.differing_wanted)
        # laws of one country begin alike
        self.others.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.others.hide()
        self.add(self.others)
        self._day = ""
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The wheel scrolls the page; it must not choose another law on its way."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def show_choices(self, rule_sets: Sequence[tuple[str, str]], of_today: str) -> None:
        """The rule sets of the plugin: id and title; which one the day picks."""
        self.box.clear()
        self.box.addItem(tr("Choose a rule set"), None)
        self.box.addItem(tr("By the day: {title}").format(title=of_today), "")
        for identifier, title in rule_sets:
            self.box.addItem(title, identifier)
        self._n_own = self.box.count()

    def show_chosen(self, choice: str | None, title: str, *, from_file: bool, by_day: str) -> None:
        """What is chosen; None for nothing yet. ``by_day`` is what the day picks."""
        while self.box.count() > self._n_own:
            self.box.removeItem(self._n_own)
        self.box.setItemText(1, tr("By the day: {title}").format(title=by_day))
        if from_file:
            self.box.addItem(f"{title} ({choice})", None)
            place = self._n_own
        else:
            place = 0 if choice is None else self.box.findData(choice)
        self.box.setCurrentIndex(place)
        self.others.hide()

    def show_day(self, day: date | None, today: str) -> None:
        """The day that is chosen; None for today, which is written faintly."""
        self._day = "" if day is None else day.isoformat()
        self.day.setText(self._day)
        self.day.setPlaceholderText(today)

    def show_others(self, counts: Mapping[tuple[str, str], Mapping[Outcome, int]]) -> None:
        """How many units have each outcome under each rule set, by its id and title."""
        self.others.show_rows(
            [
                TextRow(one, (title, *(persons(of[outcome]) for outcome in OUTCOMES)))
                for (one, title), of in counts.items()
            ]
        )
        self.others.show()

    def _choose(self, place: int) -> None:
        data = self.box.itemData(place)
        if data is not None:
            self.chosen.emit(data)

    def _type_day(self) -> None:
        if self.day.text().strip() != self._day:
            self.day_typed.emit(self.day.text().strip())
