"""Why a unit scores low, in one sentence."""

from __future__ import annotations

import math

from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.score.indicator import State
from regionaltool.core.score.why_low import WhyLow
from regionaltool.ui.indicator_lines import with_unit


def why_low_text(why: WhyLow | None) -> str:
    """The indicator that costs most, and what the score would be with it at its best."""
    if why is None:
        return ""
    indicator = why.reading.indicator
    known = {
        "id": indicator.id,
        "title": tr(indicator.title),
        "score": decimal(why.score_if, 1),
    }
    if why.reading.state is State.UNAVAILABLE:
        return tr(
            "Least certain by {id} {title}: its input covers {percent} % of the people. At its "
            "best the score would be {score}."
        ).format(percent=persons(math.floor(why.reading.cover * 100 + 1e-9)), **known)
    return tr(
        "Most is lost by {id} {title}: {value}, best {best}. At its best the score would be "
        "{score}."
    ).format(
        value=with_unit(indicator, why.reading.raw, 2),
        best=with_unit(indicator, why.goalposts.best, 2),
        **known,
    )
