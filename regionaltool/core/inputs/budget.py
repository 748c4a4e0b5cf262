"""Budget: what a commune takes in by itself, and what it spends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.inputs.row_figures import Counts, figures_of_communes, refuse_nothing_known
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem

_UNITS = {
    "10⁹": r"\b(?:ty|ti|billions?|bn)\b",
    "10⁶": r"\b(?:trieu|tr d|trd|millions?|mio)\b",
    "10³": r"\b(?:nghin|ngan|thousands?|1000)\b",
}


@dataclass(frozen=True, eq=False)
class Budget:
    """Of n communes, NaN where unknown, both in the same unit of money."""

    revenue: NDArray[np.float64]
    """(n,) own revenue."""
    expenditure: NDArray[np.float64]
    """(n,)."""

    @classmethod
    def of(
        cls, communes: Communes, rows: Rows, *, id: str, revenue: str, expenditure: str
    ) -> tuple[Budget, tuple[Problem, ...]]:
        """From a table with one row a commune; the arguments name its columns.

        Also what was left out or taken for granted. Raises `InputError` for negative figures, a
        commune with two rows, titles of two units of money, and whatever cannot be read.
        """
        problems = list(rows.notes)
        _refuse_two_units(rows, revenue, expenditure)
        read = figures_of_communes(
            communes, rows, id, (revenue, expenditure), Counts.MONEY, problems
        )
        made = cls(read.values[:, 0], read.values[:, 1])
        refuse_nothing_known(rows, (revenue, expenditure), made.known)
        return made, tuple(problems)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where both figures are there."""
        return ~np.isnan(self.revenue + self.expenditure)

    @cached_property
    def counted(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(n,) revenue and (n,) expenditure, 0 where they are not both known."""
        return (
            np.where(self.known, self.revenue, 0.0),
            np.where(self.known, self.expenditure, 0.0),
        )


def _refuse_two_units(rows: Rows, revenue: str, expenditure: str) -> None:
    """“Thu (tỷ đồng)” beside “Chi (triệu đồng)” would be wrong a thousandfold."""
    units = [
        {unit for unit, words in _UNITS.items() if re.search(words, fold(title))}
        for title in (revenue, expenditure)
    ]
    if all(units) and not units[0] & units[1]:
        raise InputError(
            Problem(
                "“{table}”: “{revenue}” and “{expenditure}” are in two units of money. Bring them "
                "to one.",
                {"table": rows.source, "revenue": revenue, "expenditure": expenditure},
            )
        )
