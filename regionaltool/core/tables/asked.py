"""What the user may say about a table; whatever is left out is guessed and the guess told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AGGREGATES = ("auto", "sum", "none")


@dataclass(frozen=True)
class Asked:
    """Answers of the user. Columns are named by title, by its last line, or by letter."""

    sheet: str = ""
    """Name of the sheet, or its number from 1; all that hold figures when empty."""
    header_rows: int | None = None
    """Rows above the first row of data."""
    key: str = ""
    """The column of codes or of names."""
    columns: tuple[str, ...] = ()
    """The columns to join."""
    sums: tuple[tuple[str, ...], ...] = ()
    """Columns that are added up to one figure, such as (("Thường trú", "Tạm trú"),)."""
    aggregate: Literal["auto", "sum", "none"] = "auto"
    """“sum” adds the rows of one commune up; “none” takes more than one for doubled."""
    units: str = ""
    """km2, ha or m2, for the columns of areas."""
    decimal: str = ""
    """“,” or “.”, for numbers that stand as text."""
    leading_zeros: bool = False
    """Put back the zeros that a spreadsheet took from the front of the codes."""
