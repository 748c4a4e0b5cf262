"""The plan in a few lines, always in sight: units against the target, people, score, violations."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from html import escape

from qgis.PyQt.QtCore import QEvent, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QTextDocumentFragment
from qgis.PyQt.QtWidgets import QLabel, QToolTip, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.plan_inequality import inequality_of
from regionaltool.core.problems import InputError
from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.target import Target
from regionaltool.ui.figures import bounds_text, counted_text, is_dark, veto_on
from regionaltool.ui.line_over import LineOver
from regionaltool.ui.outcome_marks import counts_html, short_title

_FIELD_WIDTH = 150


class PlanSummary(QLabel):
    """A few lines of rich text; its plain text is in the accessible description."""

    said = pyqtSignal(str)
    """A sentence for the status bar."""
    rule_set_wanted = pyqtSignal()
    """The rule set is to be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planSummary")
        self.setWordWrap(True)
        self.setMinimumWidth(100)  # else a longer text makes the dock wider, and the map smaller
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._follow_link)
        self._field = LineOver("targetField", self._set_target, self)
        self._field.setPlaceholderText(tr("54 or 70 %"))
        self._session: PlanSession | None = None
        self._n_violations = 0
        self._people: tuple[int, int] = (0, 0)
        self._score_before: PlanScore | None = None
        self._score_shown: PlanScore | None = None
        self._mid_stroke = False

    def show_session(self, session: PlanSession, n_violations: int) -> None:
        """Read the figures anew; violations have been counted already."""
        communes = session.plan.communes
        if session is not self._session:  # the communes do not change while they are edited
            unknown = int((~communes.population_known).sum())
            self._people = int(communes.population.sum()), unknown
            self._field.hide()
            self.setToolTip(
                _tip(unknown)
            )  # what takes longer to tell is added when it is asked for
        score = session.score()
        step = self._step(session, score)
        self._session, self._n_violations = session, n_violations
        counts = session.law.counts()
        lines = (
            f"<b>{escape(session.title)}</b>" + ("" if counts else _no_rule_set()),
            _units(session),
            self._free_and_people(session.n_unassigned, len(communes)),
            tr("Score {score}").format(score=bounds_text(score.low, score.high))
            + step
            + _intervals(score.n_intervals)
            + _unweighed(score.n_unweighed)
            + " · "
            + _violations(n_violations, veto_on(self)),
            *self._outcomes(session, counts),
        )
        text = "<br>".join(lines)
        self.setEnabled(True)
        if text != self.text():
            self.setText(text)
            self.setAccessibleDescription(QTextDocumentFragment.fromHtml(text).toPlainText())

    def show_counting(self) -> None:
        """Mark the figures: they are those from before a large edit that is being counted."""
        if self._session is None or not self.isEnabled():
            return
        title = f"<b>{escape(self._session.title)}</b>"
        self.setText(self.text().replace(title, f"{title} – {tr('counting …')}", 1))
        self.setEnabled(False)

    def event(self, event: QEvent) -> bool:
        """The tooltip tells also what is only worked out when somebody asks."""
        if event.type() == QEvent.Type.ToolTip and self._session is not None:
            QToolTip.showText(event.globalPos(), self.full_tip(), self)
            return True
        return super().event(event)

    def full_tip(self) -> str:
        """What is told of the plan, and how unequal its units are."""
        if self._session is None or not self.isEnabled():
            return self.toolTip()
        return "\n".join((self.toolTip(), *_bounds(self._session), *_unequal(self._session)))

    def ask_for_target(self) -> None:
        """Let the target be typed, over the line that shows it."""
        if self._session is None:
            return
        line = self.fontMetrics().lineSpacing()
        place = QRect(0, line - 3, min(_FIELD_WIDTH, self.width()), line + 8)
        target = self._session.target
        self._field.begin("" if target is None else str(target), place)

    def _follow_link(self, link: str) -> None:
        if link == "law":
            self.rule_set_wanted.emit()
        else:
            self.ask_for_target()

    def _outcomes(self, session: PlanSession, counts: dict[Outcome, int]) -> tuple[str, ...]:
        """How many units have each outcome, and under which rule set."""
        if not counts:
            return ()
        title = escape(short_title(session.law.rules)).replace(" ", "\u00a0")
        shapes = counts_html(counts, dark=is_dark(self))
        return (f"<a href='law'>{title}</a>: {shapes}",)

    def state(self) -> dict[str, object]:
        """What is kept with the plan."""
        target = None if self._session is None else self._session.target
        return {"target": "" if target is None else str(target)}

    def restore(self, kept: Mapping[str, object]) -> None:
        """Take up what was kept. Raises `ValueError` when it is no target."""
        if self._session is not None:
            self._session.target = Target.read(str(kept.get("target", "")))
            self.show_session(self._session, self._n_violations)

    def _set_target(self, text: str) -> bool:
        """Aim at what was typed; False, and a sentence, when it is no target of this plan."""
        try:
            target = Target.read(text)
        except InputError as error:
            self.said.emit(sentence(error.problem))
            return False
        n_communes = len(self._session.plan.communes)
        if target is not None and target.n_units(n_communes) > n_communes:
            self.said.emit(
                tr("There are {count} communes: a plan cannot have more units than that.").format(
                    count=persons(n_communes)
                )
            )
            return False
        self._session.target = target
        self.show_session(self._session, self._n_violations)
        return True

    def _free_and_people(self, n_free: int, n_communes: int) -> str:
        shown = counted_text(*self._people, n_communes).replace(" ", "\u00a0")
        free = tr("no unit: {count}").format(count=persons(n_free))
        if n_free:
            free = f"<b>{free}</b>"
        return free + " · " + tr("People {people}").format(people=shown)

    def _step(self, session: PlanSession, score: PlanScore) -> str:
        """By how much the last gesture has moved the score; a stroke is one gesture."""
        if session is not self._session:
            self._score_before = score
        elif not self._mid_stroke and score != self._score_shown:
            self._score_before = self._score_shown
        self._score_shown, self._mid_stroke = score, session.in_stroke
        before = self._score_before
        if before is None or math.isnan(score.low) or math.isnan(before.low):
            return ""
        low, high = _moved(before.low, score.low), _moved(before.high, score.high)
        if low == high or math.isclose(score.low, score.high, abs_tol=1e-9):
            return f" {low}" if low else ""
        return f" {low or '='}\u00a0/\u00a0{high or '='}"


