"""The inputs in the report of a scored plan: source, date, cover, and what they feed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from regionaltool.bridge.attach.attached_inputs import AttachedInput
from regionaltool.bridge.report_page import NOTHING, Markup, bullets, paragraph, table
from regionaltool.bridge.report_units import percent
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.kinds import KINDS


def inputs_table(scored: ScoredPlan) -> Iterable[Markup]:
    """A row for the communes and a row for each kind of input, attached or not."""
    head = [
        tr("Input"),
        tr("Layer or table"),
        tr("Date"),
        tr("Origin"),
        tr("Covers (% of people)"),
        tr("Indicators"),
    ]
    inputs = scored.inputs.inputs
    rows = [_communes(scored.plan.communes)]
    for kind in KINDS:
        feeds = ", ".join(i.id for i in kind.feeds()) or NOTHING
        one = inputs.get(kind.key)
        if one is None:
            rows.append([tr(kind.title), tr("not attached"), NOTHING, NOTHING, NOTHING, feeds])
        else:
            rows.append([tr(kind.title), *_attached(one), feeds])
    yield table(head, rows, "texts")
    told = [sentence(problem) for one in inputs.values() for problem in _told(one)]
    if told:
        yield paragraph(tr("What was guessed, left out or put aside:"), "note")
        yield bullets(told)


def _communes(communes: Communes) -> list[str]:
    known = communes.population_known
    cover = NOTHING if not known.any() else percent(known.sum() / len(known))
    return [
        tr("Communes"),
        communes.source,
        NOTHING,
        NOTHING,
        tr("population of {share} of the communes").format(share=cover),
        NOTHING,
    ]


def _attached(one: AttachedInput) -> list[str]:
    file = Path(one.attachment.source.partition("|")[0]).name
    name = one.name if file in ("", one.name) or "." not in file else f"{one.name} ({file})"
    cover = NOTHING if one.covered is None else percent(one.covered)
    return [
        name if one.reason is None else name + " – " + tr("off"),
        one.attachment.date or NOTHING,
        one.attachment.origin or NOTHING,
        cover,
    ]


def _told(one: AttachedInput):
    return (*one.notes, *one.problems, *((one.reason,) if one.reason else ()))
