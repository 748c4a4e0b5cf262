"""Columns of a table as they come: identifiers, texts, persons and amounts.

A number is never guessed: “12.345” may be twelve thousand or twelve, so it is refused by name.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Sequence
from numbers import Real

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.problems import InputError, Problem

# Above it, a real number no longer holds every whole one.
_MOST_PERSONS = 2.0**53

Labelled = Callable[[NDArray[np.bool_]], tuple[str | Problem, ...]]


def is_null(value: object) -> bool:
    """None, NaN, pandas' NA and NaT."""
    return value is None or type(value).__name__ in ("NAType", "NaTType") or value != value


def read_texts(values: Sequence[object]) -> NDArray[np.object_]:
    """Texts without spaces around them and in composed form (NFC); empty for NULL."""
    return np.array(
        ["" if v is None or is_null(v) else _composed(_plain(v).strip()) for v in values],
        dtype=object,
    )


def read_identifiers(values: Sequence[object]) -> tuple[NDArray[np.object_], bool]:
    """Identifiers as text, empty for NULL, and whether any of them was a number."""
    return read_texts(values), any(isinstance(v, Real) and not is_null(v) for v in values)


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _plain(value: object) -> str:
    """A whole number that a table keeps as a real one is written without its ``.0``."""
    if isinstance(value, str):
        return value
    if isinstance(value, Real) and not isinstance(value, bool) and float(value).is_integer():
        return str(int(value))
    return str(value)


def check_identifiers(ids: NDArray[np.object_], names: NDArray[np.object_], source: str) -> None:
    """Raises `InputError` when an id is missing or stands twice."""
    blank = ids == ""
    if blank.any():
        rows = np.flatnonzero(blank)
        raise InputError(
            Problem(
                "Layer “{layer}”: communes without an id: {count} (row {rows}). Fill the id field.",
                {
                    "layer": source,
                    "count": len(rows),
                    "rows": tuple(f"{row + 1} {names[row]}".strip() for row in rows),
                },
            )
        )
    distinct, count = np.unique(ids.astype(str), return_counts=True)
    if (count > 1).any():
        raise InputError(
            Problem(
                "Layer “{layer}”: ids that stand more than once: {ids}. Give each commune an id of "
                "its own, or choose another id field.",
                {"layer": source, "ids": tuple(str(d) for d in distinct[count > 1])},
            )
        )


def read_persons(
    values: Sequence[object], column: str, labelled: Labelled, source: str
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Whole persons and where they are known; NULL is unknown, and 0 in the first array."""
    amounts = read_amounts(values, column, labelled, source, negative=False)
    known = ~np.isnan(amounts)
    broken = known & ((amounts != np.floor(amounts)) | (amounts > _MOST_PERSONS))
    if broken.any():
        raise InputError(
            Problem(
                "Layer “{layer}”: field “{field}” of {communes} is not a whole number "
                "({value}). Choose a field that counts persons.",
                {
                    "layer": source,
                    "field": column,
                    "communes": labelled(broken),
                    "value": float(amounts[np.flatnonzero(broken)[0]]),
                },
            )
        )
    return np.where(known, amounts, 0).astype(np.int64), known


def read_amounts(
    values: Sequence[object],
    column: str,
    labelled: Labelled,
    source: str,
    *,
    negative: bool = True,
) -> NDArray[np.float64]:
    """Numbers, NaN for NULL. Text counts only when it is nothing but digits."""
    amounts = np.full(len(values), np.nan)
    unreadable = np.zeros(len(values), dtype=bool)
    for row, value in enumerate(values):
        if type(value) is int or (type(value) is float and math.isfinite(value)):
            amounts[row] = value  # as most are; the others are looked at one by one
            continue
        if is_null(value) or (isinstance(value, str) and not value.strip()):
            continue
        if isinstance(value, str):
            digits = value.strip()
            if digits.isascii() and digits.isdigit():
                amounts[row] = float(digits)
                unreadable[row] = math.isinf(amounts[row])
            else:
                unreadable[row] = True
        elif isinstance(value, bool) or not isinstance(value, Real) or math.isinf(value):
            unreadable[row] = True
        else:
            amounts[row] = float(value)
    if unreadable.any():
        raise InputError(
            Problem(
                "Layer “{layer}”: “{value}” is no number that can be read without doubt, in "
                "field “{field}” of {communes}. Turn the field into a number field first.",
                {
                    "layer": source,
                    "field": column,
                    "value": values[int(np.flatnonzero(unreadable)[0])],
                    "communes": labelled(unreadable),
                },
            )
        )
    if not negative and (amounts < 0).any():
        raise InputError(
            Problem(
                "Layer “{layer}”: field “{field}” of {communes} is negative. Correct the figure or "
                "leave it empty (NULL) when it is unknown.",
                {"layer": source, "field": column, "communes": labelled(amounts < 0)},
            )
        )
    return amounts
