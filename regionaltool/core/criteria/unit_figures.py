"""Figures that a table gives for units of a plan, kept while the plan is edited.

A figure is one of a unit as it was when the table was read. So it holds for the units that are made
of just those communes, whatever they are called; after an edit it is unknown, and after undo it
holds again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from regionaltool.core.criteria.unit_columns import UnitColumns
from regionaltool.core.criteria.unit_table import UnitTable
from regionaltool.core.members import Members


@dataclass(frozen=True, eq=False)
class UnitFigures:
    """What r rows say of units."""

    columns: UnitColumns
    communes: Sequence[Sequence[int]]
    """(r,) the communes of each unit when the table was read."""

    @cached_property
    def _row_of(self) -> Mapping[tuple[int, ...], int]:
        return {tuple(sorted(some)): row for row, some in enumerate(self.communes)}

    def over(self, units: UnitTable, members: Members) -> UnitTable:
        """The units, with what the table says of those that it is about."""
        some, row_of = members.communes.tolist(), self._row_of
        spans = pairwise(members.ends.tolist())
        rows = [row_of.get(tuple(sorted(some[begin:end])), -1) for begin, end in spans]
        return units.over(rows, self.columns) if max(rows, default=-1) >= 0 else units
