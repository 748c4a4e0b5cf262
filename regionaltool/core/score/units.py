"""Units as an indicator looks at them: members, minutes to the seat, and sums over members."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.members import Members
from regionaltool.core.terrain import TERRAINS

if TYPE_CHECKING:
    from regionaltool.core.score.inputs import Inputs


@dataclass(frozen=True, eq=False)
class Units:
    """u units with m members in all: what an indicator may look at."""

    inputs: Inputs
    members: Members
    minutes: NDArray[np.float64]
    """(m,) from each member to the seat of its unit."""
    seats: NDArray[np.int64]
    """(u,) the candidate where each unit has its seat."""

    @cached_property
    def people(self) -> NDArray[np.float64]:
        """(m,) persons of each member, 0 where unknown."""
        return self._amounts[:, self.inputs.amounts.columns["people"].start]

    @cached_property
    def all_people(self) -> NDArray[np.float64]:
        """(u,) persons of each unit."""
        return self.total("people")

    @cached_property
    def known(self) -> NDArray[np.float64]:
        """(u,) share of the communes whose population is known: the cover of the population."""
        return self.total("population known") / self.members.sizes

    @cached_property
    def _amounts(self) -> NDArray[np.float64]:
        """(m, q + 2c) all `Amounts` of the members."""
        return self.of_members(self.inputs.amounts.values)

    @cached_property
    def _totals(self) -> NDArray[np.float64]:
        """(u, q + 2c) their sums over each unit's members."""
        return np.add.reduceat(self._amounts, self.members.ends[:-1], axis=0)

    @cached_property
    def _covers(self) -> NDArray[np.float64]:
        """(u, c) as `cover`, of the inputs that `Amounts` counts."""
        c = len(self.inputs.amounts.covering)
        communes, people = self._totals[:, -2 * c : -c], self._totals[:, -c:]
        share = ratio(people, self.all_people[:, np.newaxis])
        if np.count_nonzero(self.all_people) < len(share):
            (nobody,) = (self.all_people == 0).nonzero()
            share[nobody] = communes[nobody] / self.members.sizes[nobody, np.newaxis]
        share *= self.known[:, np.newaxis]
        return share

    @cached_property
    def _place_of(self) -> NDArray[np.int32]:
        """(n + 1,) the place of each commune among the members; elsewhere whatever stood there.

        Not filled, for the nation is large and a unit small: `_places` looks whether it is so.
        """
        of = np.empty(len(self.inputs.pairs.begin), dtype=np.int32)
        of[self.members.communes] = np.arange(len(self.members.communes))
        return of

    def _places(
        self, communes: NDArray[np.int64], units: NDArray[np.int64]
    ) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
        """(…) the place of each commune, −1 for none, among the members, and whether it is one
        of the unit that is named with it."""
        place = self._place_of.take(communes)
        members, unit = self.members.communes, self.members.unit
        here = members.take(place, mode="clip") == communes
        here &= unit.take(place, mode="clip") == units
        return place, here

    def people_covered_by(self, name: str) -> NDArray[np.float64]:
        """(u,) the people of the communes of which such an input says something."""
        amounts = self.inputs.amounts
        return self._totals[:, amounts.covering[name] - len(amounts.covering)]

    @cached_property
    def terrain(self) -> NDArray[np.int8]:
        """(u,) the number of the terrain that most people of each unit live in, −1 for none known.

        On a tie, most communes, then the first of `TERRAINS`; a terrain is never guessed.
        """
        if not self.inputs.terrain_known:
            return np.full(len(self.members), -1, dtype=np.int8)
        of = self.of_members(self.inputs.communes.terrain)
        here, kinds = of >= 0, len(TERRAINS)
        # people are whole numbers, so a part of one decides between equals
        weight = self.people + 1 / (1 + len(of))
        number = self.members.unit[here] * kinds + of[here]
        sums = np.bincount(number, weight[here], minlength=kinds * len(self.members))
        sums = sums.reshape(-1, kinds)
        return np.where(sums.any(axis=1), sums.argmax(axis=1), -1).astype(np.int8)

    def figure(self, name: str) -> NDArray[np.float64]:
        """(u,) one of the profile's `FIGURES_BY_TERRAIN`, as the terrain of each unit has it."""
        return self.inputs.figures[name].take(self.terrain, mode="wrap")

    def of_members(self, values: NDArray) -> NDArray:
        """(m, …) what each member has of (n, …) values of all communes."""
        return values.take(self.members.communes, axis=0)

    def same_unit(self, communes: NDArray[np.int64]) -> NDArray[np.bool_]:
        """(…, m) is the commune that each member names, −1 for none, in the member's own unit?"""
        return self._places(communes, self.members.unit)[1]

    def inside(self, name: str) -> NDArray[np.float64]:
        """(m,) of one of the `Pairs`, what each member has with the members of its unit."""
        member, _, entry = self._inside
        values = self.inputs.pairs.values[name].take(entry)
        return np.bincount(member, weights=values, minlength=len(self.members.communes))

    def pairs(self, name: str) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.generic]]:
        """Those of one of the `Pairs` that two members of one unit have with each other.

        (e,) each: the places of the two among the (m,) members, and the value.
        """
        member, other, entry = self._inside
        values = self.inputs.pairs.values[name].take(entry)
        (there,) = values.nonzero()
        return member.take(there), other.take(there), values.take(there)

    @cached_property
    def _inside(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """(e,) each, of all `Pairs` within units: the places of the two members, and the entry."""
        pairs, rows = self.inputs.pairs, self.members.communes
        sizes = pairs.sizes.take(rows)
        member = np.arange(len(rows)).repeat(sizes)
        entry = (pairs.begin.take(rows) - (sizes.cumsum() - sizes)).take(member)
        entry += np.arange(len(member))
        place, here = self._places(pairs.other.take(entry), self.members.unit.take(member))
        (here,) = here.nonzero()
        return member.take(here), place.take(here), entry.take(here)

    def total(self, name: str) -> NDArray[np.float64]:
        """(u,) the sums over each unit's members of one of the `Amounts`."""
        return self._totals[:, self.inputs.amounts.columns[name].start]

    def totals(self, name: str) -> NDArray[np.float64]:
        """(u, k) those of several that have one name."""
        return self._totals[:, self.inputs.amounts.columns[name]]

    def covered_by(self, name: str) -> NDArray[np.float64]:
        """(u,) share of each unit's people that one of the inputs covers that `Amounts` counts."""
        return self._covers[:, self.inputs.amounts.covering[name]]

    def sum(self, values: NDArray) -> NDArray[np.float64]:
        """(u,) the sums over each unit's members of (m,) values."""
        return self.members.sum(values)

    def cover(self, covered: NDArray[np.bool_]) -> NDArray[np.float64]:
        """(u,) share of each unit's people that an input covers.

        A commune of unknown population counts as one commune without cover, so the share of
        communes with a known population goes in as a factor. ``covered``: (m,) where the input
        itself says something.
        """
        if covered.all():
            return self.known
        communes = self.sum(covered) / self.members.sizes
        people = ratio(self.sum(np.where(covered, self.people, 0)), self.all_people)
        return self.known * np.where(self.all_people == 0, communes, people)


def ratio(part: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    """Part / whole, one by one; NaN where the whole is 0: there is nothing to measure."""
    if np.count_nonzero(whole) == whole.size:  # nearly always, and a quarter of the time
        return part / whole
    return part / np.where(whole == 0, np.nan, whole)
