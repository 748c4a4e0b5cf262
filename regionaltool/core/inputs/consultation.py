"""Consultation: the households that were asked, and those in favour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.consultation.read_ballots import read_ballots
from regionaltool.core.inputs.row_figures import refuse_nothing_known
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.problems import Problem

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

        Also what was left out or taken for granted. Raises `InputError` as `read_ballots` does.
        """
        read, problems = read_ballots(
            communes, rows, id=id, households=households, in_favour=in_favour
        )
        made = cls(np.full(len(communes), np.nan), np.full(len(communes), np.nan))
        for commune, votes in zip(read.commune, read.votes, strict=True):
            if votes.households is not None:
                made.households[commune] = votes.households
            if votes.in_favour is not None:
                made.in_favour[commune] = votes.in_favour
        refuse_nothing_known(rows, (households, in_favour), made.known)
        if made.looks_like_percentages:
            problems = (
                *problems,
                Problem(
                    "“{table}”: at most 100 households are in favour in every commune. If "
                    "“{column}” holds percentages, choose the column with the number of "
                    "households.",
                    {"table": rows.source, "column": in_favour},
                ),
            )
        return made, problems

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
