"""The values of the columns of figures, with what had to be taken for granted to read them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import InputError, Problem, Term, phrase
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.column_roles import title_of
from regionaltool.core.tables.figure_columns import FigureKind
from regionaltool.core.tables.number_texts import decimal_mark, is_open, read_numbers
from regionaltool.core.tables.row_kinds import Kind, Row
from regionaltool.core.tables.sheet import Cell, Sheet


def read_values(
    sheet: Sheet,
    data: Sequence[Sequence[Cell]],
    rows: Sequence[Row],
    header: int,
    titles: Sequence[Sequence[str]],
    kinds: dict[int, FigureKind],
    asked: Asked,
    notes: list[Problem],
    guesses: list[Problem],
) -> dict[int, NDArray[np.float64]]:
    """The values of each column of figures, NaN where a row has none."""
    told = [row.kind is not Kind.NOTHING for row in rows]
    cells = {
        j: [line[j] if said else None for line, said in zip(data, told, strict=True)] for j in kinds
    }
    marks = {j: decimal_mark(cells[j], title_of(titles, j), sheet.title) for j in kinds}
    proved = {mark for mark in marks.values() if mark}
    values: dict[int, NDArray[np.float64]] = {}
    for j, kind in kinds.items():
        mark, open_text = asked.decimal or marks[j], is_open(cells[j])
        if mark is None and open_text:
            mark = _guessed_mark(open_text, kind, proved, titles, j, sheet.title, guesses)
        numbers = read_numbers(cells[j], mark or ".")
        values[j] = numbers.values
        if numbers.unreadable:
            bad = [
                f"{row + header + sheet.first_row}: {cells[j][row]}" for row in numbers.unreadable
            ]
            notes.append(
                Problem(
                    "“{table}”: what stands in column “{column}” is no number and counts as "
                    "unknown (row {rows}).",
                    {"table": sheet.title, "column": title_of(titles, j), "rows": tuple(bad)},
                )
            )
        negative = np.flatnonzero(values[j] < 0)
        if len(negative) and kind in (FigureKind.PERSONS, FigureKind.AREA):
            values[j][negative] = np.nan
            notes.append(
                Problem(
                    "“{table}”: negative figures in column “{column}” count as unknown (row "
                    "{rows}).",
                    {
                        "table": sheet.title,
                        "column": title_of(titles, j),
                        "rows": tuple(str(row + header + sheet.first_row) for row in negative),
                    },
                )
            )
        if numbers.dashes:
            guesses.append(
                Problem(
                    "“{table}”: a dash in column “{column}” is read as 0 ({count} cells).",
                    {
                        "table": sheet.title,
                        "column": title_of(titles, j),
                        "count": numbers.dashes,
                    },
                )
            )
    return values


def _guessed_mark(
    text: str,
    kind: FigureKind,
    proved: set[str],
    titles: Sequence[Sequence[str]],
    column: int,
    source: str,
    guesses: list[Problem],
) -> str:
    """The decimal mark of a column that does not decide. Raises `InputError` when nothing does."""
    thousands = "." if "." in text else ","
    other = "," if thousands == "." else "."
    if len(proved) == 1:
        mark, why = next(iter(proved)), phrase("as the other columns of the sheet show")
    elif kind is FigureKind.PERSONS:
        mark, why = other, phrase("since persons are whole")
    else:
        raise InputError(
            Problem(
                "“{table}”: “{text}” in column “{column}” may be read in two ways. Say which mark "
                "stands before decimals (DECIMAL), or turn the column into numbers.",
                {"table": source, "text": text, "column": title_of(titles, column)},
            )
        )
    guesses.append(
        Problem(
            "“{table}”: in column “{column}” decimals stand behind “{mark}”, {why}: “{text}”.",
            {
                "table": source,
                "column": title_of(titles, column),
                "mark": mark,
                "why": Term(why),
                "text": text,
            },
        )
    )
    return mark
