"""What the law says of a unit, as texts: figures, what is required, reductions and articles."""

from __future__ import annotations

import math
from html import escape

from regionaltool.bridge.outcome_style import MARKS
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.criteria.judgement import Judgement, Measured
from regionaltool.core.criteria.measures import digits_of, title_of
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.ui.figures import UNKNOWN
from regionaltool.ui.outcome_marks import outcome_html
from regionaltool.ui.rows_table import TextRow


def asked_title(name: str) -> str:
    """A measure, or what is asked of communes, in words."""
    title = title_of(name)
    return tr(title)


def least_percent(judged: Judgement) -> float:
    """The figure that is farthest below its standard, in % of it; NaN when none is known."""
    known = [one.percent for one in judged.measured if not one.number and not _no(one.percent)]
    return min(known, default=math.nan)


def percent_text(percent: float) -> str:
    """With one digit, and never rounded up to what is required."""
    return decimal(math.floor(percent * 10 + 1e-9) / 10, 1)


def measure_rows(judged: Judgement) -> list[TextRow]:
    """Measure, figure, required and per cent; the shape of its outcome before the measure."""
    return [
        TextRow(
            one.name,
            (
                f"{MARKS[one.outcome]} {measure_title(one)}",
                _figure(one, one.figure),
                _figure(one, one.required),
                "–" if _no(one.percent) else percent_text(one.percent),
            ),
        )
        for one in judged.measured
    ]


def measure_title(one: Measured) -> str:
    """The measure in words; an alternative to the standards has its number behind it."""
    title = asked_title(one.measure)
    return f"{title} ({one.number + 1})" if one.number else title


def notes_text(judged: Judgement) -> str:
    """Where standards and reductions are written, line by line, and what is missing."""
    lines = [judged.rule_set]
    for one in judged.measured:
        line = tr("{measure}: {citation}").format(measure=measure_title(one), citation=one.cite)
        if one.reduction:
            line += "; " + tr("reduced from {standard} to {required}: {citation}").format(
                standard=_figure(one, one.standard),
                required=_figure(one, one.required),
                citation=one.reduction,
            )
        if one.below_target:
            line += "; " + tr("wished for: {target}").format(target=_figure(one, one.target))
        lines.append(line)
    if judged.waived:
        lines.append(tr("Figures waived: {citation}").format(citation=judged.waiver_cite))
    if judged.missing:
        missing = ", ".join(asked_title(name) for name in judged.missing)
        lines.append(tr("Unknown for want of: {missing}").format(missing=missing))
    return "\n".join(lines)


def judged_html(judged: Judgement, *, dark: bool) -> str:
    """The outcome with its article; met and waived both where both hold."""
    text = outcome_html(judged.outcome, dark=dark)
    if judged.waived and judged.outcome is Outcome.MET:
        text += " + " + outcome_html(Outcome.WAIVED, dark=dark)
    return f"{text} ({escape(judged.cite)})" if judged.cite else text


def _figure(one: Measured, value: float) -> str:
    if _no(value):
        return UNKNOWN
    digits = digits_of(one.measure)
    return decimal(value, digits) if digits else persons(round(value))


def _no(value: float) -> bool:
    return value != value
