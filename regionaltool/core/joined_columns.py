"""Joined figures as columns with one value a commune, areas in km², sums beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.figures_verdict import UNITS
from regionaltool.core.problems import Problem
from regionaltool.core.register import Register
from regionaltool.core.row_matching import Match
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.figure_columns import (
    AREA_FIELD,
    FigureColumn,
    FigureKind,
    unique_fields,
    unit_by_ratio,
)
from regionaltool.core.tables.figures import FigureTable


@dataclass(frozen=True, eq=False)
class JoinedColumn:
    """A column of n values, one a commune."""

    field: str
    title: str
    source: str
    """File and sheet that it comes from."""
    kind: FigureKind | None
    """None for texts."""
    values: NDArray[np.float64] | NDArray[np.object_]
    """Persons, km² for areas, else as in the table; NaN (None for a text) where there is none."""
    in_km2: bool = False
    table_total: float | None = None
    """Sum of all rows of communes in the table, None where nothing adds up."""
    joined_total: float | None = None
    """Sum of what was joined."""
    official_total: float | None = None
    """The total that the table itself gives."""

    @cached_property
    def is_whole(self) -> bool:
        """Are all values whole numbers?"""
        known = self.values[~np.isnan(self.values)] if self.kind else np.array([0.5])
        return bool(np.equal(known, np.floor(known)).all())


def join_columns(
    table: FigureTable,
    matches: Sequence[Match],
    register: Register,
    asked: Asked,
    guesses: list[Problem],
    notes: list[Problem],
) -> list[JoinedColumn]:
    """The columns of one table; ``guesses`` and ``notes`` take what is to be said of units."""
    records = np.array([r for r, match in enumerate(matches) if match.commune >= 0], dtype=int)
    communes = np.array([matches[r].commune for r in records], dtype=int)
    made = []
    for column, official in zip(table.figures, table.official_total, strict=True):
        field, factor, unit = column.field, 1.0, None
        if column.kind is FigureKind.PERSONS and _has_fractions(column, table, notes):
            continue
        if column.kind is FigureKind.AREA:
            unit = _area_unit(
                column, records, communes, register, asked, table.source, guesses, notes
            )
            if unit is None:
                continue
            if unit:
                factor = UNITS[unit]
                field = field if "km2" in field else f"{field.removesuffix('_ha')}_km2"
            elif field == AREA_FIELD:
                field = "area"
        values = np.full(len(register), np.nan)
        values[communes] = _scaled(column.values[records], factor)
        adds_up = column.kind is not FigureKind.SHARE
        made.append(
            JoinedColumn(
                field=field,
                title=column.title,
                source=table.source,
                kind=column.kind,
                values=values,
                in_km2=column.kind is FigureKind.AREA and bool(unit),
                table_total=float(_scaled(np.nansum(column.values), factor)) if adds_up else None,
                joined_total=float(np.nansum(values)) if adds_up else None,
                official_total=None if official is None else float(_scaled(official, factor)),
            )
        )
    for text in table.texts:
        values = np.full(len(register), None, dtype=object)
        for record, commune in zip(records, communes, strict=True):
            values[commune] = text.values[record] or None
        made.append(JoinedColumn(text.field, text.title, table.source, None, values))
    return made


def _has_fractions(column: FigureColumn, table: FigureTable, notes: list[Problem]) -> bool:
    """5.57 persons are 5.570 persons that some program took for a decimal number."""
    broken = np.flatnonzero(column.values % 1 > 0)
    if not len(broken):
        return False
    shown = tuple(
        f"{table.records.lines[r][0]} {table.records.names[r]}: {column.values[r]:.10g}"
        for r in broken
    )
    notes.append(
        Problem(
            "“{table}”: column “{column}” counts persons, and these are not whole (row {rows}). "
            "Thousands may have been taken for decimals. The column was left out; correct it in "
            "the table.",
            {"table": table.source, "column": column.title, "rows": shown},
        )
    )
    return True


def _scaled(values, factor: float):
    """Hectares as km² without the last digit's noise: 122.93 ha is 1.2293."""
    return np.round(values * factor, 10) if factor != 1 else values


def _area_unit(
    column: FigureColumn,
    records: NDArray[np.int64],
    communes: NDArray[np.int64],
    register: Register,
    asked: Asked,
    source: str,
    guesses: list[Problem],
    notes: list[Problem],
) -> str | None:
    """The unit of an area, empty when nobody knows; None when title and polygons contradict."""
    if asked.units:
        return asked.units.replace("2", "²")
    main = column.field == AREA_FIELD
    measured = unit_by_ratio(column.values[records], register.km2[communes]) if main else ""
    if column.unit and measured and column.unit != measured:
        notes.append(
            Problem(
                "“{table}”: column “{column}” says {unit}, but its figures are like {measured} "
                "beside the polygons. It was left out; say the unit (UNITS).",
                {
                    "table": source,
                    "column": column.title,
                    "unit": column.unit,
                    "measured": measured,
                },
            )
        )
        return None
    unit = column.unit or measured
    values = {"table": source, "column": column.title, "unit": unit}
    if column.unit:
        note = Problem("“{table}”: “{column}” is in {unit} by its title; joined in km².", values)
    elif unit:
        note = Problem(
            "“{table}”: “{column}” is taken to be in {unit}, like the polygons; joined in km².",
            values,
        )
    else:
        note = Problem(
            "“{table}”: nothing says in which unit the areas of “{column}” are; they are joined as "
            "they stand. Say the unit (UNITS) to have km².",
            values,
        )
    (guesses if unit else notes).append(note)
    return unit


def with_own_names(
    columns: Sequence[JoinedColumn], taken: Sequence[str], notes: list[Problem]
) -> tuple[JoinedColumn, ...]:
    """The columns under names that neither the layer nor another column has."""
    fields = unique_fields([column.field for column in columns], taken)
    return tuple(_renamed(c, field, notes) for c, field in zip(columns, fields, strict=True))


def _renamed(column: JoinedColumn, field: str, notes: list[Problem]) -> JoinedColumn:
    if field == column.field:
        return column
    notes.append(
        Problem(
            "“{table}”: “{column}” becomes the field “{field}”, since “{taken}” is there already.",
            {
                "table": column.source,
                "column": column.title,
                "field": field,
                "taken": column.field,
            },
        )
    )
    return replace(column, field=field)
