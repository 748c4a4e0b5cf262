"""A table of communes and units to the assignment of a plan, with an account of every row.

A row counts when its commune is known beyond doubt and its unit can be read. Whatever does not
count is reported with its row, and its commune is left without a unit by the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from regionaltool.core.columns import read_texts
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.row_codes import match_by_code, zeros_put_back
from regionaltool.core.row_matching import How, Match, match_rows, with_suggestions
from regionaltool.core.tables.column_roles import title_of
from regionaltool.core.tables.figures import mended_sheet
from regionaltool.core.tables.sheet import Cell, Check, Sheet, text_of, unchecked
from regionaltool.core.tables.unit_columns import UnitColumns, find_unit_columns, is_own_table

_YES = {"true", "1", "x", "co", "yes", "chinh"}


class Why(StrEnum):
    """Why a row does not count."""

    UNKNOWN_COMMUNE = "unknown_commune"
    ELSEWHERE = "elsewhere"
    """It belongs to a district that the layer does not have."""
    AMBIGUOUS = "ambiguous"
    CONTRADICTED = "contradicted"
    DOUBTED = "doubted"
    ZEROS_LOST = "zeros_lost"
    """Its code would be a commune's if zeros were put in front of it."""
    TWO_UNITS = "two_units"
    """Another row takes the same commune into another unit."""
    PART = "part"
    """Only a part of the commune goes there; the row of the main part counts."""
    NO_UNIT = "no_unit"
    DATE = "date"
    """The spreadsheet has made a date of the unit."""


_REASONS = {
    How.NONE: Why.UNKNOWN_COMMUNE,
    How.AMBIGUOUS: Why.AMBIGUOUS,
    How.CONTRADICTED: Why.CONTRADICTED,
    How.DOUBTED: Why.DOUBTED,
}


@dataclass(frozen=True)
class FailedRow:
    """A row that does not count."""

    row: int
    """Its number in the file; 0 where rows have none."""
    code: str
    name: str
    group: str
    unit: str
    why: Why
    suggestions: tuple[str, ...] = ()
    """Communes that may be meant."""


@dataclass(frozen=True, eq=False)
class UnitAssignment:
    """What a source says of n communes."""

    source: str
    units: tuple[str | None, ...]
    """(n,) the unit of each, None for none."""
    settled: tuple[bool, ...]
    """(n,) does the source say it, or that it has none?"""
    names: dict[str, str]
    """Unit → name, for units that have one besides their id."""
    failed: tuple[FailedRow, ...] = ()
    notes: tuple[Problem, ...] = ()
    n_rows: int = 0
    zeros_lost: int = 0
    """Rows whose codes would be known if zeros were put in front of them."""
    types: dict[str, str] = field(default_factory=dict)
    """Unit → type, where the source tells it."""

    @property
    def n_assigned(self) -> int:
        """Communes that got a unit."""
        return sum(unit is not None for unit in self.units)


@dataclass(frozen=True)
class _Row:
    number: int
    code: str
    name: str
    group: str
    unit: str
    unit_name: str
    main: bool
    is_date: bool

    def failed(self, why: Why, suggestions: Sequence[str] = ()) -> FailedRow:
        return FailedRow(
            self.number, self.code, self.name, self.group, self.unit, why, tuple(suggestions)
        )


