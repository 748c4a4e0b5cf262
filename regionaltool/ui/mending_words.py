"""A mending in words: what moves, and what that does to each unit and to the plan."""

from __future__ import annotations

from html import escape

from regionaltool.bridge.words import decimal, persons, sentence, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.mending import Mending
from regionaltool.core.score.composite import Score
from regionaltool.core.score.plan_score import PlanScore
from regionaltool.core.what_if import Side
from regionaltool.ui.figures import bounds_text, people_text

SIDES_AT_MOST = 3
"""Units with figures of their own; of the others the number is told."""
_SEEN = 0.05
"""Scores are shown with one digit."""


def mending_html(mending: Mending, names: dict[str, str]) -> str:
    """``names`` of the units that the move touches."""
    sides = mending.what_if.sides
    lines = [f"<b>{escape(sentence(mending.problem))}</b>"]
    lines += [_side(side, names[side.unit]) for side in sides[:SIDES_AT_MOST]]
    if len(sides) > SIDES_AT_MOST:
        more = tr("Further units: {count}").format(count=persons(len(sides) - SIDES_AT_MOST))
        lines.append(escape(more))
    before, after = mending.scores
    lines.append(
        tr("Violations {violations} · plan score {score}").format(
            violations=_from_to(*map(persons, mending.what_if.violations)),
            score=_from_to(bounds_text(before.low, before.high), bounds_text(after.low, after.high))
            + _mark(before, after),
        )
    )
    return "<br>".join(lines)


def _side(side: Side, name: str) -> str:
    before, after = side.before, side.after
    if after is None:
        return tr("{unit}: no more").format(unit=escape(name))
    figures = [
        tr("{figures} people").format(figures=_figures(before, after, _people)),
        tr("{figures} km²").format(figures=_figures(before, after, _area)),
    ]
    pieces = [len(known.contiguity.pieces) for known in (before, after) if known is not None]
    if max(pieces) > 1:
        figures.append(tr("pieces {figures}").format(figures=_from_to(*map(persons, pieces))))
    score = tr("score {figures}").format(figures=_figures(before, after, _score))
    if before is not None:
        score += _mark(before.score, after.score)
    figures.append(score)
    return f"{escape(name)}: " + " · ".join(figures)


def _figures(before: Assessment | None, after: Assessment, text) -> str:
    return _from_to(*(text(known) for known in (before, after) if known is not None))


def _people(known: Assessment) -> str:
    return people_text(known.tally)


def _area(known: Assessment) -> str:
    return decimal(known.polygon_km2, 2)


def _score(known: Assessment) -> str:
    return bounds_text(known.score.low, known.score.high)


def _from_to(*texts: str) -> str:
    """Both figures, or the one when nothing changes."""
    return " → ".join(dict.fromkeys(texts))


def _mark(before: Score | PlanScore, after: Score | PlanScore) -> str:
    """Up or down, when the difference can be seen and both bounds go the same way."""
    low, high = after.low - before.low, after.high - before.high
    if min(low, high) >= 0 and max(low, high) >= _SEEN:
        return " ▲"
    if max(low, high) <= 0 and min(low, high) <= -_SEEN:
        return " ▼"
    return ""
