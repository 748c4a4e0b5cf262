"""The sheets of a file: CSV, XLSX, ODS, XLS. Files that are not what they seem get a sentence."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from pathlib import Path

from regionaltool.core.legacy_text import Encoding, judge_texts
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.sheet import Check, Sheet, make_sheet, unchecked

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".xls")
_ZIPPED = (".xlsx", ".xlsm", ".ods")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_EVERY = 200  # rows between two questions whether to go on


def read_sheets(file: Path, check: Check = unchecked) -> tuple[Sheet, ...]:
    """All sheets that hold anything. Raises `InputError`, and what ``check`` raises."""
    head = _head(file)
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(
            Problem(
                "“{file}” is no table that can be read. Choose a file of one of these kinds: "
                "{kinds}.",
                {"file": file.name, "kinds": ", ".join(SUFFIXES)},
            )
        )
    zipped, old = head.startswith(b"PK"), head.startswith(_OLD_EXCEL)
    if suffix in _ZIPPED:
        if not zipped:
            _refuse_disguise(file, suffix)
        sheets = _read_xlsx(file, check) if suffix != ".ods" else _read_calamine(file, check)
    elif suffix == ".xls":
        if not old:
            _refuse_disguise(file, suffix)
        sheets = _read_calamine(file, check)
    else:
        if zipped or old or (b"\0" in head and not head.startswith(_UTF_16)):
            _refuse_disguise(file, suffix)
        sheets = [_read_csv(file, check)]
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise InputError(
            Problem("“{file}” holds no rows. Choose the table with the figures.", _named(file))
        )
    return filled


def _head(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            head = opened.read(4096)
    except OSError as error:
        raise InputError(
            Problem(
                "“{file}” cannot be opened: {reason}.",
                {"file": str(file), "reason": error.strerror or str(error)},
            )
        ) from error
    if not head:
        raise InputError(
            Problem("“{file}” is empty (0 bytes). Ask for the file again.", _named(file))
        )
    return head


def _refuse_disguise(file: Path, suffix: str) -> None:
    raise InputError(
        Problem(
            "“{file}” is called {suffix} and is something else. Open it in a spreadsheet program "
            "and save it as .xlsx.",
            {"file": file.name, "suffix": suffix},
        )
    )


def _broken(file: Path) -> InputError:
    return InputError(
        Problem(
            "“{file}” is damaged or cut short and cannot be read whole. Ask for the file again, or "
            "open it in a spreadsheet program and save it anew.",
            _named(file),
        )
    )


def _missing(file: Path, package: str) -> InputError:
    return InputError(
        Problem(
            "“{file}” needs the Python package {package}, which this QGIS does not have. Install "
            "it (python -m pip install {package}), or save the table as .csv in UTF-8.",
            {"file": file.name, "package": package},
        )
    )


def _read_xlsx(file: Path, check: Check) -> list[Sheet]:
    """openpyxl keeps the types of the cells and shows formulas whose results were never saved."""
    try:
        import openpyxl
    except ImportError as error:
        raise _missing(file, "openpyxl") from error
    try:
        results = openpyxl.load_workbook(file, read_only=True, data_only=True)
        formulas = openpyxl.load_workbook(file, read_only=True)
        try:
            sheets = []
            hidden = [s.title for s in results.worksheets if s.sheet_state != "visible"]
            for sheet in results.worksheets:
                if sheet.title in hidden:
                    continue
                sheet.reset_dimensions()
                written = formulas[sheet.title]
                written.reset_dimensions()
                rows, unsaved, wrong = [], [], []
                pairs = zip(sheet.iter_rows(), written.iter_rows(), strict=False)
                for number, (row, source) in enumerate(pairs):
                    if number % _EVERY == 0:
                        check()
                    rows.append([None if c.data_type == "e" else c.value for c in row])
                    wrong += [_place(c) for c in row if c.data_type == "e"]
                    unsaved += [
                        _place(shown)
                        for c, shown in zip(source, row, strict=False)
                        if c.data_type == "f" and shown.value is None
                    ]
                notes = (*_error_note(file, sheet.title, wrong),)
                notes += _formula_note(file, sheet.title, unsaved)
                if hidden and not sheets:
                    notes += (_hidden_note(file, hidden),)
                sheets.append(make_sheet(file.name, sheet.title, rows, notes))
            return sheets
        finally:
            results.close()
            formulas.close()
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        ValueError,
        SyntaxError,
        EOFError,
        OSError,
    ) as error:
        if isinstance(error, InputError):
            raise
        raise _broken(file) from error


def _hidden_note(file: Path, sheets: list[str]) -> Problem:
    return Problem(
        "“{file}”: hidden sheets are left out: {sheets}.",
        {"file": file.name, "sheets": tuple(sheets)},
    )


def _place(cell) -> str:
    return getattr(cell, "coordinate", "")


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


def _read_calamine(file: Path, check: Check) -> list[Sheet]:
    try:
        import python_calamine
    except ImportError as error:
        raise _missing(file, "python-calamine") from error
    try:
        data = file.read_bytes()
        if file.suffix.lower() == ".ods":
            data = _without_line_breaks(data)
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = []
        for name in book.sheet_names:
            check()
            # with the empty area above the first row, so that row numbers are those of the file
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            blank = [[None if value == "" else value for value in row] for row in rows]
            sheets.append(make_sheet(file.name, name, blank))
        return sheets
    except (
        python_calamine.CalamineError,
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        ValueError,
        LookupError,
        EOFError,
    ) as error:
        raise _broken(file) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # Rust's, no subclass of Exception
            raise _broken(file) from error
        raise


def _without_line_breaks(data: bytes) -> bytes:
    """An ODS without the line breaks that GDAL and QGIS write between tags; calamine stumbles."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "content.xml":
                content = re.sub(rb">[ \t]*[\r\n]\s*<", b"><", content)
            target.writestr(name, content)
    return packed.getvalue()


