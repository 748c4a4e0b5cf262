"""Ballots from a table: one row a commune, or one row a village of a commune."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.inputs.row_communes import commune_of_row, refuse_repeated
from regionaltool.core.inputs.row_figures import Counts, read_row_figures, refuse_twice
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.names import name_keys
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.figure_columns import FigureKind, figure_kind
from regionaltool.core.tables.sheet import Cell, plain_cell

_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")


@dataclass(frozen=True, eq=False)
class BallotRows:
    """The k rows that count, each about another commune or village."""

    commune: NDArray[np.int64]
    """(k,)."""
    village: tuple[str, ...]
    """(k,) empty for a whole commune."""
    votes: tuple[Votes, ...]
    """(k,)."""

    def by_commune(self) -> dict[int, dict[str, Votes]]:
        """Commune → village → votes, for communes that have any."""
        found: dict[int, dict[str, Votes]] = {}
        for commune, village, votes in zip(
            self.commune.tolist(), self.village, self.votes, strict=True
        ):
            found.setdefault(commune, {})[village] = votes
        return found


def read_ballots(
    communes: Communes,
    rows: Rows,
    *,
    id: str,
    households: str,
    in_favour: str,
    against: str | None = None,
    day: str | None = None,
    village: str | None = None,
) -> tuple[BallotRows, tuple[Problem, ...]]:
    """The ballots of a table; the arguments name its columns.

    Also what was left out or taken for granted, such as rows of communes that are not there.
    Raises `InputError` where more households have voted than there are, for a commune (or village)
    with two rows, for percentages, and for whatever cannot be read.
    """
    problems = list(rows.notes)
    counted = tuple(title for title in (households, in_favour, against) if title)
    for title in counted[1:]:
        _refuse_percentages(rows, title)
    refuse_twice(rows, tuple(title for title in (id, *counted, day, village) if title))
    figures = read_row_figures(rows, counted, Counts.PERSONS, problems)
    beside = village is None or rows.name != village
    found = commune_of_row(communes, rows, id, problems, beside=beside)
    kept = np.flatnonzero(found >= 0)
    villages = _villages(rows, village)
    _refuse_repeated(communes, rows, found, villages)
    _refuse_fractions(rows, counted, figures, kept)
    _refuse_too_many(rows, counted, figures, kept)
    days = _days(rows, day, problems)
    return BallotRows(
        found[kept],
        tuple(villages[row] for row in kept),
        tuple(
            Votes(
                _whole(figures[row, 0]),
                _whole(figures[row, 1]),
                _whole(figures[row, 2]) if against else None,
                days[row],
            )
            for row in kept
        ),
    ), tuple(problems)


def read_day(value: Cell) -> date | None:
    """A day as a cell holds it, or as it is written: 31/12/2025, 31.12.2025, 2025-12-31.

    None when it is none of these.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value or "").strip()
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _whole(figure: float) -> int | None:
    return None if np.isnan(figure) else int(figure)


def _villages(rows: Rows, village: str | None) -> list[str]:
    if village is None:
        return [""] * len(rows)
    texts = read_texts(rows.column(village)).tolist()
    blank = np.array([not text for text in texts], dtype=bool)
    if blank.any():
        raise InputError(
            Problem(
                "“{table}”: rows without a village in column “{column}”: {rows}. Fill it, or leave "
                "the column out for a table with one row a commune.",
                {
                    "table": rows.source,
                    "column": village,
                    "rows": rows.told(np.flatnonzero(blank)),
                },
            )
        )
    return [" ".join(text.split()) for text in texts]


def _refuse_repeated(
    communes: Communes, rows: Rows, found: NDArray[np.int64], villages: Sequence[str]
) -> None:
    places = list(zip(found.tolist(), villages, strict=True))
    refuse_repeated(
        rows,
        [(c, name_keys(v).spelling) if c >= 0 else None for c, v in places],
        [", ".join(filter(None, (v, communes.label(c)))) if c >= 0 else "" for c, v in places],
    )


def _refuse_fractions(
    rows: Rows, columns: Sequence[str], figures: NDArray[np.float64], kept: NDArray[np.int64]
) -> None:
    for title, column in zip(columns, figures.T, strict=True):
        broken = kept[column[kept] % 1 > 0]
        if len(broken):
            raise InputError(
                Problem(
                    "“{table}”: column “{column}” counts households, and these are no whole "
                    "numbers: row {rows}.",
                    {
                        "table": rows.source,
                        "column": title,
                        "rows": rows.told(broken, [f"{column[row]:.10g}" for row in broken]),
                    },
                )
            )


def _refuse_too_many(
    rows: Rows, columns: Sequence[str], figures: NDArray[np.float64], kept: NDArray[np.int64]
) -> None:
    households, *answers = columns
    ballots = np.nansum(figures[kept, 1:], axis=1)
    over = kept[ballots > figures[kept, 0]]
    if not len(over):
        return
    values = {
        "table": rows.source,
        "rows": rows.told(over),
        "households": households,
        "in_favour": answers[0],
    }
    if len(answers) == 1:
        raise InputError(
            Problem(
                "“{table}”: more households in favour than there are: row {rows}. Correct "
                "“{households}” or “{in_favour}”.",
                values,
            )
        )
    raise InputError(
        Problem(
            "“{table}”: more households in favour and against than there are: row {rows}. Correct "
            "“{households}”, “{in_favour}” or “{against}”.",
            {**values, "against": answers[1]},
        )
    )


def _refuse_percentages(rows: Rows, column: str) -> None:
    if figure_kind((column,), "") is FigureKind.SHARE:
        raise InputError(
            Problem(
                "“{table}”: “{column}” holds shares. Choose the column with the number of "
                "households.",
                {"table": rows.source, "column": column},
            )
        )


def _days(rows: Rows, column: str | None, problems: list[Problem]) -> list[date | None]:
    if column is None:
        return [None] * len(rows)
    cells = [plain_cell(value) for value in rows.column(column)]
    days = [read_day(cell) for cell in cells]
    strange = [row for row, cell in enumerate(cells) if cell is not None and days[row] is None]
    if strange:
        problems.append(
            Problem(
                "“{table}”: what stands in column “{column}” is no day such as 31/12/2025 and "
                "counts as unknown (row {rows}).",
                {
                    "table": rows.source,
                    "column": column,
                    "rows": rows.told(np.array(strange), [cells[row] for row in strange]),
                },
            )
        )
    return days
