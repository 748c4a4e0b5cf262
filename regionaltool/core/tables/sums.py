"""Columns that are the sum of others: residents permanent and temporary, and their total.

A total that a program never worked out, or that is not there at all, is added up from its parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.names import fold

_TOTAL = re.compile(r"(?:tong|tong so|tong cong|cong|total|sum)(?: .*)?")
_PERMANENT = re.compile(r".*\b(?:thuong tru|permanent)\b.*")
_TEMPORARY = re.compile(r".*\b(?:tam tru|temporary)\b.*")


@dataclass(frozen=True)
class Sum:
    """Parts that add up to a figure."""

    parts: tuple[int, ...]
    """Columns."""
    total: int | None
    """The column that holds the sum where the table gives it; None without one."""
    proved: int
    """Rows in which the total stands and equals its parts."""


def find_sums(
    titles: Sequence[Sequence[str]],
    figures: Mapping[int, NDArray[np.float64]],
    needed: NDArray[np.bool_],
) -> list[Sum]:
    """Sums that the table calls for by itself.

    ``figures`` holds the values of each column of figures, ``needed`` says in which rows a figure
    is wanted. A total that stands in all of them needs no sum.
    """
    found: list[Sum] = []
    spoken_for: set[int] = set()
    for total, values in figures.items():
        last = fold(titles[total][-1]) if titles[total] else ""
        if not _TOTAL.fullmatch(last) or not np.isnan(values[needed]).any():
            continue
        parts = _siblings(total, titles, figures)
        if len(parts) < 2:
            continue
        spoken_for |= {*parts, total}
        added = np.sum([figures[part] for part in parts], axis=0)
        both = ~np.isnan(values) & ~np.isnan(added)
        if np.allclose(values[both], added[both], rtol=0, atol=1e-6) and (
            both.any() or _is_residents(parts, titles)
        ):
            found.append(Sum(parts, total, int(both.sum())))
    permanent = [j for j in figures if _title_fits(_PERMANENT, titles[j])]
    temporary = [j for j in figures if _title_fits(_TEMPORARY, titles[j])]
    if len(permanent) == len(temporary) == 1 and not spoken_for & {*permanent, *temporary}:
        pair = (*permanent, *temporary)
        added = np.sum([figures[part] for part in pair], axis=0)
        if not any(_same(values, added) for values in figures.values()):
            found.append(Sum(pair, None, 0))
    return found


def _siblings(
    total: int, titles: Sequence[Sequence[str]], figures: Mapping[int, object]
) -> tuple[int, ...]:
    """The columns under the same heading, else all others."""
    above = titles[total][:-1]
    if above:
        return tuple(j for j in figures if j != total and titles[j][: len(above)] == above)
    return tuple(j for j in figures if j != total)


def _is_residents(parts: Sequence[int], titles: Sequence[Sequence[str]]) -> bool:
    return len(parts) == 2 and {
        bool(_title_fits(pattern, titles[part]))
        for part, pattern in zip(parts, (_PERMANENT, _TEMPORARY), strict=True)
    } == {True}


def _title_fits(pattern: re.Pattern[str], titles: Sequence[str]) -> bool:
    return bool(titles) and bool(pattern.fullmatch(fold(titles[-1])))


def _same(values: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    """The same figures wherever both are known, in most rows."""
    both = ~np.isnan(values) & ~np.isnan(other)
    return 2 * both.sum() > len(values) and np.allclose(values[both], other[both])
