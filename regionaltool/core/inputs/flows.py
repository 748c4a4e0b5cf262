"""Flows: who travels from where to where, staying at home included."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from regionaltool.core.communes import Communes
from regionaltool.core.inputs.row_communes import (
    Places,
    commune_of_row,
    place_of_row,
    refuse_repeated,
)
from regionaltool.core.inputs.row_figures import Counts, read_row_figures, refuse_nothing_known
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import Problem


@dataclass(frozen=True, eq=False)
class Flows:
    """Between n communes."""

    between: csr_array
    """(n, n) persons from the row's commune to the column's."""
    leaving: NDArray[np.float64]
    """(n,) all persons from a commune, also to places that are not on the map; NaN where the table
    has no row of it."""

    @classmethod
    def of(
        cls, communes: Communes, rows: Rows, *, origin: str, destination: str, people: str
    ) -> tuple[Flows, tuple[Problem, ...]]:
        """From a table with one row a pair of places; the arguments name its columns.

        People who travel off the map, or to a place that is not named, count among those who
        leave; those who come from off the map count nowhere. A commune is unknown as soon as the
        people of one of its rows are, or where they go. Also what was left out or taken for
        granted. Raises `InputError` when a pair stands twice, and for whatever cannot be read.
        """
        problems = list(rows.notes)
        persons = read_row_figures(rows, (people,), Counts.PERSONS, problems)[:, 0]
        # a name or a district beside a code may be that of the other end
        here = commune_of_row(communes, rows, origin, problems, beside=False)
        places = place_of_row(communes, rows, destination, problems)
        there = places.commune
        persons[places.unsure] = np.nan
        keys = [
            (of, to if to >= 0 else place) if of >= 0 and (to >= 0 or place) else None
            for of, to, place in zip(here.tolist(), there.tolist(), places.text, strict=True)
        ]
        refuse_repeated(
            rows,
            keys,
            [
                f"{communes.label(of)} → {communes.label(to) if to >= 0 else place}" if key else ""
                for key, of, to, place in zip(keys, here, there, places.text, strict=True)
            ],
        )
        counted = here >= 0
        n = len(communes)
        leaving = np.full(n, np.nan)
        leaving[here[counted]] = 0.0
        np.add.at(leaving, here[counted], persons[counted])
        refuse_nothing_known(rows, (people,), ~np.isnan(leaving))
        _tell_away(communes, rows, counted, places, problems)
        _tell_nobody_stays(rows, counted & (here == there), problems)
        inside = counted & (there >= 0) & ~np.isnan(persons)
        between = coo_array((persons[inside], (here[inside], there[inside])), shape=(n, n))
        return cls(between.tocsr(), leaving), tuple(problems)

    @cached_property
    def known(self) -> NDArray[np.bool_]:
        """(n,) where the table says something of a commune."""
        return ~np.isnan(self.leaving)

    @cached_property
    def counted(self) -> NDArray[np.float64]:
        """(n,) all persons from a commune, 0 where unknown."""
        return np.where(self.known, self.leaving, 0.0)


def _tell_nobody_stays(rows: Rows, staying: NDArray[np.bool_], problems: list[Problem]) -> None:
    """A table of those who travel alone makes every unit look as if most people left it."""
    if not staying.any():
        problems.append(
            Problem(
                "“{table}”: no row has people who stay in their own commune, so only those who "
                "travel count. Add these rows, with the same commune at both ends.",
                {"table": rows.source},
            )
        )


def _tell_away(
    communes: Communes,
    rows: Rows,
    counted: NDArray[np.bool_],
    places: Places,
    problems: list[Problem],
) -> None:
    unsure = np.flatnonzero(counted & places.unsure)
    if len(unsure):
        problems.append(
            Problem(
                "“{table}”: destinations that fit more than one commune, or not surely any, make "
                "all people from the same commune unknown: {rows}. Write codes in their place.",
                {"table": rows.source, "rows": rows.told(unsure, places.text[unsure])},
            )
        )
    away = np.flatnonzero(counted & (places.commune < 0) & ~places.unsure)
    if len(away):
        problems.append(
            Problem(
                "“{table}”: destinations that are no commune of “{layer}” count as away: {rows}.",
                {
                    "table": rows.source,
                    "layer": communes.source,
                    "rows": rows.told(away, [place or "–" for place in places.text[away]]),
                },
            )
        )
