"""Lines of totals: which rows they sum up, and whether they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from regionaltool.core.problems import Problem
from regionaltool.core.register import Register
from regionaltool.core.tables.figure_columns import FigureColumn, FigureKind
from regionaltool.core.tables.records import Records
from regionaltool.core.tables.row_kinds import Kind, Row, named_district, names_commune

_CLOSE = 1e-6


@dataclass(frozen=True)
class TotalLine:
    """One line of totals."""

    line: int
    """Row of the file."""
    label: str
    group: str
    """The district that it sums up; empty for a total of all, or one that is not yet told."""
    section: str
    """The district in whose section it stands."""
    values: tuple[float, ...]
    """One a column, NaN for none."""


def total_lines(
    rows: Sequence[Row],
    columns: Sequence[FigureColumn],
    register: Register,
    first_line: int,
) -> tuple[TotalLine, ...]:
    """The lines that hold totals, headings of districts with figures among them."""
    lines = []
    for row in rows:
        if row.kind not in (Kind.TOTAL, Kind.SECTION):
            continue
        values = tuple(float(column.values[row.index]) for column in columns)
        if np.isnan(values).all():
            continue
        named = row.group if row.kind is Kind.SECTION else named_district(row.name, register) or ""
        if not named and names_commune(row.name, register):
            continue
        lines.append(TotalLine(row.index + first_line, row.name, named, row.group, values))
    return tuple(lines)


def check_totals(
    lines: Sequence[TotalLine],
    records: Records,
    figures: Sequence[FigureColumn],
    register: Register,
    source: str,
    notes: list[Problem],
) -> tuple[float | None, ...]:
    """The table's own total of each column, None where there is none.

    Every line is compared with the rows that it sums up; one that differs is noted.
    """
    groups = np.array([_group(name, register) for name in records.groups], dtype=object)
    official: list[float | None] = []
    for number, column in enumerate(figures):
        if column.kind is FigureKind.SHARE:
            official.append(None)
            continue
        grand = float(np.nansum(column.values))
        wrong = []
        of_all: list[TotalLine] = []
        for line in lines:
            value = line.values[number]
            if np.isnan(value):
                continue
            group = _group(line.group or line.section, register)
            inside = float(np.nansum(column.values[groups == group])) if group else grand
            is_subtotal = bool(line.group) or (
                bool(line.section)
                and abs(value - inside) <= _CLOSE * max(1, abs(value))
                and abs(value - grand) > _CLOSE * max(1, abs(value))
            )
            if not is_subtotal:
                of_all.append(line)
            elif abs(value - inside) > _CLOSE * max(1, abs(value)):
                wrong.append(f"{line.label} ({value:.10g}, {inside:.10g})")
        official.append(of_all[-1].values[number] if of_all else None)
        if wrong:
            notes.append(
                Problem(
                    "“{table}”: subtotals of “{column}” differ from the sum of their rows: "
                    "{lines}.",
                    {"table": source, "column": column.title, "lines": tuple(wrong)},
                )
            )
    return tuple(official)


def _group(name: str, register: Register) -> str:
    """The district as the register calls it, else as the table does."""
    return (register.find_group(name) or name) if name else ""
