"""The plan in a few lines, always in sight: units, people, violations, score."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtGui import QTextDocumentFragment
from qgis.PyQt.QtWidgets import QLabel, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.ui.figures import UNKNOWN, VETO, bounds_text


class PlanSummary(QLabel):
    """A few lines of rich text; its plain text is in the accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planSummary")
        self.setWordWrap(True)
        self._session: PlanSession | None = None
        self._score_before: float | None = None
        self._score_shown: float | None = None
        self._mid_stroke = False

    def show_session(self, session: PlanSession, n_violations: int) -> None:
        """Read the figures anew; violations have been counted already."""
        plan = session.plan
        n_communes, n_units = len(plan.communes), session.n_units
        change = (n_units - n_communes) / n_communes * 100
        free = session.n_unassigned
        people = int(plan.communes.population.sum())
        unknown = int((~plan.communes.population_known).sum())
        score = session.score()
        doubt = tr(" (communes unknown: {count})").format(count=persons(unknown)) if unknown else ""
        lines = [
            f"<b>{escape(session.title)}</b>",
            f"{persons(n_communes)} → {persons(n_units)} ({_signed(change)} %) · "
            + tr("no unit: {count}").format(count=persons(free)),
            tr("People {people}").format(
                people=UNKNOWN if unknown == n_communes else persons(people)
            )
            + doubt,
            tr("Score {score}").format(score=bounds_text(score.low, score.high))
            + self._step(session, score.value)
            + " · "
            + _violations(n_violations),
        ]
        text = "<br>".join(lines)
        if text != self.text():
            self.setText(text)
            self.setAccessibleDescription(QTextDocumentFragment.fromHtml(text).toPlainText())

    def _step(self, session: PlanSession, score: float | None) -> str:
        """By how much the last gesture has moved the score; a stroke is one gesture."""
        if session is not self._session:
            self._session, self._score_before = session, score
        elif not self._mid_stroke and score != self._score_shown:
            self._score_before = self._score_shown
        self._score_shown, self._mid_stroke = score, session.in_stroke
        before = self._score_before
        if score is None or before is None or abs(score - before) < 0.05:
            return ""
        return " {mark}{step}".format(
            mark="▲" if score > before else "▼", step=decimal(abs(score - before), 1)
        )


def _signed(value: float) -> str:
    return decimal(value, 1).replace("-", "−")


def _violations(count: int) -> str:
    if not count:
        return "✓ " + tr("no violations")
    text = tr("violations: {count}").format(count=persons(count))
    return f"<span style='color:{VETO}'>⚠ {text}</span>"
