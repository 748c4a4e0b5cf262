"""Which columns of a table say which commune goes into which unit.

Titles decide where they say it, such as `unit`, `MA_MOI` or “Mã ĐVHC mới”; else the communes do:
what is left beside their codes, names and districts holds the units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regionaltool.core.names import fold, name_keys
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.tables.column_roles import Columns, find_columns, title_of
from regionaltool.core.tables.header import column_titles, count_header_rows, is_numbering
from regionaltool.core.tables.sheet import Cell, Sheet, text_of

OWN_TITLES = ("id", "name", "unit", "unit_name")
"""Those of the tables that a plan is written to."""

_CODE = {"ma", "code", "id"}
_NAME = {"ten", "name"}
_NEW = {"moi", "new", "unit"}
_PLACE = {
    "xa",
    "phuong",
    "dvhc",
    "don",
    "vi",
    "hanh",
    "chinh",
    "cap",
    "commune",
    "so",
    "gso",
    "old",
    "cu",
}
_NAMING = _PLACE | _CODE | _NAME | _NEW
_MAIN = {"is main", "main", "chinh", "la chinh"}
_TITLE_ROWS = 20

Titles = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class UnitColumns:
    """Columns of a sheet; None where there is none."""

    header_rows: int
    titles: Titles
    code: int | None
    name: int | None
    group: int | None
    unit: int
    unit_name: int | None
    main: int | None
    """True in the one row that counts of a commune that goes to several units in parts."""
    guess: Problem | None
    """What was taken for granted."""


def find_unit_columns(sheet: Sheet, register: Register) -> UnitColumns | None:
    """The columns; None when the sheet does not name the communes or has nothing beside them.

    Raises `InputError` when several columns may hold the units.
    """
    header = _header_rows(sheet, register)
    titles = column_titles(sheet, header)
    data = sheet.rows[header:]
    unit, unit_name = _by_title(titles)
    taken = {unit, unit_name} - {None}
    others = [tuple(None if j in taken else cell for j, cell in enumerate(row)) for row in data]
    keys = find_columns(sheet, titles, others, register)
    code = keys.code
    if code is None:
        code = next((j for j in _titled(titles, _CODE) if _has_ids(others, j, register)), None)
    name = keys.name if keys.name != code else None
    if code is None and name is None:
        return None
    guess = None
    if unit is None:
        unit, unit_name = _by_content(sheet, titles, others, keys, code)
        if unit is None:
            return None
        guess = Problem(
            "“{table}”: column “{column}” is taken for the units.",
            {"table": sheet.title, "column": title_of(titles, unit)},
        )
    main = next((j for j, parts in enumerate(titles) if fold(" ".join(parts)) in _MAIN), None)
    return UnitColumns(header, titles, code, name, keys.group, unit, unit_name, main, guess)


def is_own_table(sheet: Sheet) -> bool:
    """Was it written by `assignment_rows`?"""
    return bool(sheet.rows) and tuple(map(text_of, sheet.rows[0])) == OWN_TITLES


def _header_rows(sheet: Sheet, register: Register) -> int:
    """Rows above the first row of data; a row that names a commune is never one of them."""
    if sheet.is_layer:
        return 1
    known = next((i for i, row in enumerate(sheet.rows) if _names_commune(row, register)), None)
    for number, row in enumerate(sheet.rows[: _TITLE_ROWS if known is None else known]):
        kinds = [_kind(text_of(cell)) for cell in row]
        if any(kinds) and _filled(row) > 1:
            return _below_titles(sheet, number + 1, kinds)
    counted = count_header_rows(sheet, register.bare_names)
    return counted if known is None else min(counted, known)


def _names_commune(row: Sequence[Cell], register: Register) -> bool:
    texts = [cell for cell in row if isinstance(cell, str)]
    return any(text_of(cell) in register.by_id for cell in row) or (
        _filled(row) > 1 and any(name_keys(text).bare in register.bare_names for text in texts)
    )


def _filled(row: Sequence[Cell]) -> int:
    return sum(cell is not None for cell in row)


def _below_titles(sheet: Sheet, header: int, kinds: Sequence[str]) -> int:
    """Past a second line of titles, which stands below those of the units alone, and numbers."""
    first = next(j for j, kind in enumerate(kinds) if kind)
    while header < len(sheet.rows) and (
        is_numbering(sheet.rows[header])
        or (first > 0 and all(cell is None for cell in sheet.rows[header][:first]))
        and any(_kind(f"unit {text_of(cell)}") in ("code", "name") for cell in sheet.rows[header])
    ):
        header += 1
    return header


def _kind(title: str) -> str:
    """What a title says of the units: “code”, “name”, “plain”; empty when it is another's."""
    words = fold(title).split()
    if not words:
        return ""
    plan = words[0] == "plan" or words[:2] == ["phuong", "an"]
    if not plan and not (_NEW.intersection(words) and _NAMING.issuperset(words)):
        return ""
    if _NAME.intersection(words):
        return "name"
    return "code" if _CODE.intersection(words) else "plain"


def _by_title(titles: Titles) -> tuple[int | None, int | None]:
    """Column of the units and of their names, as far as titles tell."""
    found: dict[str, int] = {}
    for j, parts in enumerate(titles):
        kind = _kind(" ".join(parts))
        if kind:
            found.setdefault(kind, j)
    ordered = [found[kind] for kind in ("code", "plain", "name") if kind in found]
    if not ordered:
        return None, None
    names = [j for j in (found.get("name"), found.get("plain")) if j not in (None, ordered[0])]
    return ordered[0], names[0] if names else None


def _titled(titles: Titles, words: set[str]) -> list[int]:
    """Columns that a title calls codes of communes."""
    found = []
    for j, parts in enumerate(titles):
        title = set(fold(" ".join(parts)).split())
        if title & words and title <= _PLACE | words:
            found.append(j)
    return found


def _has_ids(data: Sequence[Sequence[Cell]], column: int, register: Register) -> bool:
    stripped = {identifier.lstrip("0") for identifier in register.by_id}
    texts = {text_of(row[column]) for row in data}
    return bool(texts & register.by_id.keys() or texts & (stripped - {""}))


def _by_content(
    sheet: Sheet,
    titles: Titles,
    data: Sequence[Sequence[Cell]],
    keys: Columns,
    code: int | None,
) -> tuple[int | None, int | None]:
    """What is left beside the keys: one column, or two of which one names the other."""
    used = {code, keys.name, keys.group}
    left = [
        j
        for j in range(sheet.width)
        if j not in used
        and any(row[j] is not None for row in data)
        and not _is_ordinal([row[j] for row in data])
    ]
    if len(left) == 2 and len({row[left[0]] for row in data}) == len(
        {(row[left[0]], row[left[1]]) for row in data}
    ):
        return left[0], left[1]
    if len(left) > 1:
        raise InputError(
            Problem(
                "“{table}”: more than one column may hold the units: {columns}. Give the column "
                "the title “unit”, and that of their names “unit_name”.",
                {"table": sheet.title, "columns": tuple(title_of(titles, j) for j in left)},
            )
        )
    return (left[0], None) if left else (None, None)


def _is_ordinal(cells: Sequence[Cell]) -> bool:
    """1, 2, 3 … : the number of the line."""
    texts = [text_of(cell) for cell in cells]
    return len(texts) > 2 and texts == [str(number + 1) for number in range(len(texts))]