def _read_csv(file: Path, check: Check) -> Sheet:
    data = file.read_bytes()
    text, notes = _decoded(file, data)
    sample = text[:65536]
    delimiter = max(";\t,|", key=lambda mark: _regularity(sample, mark))
    if _regularity(sample, delimiter) == 0:
        delimiter = ","
    rows = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for number, row in enumerate(reader):
            if number % _EVERY == 0:
                check()
            rows.append(row)
    except csv.Error as error:
        raise _broken(file) from error
    return make_sheet(file.name, "", rows, notes)


def _regularity(sample: str, delimiter: str) -> float:
    """How many cells the lines have in common with this delimiter; 0 when it splits nothing."""
    lines = [line for line in csv.reader(sample.splitlines(), delimiter=delimiter) if line][:50]
    counts = [len(line) for line in lines[:-1] or lines]
    if not counts or max(counts) == 1:
        return 0
    common = max(set(counts), key=counts.count)
    return common * counts.count(common) / len(counts) if common > 1 else 0


def _decoded(file: Path, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, by its mark, as UTF-8, or as TCVN3 and its like; never by a guess."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (_UTF_16, "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError as error:
                raise _broken(file) from error
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            raise _broken(file) from error
        text = data.decode("latin-1")
    verdict = judge_texts(text.replace(";", ",").replace("\t", ",").replace("\n", ",").split(","))
    if verdict.encoding in (Encoding.TCVN3, Encoding.VNI):
        return text, ()  # mended column by column with the rest
    raise InputError(
        Problem(
            "“{file}” is neither UTF-8 nor TCVN3, and its letters would be guessed. Save it as "
            "“CSV UTF-8” in a spreadsheet program.",
            _named(file),
        )
    )


def _named(file: Path) -> dict[str, object]:
    return {"file": file.name}
