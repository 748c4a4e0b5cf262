"""Consultation: the households that were asked, and those in favour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.inputs.row_figures import (
    CommuneFigures,
    Counts,
    figures_of_communes,
    refuse_nothing_known,
)
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.figure_columns import FigureKind, figure_kind

_FEWEST_PROOFS = 3


@dataclass(frozen=True, eq=False)
class Consultation:
    """Of n communes, NaN where nobody has been asked; never estimated."""

    households: NDArray[np.float64]
    """(n,) all households."""
    in_favour: NDArray[np.float64]
    """(n,)."""

    @classmethod
    def of(
        cls, communes: Communes, rows: Rows, *, id: str, households: str, in_favour: str
    ) -> tuple[Consultation, tuple[Problem, ...]]:
        """From a table with one row a commune; the arguments name its columns.

        Also what was left out or taken for granted. Raises `InputError` where more households are
        in favour than there are, for percentages and parts of a household, and for whatever
        cannot be read.
        """
        problems = list(rows.notes)
        _refuse_percentages(rows, in_favour)
        read = figures_of_communes(
            communes, rows, id, (households, in_favour), Counts.PERSONS, problems
        )
        made = cls(read.values[:, 0], read.values[:, 1])
        _refuse_broken(rows, read, (households, in_favour))
        over = read.row[made.in_favour > made.households]
        if len(over):
            raise InputError(
                Problem(
                    "“{table}”: more households in favour than there are: row {rows}. Correct "
                    "“{households}” or “{in_favour}”.",
                    {
                        "table": rows.source,
                        "rows": rows.told(np.sort(over)),
                        "households": households,
                        "in_favour": in_favour,
                    },
                )
            )
        refuse_nothing_known(rows, (households, in_favour), made.known)
        if made.looks_like_percentages:
            problems.append(
                Problem(
                    "“{table}”: at most 100 households are in favour in every commune. If "
                    "“{column}” holds percentages, choose the column with the number of "
                    "households.",
                    {"table": rows.source, "column": in_favour},
                )
            )
        return made, tuple(problems)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where both figures are there."""
        return ~np.isnan(self.households + self.in_favour)

    @property
    def looks_like_percentages(self) -> bool:
        """Are there more than 100 households everywhere, and never more in favour?"""
        known = self.known
        return (
            int(known.sum()) >= _FEWEST_PROOFS
            and bool((self.in_favour[known] <= 100).all())
            and bool((self.households[known] > 100).all())
        )

    @cached_property
    def counted(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(n,) households and (n,) those in favour, 0 where they are not both known."""
        return (
            np.where(self.known, self.households, 0.0),
            np.where(self.known, self.in_favour, 0.0),
        )


def _refuse_percentages(rows: Rows, in_favour: str) -> None:
    if figure_kind((in_favour,), "") is FigureKind.SHARE:
        raise InputError(
            Problem(
                "“{table}”: “{column}” holds shares. Choose the column with the number of "
                "households in favour.",
                {"table": rows.source, "column": in_favour},
            )
        )


def _refuse_broken(rows: Rows, read: CommuneFigures, columns: tuple[str, str]) -> None:
    """97.5 beside 1,200 households is a percentage, whatever its column is called."""
    for title, figures in zip(columns, read.values.T, strict=True):
        broken = read.row[figures % 1 > 0]
        if len(broken):
            raise InputError(
                Problem(
                    "“{table}”: column “{column}” holds no whole numbers (row {rows}), so it may "
                    "hold shares. Choose the column with the number of households.",
                    {"table": rows.source, "column": title, "rows": rows.told(np.sort(broken))},
                )
            )
