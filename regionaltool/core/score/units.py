"""Units as an indicator looks at them: members, minutes to the seat, and sums over members."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.members import Members

if TYPE_CHECKING:
    from regionaltool.core.score.inputs import Inputs


@dataclass(frozen=True, eq=False)
class Units:
    """u units with m members in all: what an indicator may look at."""

    inputs: Inputs
    members: Members
    minutes: NDArray[np.float64]
    """(m,) from each member to the seat of its unit."""

    @cached_property
    def people(self) -> NDArray[np.float64]:
        """(m,) persons of each member, 0 where unknown."""
        return self.inputs.communes.population[self.members.communes].astype(float)

    @cached_property
    def all_people(self) -> NDArray[np.float64]:
        """(u,) persons of each unit."""
        return self.sum(self.people)

    @cached_property
    def known(self) -> NDArray[np.float64]:
        """(u,) share of the communes whose population is known: the cover of the population."""
        return self.sum(self.inputs.communes.population_known[self.members.communes]) / (
            self.members.sizes
        )

    def sum(self, values: NDArray) -> NDArray[np.float64]:
        """(u,) the sums over each unit's members of (m,) values."""
        return self.members.sum(values)

    def cover(self, covered: NDArray[np.bool_]) -> NDArray[np.float64]:
        """(u,) share of each unit's people that an input covers.

        A commune of unknown population counts as one commune without cover, so the share of
        communes with a known population goes in as a factor. ``covered``: (m,) where the input
        itself says something.
        """
        communes = self.sum(covered) / self.members.sizes
        people = ratio(self.sum(np.where(covered, self.people, 0)), self.all_people)
        return self.known * np.where(self.all_people == 0, communes, people)


def ratio(part: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    """(u,) part / whole, NaN where the whole is 0: there is nothing to measure."""
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole != 0)
