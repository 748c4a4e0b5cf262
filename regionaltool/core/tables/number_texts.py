"""Numbers that stand in a table as text: 13.235,00 and 13,235.00 and 13 235.

“12.345” alone may be twelve thousand or twelve. The column decides, else the other columns of the
sheet, else it is a count of persons, which has no decimals; else nobody does, and it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.sheet import Cell

_SHAPE = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
_SPACES = re.compile(r"(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))")
_DASHES = frozenset(("-", "–", "—"))
_NO_FIGURE = frozenset(("", "...", "…", "..", "x", "n/a", "na", "null"))


@dataclass(frozen=True, eq=False)
class Numbers:
    """A column of n figures."""

    values: NDArray[np.float64]
    """NaN where there is none."""
    unreadable: tuple[int, ...]
    """Rows with something that is no number."""
    dashes: int
    """Cells with a dash, which are read as 0."""


def is_number_like(value: Cell) -> bool:
    """A number, or a text that looks like one."""
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        return True
    return isinstance(value, str) and _has_shape(value)


@lru_cache(maxsize=65536)
def _has_shape(text: str) -> bool:
    return bool(_SHAPE.fullmatch(_tight(text)))


def is_dash(value: Cell) -> bool:
    """What statisticians write for none."""
    return isinstance(value, str) and value.strip() in _DASHES


def decimal_mark(values: Iterable[Cell], column: str, source: str) -> str | None:
    """“,” or “.” where some text of the column proves it; None where none does.

    Raises `InputError` when two texts prove opposite things.
    """
    proofs: dict[str, str] = {}
    for value in values:
        if isinstance(value, str):
            mark = _proved(_tight(value))
            if mark:
                proofs.setdefault(mark, value)
    if len(proofs) == 2:
        raise InputError(
            Problem(
                "“{table}”: column “{column}” writes numbers in two ways, “{one}” and “{other}”. "
                "Write them in one way, or as numbers.",
                {"table": source, "column": column, "one": proofs[","], "other": proofs["."]},
            )
        )
    return next(iter(proofs), None)


def is_open(values: Iterable[Cell]) -> str:
    """The first text such as “12.345” that may be read in two ways; empty when there is none."""
    for value in values:
        if isinstance(value, str):
            text = _tight(value)
            if _SHAPE.fullmatch(text) and re.search("[.,]", text) and not _proved(text):
                return value
    return ""


def read_numbers(values: Sequence[Cell], mark: str) -> Numbers:
    """The figures of a column, ``mark`` being what stands before the decimals."""
    figures = np.full(len(values), np.nan)
    unreadable = []
    dashes = 0
    for row, value in enumerate(values):
        if value is None or isinstance(value, bool):
            unreadable += [row] if isinstance(value, bool) else []
        elif isinstance(value, int | float):
            figures[row] = value
        elif is_dash(value):
            figures[row] = 0
            dashes += 1
        elif isinstance(value, str) and value.strip().lower() in _NO_FIGURE:
            continue
        else:
            number = _number(str(value), mark)
            if number is None:
                unreadable.append(row)
            else:
                figures[row] = number
    infinite = np.flatnonzero(np.isinf(figures))
    figures[infinite] = np.nan
    return Numbers(figures, (*unreadable, *infinite.tolist()), dashes)


def _number(text: str, mark: str) -> float | None:
    tight = _tight(text)
    if not _SHAPE.fullmatch(tight):
        return None
    thousands = "." if mark == "," else ","
    whole, *decimals = tight.split(mark)
    first, *groups = whole.split(thousands)
    if len(decimals) > 1 or any(thousands in part for part in decimals):
        return None
    if groups and (len(first.lstrip("+-")) > 3 or any(len(group) != 3 for group in groups)):
        return None
    return float(".".join((first + "".join(groups), *decimals)))


def _tight(text: str) -> str:
    """Without the spaces and apostrophes that set thousands apart."""
    return _SPACES.sub("", text.strip()).replace("\u2212", "-")


@lru_cache(maxsize=65536)
def _proved(text: str) -> str | None:
    """The decimal mark that one text proves."""
    if not _SHAPE.fullmatch(text):
        return None
    marks = re.findall("[.,]", text)
    other = {".": ",", ",": "."}
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else None
    if len(marks) > 1:
        return other[marks[0]]
    if len(marks) == 1:
        before, after = text.lstrip("+-").split(marks[0])
        if len(after) != 3 or len(before) > 3 or before.startswith("0"):
            return marks[0]
    return None
