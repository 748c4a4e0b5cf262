"""The rows of a table that do not count: in words, and as a CSV to send back to its author."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regionaltool.bridge.staged_files import staged_folder
from regionaltool.bridge.words import tr
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.assignment_rows import csv_bytes
from regionaltool.core.problems import phrase
from regionaltool.core.unit_assignment import FailedRow, Why

REASONS = {
    Why.UNKNOWN_COMMUNE: phrase("no commune has this name or code"),
    Why.ELSEWHERE: phrase("the layer does not have this district"),
    Why.AMBIGUOUS: phrase("more than one commune or row fits"),
    Why.CONTRADICTED: phrase("the code is one commune's or nobody's, the name another's"),
    Why.DOUBTED: phrase("the name fits, but may be that of another place"),
    Why.ZEROS_LOST: phrase("zeros before the code seem to be lost"),
    Why.TWO_UNITS: phrase("another row takes the commune into another unit"),
    Why.PART: phrase("a part alone; the main part of the commune goes elsewhere"),
    Why.NO_UNIT: phrase("the unit is empty: the commune has none"),
    Why.DATE: phrase("the spreadsheet has made a date of the unit"),
}


def row_text(failed: FailedRow) -> str:
    """A row, why it does not count, and what may be meant."""
    place = ", ".join(filter(None, (failed.name or failed.code, failed.group)))
    if failed.row:
        place = tr("row {row}: {name}").format(row=failed.row, name=place or "–")
    if failed.unit:
        place = f"{place} → {failed.unit}"
    text = f"{place} – {tr(REASONS[failed.why])}"
    return f"{text}: {', '.join(failed.suggestions)}" if failed.suggestions else text


def write_report(file: Path, rows: Sequence[FailedRow]) -> None:
    """All rows as CSV. Raises `InputError`, and then an older file is as it was."""
    titles = (
        tr("Row"),
        tr("Code"),
        tr("Name"),
        tr("Former district"),
        tr("Unit"),
        tr("Why it does not count"),
        tr("What may be meant"),
    )
    lines = [
        (
            str(row.row or ""),
            row.code,
            row.name,
            row.group,
            row.unit,
            tr(REASONS[row.why]),
            "; ".join(row.suggestions),
        )
        for row in rows
    ]
    with staged_folder(file.parent) as staged:
        try:
            (staged / file.name).write_bytes(csv_bytes([titles, *lines]))
        except OSError as error:
            raise cannot_write(file, error.strerror or str(error)) from error
