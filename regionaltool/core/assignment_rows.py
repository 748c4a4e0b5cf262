"""The plan as a table of communes and units, for other programs and for reading back.

Every cell is a text: a code keeps its leading zeros wherever the program lets it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape

from regionaltool.core.tables.unit_columns import OWN_TITLES
from regionaltool.core.unit_table import CommuneRow

Rows = Sequence[tuple[str, ...]]

# How Excel and LibreOffice are told that a cell is text.
_TEXT_CELL = '<td style="mso-number-format:\'\\@\'" sdnum="1033;0;@">{}</td>'
_LINE_BREAK = '<br style="mso-data-placement:same-cell">'


def assignment_rows(communes: Iterable[CommuneRow]) -> list[tuple[str, ...]]:
    """The titles, then a row for each commune; a unit without a name of its own has none here."""
    return [
        OWN_TITLES,
        *(
            (
                row.commune,
                row.name,
                row.unit or "",
                "" if row.unit_name in (None, row.unit) else row.unit_name,
            )
            for row in communes
        ),
    ]


def csv_bytes(rows: Rows) -> bytes:
    """As CSV: UTF-8 with its mark, so that spreadsheets know it, and every text in quotes."""
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def tab_text(rows: Rows) -> str:
    """As a spreadsheet takes it from the clipboard: tabs between cells, quotes where needed."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(rows)
    return text.getvalue()


def html_table(rows: Rows) -> str:
    """The same as HTML, in which a spreadsheet finds that codes are texts."""
    lines = (
        "<tr>" + "".join(_TEXT_CELL.format(_html(text)) for text in row) + "</tr>" for row in rows
    )
    return f'<html><meta charset="utf-8"><table>{"".join(lines)}</table></html>'


def _html(text: str) -> str:
    return _LINE_BREAK.join(escape(text).splitlines())
