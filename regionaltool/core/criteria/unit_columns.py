"""Columns of a table of units, read: what they say of words, flags and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_amounts, read_texts
from regionaltool.core.criteria.share_unit import ShareUnit, percentages
from regionaltool.core.criteria.words import TEXT_FIELDS, flags_of, word

FLAGS = "flags"
ETHNIC = "ethnic_pct"
Cells = Mapping[str, Sequence[object]]


@dataclass(frozen=True, eq=False)
class UnitColumns:
    """What a table of r rows says; columns that it does not have are in none of these."""

    texts: Mapping[str, Sequence[str]]
    """Of `TEXT_FIELDS`, (r,); empty where unknown."""
    flags: Sequence[frozenset[str]] | None
    """(r,) None without such a column."""
    numbers: Mapping[str, NDArray[np.float64]]
    """(r,) NaN where unknown."""

    @classmethod
    def read(
        cls,
        ids: Sequence[str],
        columns: Cells,
        source: str,
        shares: ShareUnit = ShareUnit.UNSTATED,
    ) -> UnitColumns:
        """From cells (None = NULL) named as a rule set names them; ``ids`` (r,) name the rows.

        ``shares`` is what those of minorities are in. Raises `InputError` for a text where a number
        belongs, and as `percentages` does.
        """
        texts, numbers, flags = {}, {}, None
        for name, cells in columns.items():
            if name == FLAGS:
                flags = [flags_of(text) for text in read_texts(cells)]
            elif name in TEXT_FIELDS:
                texts[name] = [word(name, text) for text in read_texts(cells)]
            else:
                numbers[name] = _numbers(name, cells, ids, source, shares)
        return cls(texts, flags, numbers)

    def cells(self) -> dict[str, list[object]]:
        """The columns as `read` takes them, by name; shares are in per cent."""
        found: dict[str, list[object]] = {
            name: [value if value == value else None for value in values.tolist()]
            for name, values in self.numbers.items()
        }
        found.update((name, list(values)) for name, values in self.texts.items())
        if self.flags is not None:
            found[FLAGS] = [", ".join(sorted(flags)) for flags in self.flags]
        return found


def _numbers(
    name: str, cells: Sequence[object], ids: Sequence[str], source: str, shares: ShareUnit
) -> NDArray[np.float64]:
    def labelled(where: NDArray[np.bool_]) -> tuple[str, ...]:
        return tuple(f"{row + 1}: {ids[row]}" for row in np.flatnonzero(where))

    values = read_amounts(cells, name, labelled, source, negative=False)
    return percentages(values, shares, name, labelled, source) if name == ETHNIC else values
