"""The sheets of an .xlsx, through openpyxl, which keeps the types of cells and shows formulas."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.file_problems import DAMAGED, broken, missing
from regionaltool.core.tables.sheet import Check, Sheet, make_sheet

_EVERY = 200  # rows between two questions whether to go on


def read_xlsx(file: Path, check: Check, as_written: bool = False) -> list[Sheet]:
    """All sheets that are not hidden. Raises `InputError`, and what ``check`` raises.

    A formula whose result was never saved, and a cell that shows an error, are blank and noted.
    """
    try:
        import openpyxl
    except ImportError as error:
        raise missing(file, "openpyxl") from error
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        try:
            hidden = [s.title for s in book.worksheets if s.sheet_state != "visible"]
            visible = [s for s in book.worksheets if s.title not in hidden]
            unsaved = _unsaved_formulas(file, check)
            sheets = []
            for sheet in visible:
                rows, errors, blank = _cells(sheet, check)
                formulas = [place for place in blank if place in unsaved.get(sheet.title, ())]
                notes = (
                    *_error_note(file, sheet.title, errors),
                    *_formula_note(file, sheet.title, formulas),
                    *(_hidden_note(file, hidden) if not sheets else ()),
                )
                name = sheet.title
                sheets.append(make_sheet(file.name, name, rows, notes, as_written=as_written))
            return sheets
        finally:
            book.close()
    except DAMAGED as error:
        if isinstance(error, InputError):
            raise
        raise broken(file) from error


def _cells(sheet, check: Check) -> tuple[list[list[object]], list[str], list[str]]:
    """The rows; the places of cells that show an error, and of those without a value."""
    rows, errors, blank = [], [], []
    for row in _rows(sheet, check):
        rows.append([None if cell.data_type == "e" else _value(cell) for cell in row])
        errors += [cell.coordinate for cell in row if cell.data_type == "e"]
        blank += [c.coordinate for c in row if c.value is None and hasattr(c, "coordinate")]
    return rows, errors, blank


def _value(cell) -> object:
    """What stands in a cell; an indent by its format counts like spaces."""
    if isinstance(cell.value, str) and cell.alignment.indent:
        return " " * int(cell.alignment.indent) + cell.value
    return cell.value


def _rows(sheet, check: Check) -> Iterator[tuple]:
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    for number, row in enumerate(sheet.iter_rows()):
        if number % _EVERY == 0:
            check()
        yield row


def _unsaved_formulas(file: Path, check: Check) -> dict[str, set[str]]:
    """Places of all formulas by sheet. A second reading, so only where there are any."""
    import openpyxl

    with zipfile.ZipFile(file) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        if not any(mark in parts.read(name) for name in sheets for mark in (b"<f>", b"<f ")):
            return {}
    book = openpyxl.load_workbook(file, read_only=True)
    try:
        return {
            sheet.title: {
                cell.coordinate
                for row in _rows(sheet, check)
                for cell in row
                if cell.data_type == "f"
            }
            for sheet in book.worksheets
        }
    finally:
        book.close()


def _hidden_note(file: Path, sheets: list[str]) -> tuple[Problem, ...]:
    if not sheets:
        return ()
    return (
        Problem(
            "“{file}”: hidden sheets are left out: {sheets}.",
            {"file": file.name, "sheets": tuple(sheets)},
        ),
    )


def _formula_note(file: Path, sheet: str, cells: list[str]) -> tuple[Problem, ...]:
    if not cells:
        return ()
    return (
        Problem(
            "“{file}”, sheet “{sheet}”: {count} cells hold a formula whose result is not in the "
            "file ({cells}); they count as blank. Open and save the file in a spreadsheet program "
            "to have them.",
            {"file": file.name, "sheet": sheet, "count": len(cells), "cells": tuple(cells)},
        ),
    )


def _error_note(file: Path, sheet: str, cells: list[str]) -> tuple[Problem, ...]:
    if not cells:
        return ()
    return (
        Problem(
            "“{file}”, sheet “{sheet}”: {count} cells show an error such as #REF! ({cells}); they "
            "count as blank.",
            {"file": file.name, "sheet": sheet, "count": len(cells), "cells": tuple(cells)},
        ),
    )
