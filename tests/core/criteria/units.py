"""Units for tests: what is known of each, as a dictionary."""

from __future__ import annotations

from regionaltool.core.criteria.judge import Judge
from regionaltool.core.criteria.judgement import Judgement
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.rule_sets import shipped
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.criteria.unit_table import UnitTable


def table(*units: dict[str, object]) -> UnitTable:
    """A table of units; what a unit does not say is NULL."""
    names = dict.fromkeys(name for unit in units for name in unit)
    return UnitTable.of_columns(
        [f"u{number}" for number in range(len(units))],
        {name: [unit.get(name) for unit in units] for name in names},
        shares=ShareUnit.PERCENT,
    )


def judged(rules: RuleSet | str, *units: dict[str, object]) -> list[Judgement]:
    """What a rule set says of the units."""
    rules = shipped(rules) if isinstance(rules, str) else rules
    return list(Judge(rules).judge(table(*units)))


def outcome(rules: RuleSet | str, **unit: object) -> str:
    """The outcome of one unit."""
    return judged(rules, unit)[0].outcome.value
