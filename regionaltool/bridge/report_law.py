"""What the law says of the units, in the report of a scored plan."""

from __future__ import annotations

import math
from collections.abc import Iterable

from regionaltool.bridge.outcome_style import outcome_text
from regionaltool.bridge.report_page import NOTHING, Markup, heading, paragraph, table
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.measures import title_of
from regionaltool.core.criteria.outcome import OUTCOMES


def law_tables(scored: ScoredPlan) -> Iterable[Markup]:
    """How many units have each outcome, then a row a unit; nothing without a rule set."""
    judged = scored.judged
    if judged is None:
        return
    yield heading(tr("What the law says"))
    counts = judged.counts()
    told = " · ".join(f"{outcome_text(one)} {persons(counts[one])}" for one in OUTCOMES)
    yield paragraph(f"{judged.rules.title}: {told}")
    head = [tr("Unit"), tr("Outcome"), tr("Below the standard or unknown"), tr("Where")]
    order = sorted(judged, key=lambda one: (-OUTCOMES.index(one.outcome), one.unit))
    yield table(head, [_row(scored, one) for one in order], "units last")


def _row(scored: ScoredPlan, one: Judgement) -> list[str]:
    short = []
    for measured in one.measured:
        # what is reached is not listed; a percent that nobody knows is no figure
        if math.isnan(measured.percent):
            short.append(f"{_title(measured.measure)}: ?")
        elif measured.percent < 100:
            percent = decimal(math.floor(measured.percent * 10 + 1e-9) / 10, 1)
            short.append(f"{_title(measured.measure)}: {percent} %")
    missing = [_title(name) for name in one.missing]
    lines = list(dict.fromkeys([*short, *(f"{name}: ?" for name in missing)]))
    return [
        scored.plan.name(one.unit),
        outcome_text(one.outcome),
        "; ".join(lines) or NOTHING,
        one.cite or NOTHING,
    ]


def _title(name: str) -> str:
    title = title_of(name)
    return tr(title)
