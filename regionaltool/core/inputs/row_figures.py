"""The figures of a table's columns; what cannot be read without doubt is refused or unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.inputs.row_communes import one_row_each
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.number_texts import decimal_mark, is_open, read_numbers
from regionaltool.core.tables.sheet import Cell, plain_cell


class Counts(Enum):
    """What a column counts, which decides how “12.345” is read where nothing else does."""

    PERSONS = "persons"
    """Or households: they are whole."""
    MONEY = "money"
    SHARES = "shares"
    """No share needs a mark for thousands."""


def read_row_figures(
    rows: Rows, columns: Sequence[str], counts: Counts, problems: list[Problem]
) -> NDArray[np.float64]:
    """(r, c) the figures of some columns, NaN where a cell is blank or no number.

    Raises `InputError` for a negative figure, and for a number that may be read in two ways.
    """
    cells = [[plain_cell(value) for value in rows.column(title)] for title in columns]
    marks = [
        decimal_mark(some, title, rows.source) for some, title in zip(cells, columns, strict=True)
    ]
    proved = {mark for mark in marks if mark}
    figures = np.full((len(rows), len(columns)), np.nan)
    for j, (title, some) in enumerate(zip(columns, cells, strict=True)):
        mark = marks[j] or _mark(some, proved, counts, title, rows.source, problems)
        read = read_numbers(some, mark)
        figures[:, j] = read.values
        if read.unreadable:
            at = np.array(read.unreadable)
            problems.append(
                Problem(
                    "“{table}”: what stands in column “{column}” is no number and counts as "
                    "unknown (row {rows}).",
                    {
                        "table": rows.source,
                        "column": title,
                        "rows": rows.told(at, [some[row] for row in at]),
                    },
                )
            )
        _refuse_negative(rows, title, read.values)
    return figures


def _mark(
    cells: Sequence[Cell],
    proved: set[str],
    counts: Counts,
    title: str,
    source: str,
    problems: list[Problem],
) -> str:
    """The decimal mark of a column that does not prove one; a guess is told."""
    text = is_open(cells)
    if not text:
        return "."
    between = "." if "." in text else ","
    other = "," if between == "." else "."
    if len(proved) == 1:
        mark = next(iter(proved))
    elif counts is Counts.PERSONS:
        mark = other
    elif counts is Counts.SHARES:
        mark = between
    else:
        raise InputError(
            Problem(
                "“{table}”: “{text}” in column “{column}” may be read in two ways. Turn the "
                "column into numbers.",
                {"table": source, "text": text, "column": title},
            )
        )
    values = {"table": source, "column": title, "text": text}
    problems.append(
        Problem(
            "“{table}”: in column “{column}” the mark in “{text}” is taken for that before "
            "decimals.",
            values,
        )
        if mark == between
        else Problem(
            "“{table}”: in column “{column}” the mark in “{text}” is taken for that between "
            "thousands.",
            values,
        )
    )
    return mark


def _refuse_negative(rows: Rows, title: str, figures: NDArray[np.float64]) -> None:
    negative = np.flatnonzero(figures < 0)
    if len(negative):
        raise InputError(
            Problem(
                "“{table}”: negative figures in column “{column}” (row {rows}). Correct them, or "
                "leave the cells empty where they are unknown.",
                {
                    "table": rows.source,
                    "column": title,
                    "rows": rows.told(negative, [f"{figures[row]:.10g}" for row in negative]),
                },
            )
        )


@dataclass(frozen=True, eq=False)
class CommuneFigures:
    """Figures of n communes in c columns, and the rows that they stand in."""

    values: NDArray[np.float64]
    """(n, c) NaN where unknown."""
    row: NDArray[np.int64]
    """(n,) −1 for a commune without a row."""


def figures_of_communes(
    communes: Communes,
    rows: Rows,
    key: str,
    columns: Sequence[str],
    counts: Counts,
    problems: list[Problem],
) -> CommuneFigures:
    """The figures of a table with one row a commune, whose code or name stands in ``key``.

    Raises `InputError` when a commune has two rows, a column is asked for twice, or a figure is
    negative.
    """
    refuse_twice(rows, (key, *columns))
    figures = read_row_figures(rows, columns, counts, problems)
    counted, commune = one_row_each(communes, rows, key, problems)
    row = np.full(len(communes), -1, dtype=np.int64)
    row[commune] = counted
    values = np.full((len(communes), len(columns)), np.nan)
    values[commune] = figures[counted]
    return CommuneFigures(values, row)


def refuse_nothing_known(rows: Rows, columns: Sequence[str], known: NDArray[np.bool_]) -> None:
    """Raises `InputError` when nothing can be told of any commune. ``known`` (n,)."""
    if not known.any():
        raise InputError(
            Problem(
                "“{table}”: no commune has a figure in each of {columns}. Choose the columns that "
                "hold them.",
                {"table": rows.source, "columns": tuple(f"“{title}”" for title in columns)},
            )
        )


def refuse_twice(rows: Rows, columns: Sequence[str]) -> None:
    """Raises `InputError` when a column is chosen for two things."""
    twice = tuple(dict.fromkeys(title for title in columns if columns.count(title) > 1))
    if twice:
        raise InputError(
            Problem(
                "“{table}”: chosen for two things at once: {columns}. Choose a column for each.",
                {"table": rows.source, "columns": tuple(f"“{title}”" for title in twice)},
            )
        )
