"""Two columns of a sheet that somebody has named: the communes and their units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.sheet import Sheet, text_of

_TITLE_ROWS = 20


def with_named_columns(sheets: Sequence[Sheet], key: str, unit: str) -> tuple[Sheet, ...]:
    """The first sheet with both titles in one row, those two columns alone, as “id” and “unit”.

    Raises `InputError` when no sheet has them.
    """
    wanted = fold(key), fold(unit)
    for sheet in sheets:
        for number, row in enumerate(sheet.rows[:_TITLE_ROWS]):
            titles = [fold(text_of(cell)) for cell in row]
            if all(title in titles for title in wanted):
                places = [titles.index(title) for title in wanted]
                below = (tuple(r[place] for place in places) for r in sheet.rows[number + 1 :])
                return (
                    replace(
                        sheet,
                        rows=(("id", "unit"), *below),
                        indents=sheet.indents[number:],
                        first_row=sheet.first_row + number,
                    ),
                )
    raise InputError(
        Problem(
            "“{file}” has no columns “{key}” and “{unit}” beside each other in one row of titles. "
            "Name them as they stand there, or leave both empty.",
            {"file": sheets[0].file, "key": key, "unit": unit},
        )
    )
