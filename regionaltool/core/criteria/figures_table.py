"""A table of figures of units, its columns named as a rule set names measures and fields."""

from __future__ import annotations

from collections import Counter

import numpy as np

from regionaltool.core.columns import read_texts
from regionaltool.core.criteria.rule_set import RuleSet
from regionaltool.core.criteria.unit_table import FLAGS, MEMBERS, WHOLE_MEMBERS, UnitTable
from regionaltool.core.criteria.words import TEXT_FIELDS
from regionaltool.core.inputs.row_figures import Counts, read_row_figures
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.sheet import Sheet

UNIT = "unit"
_SHARE, _AREA = "_pct", "_km2"


def units_with_figures(
    units: UnitTable, sheet: Sheet, rules: RuleSet
) -> tuple[UnitTable, tuple[Problem, ...]]:
    """The units with what the table says of them; a blank cell in it is unknown.

    A column ``unit``, else the first one, holds the ids. Raises `InputError` for a unit that
    stands twice, when no row is about any unit, and for figures that cannot be read without doubt.
    """
    problems: list[Problem] = []
    rows, ids = _rows(sheet)
    _check_units(rows, ids, units)
    known = np.isin(ids.astype(str), np.array(units.ids, dtype=str))
    _tell_strange(rows, ids, known, units, problems)
    columns = {}
    for title in rows.columns:
        name = title.strip().casefold()
        if name == FLAGS or name in TEXT_FIELDS:
            columns[name] = rows.column(title)
        elif name in _numbers(rules):
            counts = _counts(name)
            columns[name] = read_row_figures(rows, (title,), counts, problems)[:, 0]
    if not columns:
        raise InputError(
            Problem(
                "“{table}” has no column that the rule set asks for. It asks for: {known}.",
                {
                    "table": rows.source,
                    "known": ", ".join((*_numbers(rules), *TEXT_FIELDS, FLAGS)),
                },
            )
        )
    return units.with_columns(tuple(ids), columns, rows.source), tuple(problems)


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


def _check_units(rows: Rows, ids: np.ndarray, units: UnitTable) -> None:
    count = Counter(ids.tolist())
    twice = np.flatnonzero([count[unit] > 1 for unit in ids])
    if len(twice):
        raise InputError(
            Problem(
                "“{table}”: units that stand more than once (row {rows}). Leave one row a unit.",
                {"table": rows.source, "rows": rows.told(twice, ids[twice])},
            )
        )
    if not set(ids) & set(units.ids):
        raise InputError(
            Problem(
                "“{table}”: no row is about any unit of the plan, such as “{unit}”. The ids stand "
                "in the column “unit”, or else in the first one.",
                {"table": rows.source, "unit": units.ids[0]},
            )
        )


def _tell_strange(
    rows: Rows, ids: np.ndarray, known: np.ndarray, units: UnitTable, problems: list[Problem]
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
    without = tuple(unit for unit in units.ids if unit not in listed)
    if without:
        problems.append(
            Problem(
                "“{table}” has no row for {units}; their figures are those of their communes.",
                {"table": rows.source, "units": without},
            )
        )


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
