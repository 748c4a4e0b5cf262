"""Which column of a table means what, guessed for the user to confirm.

Contents decide where they can: codes are those of communes, shares add up to 1 or 100. Titles
decide the rest; see `role_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from regionaltool.core.communes import Communes
from regionaltool.core.inputs import role_words as words
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.names import fold, name_keys
from regionaltool.core.problems import InputError
from regionaltool.core.register import Register
from regionaltool.core.row_codes import zeros_put_back
from regionaltool.core.tables.column_roles import is_code_title
from regionaltool.core.tables.figure_columns import FigureKind, figure_kind
from regionaltool.core.tables.number_texts import (
    decimal_mark,
    is_dash,
    is_number_like,
    read_numbers,
)
from regionaltool.core.tables.sheet import plain_cell, text_of

Guess = dict[str, str | tuple[str, ...]]

_NEARLY_ALL = 0.8
_MOSTLY = 0.5
_SUM_LEEWAY = 0.05
_TITLED = 0.9
"""A column that is called a code needs so much of the ids that the fullest one has."""


def guessed(kind: str, rows: Rows, communes: Communes) -> Guess:
    """Role → column, or columns, of a table of some kind; a role that no column fits is left out.

    ``kind`` is “budget”, “jobs”, “shares”, “consultation”, “ballots” or “flows”. The farming
    sectors of a table with one row a commune and sector are guessed as they stand in its column of
    sectors.
    """
    return _GUESSES[kind](_Columns(rows, communes))


class _Columns:
    """The columns of a table by what stands in them."""

    def __init__(self, rows: Rows, communes: Communes) -> None:
        self.rows = rows
        self.folded = {title: fold(title) for title in rows.columns}
        register = Register.of_communes(communes)
        self._cells = {
            title: [plain_cell(value) for value in cells] for title, cells in rows.columns.items()
        }
        self._ids = {title: _ids_among(cells, register) for title, cells in self._cells.items()}
        self.naming = [title for title, ids in self._ids.items() if ids]
        self.keys = self._keys()
        self.figures = [t for t, cells in self._cells.items() if _holds_figures(t, cells)]

    def _keys(self) -> list[str]:
        """Columns of codes or names of communes, the likeliest first."""
        most = max(self._ids.values(), default=0)
        likely = [t for t, ids in self._ids.items() if ids and ids >= _TITLED * most]
        # figures may be codes by chance where codes are small numbers
        called = self.called(likely, words.ID)
        return sorted(likely, key=lambda t: (t not in called, list(self._ids).index(t)))

    def titled(self, among: Iterable[str], patterns: Sequence[str]) -> str | None:
        """The column that the first pattern fits, else the next; of several that of the last year.

        Of equal ones the first.
        """
        among = list(among)
        fitting = (self.called(among, (pattern,)) for pattern in patterns)
        return max(next(filter(None, fitting), ()), key=_year, default=None)

    def called(self, among: Iterable[str], patterns: Sequence[str]) -> list[str]:
        """All columns that some pattern fits, in the order of trust."""
        among = list(among)
        return [
            title
            for pattern in patterns
            for title in among
            if re.fullmatch(pattern, self.folded[title])
        ]

    def with_word(self, among: Iterable[str], pattern: str) -> list[str]:
        """Columns whose title has a word."""
        return [title for title in among if re.search(pattern, self.folded[title])]

    def without(self, among: Iterable[str], *taken: str | None) -> list[str]:
        return [title for title in among if title not in taken]

    def values(self, title: str) -> np.ndarray:
        """(r,) the figures of a column, NaN for none."""
        cells = self._cells[title]
        try:
            mark = decimal_mark(cells, title, self.rows.source)
        except InputError:
            mark = None
        return read_numbers(cells, mark or ".").values

    def texts(self, title: str) -> list[str]:
        """The different texts of a column, in their order."""
        return list(dict.fromkeys(self._filled(title)))

    def has_twice(self, title: str | None) -> bool:
        """Does a column have any of its values twice?"""
        return title is not None and len(self.texts(title)) < len(self._filled(title))

    def _filled(self, title: str) -> list[str]:
        return list(filter(None, map(text_of, self._cells[title])))

    def repeats(self, title: str) -> bool:
        """Does a column have most of its values several times?"""
        filled = self._filled(title)
        return len(filled) > len(set(filled)) / _MOSTLY * _NEARLY_ALL


def _year(title: str) -> int:
    return max(map(int, re.findall(words.YEAR, fold(title))), default=0)


def _found(**roles: str | tuple[str, ...] | None) -> Guess:
    return {role: column for role, column in roles.items() if column}


def _key(columns: _Columns) -> str | None:
    return columns.keys[0] if columns.keys else None


def _budget(columns: _Columns) -> Guess:
    key = _key(columns)
    figures = [t for t in columns.without(columns.figures, key) if not _is_share(t)]
    revenue = columns.titled(figures, words.OWN_REVENUE)
    spent = columns.titled(columns.without(figures, revenue), words.EXPENDITURE)
    return _found(id=key, revenue=revenue, expenditure=spent)


def _jobs(columns: _Columns) -> Guess:
    key = _key(columns)
    figures = columns.without(columns.figures, key)
    others = columns.without(columns.rows.columns, key, *figures)
    sector = columns.titled(others, words.SECTOR_COLUMN)
    count = columns.titled(columns.without(figures, sector), words.JOB_COUNT)
    if sector and count and (key is None or columns.repeats(key)):
        farm = tuple(text for text in columns.texts(sector) if _is_farm(fold(text)))
        return _found(id=key, sector=sector, count=count, farm=farm)
    usable = [
        t for t in figures if not re.search(words.NO_JOB, columns.folded[t]) and not _is_total(t)
    ]
    of_sector = columns.with_word(usable, words.SECTOR)
    of_jobs = columns.with_word(usable, words.JOB)
    # “jobs_other” names no sector, but what it is beside those that do
    both = [t for t in of_sector if t in of_jobs]
    sectors = tuple(of_jobs if len(both) > 1 else of_sector)
    farm = tuple(t for t in sectors if _is_farm(columns.folded[t]))
    return _found(id=key, sectors=sectors, farm=farm)


def _is_farm(folded: str) -> bool:
    return bool(re.search(words.FARM, folded)) and not re.search(words.NOT_FARM, folded)


def _shares(columns: _Columns) -> Guess:
    key = _key(columns)
    figures = columns.without(columns.figures, key)
    plain = [t for t in figures if not columns.with_word([t], words.NO_GROUP)]
    plain = [t for t in plain if not _is_total(t)]
    ethnic = [t for t in plain if re.fullmatch(words.GROUP, fold(_last(t)))]
    groups = next((some for some in (plain, ethnic) if _add_up(columns, some)), ethnic)
    return _found(id=key, groups=tuple(groups) if len(groups) > 1 else ())


def _add_up(columns: _Columns, titles: Sequence[str]) -> bool:
    """Do the figures of most rows add up to 1, or to 100?"""
    if len(titles) < 2:
        return False
    total = np.nansum([columns.values(title) for title in titles], axis=0)
    filled = total[total > 0]
    return any(
        len(filled) > 0 and np.mean(np.abs(filled / whole - 1) <= _SUM_LEEWAY) > _MOSTLY
        for whole in (1, 100)
    )


def _consultation(columns: _Columns) -> Guess:
    key = _key(columns)
    figures = [t for t in columns.without(columns.figures, key) if not _is_share(t)]
    figures = columns.without(figures, *columns.with_word(figures, words.AGAINST))
    in_favour = columns.titled(figures, words.IN_FAVOUR)
    households = columns.titled(
        columns.without(figures, *columns.called(figures, words.IN_FAVOUR)), words.HOUSEHOLDS
    )
    return _found(id=key, households=households, in_favour=in_favour)


def _ballots(columns: _Columns) -> Guess:
    found = _consultation(columns)
    figures = [t for t in columns.without(columns.figures, *found.values()) if not _is_share(t)]
    others = columns.without(columns.rows.columns, *found.values())
    villages = columns.titled(columns.without(others, *columns.figures), words.VILLAGE)
    return found | _found(
        against=next(iter(columns.with_word(figures, words.AGAINST)), None),
        day=columns.titled(others, words.DAY),
        # of one row a commune it says where the ballots were counted
        village=villages if columns.has_twice(found.get("id")) else None,
    )


def _flows(columns: _Columns) -> Guess:
    origin = columns.titled(columns.naming, words.ORIGIN)
    destination = columns.titled(columns.without(columns.naming, origin), words.DESTINATION)
    if origin is None:
        origin = next(iter(columns.without(columns.keys, destination)), None)
    if destination is None:
        destination = next(iter(columns.without(columns.keys, origin)), None)
    figures = columns.without(columns.figures, origin, destination)
    people = columns.titled(figures, words.TRAVELLERS)
    if people is None and len(figures) == 1:
        people = figures[0]
    return _found(origin=origin, destination=destination, people=people)


_GUESSES: Mapping = {
    "budget": _budget,
    "jobs": _jobs,
    "shares": _shares,
    "consultation": _consultation,
    "ballots": _ballots,
    "flows": _flows,
}


def _is_share(title: str) -> bool:
    return figure_kind((title,), "") is FigureKind.SHARE


def _ids_among(cells: Sequence[object], register: Register) -> int:
    """How many different communes a column names, by code, by code without zeros, or by name."""
    texts = {text for text in map(text_of, cells) if text}
    restored = zeros_put_back(tuple(texts), register)
    by_code = len(set(restored) & register.by_id.keys())
    by_name = len({name_keys(text).bare for text in texts if not is_number_like(text)})
    if not by_name or by_code:
        return by_code
    return len({name_keys(text).bare for text in texts} & register.bare_names)


def _holds_figures(title: str, cells: Sequence[object]) -> bool:
    filled = [cell for cell in cells if cell is not None]
    numbers = sum(is_number_like(cell) or is_dash(cell) for cell in filled)
    is_code = is_code_title((_last(title),))
    return bool(filled) and numbers >= _NEARLY_ALL * len(filled) and not is_code


def _last(title: str) -> str:
    """The last line of a title."""
    return title.rsplit(" › ", 1)[-1]


def _is_total(title: str) -> bool:
    return bool(re.fullmatch(words.TOTAL, fold(_last(title))))
