"""From the section of the consultation to the ballots of a plan, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QLocale, QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from regionaltool.bridge.ballot_table import BallotTable
from regionaltool.bridge.ballots_task import BallotsTask
from regionaltool.bridge.consent_form import write_consent_forms
from regionaltool.bridge.plan_criteria import PlanRules
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.consultation.consent import Asked, CommuneConsent, Consent
from regionaltool.core.consultation.read_ballots import read_day
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.problems import InputError, Problem
from regionaltool.ui.consultation_section import ConsultationSection
from regionaltool.ui.figures import UNKNOWN
from regionaltool.ui.rows_table import TextRow
from regionaltool.ui.save_name import file_to_write

_REST_MS = 150
_ORDER = (Consent.BELOW, Consent.OPEN, Consent.AGREED)


class ConsultationFlow(QObject):
    """Wires section and consultation of one plan at a time."""

    said = pyqtSignal(str)
    show_communes = pyqtSignal(object)
    """Carries blocks that are to be shown on the map."""

    def __init__(self, iface: QgisInterface, section: ConsultationSection, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._section = iface, section
        self._session: PlanSession | None = None
        self._rules: PlanRules | None = None
        self._block: int | None = None
        """The commune whose ballots are shown."""
        self.task: BallotsTask | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.show_now)
        section.freeze.connect(self._freeze)
        section.import_wanted.connect(self._ask_for_table)
        section.forms_wanted.connect(self._ask_for_forms)
        section.picked.connect(self._pick)
        section.entered.connect(self._enter)
        section.taken_away.connect(self._take_away)
        section.heading.toggled.connect(lambda _: self.show_now())

    def begin(self, session: PlanSession, rules: PlanRules) -> None:
        """Go on with another plan."""
        self.remove()
        self._session, self._rules, self._block = session, rules, None
        session.changed.connect(self._later)
        rules.changed.connect(self.show_now)
        rules.consultation.changed.connect(self._later)
        self._section.show_nothing()
        self.show_now()

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded or another plan begins."""
        self._rest.stop()
        task, self.task = self.task, None
        if task is not None:
            task.cancel()

    def read(self, source: str) -> None:
        """Enter the ballots of a table: the id of a layer, or a file."""
        if self._session is None or self.task is not None:
            return
        try:
            task = BallotsTask(
                source,
                self._session.plan.communes,
                lambda table: self._take(task, table),
                lambda why: self._refused(task, why),
            )
        except InputError as error:
            self._warn(sentence(error.problem))
            return
        self.task = task
        QgsApplication.taskManager().addTask(task)

    def write_forms(self, file: Path) -> None:
        """Write a page for each commune that is asked."""
        consultation = self._rules.consultation
        try:
            count = write_consent_forms(
                file,
                self._session.plan.communes,
                consultation.option,
                self._rules.threshold,
                consultation.ballots,
            )
        except OSError as error:
            self._warn(
                tr("“{file}” cannot be written: {reason}").format(
                    file=file, reason=error.strerror or error
                )
            )
            return
        self.said.emit(tr("Forms written: {count}").format(count=persons(count)))

    def show_now(self) -> None:
        """Show the answers as they stand; figures only while they are seen."""
        self._rest.stop()
        if self._rules is None:
            return
        threshold, option = self._rules.threshold, self._rules.consultation.option
        self._section.show_asked(
            self._asked_text(), on=threshold is not None, frozen=option is not None
        )
        if threshold is None or not self._section.is_open:
            return
        asked = tr("Voters") if threshold.of is Asked.VOTERS else tr("Households")
        self._section.show_titles((asked, tr("In favour"), tr("Against"), tr("Day of the count")))
        known = sorted(self._known(), key=lambda one: (_place(one), one.commune))
        names = self._session.plan.communes.names
        rows = [TextRow(one.commune, (str(names[one.commune]), *_texts(one))) for one in known]
        self._section.show_rows(rows, _counts(known), sound=bool(known) and _all_agree(known))

    def _known(self) -> Iterator[CommuneConsent]:
        threshold = self._rules.threshold
        for unit in self._session.units:
            for one in self._rules.consultation.consent_of(unit, threshold).communes:
                if one.outcome is not Consent.NOT_ASKED:
                    yield one

    def _asked_text(self) -> str:
        threshold = self._rules.threshold
        if threshold is None:
            return tr("The rule set asks for nobody's consent.")
        voters = threshold.of is Asked.VOTERS
        rule = (
            tr("At least {percent} % of the voters of each commune ({citation}).")
            if voters
            else tr("At least {percent} % of all households of each commune ({citation}).")
        ).format(percent=f"{threshold.percent:g}", citation=threshold.cite)
        option = self._rules.consultation.option
        if option is None:
            return rule + "\n" + tr("Nothing is asked about yet. Freeze the plan first.")
        asked = tr("Asked about “{option}” ({id}) since {day}.").format(
            option=option.name, id=option.id, day=_day(option.day)
        )
        counter = self._rules.consultation.counter(threshold, date.today())
        if counter is None:
            return f"{rule}\n{asked}"
        left = (
            tr("The time ended on {day}.").format(day=_day(counter.ends))
            if counter.over
            else tr("Until {day}: {count} days.").format(
                day=_day(counter.ends), count=persons(counter.left)
            )
        )
        return f"{rule}\n{asked} {left}"

    def _later(self, *_: object) -> None:
        if self._section.is_open:
            self._rest.start()

    def _freeze(self) -> None:
        problem = self._rules.consultation.freeze(self._session.title, date.today())
        if problem is not None:
            self._warn(sentence(problem))
            return
        self.said.emit(tr("Frozen: from now on ballots are about the plan as it stands."))
        self.show_now()

    def _pick(self, block: int) -> None:
        self._block = block
        ballots = self._rules.consultation.of(block)
        by_village = ballots is not None and set(ballots.villages) != {""}
        title = self._session.plan.communes.label(block)
        if by_village:
            title += " – " + tr("by village: {count}").format(count=persons(len(ballots.villages)))
        votes = None if ballots is None else ballots.total
        self._section.show_commune(title, votes, by_village=by_village)
        self.show_communes.emit((block,))

    def _enter(self, texts: tuple[str, ...]) -> None:
        if self._block is None:
            return
        *counts, day_text = texts
        numbers = [_whole(text) for text in counts]
        strange = [
            text for text, number in zip(counts, numbers, strict=True) if text and number is None
        ]
        day = read_day(day_text) if day_text else None
        if strange or (day_text and day is None):
            self._section.told.setText(
                tr("“{text}” is no whole number of households and no day.").format(
                    text=(strange or [day_text])[0]
                )
            )
            return
        problem = self._rules.consultation.enter(self._block, {"": Votes(*numbers, day)})
        self._section.told.setText("" if problem is None else "⚠ " + sentence(problem))
        if problem is None:
            self.show_now()
            self._section.away_button.setEnabled(True)

    def _take_away(self) -> None:
        if self._block is not None:
            self._rules.consultation.enter(self._block, {})
            self.show_now()
            self._pick(self._block)

    def _ask_for_table(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self._section,
            tr("Ballots"),
            "",
            tr("Tables (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;All files (*)"),
        )
        if file:
            self.read(file)

    def _ask_for_forms(self) -> None:
        file = file_to_write(self._ask_file, tr("consultation") + ".html", ".html")
        if file is not None:
            self.write_forms(file)

    def _ask_file(self, suggested: str) -> str:
        file, _ = QFileDialog.getSaveFileName(
            self._section, tr("Forms to print"), suggested, "HTML (*.html)"
        )
        return file

    def _take(self, task: BallotsTask, table: BallotTable) -> None:
        if task is not self.task:
            return
        self.task = None
        told: tuple[Problem, ...] = (
            *table.problems,
            *self._rules.consultation.take(table.rows),
        )
        self._section.told.setText("\n".join(sentence(problem) for problem in told))
        self.said.emit(
            tr("Communes whose ballots were entered: {count}").format(
                count=persons(len(table.rows.by_commune()))
            )
        )
        self.show_now()

    def _refused(self, task: BallotsTask, why: str) -> None:
        if task is self.task:
            self.task = None
            self._warn(why)

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), text, Qgis.MessageLevel.Warning, 0
        )


