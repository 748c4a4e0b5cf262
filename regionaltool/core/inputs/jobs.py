"""Jobs by sector of the economy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.role_words import ALL_JOBS, SECTOR
from regionaltool.core.inputs.row_communes import commune_of_row, refuse_repeated
from regionaltool.core.inputs.row_figures import (
    Counts,
    figures_of_communes,
    read_row_figures,
    refuse_nothing_known,
)
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.inputs.shares import ROUNDING
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.register import Register
from regionaltool.core.tables.figure_columns import FigureKind, figure_kind
from regionaltool.core.tables.row_kinds import is_total

_FEWEST_PROOFS = 3
_CLOSE = 1e-9


@dataclass(frozen=True, eq=False)
class Jobs:
    """Of n communes in K sectors."""

    sectors: tuple[str, ...]
    """K names, as the table has them."""
    farm: NDArray[np.bool_]
    """(K,) which of the sectors are agriculture, forestry and fishing."""
    count: NDArray[np.float64]
    """(n, K) persons, NaN where unknown."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        rows: Rows,
        *,
        id: str,
        sectors: Sequence[str],
        farm: Sequence[str],
    ) -> tuple[Jobs, tuple[Problem, ...]]:
        """From a table with one row a commune and one column a sector, persons in each.

        ``farm`` names those columns that are agriculture, forestry and fishing. Also what was
        left out or taken for granted. Raises `InputError` when no sector is farming or all are,
        one is the sum of the others or called so, for percentages, and for whatever cannot be
        read.
        """
        problems = list(rows.notes)
        columns = tuple(dict.fromkeys((*sectors, *farm)))
        _refuse_without_farm(rows, farm)
        read = figures_of_communes(communes, rows, id, columns, Counts.PERSONS, problems)
        made = cls(columns, np.isin(columns, farm), read.values)
        _refuse_only_farm(rows, made)
        refuse_nothing_known(rows, columns, made.known)
        _refuse_totals(rows, made)
        _refuse_shares(rows, made, columns)
        return made, tuple(problems)

    @classmethod
    def of_long(
        cls,
        communes: Communes,
        rows: Rows,
        *,
        id: str,
        sector: str,
        count: str,
        farm: Sequence[str],
    ) -> tuple[Jobs, tuple[Problem, ...]]:
        """From a table with one row a commune and sector; ``farm`` names sectors, as they stand.

        Capitals and marks make no other sector. One that has no row in a commune is unknown there,
        not 0. Else as `of`.
        """
        problems = list(rows.notes)
        figures = read_row_figures(rows, (count,), Counts.PERSONS, problems)[:, 0]
        commune = commune_of_row(communes, rows, id, problems)
        names = _one_spelling(read_texts(rows.column(sector)))
        totals = _totals_among(names, communes, rows, problems)
        counted = (commune >= 0) & (names != "") & ~totals
        refuse_repeated(
            rows,
            [
                (of, name) if there else None
                for of, name, there in zip(commune.tolist(), names, counted, strict=True)
            ],
            [
                f"{communes.label(of)}, {name}" if there else ""
                for of, name, there in zip(commune, names, counted, strict=True)
            ],
        )
        sectors = tuple(dict.fromkeys(names[counted].tolist()))
        farming = _farming(rows, sectors, farm)
        number = {name: k for k, name in enumerate(sectors)}
        values = np.full((len(communes), len(sectors)), np.nan)
        values[commune[counted], [number[name] for name in names[counted]]] = figures[counted]
        made = cls(sectors, np.isin(sectors, farming), values)
        _refuse_only_farm(rows, made)
        refuse_nothing_known(rows, sectors, made.known)
        _refuse_totals(rows, made)
        _refuse_shares(rows, made, (count,))
        _tell_gaps(communes, rows, made, problems)
        return made, tuple(problems)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where every sector has a figure."""
        return ~np.isnan(self.count).any(axis=1)

    @cached_property
    def counted(self) -> NDArray[np.float64]:
        """(n, K) persons, 0 in communes where not every sector is known."""
        return np.where(self.known[:, None], self.count, 0.0)

    @cached_property
    def total(self) -> NDArray[np.float64]:
        """(n,) persons in all sectors, as `counted`."""
        return self.counted.sum(axis=1)

    @cached_property
    def off_farm(self) -> NDArray[np.float64]:
        """(n,) persons in the sectors that are not farming, as `counted`."""
        return self.counted[:, ~self.farm].sum(axis=1)


def _one_spelling(names: NDArray[np.object_]) -> NDArray[np.object_]:
    """(r,) names of sectors, each as it is spelled first."""
    first: dict[str, str] = {}
    return np.array([first.setdefault(fold(name), name) for name in names], dtype=object)


def _farming(rows: Rows, sectors: Sequence[str], farm: Sequence[str]) -> list[str]:
    """The farming sectors as the table spells them. Raises `InputError` when one is not there."""
    _refuse_without_farm(rows, farm)
    by_fold = {fold(sector): sector for sector in sectors}
    missing = tuple(name for name in farm if fold(name) not in by_fold)
    if missing:
        raise InputError(
            Problem(
                "“{table}” has no sector called {missing}. Its sectors are: {sectors}.",
                {"table": rows.source, "missing": missing, "sectors": ", ".join(sectors)},
            )
        )
    return [by_fold[fold(name)] for name in farm]


def _refuse_without_farm(rows: Rows, farm: Sequence[str]) -> None:
    """Without it every job would count as one outside farming."""
    if not farm:
        raise InputError(
            Problem(
                "“{table}”: no sector is named as agriculture, forestry and fishing. Name it; a "
                "table without it says nothing about jobs outside farming.",
                {"table": rows.source},
            )
        )


def _refuse_only_farm(rows: Rows, jobs: Jobs) -> None:
    """With no other sector nobody would have a job outside farming."""
    if jobs.farm.all():
        raise InputError(
            Problem(
                "“{table}”: agriculture, forestry and fishing is the only sector. Name the other "
                "sectors too; a total of all jobs does not stand in for them.",
                {"table": rows.source},
            )
        )


def _refuse_totals(rows: Rows, jobs: Jobs) -> None:
    """A sector that is all sectors together would count all jobs twice.

    It is called so, or it is the sum of the others in every commune.
    """
    called = tuple(name for name in jobs.sectors if _is_all_jobs(name))
    if called:
        raise InputError(
            Problem(
                "“{table}”: {sectors} is all jobs together and no sector. Leave it out, and name "
                "a column for each sector.",
                {"table": rows.source, "sectors": tuple(f"“{name}”" for name in called)},
            )
        )
    count = jobs.count[jobs.total > 0]
    if len(jobs.sectors) < 3 or len(count) < _FEWEST_PROOFS:
        return
    all_jobs = count.sum(axis=1)
    for sector, of_sector in zip(jobs.sectors, count.T, strict=True):
        if np.allclose(2 * of_sector, all_jobs, rtol=_CLOSE, atol=_CLOSE):
            raise InputError(
                Problem(
                    "“{table}”: “{sector}” is the sum of the other sectors in every commune. Leave "
                    "it out.",
                    {"table": rows.source, "sector": sector},
                )
            )


def _refuse_shares(rows: Rows, jobs: Jobs, columns: Sequence[str]) -> None:
    """Percentages would weigh a commune of few jobs like one of many."""
    sums = jobs.total[jobs.total > 0]
    add_up = len(sums) >= _FEWEST_PROOFS and any(
        (np.abs(sums / whole - 1) <= ROUNDING).all() for whole in (1, 100)
    )
    titled = any(figure_kind((title,), "") is FigureKind.SHARE for title in columns)
    if add_up or titled:
        raise InputError(
            Problem(
                "“{table}”: {columns} hold shares. Choose the columns with the number of jobs.",
                {"table": rows.source, "columns": tuple(f"“{title}”" for title in columns)},
            )
        )


def _is_all_jobs(title: str) -> bool:
    """Not so the total below the title of a sector."""
    all_jobs = re.fullmatch(ALL_JOBS, fold(title.rsplit(" › ", 1)[-1]))
    return bool(all_jobs) and not re.search(SECTOR, fold(title))


def _totals_among(
    names: NDArray[np.object_], communes: Communes, rows: Rows, problems: list[Problem]
) -> NDArray[np.bool_]:
    """(r,) rows whose sector is all sectors together."""
    register = Register.of_communes(communes)
    words = tuple(name for name in dict.fromkeys(names.tolist()) if is_total(name, register))
    if words:
        problems.append(
            Problem(
                "“{table}”: lines of totals are left out: {rows}.",
                {"table": rows.source, "rows": words},
            )
        )
    return np.isin(names.astype(str), words)


def _tell_gaps(communes: Communes, rows: Rows, jobs: Jobs, problems: list[Problem]) -> None:
    unknown = np.isnan(jobs.count)
    some = np.flatnonzero(unknown.any(axis=1) & ~unknown.all(axis=1))
    if len(some):
        problems.append(
            Problem(
                "“{table}”: jobs count as unknown where a sector is missing: {communes}. Write 0 "
                "where a sector has none.",
                {
                    "table": rows.source,
                    "communes": tuple(
                        f"{communes.label(c)}: {jobs.sectors[int(np.argmax(unknown[c]))]}"
                        for c in some.tolist()
                    ),
                },
            )
        )
