"""Reading the papers back: what stands in the files, held against what the plan says.

Every difference is told with its file and the place in it, so that a slip of one letter in one cell
is found and can be looked at.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from os.path import commonprefix
from pathlib import Path

from regionaltool.core.decree.papers.blocks import plain_text
from regionaltool.core.decree.papers.content import PackageContent
from regionaltool.core.decree.papers.document import expected_texts, read_document
from regionaltool.core.decree.papers.paper_table import PaperTable
from regionaltool.core.decree.papers.rendered import DECREE
from regionaltool.core.decree.papers.workbook import read_workbook
from regionaltool.core.decree.papers.write_papers import paper_writers
from regionaltool.core.problems import Problem
from regionaltool.core.tables.file_problems import DAMAGED

_SHOWN, _BEFORE = 80, 30
"""Letters of a text that are told, and of those before it differs."""
Texts = Iterable[tuple[str, str]]


def differences(
    folder: Path, content: PackageContent, only: Iterable[str] | None = None
) -> tuple[Problem, ...]:
    """What the papers in a folder say otherwise than the plan, file by file; ``only`` some."""
    found: list[Problem] = []
    for name in paper_writers(content) if only is None else only:
        file = folder / name
        try:
            found += _of_file(file, content)
        except DAMAGED:
            found.append(unreadable(file))
    return tuple(found)


def _of_file(file: Path, content: PackageContent) -> Iterator[Problem]:
    key = file.stem
    if file.suffix == ".docx":
        wanted = expected_texts(content.documents[key])
        return compared(file, read_document(file), wanted)
    if file.suffix == ".xlsx":
        return _workbook(file, content.workbooks[key])
    if file.suffix == ".csv":
        return _list(file, content.lists[key])
    if file.name == "decree.txt":
        wanted = [t for t in plain_text(content.documents[DECREE]).split("\n") if t]
        return compared(file, _lines(file.read_bytes().decode()), wanted)
    return _page(file, content)


def _lines(text: str) -> list[tuple[str, str]]:
    return [(f"line {number}", line) for number, line in enumerate(text.split("\n"), 1) if line]


def _page(file: Path, content: PackageContent) -> Iterator[Problem]:
    """A page is made anew and compared line by line."""
    made = io.BytesIO()

    class Kept:
        def write_bytes(self, content: bytes) -> None:
            made.write(content)

    paper_writers(content)[file.name](Kept())
    wanted = [line for line in made.getvalue().decode().split("\n") if line]
    return compared(file, _lines(file.read_bytes().decode()), wanted)


def _list(file: Path, wanted: Sequence[Sequence[str]]) -> Iterator[Problem]:
    text = file.read_bytes().decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    return _grid(file, "", found, wanted)


def _workbook(file: Path, tables: Sequence[PaperTable]) -> Iterator[Problem]:
    found = read_workbook(file, tables)
    yield from compared(
        file,
        [(f"sheet {number}", name) for number, name in enumerate(found, start=1)],
        [table.sheet for table in tables],
    )
    for table in tables:
        wanted = [[column.title for column in table.columns], *table.all_rows]
        yield from _grid(file, f"{table.sheet}!", found.get(table.sheet, []), wanted)


def _grid(
    file: Path, sheet: str, found: Sequence[Sequence[object]], wanted: Sequence[Sequence[object]]
) -> Iterator[Problem]:
    for row, (here, there) in enumerate(zip_longest(found, wanted, fillvalue=()), start=1):
        for column, (value, right) in enumerate(zip_longest(here, there), start=1):
            if value != right:
                yield difference(file, f"{sheet}{letters(column)}{row}", value, right)


def compared(
    file: Path, found: Sequence[tuple[str, str]], wanted: Sequence[str]
) -> Iterator[Problem]:
    """Differences between texts in the order of reading."""
    nothing = ("", None)
    for number, ((place, text), right) in enumerate(
        zip_longest(found, wanted, fillvalue=nothing), start=1
    ):
        right = None if right is nothing else right
        if text != right:
            yield difference(file, place or f"{number}", text, right)


def difference(file: Path, place: str, found: object, wanted: object) -> Problem:
    """One difference in words; of long texts the part where they part."""
    here, there = ("" if value is None else str(value) for value in (found, wanted))
    begin = max(len(commonprefix([here, there])) - _BEFORE, 0)
    return Problem(
        "“{file}”, {place}: “{found}” stands where the plan has “{wanted}”.",
        {
            "file": file.name,
            "place": place,
            "found": _part(here, begin),
            "wanted": _part(there, begin),
        },
    )


def unreadable(file: Path) -> Problem:
    """A file that is not there or is damaged."""
    return Problem("“{file}” is not there, or is damaged.", {"file": file.name})


def letters(column: int) -> str:
    """Column of a spreadsheet: 1 → A, 27 → AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _part(text: str, begin: int) -> str:
    """So much of a text, from a place on; the whole where it is short."""
    if len(text) <= _SHOWN:
        return text
    end = begin + _SHOWN
    return f"{'…' * (begin > 0)}{text[begin:end]}{'…' * (end < len(text))}"
