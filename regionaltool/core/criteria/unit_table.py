"""Units as a rule set looks at them: words, flags and numbers, one row a unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_amounts, read_texts
from regionaltool.core.criteria.words import TEXT_FIELDS, flags_of, word
from regionaltool.core.problems import InputError, Problem

FLAGS = "flags"
MEMBERS, WHOLE_MEMBERS = "member_count", "whole_count"
"""Members with parts of communes among them, and those that are whole communes."""
NO_FLAGS: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class UnitTable:
    """u units. Make it with `of_columns`, or from communes with `CommuneFacts`."""

    ids: tuple[str, ...]
    texts: Mapping[str, Sequence[str]]
    """Each of `TEXT_FIELDS`, (u,); empty where unknown."""
    flags: Sequence[frozenset[str]]
    """(u,) none where nobody has claimed one."""
    numbers: Mapping[str, NDArray[np.float64]]
    """By name, (u,): km², persons, %, counts; NaN where unknown."""

    def __len__(self) -> int:
        return len(self.ids)

    def number(self, name: str) -> NDArray[np.float64]:
        """(u,) numbers of one name, NaN where nothing is known of it."""
        found = self.numbers.get(name)
        return np.full(len(self), np.nan) if found is None else found

    def knows(self, name: str, unit: int) -> bool:
        """Is a word or number of a unit known?"""
        if name in self.texts:
            return bool(self.texts[name][unit])
        return not np.isnan(self.number(name)[unit])

    @classmethod
    def of_columns(
        cls, ids: Sequence[object], columns: Mapping[str, Sequence[object]], source: str = "units"
    ) -> UnitTable:
        """Units from columns of equal length (None = NULL), named as a rule set names them.

        Raises `InputError` for an id that stands twice, a text where a number belongs, and a
        share outside 0–100.
        """
        keys = tuple(read_texts(ids))
        _check_once(keys, source)
        blank = cls(
            keys, {key: [""] * len(keys) for key in TEXT_FIELDS}, [NO_FLAGS] * len(keys), {}
        )
        return blank.with_columns(keys, columns, source)

    def with_columns(
        self, ids: Sequence[str], columns: Mapping[str, Sequence[object]], source: str
    ) -> UnitTable:
        """The same units with what a table says of some: a blank cell there is unknown.

        ``ids`` are the units that the rows are about. Raises `InputError` as `of_columns` does.
        """
        at = {unit: row for row, unit in enumerate(ids)}
        rows = [at.get(unit, -1) for unit in self.ids]
        texts, numbers, flags = dict(self.texts), dict(self.numbers), self.flags
        for name, cells in columns.items():
            if name == FLAGS:
                new = [flags_of(text) for text in read_texts(cells)]
                flags = [old if r < 0 else new[r] for old, r in zip(flags, rows, strict=True)]
            elif name in TEXT_FIELDS:
                new = [word(name, text) for text in read_texts(cells)]
                old = texts[name]
                texts[name] = [o if r < 0 else new[r] for o, r in zip(old, rows, strict=True)]
            else:
                new = _numbers(name, cells, ids, source)
                where = np.array(rows, dtype=np.int64)
                numbers[name] = np.where(where < 0, self.number(name), new[where])
        return replace(self, texts=texts, flags=flags, numbers=numbers)


def _check_once(ids: tuple[str, ...], source: str) -> None:
    twice = tuple(dict.fromkeys(unit for unit in ids if ids.count(unit) > 1)) if _twice(ids) else ()
    if twice:
        raise InputError(
            Problem(
                "“{table}”: units that stand more than once: {units}. Leave one row a unit.",
                {"table": source, "units": twice},
            )
        )


def _twice(ids: tuple[str, ...]) -> bool:
    return len(set(ids)) < len(ids)


def _numbers(
    name: str, cells: Sequence[object], ids: Sequence[str], source: str
) -> NDArray[np.float64]:
    def labelled(where: NDArray[np.bool_]) -> tuple[str, ...]:
        return tuple(f"{row + 1}: {ids[row]}" for row in np.flatnonzero(where))

    values = read_amounts(cells, name, labelled, source, negative=False)
    if name.endswith("ethnic_pct"):
        check_share(values, name, labelled(values > 100), source)
    return values


def check_share(
    values: NDArray[np.float64], field: str, above: tuple[str, ...], source: str
) -> None:
    """Raises `InputError` for a share ``above`` 100 %, and for a column that is one of 0–1."""
    if above:
        raise InputError(
            Problem(
                "“{table}”: “{field}” is above 100 % for {units}. Correct it.",
                {"table": source, "field": field, "units": above},
            )
        )
    known = values[~np.isnan(values)]
    if len(known) > 9 and 0 < known.max() <= 1:
        raise InputError(
            Problem(
                "“{table}”: “{field}” goes from 0 to 1; it has to be in per cent, from 0 to 100.",
                {"table": source, "field": field},
            )
        )
