"""Ethnic groups or languages: how the people of a commune are made up."""

from __future__ import annotations

from collections.abc import Sequence
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

ROUNDING = 0.005
"""By so much the shares of a commune may miss 1, since each of them is rounded."""
_HAIR = 1e-9
_PERCENT_FROM = 10.0
"""Shares whose sum is mostly above are percentages: between 1 and 100, far from both."""


@dataclass(frozen=True, eq=False)
class Shares:
    """Of n communes in G groups."""

    groups: tuple[str, ...]
    """G names, as the table has them."""
    share: NDArray[np.float64]
    """(n, G) from 0 to 1, each row adding up to 1; NaN rows where unknown."""

    @classmethod
    def of(
        cls, communes: Communes, rows: Rows, *, id: str, groups: Sequence[str]
    ) -> tuple[Shares, tuple[Problem, ...]]:
        """From a table with one row a commune and one column a group.

        Percentages and fractions are told apart by the table as a whole, and it is reported. What
        rounding leaves of 100 % is spread over the groups. Where the groups that are filled in
        add up to 100 %, the others are 0. Raises `InputError` when shares add up to something
        else, and for whatever cannot be read.
        """
        problems = list(rows.notes)
        columns = tuple(groups)
        if len(columns) < 2:
            raise InputError(
                Problem(
                    "“{table}”: shares need two groups or more, each in a column of its own.",
                    {"table": rows.source},
                )
            )
        read = figures_of_communes(communes, rows, id, columns, Counts.SHARES, problems)
        values = _as_fractions(read, rows, problems)
        # no share at all is no figure: nobody lives there, or nobody was counted
        values[np.nansum(values, axis=1) == 0] = np.nan
        total = np.nansum(values, axis=1)
        gaps = np.isnan(values).any(axis=1)
        right = np.abs(total - 1) <= ROUNDING + _HAIR
        there = ~np.isnan(values).all(axis=1)
        _refuse_other_sums(rows, read, total, there & ~right & (~gaps | (total > 1)))
        _tell_gaps(communes, rows, there & gaps & ~right, problems)
        share = np.full(values.shape, np.nan)
        share[right] = np.nan_to_num(values[right]) / total[right, None]
        made = cls(columns, share)
        refuse_nothing_known(rows, columns, made.known)
        return made, tuple(problems)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where every group has a share."""
        return ~np.isnan(self.share).any(axis=1)

    @cached_property
    def counted(self) -> NDArray[np.float64]:
        """(G, n) shares by group, 0 where unknown."""
        return np.ascontiguousarray(np.nan_to_num(self.share).T)

    @cached_property
    def rank(self) -> NDArray[np.int64]:
        """(G, n) the place of each commune among all by its share of a group, 0 to n − 1."""
        return np.argsort(np.argsort(self.counted, axis=1, kind="stable"), axis=1)

    @cached_property
    def begin(self) -> NDArray[np.int64]:
        """(G, 1) where those of each group begin in `counted`, taken as one row."""
        return np.arange(len(self.groups))[:, None] * len(self.share)


def _as_fractions(read: CommuneFigures, rows: Rows, problems: list[Problem]) -> NDArray[np.float64]:
    """(n, G) the shares, as 0 to 1."""
    total = np.nansum(read.values, axis=1)
    filled = total[total > 0]
    percent = bool(len(filled)) and float(np.median(filled)) >= _PERCENT_FROM
    problems.append(
        Problem("“{table}”: shares are taken for percentages.", {"table": rows.source})
        if percent
        else Problem(
            "“{table}”: shares are taken for fractions between 0 and 1.", {"table": rows.source}
        )
    )
    return read.values / 100 if percent else read.values.copy()


def _refuse_other_sums(
    rows: Rows, read: CommuneFigures, total: NDArray[np.float64], wrong: NDArray[np.bool_]
) -> None:
    if not wrong.any():
        return
    at, sums = read.row[wrong], total[wrong]
    order = np.argsort(at)
    told = [f"{100 * value:.4g} %" for value in sums[order]]
    raise InputError(
        Problem(
            "“{table}”: shares must add up to 100 %, and do not in row {rows}. Correct them, or "
            "give the rest a column of its own, such as “others”.",
            {"table": rows.source, "rows": rows.told(at[order], told)},
        )
    )


def _tell_gaps(
    communes: Communes, rows: Rows, incomplete: NDArray[np.bool_], problems: list[Problem]
) -> None:
    if incomplete.any():
        problems.append(
            Problem(
                "“{table}”: shares count as unknown where a group is missing: {communes}.",
                {
                    "table": rows.source,
                    "communes": communes.labels(np.flatnonzero(incomplete)),
                },
            )
        )