def assign_units(
    register: Register,
    sheets: Sequence[Sheet],
    *,
    leading_zeros: bool = False,
    check: Check = unchecked,
) -> UnitAssignment:
    """The units that the first sheet with units names for the communes of the register.

    ``leading_zeros`` puts back the zeros that a spreadsheet took from codes. Raises `InputError`
    when nothing can be made of the sheets, and what ``check`` raises.
    """
    notes: list[Problem] = list(register.notes)
    sheet, columns = _choose(register, sheets, notes)
    rows = _rows(sheet, columns)
    check()
    matches, lost = _matches(register, sheet, columns, rows, leading_zeros, notes)
    check()
    failed: list[FailedRow] = []
    claims: dict[int, list[_Row]] = defaultdict(list)
    unmatched: list[tuple[_Row, Match]] = []
    for row, match, zeros in zip(rows, matches, lost, strict=True):
        commune = match.commune
        if commune < 0 and match.how is How.AMBIGUOUS and len(match.candidates) == 1:
            commune = match.candidates[0]  # its rival is another row of the same commune
        if commune >= 0:
            claims[commune].append(row)
        elif zeros:
            labels = map(register.label, match.candidates)
            failed.append(row.failed(Why.ZEROS_LOST, tuple(labels)))
        else:
            unmatched.append((row, match))
    failed += _left_over(register, unmatched, check)
    units, settled = _settle(register, claims, failed)
    names = _names(units, claims, sheet, notes)
    if not claims and not any(lost):
        raise InputError(
            Problem(
                "“{table}”: no row belongs to a commune of “{layer}”. Choose the table of these "
                "communes, or the field that holds the same codes or names.",
                {"table": sheet.title, "layer": register.source},
            )
        )
    return UnitAssignment(
        source=sheet.title,
        units=units,
        settled=settled,
        names=names,
        failed=tuple(sorted(failed, key=lambda row: (row.why is Why.ELSEWHERE, row.row))),
        notes=tuple(notes),
        n_rows=len(rows),
        zeros_lost=sum(lost),
    )


def _choose(
    register: Register, sheets: Sequence[Sheet], notes: list[Problem]
) -> tuple[Sheet, UnitColumns]:
    """The first sheet that names communes and units."""
    left_out = []
    found: tuple[Sheet, UnitColumns] | None = None
    for sheet in sheets:
        mended = sheet
        if not is_own_table(sheet):
            mended, _ = mended_sheet(sheet)
        columns = None if found else find_unit_columns(mended, register)
        if columns is None:
            left_out.append(sheet.title)
        else:
            found = mended, columns
    if found is None:
        raise InputError(
            Problem(
                "“{file}” has no column with codes or names of the communes of “{layer}” beside "
                "one of units. Name the columns “id” and “unit”.",
                {"file": sheets[0].file, "layer": register.source},
            )
        )
    sheet, columns = found
    notes += sheet.notes
    if columns.guess is not None:
        notes.append(columns.guess)
    numbers = (row[columns.unit] for row in sheet.rows[columns.header_rows :])
    if any(isinstance(cell, int | float) for cell in numbers):
        notes.append(
            Problem(
                "“{table}”: units stand as numbers; zeros in front of their codes, if there were "
                "any, are lost.",
                {"table": sheet.title},
            )
        )
    if left_out:
        notes.append(
            Problem(
                "Units are taken from “{table}”; other sheets are left out: {others}.",
                {"table": sheet.title, "others": tuple(left_out)},
            )
        )
    return sheet, columns


def _rows(sheet: Sheet, columns: UnitColumns) -> list[_Row]:
    data = sheet.rows[columns.header_rows :]

    def texts(column: int | None) -> list[str]:
        if column is None:
            return [""] * len(data)
        return list(read_texts([text_of(row[column]) for row in data]))

    def cell(row: Sequence[Cell]) -> Cell:
        return row[columns.unit]

    return [
        _Row(number, code, name, group, unit, unit_name, fold(main) in _YES, _is_date(cell(row)))
        for number, (row, code, name, group, unit, unit_name, main) in enumerate(
            zip(
                data,
                texts(columns.code),
                texts(columns.name),
                texts(columns.group),
                texts(columns.unit),
                texts(columns.unit_name),
                texts(columns.main),
                strict=True,
            ),
            start=columns.header_rows + sheet.first_row,
        )
        if any(value is not None for value in row)
    ]


def _is_date(value: Cell) -> bool:
    return isinstance(value, date)


