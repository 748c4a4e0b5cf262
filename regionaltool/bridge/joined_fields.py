"""Joined columns and what was left over, as fields and rows of QGIS layers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
)

from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.output_layers import row
from regionaltool.bridge.read_register import RegisterTable
from regionaltool.bridge.words import tr
from regionaltool.core.joined_columns import JoinedColumn
from regionaltool.core.left_over import LeftOver, Rest
from regionaltool.core.problems import phrase

REASONS = {
    LeftOver.NO_COMMUNE: phrase("no commune has this name or code"),
    LeftOver.NO_ROW: phrase("the table has no row for this commune"),
    LeftOver.AMBIGUOUS: phrase("more than one commune or row fits"),
    LeftOver.DOUBLED: phrase("the row stands twice with the same figures"),
    LeftOver.CONTRADICTED: phrase("the code is one commune's or nobody's, the name another's"),
    LeftOver.DOUBTED: phrase("the name fits, but may be that of another place"),
}
_WIDEST_TEXT = 254
_BYTES_A_LETTER = 3


def joined_fields(
    own: QgsFields, mended: Collection[str], joined: Sequence[JoinedColumn]
) -> list[QgsField]:
    """The fields of the communes, then those that were joined.

    A field whose texts were mended gets room: a letter of one byte has become one of three.
    """
    fields = []
    for field in own:
        kept = QgsField(field)
        if field.name() in mended and kept.length() > 0:
            kept.setLength(min(_WIDEST_TEXT, _BYTES_A_LETTER * kept.length()))
        fields.append(kept)
    return fields + [joined_field(column) for column in joined]


def joined_features(
    fields: QgsFields, communes: RegisterTable, joined: Sequence[JoinedColumn]
) -> Iterator[QgsFeature]:
    """The communes with their geometry as it is, texts mended, joined values behind."""
    for i, geometry in enumerate(communes.geometry):
        own = [values[i] for values in communes.columns]
        feature = row(fields, [*own, *(joined_value(column, i) for column in joined)])
        feature.setGeometry(geometry)
        yield feature


def joined_field(column: JoinedColumn) -> QgsField:
    """The field that a column becomes, the table's title as its alias."""
    if column.kind is None:
        return text_field(column.field, column.title)
    if column.in_km2:
        return real_field(column.field, tr("{title}, joined in km²").format(title=column.title))
    if column.is_whole:
        return whole_field(column.field, column.title)
    return real_field(column.field, column.title)


def joined_value(column: JoinedColumn, commune: int) -> object:
    """One commune's value, NaN or None where there is none."""
    value = column.values[commune]
    if column.kind is None or value != value:
        return value
    return int(value) if column.is_whole and not column.in_km2 else float(value)


def rest_fields() -> list[QgsField]:
    """The fields of the table of what was not joined."""
    return [
        text_field("source", tr("File and sheet")),
        whole_field("row", tr("Row in the file")),
        text_field("why", tr("Reason as a code")),
        text_field("reason", tr("Reason")),
        text_field("code", tr("Code")),
        text_field("name", tr("Name")),
        text_field("district", tr("Former district")),
        text_field("suggestions", tr("What may be meant")),
    ]


def rest_values(rest: Rest) -> list[object]:
    """One row of that table."""
    return [
        rest.source,
        rest.row,
        rest.why.value,
        tr(REASONS[rest.why]),
        rest.code or None,
        rest.name or None,
        rest.group or None,
        "; ".join(rest.suggestions) or None,
    ]
