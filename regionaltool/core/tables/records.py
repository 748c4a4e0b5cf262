"""Rows of communes and their villages to one record per commune."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from regionaltool.core.names import name_keys
from regionaltool.core.problems import Problem
from regionaltool.core.tables.figure_columns import FigureColumn, FigureKind
from regionaltool.core.tables.row_kinds import Kind, Row

_A_TABLE_OF_VILLAGES = 0.5


@dataclass(frozen=True)
class Records:
    """n records in the order of the table."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    groups: tuple[str, ...]
    lines: tuple[tuple[int, ...], ...]
    """Rows of the file that each record was made of, its own first."""
    firsts: tuple[int, ...]
    """The place of each record's own first row among the rows of data."""

    def __len__(self) -> int:
        return len(self.lines)


def make_records(
    rows: Sequence[Row],
    columns: Sequence[FigureColumn],
    first_line: int,
    aggregate: str,
    source: str,
    notes: list[Problem],
    guesses: list[Problem],
) -> tuple[Records, tuple[FigureColumn, ...]]:
    """The records, and the columns with one value each.

    ``columns`` hold a value for every row. A commune's own figure stands; where it is blank, its
    villages are added up. Where both stand and differ, it is noted.
    """
    bundles = _bundles(rows, aggregate, source, guesses)
    made = []
    for column in columns:
        values = np.full(len(bundles), np.nan)
        differing = []
        for record, (owners, villages) in enumerate(bundles):
            own = _added(column, owners)
            below = _added(column, villages) if villages else np.nan
            values[record] = below if np.isnan(own) else own
            if not np.isnan(own) and not np.isnan(below) and abs(own - below) > 1e-6:
                differing.append(f"{rows[owners[0]].name} ({own:.10g}, {below:.10g})")
        if differing and column.kind is not FigureKind.SHARE:
            notes.append(
                Problem(
                    "“{table}”: the villages do not add up to their commune in “{column}”: "
                    "{communes}. The commune's own figure is taken.",
                    {"table": source, "column": column.title, "communes": tuple(differing)},
                )
            )
        made.append(replace(column, values=values))
    villages = sum(len(below) for _, below in bundles)
    if villages:
        guesses.append(
            Problem(
                "“{table}”: {villages} rows of villages belong to the {communes} communes above "
                "them and are not counted twice.",
                {"table": source, "villages": villages, "communes": len(bundles)},
            )
        )
    firsts = [rows[owners[0]] for owners, _ in bundles]
    records = Records(
        codes=tuple(row.code for row in firsts),
        names=tuple(row.name for row in firsts),
        groups=tuple(row.group for row in firsts),
        firsts=tuple(row.index for row in firsts),
        lines=tuple(
            tuple(index + first_line for index in (*owners, *below)) for owners, below in bundles
        ),
    )
    return records, tuple(made)


def _added(column: FigureColumn, rows: Sequence[int]) -> float:
    """The sum of some rows; unknown when one of them is. Shares are never added up."""
    values = column.values[list(rows)]
    if len(rows) > 1 and column.kind is FigureKind.SHARE:
        return np.nan
    return float(values.sum())


def _bundles(
    rows: Sequence[Row], aggregate: str, source: str, guesses: list[Problem]
) -> list[tuple[list[int], list[int]]]:
    """Rows of each commune: its own, and its villages'."""
    bundles: list[tuple[list[int], list[int]]] = []
    for row in rows:
        if row.kind is Kind.COMMUNE:
            bundles.append(([row.index], []))
        elif row.kind is Kind.VILLAGE and bundles:
            bundles[-1][1].append(row.index)
    by_key: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, (owners, _) in enumerate(bundles):
        row = rows[owners[0]]
        by_key[row.code, row.group, name_keys(row.name).spelling].append(number)
    repeated = sum(len(numbers) > 1 for numbers in by_key.values())
    of_villages = len(by_key) > 0 and repeated > _A_TABLE_OF_VILLAGES * len(by_key)
    if aggregate == "none" or (aggregate == "auto" and not of_villages):
        return bundles
    guesses.append(
        Problem(
            "“{table}”: {rows} rows are added up to {communes} communes.",
            {"table": source, "rows": len(bundles), "communes": len(by_key)},
        )
    )
    return [
        (
            [index for number in numbers for index in bundles[number][0]],
            [index for number in numbers for index in bundles[number][1]],
        )
        for numbers in by_key.values()
    ]