def _matches(
    register: Register,
    sheet: Sheet,
    columns: UnitColumns,
    rows: Sequence[_Row],
    leading_zeros: bool,
    notes: list[Problem],
) -> tuple[list[Match], list[bool]]:
    """The commune of each row, and whether only zeros are missing for it to have one."""
    names = [row.name for row in rows]
    groups = [row.group for row in rows]
    nothing = [False] * len(rows)
    if columns.code is None:
        return match_rows(register, names, groups=groups), nothing
    codes = tuple(row.code for row in rows)
    restored = zeros_put_back(codes, register)
    changed = [(a, b) for a, b in zip(codes, restored, strict=True) if a != b]
    if leading_zeros and changed:
        notes.append(
            Problem(
                "“{table}”: zeros were put back before codes: {count}, such as “{code}” for "
                "“{meant}”.",
                {
                    "table": sheet.title,
                    "count": len(changed),
                    "code": changed[0][0],
                    "meant": changed[0][1],
                },
            )
        )
    matches = match_by_code(
        register,
        names,
        groups,
        restored if leading_zeros else codes,
        title=title_of(columns.titles, columns.code),
        source=sheet.title,
        notes=notes,
    )
    lost = [
        match.commune < 0 and a != b and match.how is not How.CONTRADICTED and not leading_zeros
        for match, a, b in zip(matches, codes, restored, strict=True)
    ]
    return matches, lost


def _left_over(
    register: Register, unmatched: Sequence[tuple[_Row, Match]], check: Check
) -> list[FailedRow]:
    """Rows without a commune, with what may be meant."""
    elsewhere = [
        match.how is How.NONE and bool(row.group) and register.find_group(row.group) is None
        for row, match in unmatched
    ]
    matches = with_suggestions(
        register,
        [match for _, match in unmatched],
        ["" if away else row.name for (row, _), away in zip(unmatched, elsewhere, strict=True)],
        [row.group for row, _ in unmatched],
        check,
    )
    return [
        row.failed(
            Why.ELSEWHERE if away else _REASONS[match.how],
            tuple(map(register.label, match.candidates)),
        )
        for (row, _), match, away in zip(unmatched, matches, elsewhere, strict=True)
    ]


def _settle(
    register: Register, claims: dict[int, list[_Row]], failed: list[FailedRow]
) -> tuple[tuple[str | None, ...], tuple[bool, ...]]:
    """The unit of each commune, and whether the table says it; rows that do not count fail."""
    units: list[str | None] = [None] * len(register)
    settled = [False] * len(register)
    for commune, rows in claims.items():
        label = (register.label(commune),)
        failed += [row.failed(Why.DATE, label) for row in rows if row.is_date]
        blank = [row for row in rows if not row.unit]
        failed += [row.failed(Why.NO_UNIT, label) for row in blank]
        wanted = [row for row in rows if row.unit and not row.is_date]
        different = {row.unit for row in wanted}
        main = {row.unit for row in wanted if row.main}
        if len(different) > 1 and len(main) == 1:
            failed += [row.failed(Why.PART, label) for row in wanted if row.unit not in main]
            different = main
        if len(different) == 1:
            (units[commune],) = different
            settled[commune] = True
        elif different:
            failed += [row.failed(Why.TWO_UNITS, label) for row in wanted]
        else:
            settled[commune] = len(blank) == len(rows)
    return tuple(units), tuple(settled)


def _names(
    units: Sequence[str | None],
    claims: dict[int, list[_Row]],
    sheet: Sheet,
    notes: list[Problem],
) -> dict[str, str]:
    """The names of the units; of several the one that stands first, which is noted."""
    found: dict[str, str] = {}
    twice: dict[str, None] = {}
    counted = [
        row for commune, rows in claims.items() for row in rows if row.unit == units[commune]
    ]
    for row in sorted(counted, key=lambda row: row.number):
        if row.unit_name and found.setdefault(row.unit, row.unit_name) != row.unit_name:
            twice[row.unit] = None
    if twice:
        notes.append(
            Problem(
                "“{table}”: units with more than one name: {units}; the first name is used.",
                {"table": sheet.title, "units": tuple(twice)},
            )
        )
    return {unit: name for unit, name in found.items() if name != unit}
