"""Tables of the papers as a workbook: codes as texts, figures as numbers, no clock in the file."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from regionaltool.core.decree.papers.needed import needed
from regionaltool.core.decree.papers.office_file import settle
from regionaltool.core.decree.papers.paper_table import Cell, CellKind, PaperTable
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.sheet import Check, unchecked

_WIDEST = 60
_NARROWEST = 8
_LONGEST = 32767
_LINE_PT, _HIGHEST_PT = 15, 409
"""Of a line of text, and what the format allows a row."""


def write_workbook(
    file: Path, tables: Sequence[PaperTable], day: str = "", check: Check = unchecked
) -> None:
    """Write one sheet for each table; ``day`` is what the file says of its making.

    Raises `InputError` for a text that the format cannot hold, and what ``check`` raises.
    """
    try:
        import openpyxl
        from openpyxl.styles import Alignment, Border, Font, Side
        from openpyxl.utils import get_column_letter
    except ImportError as error:
        raise needed("openpyxl") from error
    bold, wrapped = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    ruled = Border(*[Side("thin", "808080")] * 4)
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in tables:
        check()
        sheet = book.create_sheet(table.sheet)
        sheet.freeze_panes = "A2"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_title_rows = "1:1"
        widths: list[int] = []
        for at, column in enumerate(table.columns, start=1):
            cell = sheet.cell(1, at)
            cell.value, cell.data_type = column.title, "s"
            cell.font, cell.alignment, cell.border = bold, wrapped, ruled
            shown = [len(str(row[at - 1])) for row in table.all_rows if row[at - 1] is not None]
            width = min(max((*shown, _NARROWEST)) + 2, _WIDEST)
            sheet.column_dimensions[get_column_letter(at)].width = width
            widths.append(width)
        titles = [column.title for column in table.columns]
        for number, row in enumerate([titles, *table.all_rows], start=1):
            sheet.row_dimensions[number].height = _height(row, widths)
        for number, row in enumerate(table.all_rows, start=2):
            if number % 200 == 0:
                check()
            for at, (value, column) in enumerate(zip(row, table.columns, strict=True), start=1):
                cell = sheet.cell(number, at)
                cell.number_format = column.kind.value
                cell.alignment, cell.border = wrapped, ruled
                if table.total is not None and number == len(table.all_rows) + 1:
                    cell.font = bold
                if value is None or value == "":
                    continue
                if isinstance(value, str):
                    if len(value) > _LONGEST:
                        raise _too_long(file, value)
                    cell.value, cell.data_type = value, "s"  # “=1” is a text as well
                else:
                    cell.value = float(value) if isinstance(value, Decimal) else value
    book.save(file)
    settle(file, day)


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Points for all lines of a row; programs that print a sheet do not find that out."""
    lines = (
        len(textwrap.wrap(str(value), width - 2)) for value, width in zip(row, widths, strict=True)
    )
    return min(_LINE_PT * max(1, *lines), _HIGHEST_PT)


def read_workbook(file: Path, tables: Sequence[PaperTable]) -> dict[str, list[list[Cell]]]:
    """The cells of each sheet of the file, the titles first; figures as the tables have them."""
    import openpyxl

    book = openpyxl.load_workbook(file)
    kinds = {table.sheet: [column.kind for column in table.columns] for table in tables}
    found: dict[str, list[list[Cell]]] = {}
    for sheet in book.worksheets:
        of_sheet = kinds.get(sheet.title, [])
        lines: list[list[Cell]] = []
        for number, row in enumerate(sheet.iter_rows(values_only=True)):
            line: list[Cell] = []
            for at, value in enumerate(row):
                kind = of_sheet[at] if number and at < len(of_sheet) else CellKind.TEXT
                line.append(_as_kind(value, kind))
            lines.append(line)
        found[sheet.title] = lines
    book.close()
    return found


def _as_kind(value: object, kind: CellKind) -> Cell:
    if kind is CellKind.TEXT or isinstance(value, str):
        return "" if value is None else str(value)
    if value is None:
        return None
    if kind is CellKind.WHOLE and value == int(value):
        return int(value)
    return Decimal(repr(float(value)))


def _too_long(file: Path, text: str) -> InputError:
    return InputError(
        Problem(
            "“{file}”: a cell holds {limit} characters, and “{text}…” has more. Shorten it.",
            {"file": file.name, "limit": _LONGEST, "text": text[:40]},
        )
    )
