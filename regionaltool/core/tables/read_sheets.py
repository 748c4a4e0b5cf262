"""The sheets of a file: CSV, XLSX, ODS, XLS. Files that are not what they seem get a sentence."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.csv_sheet import UTF_16, read_csv
from regionaltool.core.tables.file_problems import DAMAGED, broken, missing
from regionaltool.core.tables.sheet import Check, Sheet, make_sheet, unchecked
from regionaltool.core.tables.xlsx_sheets import read_xlsx

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".xls")
_ZIPPED = (".xlsx", ".xlsm", ".ods")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_sheets(
    file: Path, check: Check = unchecked, *, as_written: bool = False
) -> tuple[Sheet, ...]:
    """All sheets that hold anything. Raises `InputError`, and what ``check`` raises.

    ``as_written`` keeps tabs, line breaks and spaces within a text.
    """
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
        if old:
            raise InputError(
                Problem(
                    "“{file}” has a password, or is an old .xls under another name. Open it in a "
                    "spreadsheet program and save it as .xlsx without a password.",
                    {"file": file.name},
                )
            )
        if not zipped:
            _refuse_disguise(file, suffix)
        read = _read_calamine if suffix == ".ods" else read_xlsx
        sheets = read(file, check, as_written)
    elif suffix == ".xls":
        if not old:
            _refuse_disguise(file, suffix)
        sheets = _read_calamine(file, check, as_written)
    else:
        if zipped or old or (b"\0" in head and not head.startswith(UTF_16)):
            _refuse_disguise(file, suffix)
        sheets = [read_csv(file, check, as_written)]
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise InputError(
            Problem(
                "“{file}” holds no rows. Choose the table with the figures.", {"file": file.name}
            )
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
            Problem("“{file}” is empty (0 bytes). Ask for the file again.", {"file": file.name})
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


def _read_calamine(file: Path, check: Check, as_written: bool) -> list[Sheet]:
    try:
        import python_calamine
    except ImportError as error:
        raise missing(file, "python-calamine") from error
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
            sheets.append(make_sheet(file.name, name, blank, as_written=as_written))
        return sheets
    except (python_calamine.CalamineError, *DAMAGED) as error:
        raise broken(file) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # Rust's, no subclass of Exception
            raise broken(file) from error
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
