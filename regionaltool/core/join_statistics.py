"""Figures of an office's tables joined to communes: the whole way from sheets to columns.

`join_statistics` looks and decides but writes nothing, so what it returns is at once the preview
that a user confirms and the result that is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.joining import How, Match, match_rows, with_suggestions
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.tables.asked import Asked
from regionaltool.core.tables.figure_columns import (
    AREA_FIELD,
    KM2,
    FigureColumn,
    FigureKind,
    unique_fields,
    unit_by_ratio,
)
from regionaltool.core.tables.figures import FigureTable, read_figures
from regionaltool.core.tables.sheet import Check, Sheet, unchecked


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
    table_total: float | None = None
    """Sum of all rows of communes in the table, None where nothing adds up."""
    joined_total: float | None = None
    """Sum of what was joined."""
    official_total: float | None = None
    """The total that the table itself gives."""

    @property
    def is_whole(self) -> bool:
        """Are all values whole numbers?"""
        known = self.values[~np.isnan(self.values)] if self.kind else np.array([0.5])
        return bool(np.equal(known, np.floor(known)).all())


class LeftOver(StrEnum):
    """Why a row or a commune was left over."""

    NO_COMMUNE = "no_commune"
    NO_ROW = "no_row"
    """A commune that the table has no row for."""
    AMBIGUOUS = "ambiguous"
    """More than one commune fits, or more than one row with different figures."""
    DOUBLED = "doubled"
    """The row stands in the table once more, with the same figures; the first one was joined."""
    CONTRADICTED = "contradicted"
    DOUBTED = "doubted"


@dataclass(frozen=True)
class Rest:
    """A row, or a commune, that was not joined."""

    source: str
    why: LeftOver
    row: int | None
    """Row in the file, None for a commune without one."""
    code: str
    name: str
    group: str
    suggestions: tuple[str, ...]
    """What may be meant, likeliest first."""
    communes: tuple[int, ...] = ()
    """The communes that the suggestions name; for a commune without a row, itself."""


@dataclass(frozen=True, eq=False)
class JoinedStatistics:
    """What became of the tables."""

    register: Register
    columns: tuple[JoinedColumn, ...]
    rest: tuple[Rest, ...]
    tables: tuple[FigureTable, ...]
    matches: tuple[tuple[Match, ...], ...]
    """For each table the match of each record."""
    guesses: tuple[Problem, ...]
    notes: tuple[Problem, ...]

    @property
    def matched(self) -> int:
        """Communes that got anything from some table."""
        found = {m.commune for matches in self.matches for m in matches if m.commune >= 0}
        return len(found)

    @property
    def ambiguous(self) -> int:
        """Rows that fit more than one commune, or contradict themselves or each other."""
        doubtful = (LeftOver.AMBIGUOUS, LeftOver.CONTRADICTED, LeftOver.DOUBTED)
        return sum(rest.why in doubtful for rest in self.rest)


def join_statistics(
    register: Register,
    sheets: Sequence[Sheet],
    asked: Asked | None = None,
    *,
    taken: Sequence[str] = (),
    check: Check = unchecked,
) -> JoinedStatistics:
    """Join all sheets that hold figures of communes; ``taken`` are names that fields have already.

    Raises `InputError` when there is nothing to join or an answer of the user does not fit.
    """
    asked = asked or Asked()
    guesses: list[Problem] = []
    notes: list[Problem] = list(register.notes)
    tables = _tables(_asked_sheets(sheets, asked.sheet), register, asked, guesses, check)
    columns: list[JoinedColumn] = []
    rest: list[Rest] = []
    all_matches = []
    for table in tables:
        check()
        codes = _codes(table, register, asked, notes)
        matches = match_rows(
            register, table.records.names, groups=table.records.groups, codes=codes
        )
        matches, doubled = _settle_claims(matches, table)
        matches = with_suggestions(register, matches, table.records.names, table.records.groups)
        check()
        columns += _joined_columns(table, matches, register, asked, guesses, notes)
        rest += _rest(table, matches, doubled, register)
        all_matches.append(tuple(matches))
        guesses += table.guesses
        notes += table.notes
    fields = unique_fields([column.field for column in columns], taken)
    columns = [_renamed(c, field, notes) for c, field in zip(columns, fields, strict=True)]
    return JoinedStatistics(
        register=register,
        columns=tuple(columns),
        rest=tuple(rest),
        tables=tuple(tables),
        matches=tuple(all_matches),
        guesses=tuple(guesses),
        notes=tuple(notes),
    )


def _asked_sheets(sheets: Sequence[Sheet], asked: str) -> Sequence[Sheet]:
    if not asked:
        return sheets
    exact = [sheet for sheet in sheets if sheet.name == asked]
    alike = [sheet for sheet in sheets if fold(sheet.name) == fold(asked)]
    if len(exact or alike) == 1:
        return exact or alike
    if asked.isdigit() and 1 <= int(asked) <= len(sheets):
        return [sheets[int(asked) - 1]]
    raise InputError(
        Problem(
            "“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.",
            {
                "file": sheets[0].file,
                "sheet": asked,
                "sheets": tuple(sheet.name for sheet in sheets),
            },
        )
    )


def _tables(
    sheets: Sequence[Sheet],
    register: Register,
    asked: Asked,
    guesses: list[Problem],
    check: Check,
) -> list[FigureTable]:
    """The sheets that hold figures. An answer that fits some sheets only leaves out the others."""
    tables, refusals = [], []
    for sheet in sheets:
        check()
        try:
            table = read_figures(sheet, register, asked)
        except InputError as error:
            if len(sheets) == 1 or not (asked.key or asked.columns or asked.sums):
                raise
            refusals.append(error)
            continue
        if table is not None:
            tables.append(table)
        elif len(sheets) > 1:
            guesses.append(
                Problem(
                    "“{table}” has no figures of communes and is left out.",
                    {"table": sheet.title},
                )
            )
    if not tables and refusals:
        raise refusals[0]
    if not tables:
        raise InputError(
            Problem(
                "“{file}” has no column with the names or codes of the communes of “{layer}” "
                "beside figures. Choose the table of these communes; name its columns (TABLE_KEY, "
                "COLUMNS) and its header (HEADER_ROWS) when they are not found.",
                {"file": sheets[0].title, "layer": register.source},
            )
        )
    return tables


def _codes(
    table: FigureTable, register: Register, asked: Asked, notes: list[Problem]
) -> tuple[str, ...] | None:
    """The codes of the records; zeros in front are put back only when the user says so."""
    if table.columns.code is None:
        return None
    codes = table.records.codes
    if not table.columns.zeros_lost:
        return codes
    lost: dict[str, list[str]] = defaultdict(list)
    for identifier in register.by_id:
        lost[identifier.lstrip("0")].append(identifier)
    restored = [
        lost[code][0] if code not in register.by_id and len(lost.get(code, ())) == 1 else code
        for code in codes
    ]
    if asked.leading_zeros:
        return tuple(restored)
    changed = [(a, b) for a, b in zip(codes, restored, strict=True) if a != b]
    if changed:
        notes.append(
            Problem(
                "“{table}”: {count} codes seem to have lost the zeros in front of them, such as "
                "“{code}” for “{meant}”. They were not joined by code; say that the zeros shall be "
                "put back (LEADING_ZEROS) if that is right.",
                {
                    "table": table.source,
                    "count": len(changed),
                    "code": changed[0][0],
                    "meant": changed[0][1],
                },
            )
        )
    return codes


def _settle_claims(
    matches: Sequence[Match], table: FigureTable
) -> tuple[list[Match], frozenset[int]]:
    """One row a commune: of rows with equal figures the first, of different ones none.

    Also gives the records that only repeat another one.
    """
    claims: dict[int, list[int]] = defaultdict(list)
    for record, match in enumerate(matches):
        if match.commune >= 0:
            claims[match.commune].append(record)
        elif match.how is How.AMBIGUOUS and len(match.candidates) == 1:
            claims[match.candidates[0]].append(record)
    settled = list(matches)
    doubled = set()
    for commune, records in claims.items():
        if len(records) == 1:
            continue  # joined, or the rival fits another commune too
        if len({_figures_of(record, table) for record in records}) > 1:
            for record in records:
                settled[record] = Match(-1, How.AMBIGUOUS, (commune,))
            continue
        first = min(records, key=lambda record: (matches[record].commune < 0, record))
        how = matches[first].how if matches[first].commune >= 0 else How.SPELLING
        settled[first] = Match(commune, how)
        for record in records:
            if record != first:
                settled[record] = Match(-1, How.AMBIGUOUS, (commune,))
                doubled.add(record)
    return settled, frozenset(doubled)


def _figures_of(record: int, table: FigureTable) -> tuple[object, ...]:
    numbers = [float(column.values[record]) for column in table.figures]
    return (
        *(None if number != number else number for number in numbers),
        *(column.values[record] for column in table.texts),
    )


def _joined_columns(
    table: FigureTable,
    matches: Sequence[Match],
    register: Register,
    asked: Asked,
    guesses: list[Problem],
    notes: list[Problem],
) -> list[JoinedColumn]:
    records = np.array([r for r, match in enumerate(matches) if match.commune >= 0], dtype=int)
    communes = np.array([matches[r].commune for r in records], dtype=int)
    made = []
    for column, official in zip(table.figures, table.official_total, strict=True):
        field, factor = column.field, 1.0
        if column.kind is FigureKind.AREA:
            unit = _area_unit(
                column, records, communes, register, asked, table.source, guesses, notes
            )
            if unit is None:
                continue
            if unit:
                factor = KM2[unit]
                field = field if field.endswith("km2") else f"{field.removesuffix('_ha')}_km2"
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
        return asked.units
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


def _rest(
    table: FigureTable,
    matches: Sequence[Match],
    doubled: frozenset[int],
    register: Register,
) -> list[Rest]:
    """The rows that found no commune, in the order of the table, then communes without a row."""
    made = []
    reasons = {
        How.AMBIGUOUS: LeftOver.AMBIGUOUS,
        How.CONTRADICTED: LeftOver.CONTRADICTED,
        How.DOUBTED: LeftOver.DOUBTED,
    }
    records = table.records
    wanted_by: dict[int, list[str]] = defaultdict(list)
    for record, match in enumerate(matches):
        if match.commune >= 0:
            continue
        why = reasons.get(match.how, LeftOver.NO_COMMUNE)
        for commune in match.candidates:
            wanted_by[commune].append(f"{records.lines[record][0]} {records.names[record]}".strip())
        made.append(
            Rest(
                source=table.source,
                why=LeftOver.DOUBLED if record in doubled else why,
                row=records.lines[record][0],
                code=records.codes[record],
                name=records.names[record],
                group=records.groups[record],
                suggestions=tuple(map(register.label, match.candidates)),
                communes=match.candidates,
            )
        )
    joined = {match.commune for match in matches}
    for commune in range(len(register)):
        if commune not in joined:
            made.append(
                Rest(
                    source=table.source,
                    why=LeftOver.NO_ROW,
                    row=None,
                    code=register.ids[commune],
                    name=register.names[commune],
                    group=register.groups[commune],
                    suggestions=tuple(wanted_by[commune]),
                    communes=(commune,),
                )
            )
    return made


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
