"""Rows of texts as an .xlsx in which every cell is a text, codes too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.file_problems import missing
from regionaltool.core.tables.sheet import Check, unchecked

_EVERY = 200  # rows between two questions whether to go on
_LONGEST = 32767
_WIDEST = 60  # characters, for the eye


def write_xlsx(
    file: Path,
    shown: Path,
    title: str,
    rows: Sequence[Sequence[str]],
    check: Check = unchecked,
) -> None:
    """Write one sheet; the first row holds the titles, ``shown`` is the name in messages.

    Raises `InputError` for a text that the format cannot hold, and what ``check`` raises.
    """
    try:
        import openpyxl
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter
    except ImportError as error:
        raise missing(shown, "openpyxl") from error
    # not openpyxl's way of writing only: given up half way, it leaves an open file behind
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    sheet.freeze_panes = "A2"
    for column, texts in enumerate(zip(*rows, strict=True), start=1):
        width = min(max(map(len, texts)) + 2, _WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, start=1):
        if number % _EVERY == 1:
            check()
        for column, text in enumerate(row, start=1):
            if not _fits(text):
                raise _cannot_hold(shown, text)
            cell = sheet.cell(number, column)
            if text:
                cell.value, cell.data_type = text, "s"  # “=1” is a text as well
            cell.number_format = "@"
            if number == 1:
                cell.font = Font(bold=True)
    book.save(file)


def _fits(text: str) -> bool:
    """XML has no control characters, and reads a carriage return as a line break."""
    return len(text) <= _LONGEST and not any(
        (c < " " and c not in "\t\n") or c in "\ufffe\uffff" for c in text
    )


def _cannot_hold(shown: Path, text: str) -> InputError:
    return InputError(
        Problem(
            "“{file}”: an .xlsx cannot hold “{text}”, which is too long or has a sign that cannot "
            "be printed. Give it another name, or write the plan as CSV.",
            {"file": shown.name, "text": " ".join(text[:40].split())},
        )
    )
