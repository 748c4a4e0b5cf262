"""Why a unit's score is low, in one sentence with the user's figures."""

from __future__ import annotations

from regionaltool.bridge.words import decimal, tr
from regionaltool.core.score.indicator import State
from regionaltool.core.score.why_low import WhyLow


def why_low_text(why: WhyLow | None) -> str:
    """What pulls the score down most and what it would take; empty when nothing does."""
    if why is None:
        return ""
    reading, indicator = why.reading, why.reading.indicator
    values = {
        "id": indicator.id,
        "title": tr(indicator.title),
        "score": decimal(why.score, 1),
        "score_if": decimal(why.score_if, 1),
    }
    if reading.state is State.UNAVAILABLE:
        text = tr(
            "{id} {title} is not known: its input covers {cover} % of the people. At its best the "
            "score would be {score_if} instead of at least {score}."
        )
        return text.format(cover=decimal(100 * reading.cover, 0), **values)
    worst, best = (decimal(value, _digits(value)) for value in why.goalposts)
    text = tr(
        "{id} {title} is {raw} ({worst} is worth 0, {best} is worth 100). At {best} the score "
        "would be {score_if} instead of {score}."
    )
    raw = decimal(reading.raw, 2)
    return text.format(raw=raw, worst=worst, best=best, **values)


def _digits(value: float) -> int:
    return 0 if float(value).is_integer() else 2
