"""Units as a rule set looks at them: words, flags and numbers, one row a unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.criteria.share_unit import ShareUnit
from regionaltool.core.criteria.unit_columns import UnitColumns
from regionaltool.core.criteria.words import TEXT_FIELDS
from regionaltool.core.problems import InputError, Problem

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
        cls,
        ids: Sequence[object],
        columns: Mapping[str, Sequence[object]],
        source: str = "units",
        shares: ShareUnit = ShareUnit.UNSTATED,
    ) -> UnitTable:
        """Units from columns of equal length (None = NULL), named as a rule set names them;
        ``shares`` is what those of minorities are in.

        Raises `InputError` for an id that stands twice, a text where a number belongs, and a
        share outside 0–100.
        """
        keys = tuple(read_texts(ids))
        _check_once(keys, source)
        blank = cls(
            keys, {key: [""] * len(keys) for key in TEXT_FIELDS}, [NO_FLAGS] * len(keys), {}
        )
        return blank.over(range(len(keys)), UnitColumns.read(keys, columns, source, shares))

    def over(self, rows: Sequence[int], said: UnitColumns) -> UnitTable:
        """The same units with what a table says of some: a blank cell there is unknown.

        ``rows`` (u,) are their rows in the table, −1 for none.
        """
        texts, numbers, flags = dict(self.texts), dict(self.numbers), self.flags
        if said.flags is not None:
            flags = [f if r < 0 else said.flags[r] for f, r in zip(flags, rows, strict=True)]
        for name, new in said.texts.items():
            old = texts[name]
            texts[name] = [o if r < 0 else new[r] for o, r in zip(old, rows, strict=True)]
        where = np.array(rows, dtype=np.int64)
        for name, new in said.numbers.items():
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