def _moved(before: float, after: float) -> str:
    """From one figure that is seen to another; empty when it is the same."""
    step = round(after, 1) - round(before, 1)
    if abs(step) < 0.05:
        return ""
    return f"{'▲' if step > 0 else '▼'}{decimal(abs(step), 1)}"


def _no_rule_set() -> str:
    text = tr("rule set?").replace(" ", "\u00a0")
    return f" · <a href='law'>{text}</a>"


def _tip(unknown: int) -> str:
    tip = tr(
        "Communes → units, and by how much they become fewer. Click the target to type a "
        "number of units (54) or a reduction (70 %); an empty line takes it away."
    )
    tip += "\n" + tr(
        "Score: mean of the units, weighted by their people. Intervals: units of which an input "
        "knows too little. Violations take nothing off the score."
    )
    if not unknown:
        return tip
    known = tr("Communes of unknown population: {count}").format(count=persons(unknown))
    return f"{tip}\n{known}"


def _bounds(session: PlanSession) -> Iterator[str]:
    score = session.score()
    if score.n_unweighed:
        yield tr(
            "Units of which the population of no commune is known weigh nothing: {count}. The "
            "score is that of the others; it would be another one if their people were known."
        ).format(count=persons(score.n_unweighed))
    if not (math.isnan(score.low) or math.isclose(score.low, score.high, abs_tol=1e-9)):
        yield tr(
            "The score is at least {low}, and {high} if all that is unknown is at its best."
        ).format(low=decimal(score.low, 1), high=decimal(score.high, 1))


def _unequal(session: PlanSession) -> Iterator[str]:
    units = [session.assessment(unit) for unit in session.units]
    unequal = inequality_of(units, session.assessor.scoring)
    if not math.isnan(unequal.people):
        yield tr("Inequality of populations (Theil): {value}, 0 when all are equal").format(
            value=decimal(unequal.people, 3)
        )
    if unequal.revenue is not None:
        theil = unequal.revenue.theil
        value = tr("not defined") if math.isnan(theil) else decimal(theil, 3)
        yield tr("Inequality of revenue per head (Theil): {value}").format(value=value)


def _units(session: PlanSession) -> str:
    """Communes → units, and what is missing to the target."""
    n_communes, n_units = len(session.plan.communes), session.n_units
    change = (n_units - n_communes) / n_communes * 100
    text = f"{persons(n_communes)} → {persons(n_units)} ({_signed(change)} %)"
    target = _target(session.target, n_communes, n_units).replace(" ", "\u00a0")
    return f"{text} · <a href='target'>{target}</a>"  # what does not fit goes below as a whole


def _target(target: Target | None, n_communes: int, n_units: int) -> str:
    if target is None:
        return tr("target?")
    aim = target.n_units(n_communes)
    text = tr("target {units}").format(units=persons(aim))
    if n_units == aim:
        return text + " ✓"
    if n_units > aim:
        return text + tr(" ({count} to go)").format(count=persons(n_units - aim))
    return text + tr(" ({count} below)").format(count=persons(aim - n_units))


def _signed(value: float) -> str:
    return decimal(value, 1).replace("-", "−")


def _intervals(count: int) -> str:
    """Of how many units the score is not known exactly."""
    return " · " + tr("intervals: {count}").format(count=persons(count)) if count else ""


def _unweighed(count: int) -> str:
    """How many units the score leaves out, for nobody knows how much they weigh."""
    text = tr("without units of unknown people: {count}")
    return " · " + text.format(count=persons(count)) if count else ""


def _violations(count: int, ink: str) -> str:
    if not count:
        return "✓ " + tr("no violations")
    text = tr("violations: {count}").format(count=persons(count))
    return f"<span style='color:{ink}'>⚠\u00a0{text}</span>"
