"""The table of criteria: a row per unit and criterion, and one for the unit as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qgis.core import QgsFeature, QgsFields

from regionaltool.bridge.compat import real_field, text_field
from regionaltool.bridge.output_layers import columns, row
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.criteria.judgement import Judgement

WHOLE = "unit"
"""The criterion of the row that carries the unit's outcome."""


def criteria_columns() -> QgsFields:
    """The columns of the table."""
    return columns(
        [
            text_field("unit", tr("Id of the unit")),
            text_field("name", tr("Name of the unit")),
            text_field("criterion", tr("Criterion: a measure, or unit for the whole")),
            real_field("value", tr("Figure of the unit")),
            real_field("required", tr("Required, after the reduction")),
            real_field("percent", tr("Figure in % of what is required")),
            text_field("outcome", tr("Outcome")),
            text_field("citation", tr("Where the standard is written")),
            real_field("standard", tr("Standard before the reduction")),
            text_field("reduction", tr("Where the reduction is written")),
            text_field("class", tr("Class of the unit in the rule set")),
            text_field("also", tr("Another outcome that holds too")),
            text_field("missing", tr("What is missing to know more")),
        ]
    )


def criteria_rows(out: QgsFields, name: str, one: Judgement) -> Iterator[QgsFeature]:
    """The rows of a unit; ``name`` is the unit's."""
    from regionaltool.core.criteria.outcome import Outcome

    unit = (one.unit, name)
    for measured in one.measured:
        yield row(
            out,
            [
                *unit,
                measured.name,
                measured.figure,
                measured.required,
                measured.percent,
                measured.outcome.value,
                measured.cite,
                measured.standard,
                measured.reduction,
                one.of_class,
                None,
                None,
            ],
        )
    also = Outcome.WAIVED.value if one.waived and one.outcome is not Outcome.WAIVED else None
    yield row(
        out,
        [
            *unit,
            WHOLE,
            None,
            None,
            None,
            one.outcome.value,
            one.cite,
            None,
            None,
            one.of_class,
            also,
            ", ".join(one.missing) or None,
        ],
    )
