"""The lineage table as a file that every program and the next reform can read."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from regionaltool.core.lineage.generation import Generation
from regionaltool.core.lineage.rows import Decision, LineageRow

COLUMNS = (
    "old_code",
    "old_name",
    "old_type",
    "old_district",
    "old_province",
    "new_code",
    "new_name",
    "new_type",
    "new_province",
    "relation",
    "clause",
    "resolution",
    "effective_date",
    "area_km2",
    "pop",
    "share_area",
    "share_pop",
    "old_histid",
    "new_histid",
    "begin_lifespan",
    "end_lifespan",
)


def values_of(
    row: LineageRow, old: Generation, new: Generation, decision: Decision | None = None
) -> dict[str, object]:
    """A row by its columns, None for what is not known."""
    decision = decision or Decision()
    at, to = row.old, row.new
    return {
        "old_code": old.codes[at] or None,
        "old_name": old.names[at] or None,
        "old_type": old.types[at] or None,
        "old_district": old.districts[at] or None,
        "old_province": old.provinces[at] or None,
        "new_code": new.codes[to] or None,
        "new_name": new.names[to] or None,
        "new_type": new.types[to] or None,
        "new_province": new.provinces[to] or None,
        "relation": row.relation.value,
        "clause": row.clause,
        "resolution": decision.resolution or None,
        "effective_date": decision.effective and decision.effective.isoformat(),
        "area_km2": row.km2,
        "pop": row.people,
        "share_area": row.share_area,
        "share_pop": row.share_people,
        "old_histid": row.old_histid or None,
        "new_histid": row.new_histid or None,
        "begin_lifespan": row.begin and row.begin.isoformat(),
        "end_lifespan": row.end and row.end.isoformat(),
    }


def lineage_csv(
    rows: Sequence[LineageRow],
    old: Generation,
    new: Generation,
    decision: Decision | None = None,
) -> str:
    """Comma-separated values (RFC 4180) with a title line; the same rows give the same text.

    Shares have twelve decimals, so those of one old unit add up to 1 within 1e-9.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_written(v) for v in values_of(row, old, new, decision).values()])
    return text.getvalue()


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.12f}".rstrip("0").rstrip(".")
    return str(value)
