"""The plan in a few lines, always in sight: units, people, violations, score."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtWidgets import QLabel, QWidget

from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.ui.figures import VETO, bounds_text


class PlanSummary(QLabel):
    """A few lines of rich text; its plain text is in the accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planSummary")
        self.setWordWrap(True)
        self._score_before: float | None = None

    def show_session(self, session: PlanSession, n_violations: int) -> None:
        """Read the figures anew; violations have been counted already."""
        plan = session.plan
        n_communes, n_units = len(plan.communes), len(session.units)
        change = (n_units - n_communes) / n_communes * 100
        free = len(plan.unassigned)
        people = int(plan.communes.population.sum())
        unknown = int((~plan.communes.population_known).sum())
        score = session.score()
        doubt = tr(" (communes unknown: {count})").format(count=persons(unknown)) if unknown else ""
        lines = [
            f"<b>{escape(session.title)}</b>",
            f"{persons(n_communes)} → {persons(n_units)} ({_signed(change)} %) · "
            + tr("no unit: {count}").format(count=persons(free)),
            tr("People {people}").format(people=persons(people)) + doubt,
            tr("Score {score}").format(score=bounds_text(score.low, score.high))
            + self._step(score.value)
            + " · "
            + _violations(n_violations),
        ]
        self.setText("<br>".join(lines))

    def _step(self, score: float | None) -> str:
        """By how much the score has moved since it was last shown."""
        before, self._score_before = self._score_before, score
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
