"""Rows: a table as its owner keeps it, its cells read but nothing counted yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.names import DISTRICT_TYPES, fold, split_type
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.tables.column_roles import find_columns, title_of
from regionaltool.core.tables.figures import mended_sheet
from regionaltool.core.tables.header import column_titles, count_header_rows, is_ordinal, letter
from regionaltool.core.tables.number_texts import is_number_like
from regionaltool.core.tables.row_kinds import is_total
from regionaltool.core.tables.sheet import Cell, Sheet, text_of


@dataclass(frozen=True, eq=False)
class Rows:
    """r rows of a table or layer, in its order."""

    source: str
    """Name of the file, sheet or layer, for messages."""
    columns: Mapping[str, NDArray[np.object_]]
    """By title, (r,) each; None for a blank cell."""
    number: NDArray[np.int64]
    """(r,) row of the file, or feature, as the user sees it."""
    name: str = ""
    """The column with the names of communes beside their codes; empty where there is none."""
    district: tuple[str, ...] = ()
    """(r,) the former district of each row, where the table tells it; else empty."""
    notes: tuple[Problem, ...] = field(default=())
    """What was met while reading."""

    def __len__(self) -> int:
        return len(self.number)

    @classmethod
    def of_sheet(cls, sheet: Sheet, communes: Communes) -> Rows:
        """The rows of data of a sheet whose rows are about these communes.

        Titles that stand above several columns, in a merged cell, go in front of theirs. Headings
        between the rows, and lines of totals, are left out.
        """
        register = Register.of_communes(communes)
        sheet, _ = mended_sheet(sheet)
        header = count_header_rows(sheet, register.bare_names)
        titles = column_titles(sheet, header)
        data = sheet.rows[header:]
        first = header + sheet.first_row
        known = find_columns(sheet, titles, data, register)
        kept, districts, totals = _sorted_out(data, known.group, register)
        beside = known.code is not None and known.name is not None
        names = _unique(titles)
        return cls(
            source=sheet.title,
            columns={
                name: _column([data[index][j] for index in kept]) for j, name in enumerate(names)
            },
            number=np.array(kept, dtype=np.int64) + first,
            name=names[known.name] if beside else "",
            district=tuple(districts) if any(districts) else (),
            notes=(*sheet.notes, *_totals_note(sheet.title, [index + first for index in totals])),
        )

    def column(self, title: str) -> NDArray[np.object_]:
        """(r,) the cells of a column, by its title. Raises `InputError` when there is none."""
        if title in self.columns:
            return self.columns[title]
        alike = [name for name in self.columns if fold(name) == fold(title)]
        if len(alike) == 1:
            return self.columns[alike[0]]
        raise InputError(
            Problem(
                "“{table}” has no column “{column}”. Its columns are: {columns}.",
                {"table": self.source, "column": title, "columns": ", ".join(self.columns)},
            )
        )

    def told(self, rows: NDArray, values: Sequence[object] | None = None) -> tuple[str, ...]:
        """Rows in a message, by their place: “12”, or with a value of each “12: x”."""
        numbers = self.number[rows]
        if values is None:
            return tuple(str(number) for number in numbers)
        return tuple(f"{number}: {value}" for number, value in zip(numbers, values, strict=True))


def _sorted_out(
    data: Sequence[Sequence[Cell]], group: int | None, register: Register
) -> tuple[list[int], list[str], list[int]]:
    """Rows to keep with their districts, and lines of totals; the rest says nothing."""
    kept, districts, totals = [], [], []
    section = ""
    for index, cells in enumerate(data):
        label = next(_texts(cells), "")
        if group is None and _heads_a_district(cells, label, register):
            section = label
        if is_total(label, register):
            totals.append(index)
        elif sum(cell is not None for cell in cells) > 1:
            kept.append(index)
            districts.append(text_of(cells[group]) if group is not None else section)
    return kept, districts, totals


def _texts(cells: Sequence[Cell]) -> Iterator[str]:
    """Texts that are neither numbers nor number their line, such as IV."""
    return (
        cell
        for cell in cells
        if isinstance(cell, str) and not is_number_like(cell) and not is_ordinal(cell)
    )


def _heads_a_district(cells: Sequence[Cell], label: str, register: Register) -> bool:
    """A text alone that names a district, or a subtotal of one: the communes below are its own."""
    if any(text_of(cell) in register.by_id for cell in cells):
        return False
    alone = len(list(_texts(cells))) == 1
    return alone and (split_type(label)[0] in DISTRICT_TYPES and bool(register.find_group(label)))


def _unique(titles: Sequence[Sequence[str]]) -> list[str]:
    """Titles of the columns, with their letter where two are the same."""
    plain = [title_of(titles, j) for j in range(len(titles))]
    return [
        title if plain.count(title) == 1 else f"{title} ({letter(j)})"
        for j, title in enumerate(plain)
    ]


def _column(cells: Sequence[Cell]) -> NDArray[np.object_]:
    column = np.empty(len(cells), dtype=object)
    column[:] = cells
    return column


def _totals_note(source: str, lines: Sequence[int]) -> tuple[Problem, ...]:
    if not lines:
        return ()
    return (
        Problem(
            "“{table}”: lines of totals are left out: {rows}.",
            {"table": source, "rows": tuple(map(str, lines))},
        ),
    )
