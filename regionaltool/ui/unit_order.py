"""Units in the order of a table's rows, each found again without a search through all of them.

Python sorts a nation's units in the time in which a proxy model of Qt asks for a tenth of its keys.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Any


class UnitOrder:
    """Units sorted by a key; among equal ones by id."""

    def __init__(self, key_of: Mapping[str, Any], *, descending: bool = False) -> None:
        self._key_of = dict(key_of)
        self._units = sorted(self._key_of)
        self._units.sort(key=self._key_of.__getitem__)
        self._descending = descending

    def __len__(self) -> int:
        return len(self._units)

    def unit(self, row: int) -> str:
        """The unit in a row."""
        return self._units[-1 - row if self._descending else row]

    def row(self, unit: str) -> int | None:
        """The row of a unit, None when it has none."""
        if unit not in self._key_of:
            return None
        return self._row(self._before(unit, self._key_of[unit]), len(self))

    def row_for(self, unit: str, key: Any) -> int:
        """The row that a unit would have with this key, its present row left out."""
        if self._has(unit, key):
            return self.row(unit)
        before, others = self._before(unit, key), len(self)
        if unit in self._key_of:
            others -= 1
            before -= (self._key_of[unit], unit) < (key, unit)
        return self._row(before, others + 1)

    def put(self, unit: str, key: Any) -> None:
        """Give a unit the place of its key."""
        if self._has(unit, key):
            return
        self.take_out(unit)
        self._units.insert(self._before(unit, key), unit)
        self._key_of[unit] = key

    def take_out(self, unit: str) -> None:
        """Leave out a unit; nothing happens when it is not there."""
        if unit in self._key_of:
            del self._units[self._before(unit, self._key_of[unit])], self._key_of[unit]

    def _has(self, unit: str, key: Any) -> bool:
        """Has the unit this key already?"""
        return unit in self._key_of and self._key_of[unit] == key

    def _before(self, unit: str, key: Any) -> int:
        """How many units come before this one, in ascending order."""
        return bisect_left(self._units, (key, unit), key=lambda u: (self._key_of[u], u))

    def _row(self, before: int, of: int) -> int:
        return of - 1 - before if self._descending else before
