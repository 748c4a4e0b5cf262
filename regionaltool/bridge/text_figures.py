"""Fields of text that hold nothing but numbers, as layers made from spreadsheets have them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.number_texts import (
    decimal_mark,
    is_dash,
    is_number_like,
    is_open,
    read_numbers,
)

_CODE = re.compile(r"\s*0\d")
"""Who writes a zero in front names something, and counts nothing."""


def holds_text(values: Sequence[object]) -> bool:
    """Is any of the values a text that says something?"""
    return any(isinstance(value, str) and value.strip() for value in values)


def figures_in(values: Sequence[object], field: str, source: str) -> list[float | None] | Problem:
    """The figures of a column, None where there is none; where it cannot be told, why."""
    said = [None if isinstance(v, str) and not v.strip() else v for v in values]
    try:
        mark = decimal_mark(said, field, source)
    except InputError as error:
        return error.problem
    two_ways = is_open(said)
    if mark is None and two_ways:
        return Problem(
            "Layer “{layer}”: field “{field}” is text, and “{text}” in it may be read in two ways, "
            "so no indicator looks at it. Turn the field into a number field.",
            {"layer": source, "field": field, "text": two_ways},
        )
    numbers = read_numbers(said, mark or ".")
    if numbers.unreadable:
        return Problem(
            "Layer “{layer}”: field “{field}” is text, and “{text}” in it is no number, so no "
            "indicator looks at it.",
            {"layer": source, "field": field, "text": said[numbers.unreadable[0]]},
        )
    return [None if np.isnan(value) else value for value in numbers.values.tolist()]


def looks_like_figures(values: Sequence[object]) -> bool:
    """Are all that is said numbers, and no codes with zeros in front?"""
    texts = [value for value in values if isinstance(value, str) and value.strip()]
    return all(
        (is_number_like(text) or is_dash(text)) and not _CODE.match(text) for text in texts
    ) and any(map(is_number_like, texts))
