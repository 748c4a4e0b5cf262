"""A table of the papers: the same cells go into a workbook, a document and a page."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from regionaltool.core.decree.papers.paper_words import PaperWords, half_up

Cell = str | int | Decimal | None
"""A code is a text; None is unknown."""


class CellKind(Enum):
    """What a column holds; the value is the format of a workbook."""

    TEXT = "@"
    WHOLE = "#,##0"
    REAL = "#,##0.00"
    FIGURE = "#,##0.##"
    """Whole or not, as it comes."""


@dataclass(frozen=True)
class PaperColumn:
    """One column."""

    key: str
    title: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True)
class PaperTable:
    """Rows under titles, the sums last where there are any."""

    key: str
    """Such as ``units``; the workbook's sheet is called `sheet`."""
    sheet: str
    columns: tuple[PaperColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None

    @property
    def all_rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows, the sums among them."""
        return self.rows if self.total is None else (*self.rows, self.total)

    def texts(self, words: PaperWords) -> list[list[str]]:
        """The cells as they are printed, the titles first."""
        lines = [[column.title for column in self.columns]]
        for row in self.all_rows:
            lines.append(
                [
                    written(value, column.kind, words)
                    for value, column in zip(row, self.columns, strict=True)
                ]
            )
        return lines


def columns(words: PaperWords, *asked: tuple[str, CellKind]) -> tuple[PaperColumn, ...]:
    """Columns by the keys of their titles."""
    return tuple(PaperColumn(key, words(f"column.{key}"), kind) for key, kind in asked)


def written(value: Cell, kind: CellKind, words: PaperWords) -> str:
    """One cell as it is printed."""
    if value is None:
        return "" if kind is CellKind.TEXT else words("unknown")
    if kind is CellKind.TEXT:
        return str(value)
    if kind is CellKind.WHOLE or (kind is CellKind.FIGURE and value == int(value)):
        return words.whole(int(value))
    return words.real(value)


def percent(part: int | Decimal | float | None, of: int | Decimal | float | None) -> Decimal | None:
    """Per cent to two places; None when a figure is unknown or there is nothing to divide by."""
    if part is None or not of:
        return None
    return half_up(Decimal(str(part)) * 100 / Decimal(str(of)), 2)
