"""Which column of a sheet holds codes, names, districts and figures.

The communes themselves decide: the column of names is the one with most of their names in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regionaltool.core.names import fold, name_keys
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.row_matching import is_without_zeros
from regionaltool.core.tables.header import letter
from regionaltool.core.tables.number_texts import is_dash, is_number_like
from regionaltool.core.tables.sheet import Cell, Sheet, text_of

_MOST = 0.5
_NEARLY_ALL = 0.8
_SEVERAL = 2
_ORDINAL = "stt|so tt|tt|so thu tu|no"
_NO_FIGURE = re.compile(
    rf"(?:{_ORDINAL}|id|fid|objectid|ogc fid|gid|lon|lat|long|longitude|latitude|"
    r"x|y|nam|year|ghi chu|note)|(?:ma|code|gso|zip)(?: .*)?|.* (?:code|id)"
)


@dataclass(frozen=True)
class Columns:
    """Columns of a sheet by what they hold; None where there is none."""

    code: int | None
    name: int | None
    group: int | None
    figures: tuple[int, ...]
    texts: tuple[int, ...]
    """Other columns with anything in them."""
    zeros_lost: int
    """Codes that would fit a commune if zeros were put in front of them."""


def find_columns(
    sheet: Sheet,
    titles: Sequence[Sequence[str]],
    data: Sequence[Sequence[Cell]],
    register: Register,
    key: int | None = None,
) -> Columns:
    """The columns of ``data``, the rows below the header; ``key`` is given by the user."""
    columns = list(zip(*data, strict=True)) if data else [()] * sheet.width
    names = [_names_in(cells, register) for cells in columns]
    codes = [_codes_in(cells, register) for cells in columns]
    lost = [_codes_without_zeros(cells, register) for cells in columns]
    figures = [j for j in range(sheet.width) if _holds_figures(columns[j], titles[j])]
    if key is not None:
        by_code = codes[key] + lost[key] >= names[key]
        code = key if by_code else None
        others = [j for j in range(sheet.width) if j != key]
        name = _best(others if by_code else [key], names)
    else:
        candidates = [
            j for j in range(sheet.width) if not _is_ordinal_column(columns[j], titles[j])
        ]
        code = _best([j for j in candidates if _many(codes[j], columns[j], register)], codes)
        name = _best([j for j in range(sheet.width) if j != code], names)
    if code is None and key is None:
        candidates = [
            j
            for j in range(sheet.width)
            if j != name and not _is_ordinal_column(columns[j], titles[j])
        ]
        code = _best([j for j in candidates if _many(lost[j], columns[j], register)], lost)
    groups = [
        j
        for j in range(sheet.width)
        if j not in (code, name) and _names_districts(columns[j], register)
    ]
    return Columns(
        code=code,
        name=name,
        group=groups[0] if groups else None,
        figures=tuple(j for j in figures if j not in (code, name, *groups)),
        texts=tuple(
            j
            for j in range(sheet.width)
            if j not in (name, *groups, *figures) and any(c is not None for c in columns[j])
        ),
        zeros_lost=0 if code is None else lost[code],
    )


def find_title(asked: str, titles: Sequence[Sequence[str]], source: str) -> int:
    """The column that somebody names, by title, by its last line, or by letter.

    Raises `InputError` when no column or more than one is called so.
    """
    wanted = fold(asked)
    for calls in (
        [[" ".join(parts)] for parts in titles],
        [[parts[-1]] if parts else [] for parts in titles],
    ):
        found = [j for j, called in enumerate(calls) if any(fold(c) == wanted for c in called)]
        exact = [j for j in found if any(c == asked for c in calls[j])]
        if len(exact or found) == 1:
            return (exact or found)[0]
        if found:
            raise InputError(
                Problem(
                    "“{table}”: more than one column is called “{column}”. Name it by its letter: "
                    "{letters}.",
                    {"table": source, "column": asked, "letters": tuple(map(letter, found))},
                )
            )
    by_letter = [j for j in range(len(titles)) if letter(j) == asked.upper()]
    if by_letter:
        return by_letter[0]
    raise InputError(
        Problem(
            "“{table}” has no column “{column}”. Its columns are: {columns}.",
            {
                "table": source,
                "column": asked,
                "columns": ", ".join(title_of(titles, j) for j in range(len(titles))),
            },
        )
    )


def title_of(titles: Sequence[Sequence[str]], column: int) -> str:
    """What a column is called in messages."""
    return " › ".join(titles[column]) or letter(column)


def is_code_title(titles: Sequence[str]) -> bool:
    """Does a title say that its numbers are no figures: codes, ordinals, coordinates, years?"""
    return any(_NO_FIGURE.fullmatch(fold(title)) for title in titles[-1:])


def _best(columns: Iterable[int], counts: Sequence[int]) -> int | None:
    """The column with the highest count, the first of equal ones; None when all are 0."""
    best = max(columns, key=lambda j: counts[j], default=None)
    return best if best is not None and counts[best] > 0 else None


def _names_in(cells: Iterable[Cell], register: Register) -> int:
    """How many different communes' names stand in a column."""
    texts = {cell for cell in cells if isinstance(cell, str) and not is_number_like(cell)}
    return len({name_keys(text).bare for text in texts} & register.bare_names)


def _codes_in(cells: Iterable[Cell], register: Register) -> int:
    return len({text_of(cell) for cell in cells} & register.by_id.keys())


def _codes_without_zeros(cells: Iterable[Cell], register: Register) -> int:
    """How many different ids a column holds that have lost the zeros in front."""
    stripped = {i.lstrip("0"): i for i in register.by_id if i.startswith("0")}
    texts = {text_of(cell) for cell in cells}
    return sum(is_without_zeros(text, stripped[text]) for text in texts & stripped.keys())


def _many(found: int, cells: Sequence[Cell], register: Register) -> bool:
    """Most of a column, or, in a table of a larger area, most of the register."""
    return found >= _MOST * _different(cells) or (
        found >= _SEVERAL and found >= _MOST * len(register.by_id)
    )


def _different(cells: Iterable[Cell]) -> int:
    return len({text_of(cell) for cell in cells} - {""})


def _names_districts(cells: Iterable[Cell], register: Register) -> bool:
    """Does a column name districts of the register, or most of them beside those of others?"""
    texts = [cell for cell in cells if cell is not None]
    if not texts or not register.group_list:
        return False
    found = {text: register.find_group(text) for text in set(texts) if isinstance(text, str)}
    share = sum(bool(found.get(text)) for text in texts) / len(texts)
    different = len(set(filter(None, found.values())))
    return share >= _NEARLY_ALL or (
        different >= _SEVERAL and different >= _MOST * len(register.group_list)
    )


def _holds_figures(cells: Sequence[Cell], titles: Sequence[str]) -> bool:
    if is_code_title(titles):
        return False
    filled = [cell for cell in cells if cell is not None]
    numbers, dashes = sum(map(is_number_like, filled)), sum(map(is_dash, filled))
    # less two: a signature below the table
    if not numbers or numbers + dashes < _NEARLY_ALL * len(filled) - 2:
        return False
    return not _is_ordinal_column(cells, titles)


def _is_ordinal_column(cells: Sequence[Cell], titles: Sequence[str]) -> bool:
    """1, 2, 3 … : the number of the line."""
    if titles and re.fullmatch(_ORDINAL, fold(titles[-1])):
        return True
    if titles:
        return False
    numbers = [int(text_of(c)) for c in cells if is_number_like(c) and text_of(c).isdigit()]
    return len(numbers) > 2 and numbers == list(range(1, len(numbers) + 1))
