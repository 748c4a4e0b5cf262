"""The files of a package that need no QGIS: documents, workbooks, lists and pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from regionaltool.core.assignment_rows import csv_bytes
from regionaltool.core.decree.papers.blocks import plain_text
from regionaltool.core.decree.papers.content import PackageContent
from regionaltool.core.decree.papers.document import write_document
from regionaltool.core.decree.papers.pages import criteria_page, decree_page, lookup_page
from regionaltool.core.decree.papers.rendered import DECREE
from regionaltool.core.decree.papers.workbook import write_workbook
from regionaltool.core.tables.sheet import Check, unchecked

Write = Callable[[Path], None]


def paper_writers(content: PackageContent, check: Check = unchecked) -> dict[str, Write]:
    """Name of each file → what writes it. They may raise `InputError`, `OSError`, and what
    ``check`` raises."""
    day, words = content.decided.date, content.words
    found: dict[str, Write] = {}

    def document(key: str) -> Write:
        blocks = content.documents[key]
        return lambda file: write_document(file, content.title, blocks, day, check)

    def workbook(key: str) -> Write:
        return lambda file: write_workbook(file, content.workbooks[key], day, check)

    def rows(key: str) -> Write:
        return lambda file: _write(file, csv_bytes(content.lists[key]))

    def text(make: Callable[[], str]) -> Write:
        return lambda file: _write(file, make().encode())

    decree = content.documents[DECREE]
    found["decree.txt"] = text(lambda: plain_text(decree))
    found["decree.html"] = text(lambda: decree_page(content.title, decree, words))
    for key in content.documents:
        found[f"{key}.docx"] = document(key)
    for key in content.workbooks:
        found[f"{key}.xlsx"] = workbook(key)
    for key in content.lists:
        found[f"{key}.csv"] = rows(key)
    found["lookup.html"] = text(lambda: lookup_page(content.decided, words))
    if any(unit.judgement is not None for unit in content.decided.units):
        found["criteria.html"] = text(
            lambda: criteria_page(content.decided, words, content.accepted)
        )
    return found


def _write(file: Path, content: bytes) -> None:
    file.write_bytes(content)
