"""What each row of a table is: a commune, a village of it, a heading, a line of totals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionaltool.core.names import COMMUNE_TYPES, DISTRICT_TYPES, name_keys, split_type
from regionaltool.core.register import Register
from regionaltool.core.tables.column_roles import Columns
from regionaltool.core.tables.number_texts import is_number_like
from regionaltool.core.tables.sheet import Cell, text_of

_TOTAL = re.compile(
    r"(?:tổng cộng|tổng số|tổng|cộng|chung|toàn (?:tỉnh|huyện|thành phố|quận|thị xã|xã|vùng|"
    r"quốc|bộ)|(?:grand |sub)?total|sum)"
    r"(?P<rest>\s*[:(.].*|\s+(?:các|toàn|của|số|cộng|đơn vị|huyện|quận|thị xã|thị trấn|thành phố|"
    r"tỉnh|xã|phường|tp\.?|tx\.?|h\.|q\.)\b.*)?"
)
_TOTAL_WITHOUT_MARKS = ("tong cong", "tong so", "tong", "cong", "toan tinh", "toan huyen")
_VILLAGE = re.compile(
    r"(?:thôn|bản|tổ|tổ dân phố|tdp|ấp|khóm|khu phố|kp|khu|tiểu khu|tk|xóm|làng|buôn|plei|phum|"
    r"sóc|đội|village|hamlet)\b.*"
)
_MOSTLY = 0.8
_BLANK_WHERE_MERGED = 0.5
_MOST_VILLAGES = 0.5


class Kind(StrEnum):
    """What a row is."""

    COMMUNE = "commune"
    VILLAGE = "village"
    SECTION = "section"
    """A district, whose communes follow; its figures, if any, are a subtotal."""
    TOTAL = "total"
    NOTHING = "nothing"
    """No figures: a signature, a remark."""


@dataclass(frozen=True)
class Row:
    """One row of the data with its place in the table."""

    index: int
    """Place among the rows of data."""
    kind: Kind
    code: str
    name: str
    group: str
    """District, from its column or from the section that the row stands in."""


def classify(
    data: Sequence[Sequence[Cell]],
    indents: Sequence[int],
    columns: Columns,
    register: Register,
) -> list[Row]:
    """All rows in their order."""
    rows: list[Row] = []
    by_type, by_word = _told_by(data, columns, register)
    merged = columns.group is not None and _is_merged(data, columns.group)
    group = section = name = commune_code = ""
    commune_indent: int | None = None
    commune_texts: set[int] = set()
    for index, cells in enumerate(data):
        code = text_of(cells[columns.code]) if columns.code is not None else ""
        own_name = text_of(cells[columns.name]) if columns.name is not None else ""
        label = own_name or _first_text(cells, columns)
        figures = any(is_number_like(cells[j]) for j in columns.figures)
        if columns.group is not None:
            own_group = text_of(cells[columns.group])
            group = own_group or (group if merged else "")
        here = group if columns.group is not None else section
        if is_total(label, register):
            rows.append(Row(index, Kind.TOTAL if figures else Kind.NOTHING, "", label, here))
            continue
        if _is_section(label, code, figures, columns, register, section):
            section = label
            name = ""
            commune_indent = None
            rows.append(Row(index, Kind.SECTION, "", label, label))
            continue
        if _is_commune(own_name, code, here, columns, register, by_type):
            kind = Kind.COMMUNE
        elif not figures:
            kind = Kind.NOTHING
        elif (
            own_name
            and not code
            and (
                (by_word and _begins_like_a_village(own_name))
                or (commune_indent is not None and (indents[index] > commune_indent or by_type))
            )
        ):
            kind = Kind.VILLAGE if name else Kind.COMMUNE
        elif not own_name and not code and name and columns.name is not None:
            # A merged cell: the commune stands above. Has its row a village too, or its own sum?
            if commune_texts & _texts_in(cells, columns):
                rows.append(Row(index, Kind.COMMUNE, commune_code, name, here))
                continue
            kind = Kind.VILLAGE
        else:
            kind = Kind.COMMUNE if own_name or code else Kind.NOTHING
        if kind is Kind.COMMUNE:
            name, commune_code, commune_indent = own_name, code, indents[index]
            commune_texts = _texts_in(cells, columns)
        shown = own_name if kind is Kind.COMMUNE else label
        rows.append(Row(index, kind, code, shown, here))
    return rows


def is_total(label: str, register: Register) -> bool:
    """Does a line of totals begin so? Tổng Cọt and Cộng Hòa are communes."""
    text = " ".join(unicodedata.normalize("NFC", label).casefold().split())
    if not text or name_keys(label).bare in register.bare_names:
        return False
    match = _TOTAL.fullmatch(text)
    if match:
        return True
    if text.isascii():
        return text.strip(" :.") in _TOTAL_WITHOUT_MARKS
    # “Cộng Bắc Yên”: a total of a district without its type
    words = text.split(" ", 1)
    return words[0] in ("cộng", "tổng") and len(words) == 2 and bool(register.find_group(words[1]))


def named_district(label: str, register: Register) -> str | None:
    """The district whose total a line is, from its label; None for a total of all."""
    text = " ".join(unicodedata.normalize("NFC", label).split())
    words = text.split(" ")
    for first in range(1, min(4, len(words))):
        found = register.find_group(" ".join(words[first:]).strip(" :()."))
        if found:
            return found
    return None


def _texts_in(cells: Sequence[Cell], columns: Columns) -> set[int]:
    """The further columns that hold a text in this row."""
    return {j for j in columns.texts if isinstance(cells[j], str) and not is_number_like(cells[j])}


def names_commune(label: str, register: Register) -> bool:
    """Is a line of totals that of one commune, below its villages: Cộng xã Chim Vàn?"""
    words = label.split()
    return any(
        split_type(rest)[0] in COMMUNE_TYPES or name_keys(rest).bare in register.bare_names
        for rest in (" ".join(words[first:]) for first in range(1, min(4, len(words))))
    )


def _first_text(cells: Sequence[Cell], columns: Columns) -> str:
    """The text that a merged heading leaves in the first of its cells."""
    for j, cell in enumerate(cells):
        is_text = isinstance(cell, str) and not is_number_like(cell)
        if is_text and j not in columns.figures and len(cell) > 3:  # not IV, a), 1.2
            return cell
    return ""


def _is_section(
    label: str, code: str, figures: bool, columns: Columns, register: Register, section: str
) -> bool:
    if not label or columns.group is not None or code in register.by_id:
        return False
    kind = split_type(label)[0]
    if kind in DISTRICT_TYPES:
        return True
    if kind in COMMUNE_TYPES:
        return False
    group = register.find_group(label)
    if group is None:
        return False
    # “Bắc Yên” is a district and its town: the first time it heads a section.
    return not figures or not section or register.find_group(section) != group


def _is_commune(
    name: str, code: str, group: str, columns: Columns, register: Register, by_type: bool
) -> bool:
    if code and (code in register.by_id or columns.name is None):
        return True
    if split_type(name)[0] in COMMUNE_TYPES:
        return True
    if by_type or not name:
        return False
    found = register.find_group(group) if group else None
    if found is None:
        return name_keys(name).bare in register.bare_names
    bare = name_keys(name).bare
    return any(register.keys[commune].bare == bare for commune in register.members[found])


def _is_merged(data: Sequence[Sequence[Cell]], column: int) -> bool:
    """Does one cell stand for all below it? A few blank cells are forgotten ones."""
    blank = sum(cells[column] is None for cells in data)
    return blank > _BLANK_WHERE_MERGED * len(data)


def _told_by(
    data: Sequence[Sequence[Cell]], columns: Columns, register: Register
) -> tuple[bool, bool]:
    """What tells communes from villages: most communes have their type, villages their word.

    A few names alone prove nothing: Bản Liền and Khu Đá may be communes.
    """
    known = typed = villages = 0
    for cells in data:
        name = text_of(cells[columns.name]) if columns.name is not None else ""
        if name and name_keys(name).bare in register.bare_names:
            known += 1
            typed += split_type(name)[0] in COMMUNE_TYPES
        villages += _begins_like_a_village(name)
    return 0 < _MOSTLY * known <= typed, villages >= _MOST_VILLAGES * known


def _begins_like_a_village(name: str) -> bool:
    return bool(_VILLAGE.fullmatch(unicodedata.normalize("NFC", name).casefold()))