def _place(one: CommuneConsent) -> int:
    """Below first, then those that voted on an older option, then open, then agreed."""
    if one.older:
        return 1
    return (0, 2, 3)[_ORDER.index(one.outcome)]


def _texts(one: CommuneConsent) -> tuple[str, str, str]:
    votes = one.votes
    if votes is None:
        return tr("– open"), "", ""
    favour = UNKNOWN if votes.in_favour is None else persons(votes.in_favour)
    percent = votes.percent
    shown = UNKNOWN if percent is None else decimal(int(percent * 10) / 10, 1)
    if one.older:
        what = ", ".join(tr(differs.value) for differs in one.older)
        return tr("↶ older: {what}").format(what=what), favour, shown
    words = {
        Consent.AGREED: tr("✓ agreed"),
        Consent.BELOW: tr("✕ below"),
        Consent.OPEN: tr("? not known"),
    }
    return words[one.outcome], favour, shown


def _counts(known: list[CommuneConsent]) -> str:
    older = sum(bool(one.older) for one in known)
    counts = [
        (tr("agreed {count}"), sum(one.counts is Consent.AGREED for one in known)),
        (tr("below {count}"), sum(one.counts is Consent.BELOW for one in known)),
        (tr("older {count}"), older),
        (tr("open {count}"), sum(one.counts is Consent.OPEN for one in known) - older),
    ]
    return ", ".join(text.format(count=persons(count)) for text, count in counts if count)


def _all_agree(known: list[CommuneConsent]) -> bool:
    return all(one.counts is Consent.AGREED for one in known)


def _whole(text: str) -> int | None:
    """A whole number as it is typed, thousands set apart or not; None for anything else."""
    if re.fullmatch(r"\d+", text):
        return int(text)
    number, good = QLocale().toInt(text)
    return number if good and number >= 0 else None


def _day(day: date) -> str:
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)
