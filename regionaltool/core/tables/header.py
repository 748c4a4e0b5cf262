"""Where the header of a sheet ends, and what each column is called.

Merged cells are not asked for: a title that spans columns stands in the first of them, and the
blank cells to its right belong to it when titles of their own stand below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from regionaltool.core.names import DISTRICT_TYPES, fold, name_keys, split_type
from regionaltool.core.tables.number_texts import is_number_like
from regionaltool.core.tables.sheet import Cell, Sheet, text_of

_YEARS = range(1900, 2101)
_NUMBERED = re.compile(r"\(?\s*(\d{1,2})\s*\)?(?:\s*=.*)?")
_ORDINAL = re.compile(r"[ivx]+|[a-zđ]|\d{1,4}(?:\.\d{1,3})*", re.IGNORECASE)
_UNIT_LINE = re.compile(r"(?:đvt|đơn vị(?: tính)?|unit)\s*:\s*([^\s,;)]+)", re.IGNORECASE)


def count_header_rows(sheet: Sheet, names: Collection[str] = ()) -> int:
    """How many rows stand above the first row of data; 0 when there is no header.

    ``names`` are bare names of communes: a row with one of them is data without figures too.
    """
    if sheet.is_layer:
        return 1
    first = next(
        (i for i, row in enumerate(sheet.rows) if _has_data(row) or _has_name(row, names)), None
    )
    if first is None:  # no figures at all: the first line of more than one cell has the titles
        return 1 + next((i for i, row in enumerate(sheet.rows) if _filled(row) > 1), 0)
    for last in range(first - 1, -1, -1):
        row = sheet.rows[last]
        if is_numbering(row) or _filled(_without_ordinal(row)) > 1:
            return last + 1
    # Nothing but single texts above the data: headings of the sheet, or of a district.
    titles = 0
    while titles < first and not _is_district(sheet.rows[titles]):
        titles += 1
    return titles


def column_titles(sheet: Sheet, header_rows: int) -> tuple[tuple[str, ...], ...]:
    """The titles of each column from top to bottom; none for a column without one.

    Left out is what stands above the last line of one cell, the title of the whole sheet, and so
    are numbers of columns.
    """
    cells = sheet.rows[_first_title_row(sheet, header_rows) : header_rows]
    header = [
        list(map(text_of, row))
        for row in cells
        if not is_numbering(row) and _filled(row) > min(1, sheet.width - 1)
    ]
    for upper, row in enumerate(header[:-1]):
        for column in range(1, sheet.width):
            below = any(lower[column] for lower in header[upper + 1 :])
            if (
                not row[column]
                and row[column - 1]
                and below
                and not _own_title(header, upper, column)
            ):
                row[column] = row[column - 1]
    return tuple(
        tuple(dict.fromkeys(row[column] for row in header if row[column]))
        for column in range(sheet.width)
    )


def _first_title_row(sheet: Sheet, header_rows: int) -> int:
    """Below letterhead, title and unit of the sheet."""
    rows = sheet.rows[:header_rows]
    fullest = max(range(len(rows)), key=lambda i: _filled(rows[i]), default=0)
    above = [i for i in range(fullest) if _filled(rows[i]) < 2 or _has_unit_line(rows[i])]
    return max(above) + 1 if above and sheet.width > 1 else 0


def _has_unit_line(row: Sequence[Cell]) -> bool:
    return any(isinstance(cell, str) and _UNIT_LINE.search(cell) for cell in row)


def _own_title(header: list[list[str]], upper: int, column: int) -> bool:
    """Has the column a title higher up, so that the one beside does not span it?"""
    return any(row[column] and row[column] != row[column - 1] for row in header[:upper])


def unit_line(sheet: Sheet, header_rows: int) -> str:
    """The unit that a line above the table names for all of it: “ĐVT: ha”; else empty."""
    for row in sheet.rows[:header_rows]:
        for cell in row:
            match = _UNIT_LINE.search(cell) if isinstance(cell, str) else None
            if match:
                return match.group(1)
    return ""


def is_numbering(row: Sequence[Cell]) -> bool:
    """A line that numbers the columns: A, B, 1, 2, 3 or (1), (2), (3)=(1)+(2)."""
    texts = [text for text in map(text_of, row) if text]
    numbers = [int(m.group(1)) for m in map(_NUMBERED.fullmatch, texts) if m]
    letters = [text for text in texts if len(text.strip("()")) == 1 and text.strip("()").isalpha()]
    in_order = numbers in (list(range(1, len(numbers) + 1)), list(range(2, len(numbers) + 2)))
    alphabet = [text.strip("()").upper() for text in letters] == ["A", "B", "C"][: len(letters)]
    return (
        len(numbers) + len(letters) == len(texts)
        and in_order
        and (len(numbers) > 1 or (len(numbers) == 1 and len(letters) > 1 and alphabet))
    )


def is_ordinal(value: Cell) -> bool:
    """May it number a line: 12, 1.3, IV, a?"""
    return bool(_ORDINAL.fullmatch(text_of(value).strip(" .)(")))


def _has_data(row: Sequence[Cell]) -> bool:
    numbers = [cell for cell in row if is_number_like(cell)]
    if not numbers or is_numbering(row):
        return False
    if _filled(row) == 1 < len(row):
        return False  # a number alone: a page, a year
    texts = [cell for cell in row if isinstance(cell, str) and not is_number_like(cell)]
    years = all(text_of(cell).isdigit() and int(text_of(cell)) in _YEARS for cell in numbers)
    return not (years and (len(numbers) > 1 or not texts or any(map(_is_title, texts))))


def _has_name(row: Sequence[Cell], names: Collection[str]) -> bool:
    """A row that names a commune and more; alone it may head the sheet, or a section of it."""
    found = (name_keys(cell) for cell in row if isinstance(cell, str))
    return _filled(row) > 1 and any(
        key.bare in names and key.type not in DISTRICT_TYPES for key in found
    )


def _filled(row: Sequence[Cell]) -> int:
    return sum(cell is not None for cell in row)


def _is_title(text: str) -> bool:
    words = ("don vi", "ten", "stt", "so tt", "tt", "xa phuong", "name", "code", "ma", "dan so")
    return fold(text) in words or fold(text).startswith(("don vi", "ten ", "ma "))


def _without_ordinal(row: Sequence[Cell]) -> Sequence[Cell]:
    """The row without the number of its line: “I, Huyện Bắc Yên” is one text."""
    first = next((i for i, cell in enumerate(row) if cell is not None), len(row))
    if first < len(row) and is_ordinal(row[first]) and not is_number_like(row[first]):
        return row[first + 1 :]
    return row


def _is_district(row: Sequence[Cell]) -> bool:
    return any(isinstance(cell, str) and split_type(cell)[0] in DISTRICT_TYPES for cell in row)


def letter(column: int) -> str:
    """A column's letter in a spreadsheet: 0 is A, 26 is AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
