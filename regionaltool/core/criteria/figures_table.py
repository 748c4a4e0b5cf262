"""A table of figures of units, its columns named as a rule set names measures and fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from regionaltool.core.columns import read_texts
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.criteria.unit_columns import FLAGS, UnitColumns
from regionaltool.core.criteria.unit_table import MEMBERS, WHOLE_MEMBERS, UnitTable
from regionaltool.core.criteria.words import TEXT_FIELDS
from regionaltool.core.inputs.row_figures import Counts, read_row_figures
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.sheet import Sheet

UNIT = "unit"
_SHARE, _AREA = "_pct", "_km2"


class FiguresTable(NamedTuple):
    """What a table says of units."""

    units: tuple[str, ...]
    """(r,) the unit of each row; some may not be in the plan."""
    columns: UnitColumns
    problems: tuple[Problem, ...]
    """What is left out or unknown."""


def units_with_figures(
    units: UnitTable, sheet: Sheet, rules: RuleSet, shares: ShareUnit = ShareUnit.UNSTATED
) -> tuple[UnitTable, tuple[Problem, ...]]:
    """The units with what the table says of them, and what is to be told; see `read_figures`."""
    read = read_figures(sheet, units.ids, numbers_asked([rules]), shares)
    at = {unit: row for row, unit in enumerate(read.units)}
    return units.over([at.get(unit, -1) for unit in units.ids], read.columns), read.problems


def read_figures(
    sheet: Sheet,
    units: Sequence[str],
    asked: Sequence[str],
    shares: ShareUnit = ShareUnit.UNSTATED,
) -> FiguresTable:
    """What a table says of units; a blank cell in it is unknown.

    A column ``unit``, else the first one, holds the ids. ``asked`` are the names of numbers that
    count, ``shares`` is what those of minorities are in. Raises `InputError` for a unit that stands
    twice, when no row is about any unit, and for figures that cannot be read without doubt.
    """
    problems: list[Problem] = []
    rows, ids = _rows(sheet)
    _check_units(rows, ids, units)
    known = np.isin(ids.astype(str), np.array(units, dtype=str))
    _tell_strange(rows, ids, known, units, problems)
    columns = {}
    for title in rows.columns:
        name = title.strip().casefold()
        if name == FLAGS or name in TEXT_FIELDS:
            columns[name] = rows.column(title)
        elif name in asked:
            counts = _counts(name)
            columns[name] = read_row_figures(rows, (title,), counts, problems)[:, 0]
    if not columns:
        raise InputError(
            Problem(
                "“{table}” has no column that the rule set asks for. It asks for: {known}.",
                {
                    "table": rows.source,
                    "known": ", ".join((*asked, *TEXT_FIELDS, FLAGS)),
                },
            )
        )
    read = UnitColumns.read(tuple(ids), columns, rows.source, shares)
    return FiguresTable(tuple(ids), read, tuple(problems))


def _rows(sheet: Sheet) -> tuple[Rows, np.ndarray]:
    """The rows below the titles that have an id, and their ids."""
    titles = [" ".join(text.split()) for text in read_texts(sheet.rows[0])]
    twice = tuple(t for t, count in Counter(filter(None, titles)).items() if count > 1)
    if twice:
        raise InputError(
            Problem(
                "“{table}”: titles that stand above more than one column: {columns}.",
                {"table": sheet.title, "columns": twice},
            )
        )
    folded = [title.casefold() for title in titles]
    key = folded.index(UNIT) if UNIT in folded else 0
    width = len(titles)
    data = [(tuple(row) + (None,) * width)[:width] for row in sheet.rows[1:]]
    ids = read_texts([row[key] for row in data])
    kept = np.flatnonzero(ids != "")
    columns = {}
    for at, title in enumerate(titles):
        if title and at != key:
            columns[title] = np.array([data[row][at] for row in kept] + [None], dtype=object)[:-1]
    return Rows(sheet.title, columns, kept + 1 + sheet.first_row), ids[kept]


def _check_units(rows: Rows, ids: np.ndarray, units: Sequence[str]) -> None:
    count = Counter(ids.tolist())
    twice = np.flatnonzero([count[unit] > 1 for unit in ids])
    if len(twice):
        raise InputError(
            Problem(
                "“{table}”: units that stand more than once (row {rows}). Leave one row a unit.",
                {"table": rows.source, "rows": rows.told(twice, ids[twice])},
            )
        )
    if not set(ids) & set(units):
        raise InputError(
            Problem(
                "“{table}”: no row is about any unit of the plan, such as “{unit}”. The ids stand "
                "in the column “unit”, or else in the first one.",
                {"table": rows.source, "unit": units[0]},
            )
        )


def _tell_strange(
    rows: Rows, ids: np.ndarray, known: np.ndarray, units: Sequence[str], problems: list[Problem]
) -> None:
    strange = np.flatnonzero(~known)
    if len(strange):
        problems.append(
            Problem(
                "“{table}”: rows that belong to no unit are left out: {rows}.",
                {"table": rows.source, "rows": rows.told(strange, ids[strange])},
            )
        )
    listed = set(ids)
    without = tuple(unit for unit in units if unit not in listed)
    if without:
        problems.append(
            Problem(
                "“{table}” has no row for {units}; their figures are those of their communes.",
                {"table": rows.source, "units": without},
            )
        )


def numbers_asked(rule_sets: Iterable[RuleSet]) -> tuple[str, ...]:
    """Names of numbers that the rule sets look at, each once."""
    return tuple(dict.fromkeys(name for rules in rule_sets for name in _numbers(rules)))


def _numbers(rules: RuleSet) -> tuple[str, ...]:
    """Names of numbers that the rule set looks at."""
    steps = (
        reduction.step.field
        for one in rules.family
        for reduction in one.reductions
        if reduction.step is not None
    )
    mean = rules.deviation
    shared = () if mean is None else tuple(filter(None, (mean.field, mean.per)))
    asked = (number.field for number in rules.numbers)
    return tuple(dict.fromkeys((*rules.measures, *shared, *steps, *asked, MEMBERS, WHOLE_MEMBERS)))


def _counts(name: str) -> Counts:
    if name.endswith(_SHARE):
        return Counts.SHARES
    # “12.345” km² may be read in two ways, and is refused
    return Counts.MONEY if name.endswith(_AREA) else Counts.PERSONS
