"""A CSV as a sheet: its encoding proved, never guessed; its delimiter by what splits it evenly."""

from __future__ import annotations

import csv
import io
from itertools import islice
from pathlib import Path

from regionaltool.core.legacy_text import Encoding, judge_texts
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.file_problems import broken
from regionaltool.core.tables.sheet import Check, Sheet, make_sheet

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SAMPLED = 50
_EVERY = 200  # rows between two questions whether to go on


def read_csv(file: Path, check: Check, as_written: bool = False) -> Sheet:
    """The one sheet of the file. Raises `InputError`, and what ``check`` raises."""
    data = file.read_bytes()
    text, notes = _decoded(file, data)
    delimiter = max(";\t,|", key=lambda mark: _regularity(text, mark))
    if _regularity(text, delimiter) == 0:
        delimiter = ","
    rows = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for number, row in enumerate(reader):
            if number % _EVERY == 0:
                check()
            rows.append(row)
    except csv.Error as error:
        raise broken(file) from error
    return make_sheet(file.name, "", rows, notes, as_written=as_written)


def _regularity(text: str, delimiter: str) -> float:
    """How many cells the first lines have in common with this delimiter.

    0 when it splits nothing, or cuts a text in quotes.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        counts = [len(line) for line in islice(filter(None, reader), _SAMPLED)]
    except csv.Error:
        return 0
    if not counts or max(counts) == 1:
        return 0
    common = max(set(counts), key=counts.count)
    return common * counts.count(common) / len(counts) if common > 1 else 0


def _decoded(file: Path, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, by its mark, as UTF-8, or as TCVN3 and its like; never by a guess."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (UTF_16, "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError as error:
                raise broken(file) from error
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            raise broken(file) from error
        text = data.decode("latin-1")
    verdict = judge_texts(text.replace(";", ",").replace("\t", ",").replace("\n", ",").split(","))
    if verdict.encoding in (Encoding.TCVN3, Encoding.VNI):
        return text, ()  # mended column by column with the rest
    raise InputError(
        Problem(
            "“{file}” is neither UTF-8 nor TCVN3, and its letters would be guessed. Save it as "
            "“CSV UTF-8” in a spreadsheet program.",
            {"file": file.name},
        )
    )
