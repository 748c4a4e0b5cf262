"""A sheet: rows of cells as they stand in a file, before anybody asks what they mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from regionaltool.core.columns import is_null
from regionaltool.core.problems import Problem

Cell = str | int | float | bool | date | datetime | None
Check = Callable[[], None]
"""Called every few rows; raises when the user has cancelled."""


def unchecked() -> None:
    """Nobody can cancel."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """n rows of m cells; a blank cell is None, a text has no spaces around it.

    Within it there is one space between two words, unless the sheet was asked for as written.
    """

    file: str
    """Name of the file or layer, for messages."""
    name: str
    """Name of the sheet; empty when the file has but one."""
    rows: tuple[tuple[Cell, ...], ...]
    indents: tuple[int, ...] = ()
    """How many spaces stand before the first text of each row; empty when none are kept."""
    first_row: int = 1
    """The number that the first row has in the file."""
    notes: tuple[Problem, ...] = ()
    is_layer: bool = False
    """The first row holds the names of fields."""

    @property
    def title(self) -> str:
        """Name for messages: so_lieu.xlsx › Dân số."""
        return f"{self.file} › {self.name}" if self.name else self.file

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0


def make_sheet(
    file: str,
    name: str,
    rows: Iterable[Sequence[object]],
    notes: tuple[Problem, ...] = (),
    *,
    is_layer: bool = False,
    as_written: bool = False,
) -> Sheet:
    """A sheet without the empty rows and columns at its ends; cells in their plain form.

    ``as_written`` keeps tabs, line breaks and spaces within a text.
    """
    cells = [[plain_cell(value) for value in row] for row in rows]
    indents = [_indent(row) for row in cells_of_text(cells)]
    cells = [[_trimmed(value, as_written) for value in row] for row in cells]
    while cells and all(value is None for value in cells[-1]):
        cells.pop()
    width = max((i + 1 for row in cells for i, v in enumerate(row) if v is not None), default=0)
    padded = tuple(tuple(row[:width]) + (None,) * (width - len(row)) for row in cells)
    return Sheet(file, name, padded, tuple(indents[: len(padded)]), 1, notes, is_layer)


def cells_of_text(rows: Iterable[Sequence[Cell]]) -> Iterable[str]:
    """The first text of each row, empty where there is none."""
    for row in rows:
        yield next((value for value in row if isinstance(value, str) and value.strip()), "")


def text_of(value: Cell) -> str:
    """A cell as text; a whole number has no “.0”, a blank cell is empty."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def plain_cell(value: object) -> Cell:
    """A value of any table as what a cell may hold; None for NULL."""
    if is_null(value):
        return None
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, bool | int | float | date | datetime):
        return value
    try:
        number = float(value)  # numbers of NumPy, Decimal
    except (TypeError, ValueError):
        return str(value)
    return int(number) if number.is_integer() else number


def _trimmed(value: Cell, as_written: bool) -> Cell:
    if isinstance(value, str):
        return (value.strip() if as_written else " ".join(value.split())) or None
    return value


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
