"""Outcomes in rich text: a shape in its colour, so that neither has to be told alone."""

from __future__ import annotations

from html import escape

from regionaltool.bridge.outcome_style import COLOURS, MARKS
from regionaltool.bridge.words import persons, tr
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.criteria.rule_set import RuleSet

_ON_DARK = {
    Outcome.MET: "#66c2a5",
    Outcome.WAIVED: "#b3aee0",
    Outcome.EXCLUDED: "#bdbdbd",
    Outcome.REPORT: "#fc8d62",
    Outcome.NOT_MET: "#fb6a4a",
    Outcome.UNKNOWN: "#bdbdbd",
}


def colour_of(outcome: Outcome, *, dark: bool) -> str:
    """As it is readable on the ground."""
    return (_ON_DARK if dark else COLOURS)[outcome]


def outcome_html(outcome: Outcome, *, dark: bool) -> str:
    """The same in colour."""
    ink = colour_of(outcome, dark=dark)
    return f"<span style='color:{ink}'>{MARKS[outcome]}</span> {escape(tr(outcome.title))}"


def short_title(rules: RuleSet) -> str:
    """Its title without the country before it."""
    return rules.title.partition(": ")[2] or rules.title


def counts_html(counts: dict[Outcome, int], *, dark: bool) -> str:
    """Shapes in their colours with the numbers of units; outcomes that no unit has are left out."""
    return " &nbsp;".join(
        f"<span style='color:{colour_of(outcome, dark=dark)}'>{MARKS[outcome]}</span>"
        f"&nbsp;{persons(count)}"
        for outcome, count in counts.items()
        if count
    )
