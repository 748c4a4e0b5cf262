"""Seats: where the office of a unit sits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.travel import Travel
from regionaltool.core.communes import Communes
from regionaltool.core.members import Members

_FEW = 64
"""So many ways from members to places are measured without asking which of them may be short."""


class SeatSource(Enum):
    """Where a unit's seat comes from."""

    PLANNED = "planned"
    """The planner has put it into this commune."""
    GIVEN = "given"
    """The one seat that stands in the unit."""
    CHOSEN = "chosen"
    """The best of several that stand in it."""
    ASSUMED = "assumed"
    """None stands in it: the best of the members' settled points."""


@dataclass(frozen=True)
class Seat:
    """The seat of a unit and the minutes that its members travel to it."""

    commune: int
    """The commune it stands in."""
    place: int
    """Its number among the candidates."""
    source: SeatSource
    minutes: tuple[float, ...]
    """From each member, in the order asked for."""

    @property
    def given(self) -> int | None:
        """The commune that the planner has put the seat into, or that holds the one office given
        for the unit; None when that is open."""
        return self.commune if self.source in (SeatSource.PLANNED, SeatSource.GIVEN) else None


class Seats:
    """The offices of today and the other candidates, from which a unit takes its seat."""

    def __init__(self, communes: Communes, travel: Travel) -> None:
        self._communes = communes
        self.travel = travel
        self._candidates = travel.candidates
        self._offices = self._candidates.commune[: self._candidates.n_offices]
        """(k,) the commune of each office."""
        self._rank = np.argsort(np.argsort(communes.ids, kind="stable"))

    def seat_of(self, members: NDArray[np.int64], planned: int | None = None) -> Seat:
        """The seat of the unit that the members (at least one) make; see `seats_of`."""
        (seat,) = self.seats_of(Members.of([np.asarray(members, dtype=np.int64)]), [planned])
        return seat

    def seats_of(self, members: Members, planned: Sequence[int | None] | None = None) -> list[Seat]:
        """The seat of each unit, of one unit at least.

        ``planned`` (u,) are communes that the planner wants the seats in; one that is no member
        does not count. Else one seat inside is taken; of several, the one with the least mean
        minutes, weighted by people (the smallest id on a tie). Without any, each member's settled
        point is tried.
        """
        people = self._communes.population[members.communes].astype(float)
        weights = np.where(members.sum(people)[members.unit] > 0, people, 1.0)
        sources, tried, places = [], [], []
        ends = members.ends.tolist()
        for unit, (begin, end) in enumerate(pairwise(ends)):
            some = members.communes[begin:end]
            source, place = self._of(some, None if planned is None else planned[unit])
            if len(place) * len(some) > _FEW:
                place = place[self.travel.may_be_nearest(some, place, weights[begin:end])]
            sources.append(source)
            tried.append(len(place))
            places.append(place)
        best, minutes = self._nearest(members, weights, np.array(tried), np.concatenate(places))
        travelled = minutes.tolist()
        return [
            Seat(commune, place, source, tuple(travelled[begin:end]))
            for commune, place, source, (begin, end) in zip(
                self._candidates.commune[best].tolist(),
                best.tolist(),
                sources,
                pairwise(ends),
                strict=True,
            )
        ]

    def _of(
        self, members: NDArray[np.int64], planned: int | None
    ) -> tuple[SeatSource, NDArray[np.int64]]:
        """Where a unit's seat may be, (k,)."""
        if planned is not None and planned in members:
            offices = np.flatnonzero(self._offices == planned)
            place = offices if len(offices) else self._candidates.at(np.array([planned]))
            return SeatSource.PLANNED, place
        inside = np.flatnonzero(np.isin(self._offices, members)) if len(self._offices) else ()
        if len(inside) == 0:
            return SeatSource.ASSUMED, self._candidates.at(members)
        return SeatSource.GIVEN if len(inside) == 1 else SeatSource.CHOSEN, inside

    def _nearest(
        self,
        members: Members,
        weights: NDArray[np.float64],
        tried: NDArray[np.int64],
        places: NDArray[np.int64],
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The place of least mean minutes in each unit, (u,), and the minutes to it, (m,).

        ``tried`` (u,) says how many of the (k,) ``places`` belong to each.
        """
        # every member of a unit with every place of it
        sizes = members.sizes * tried
        unit = np.repeat(np.arange(len(sizes)), sizes)
        within = np.arange(len(unit)) - (np.cumsum(sizes) - sizes)[unit]
        member = members.ends[unit] + within // tried[unit]
        place = (np.cumsum(tried) - tried)[unit] + within % tried[unit]
        minutes = self.travel.minutes(members.communes[member], places[place])
        mean = np.bincount(place, weights=weights[member] * minutes, minlength=len(places))
        unit_of_place = np.repeat(np.arange(len(tried)), tried)
        mean /= members.sum(weights)[unit_of_place]
        rank = self._rank[self._candidates.commune[places]]
        order = np.lexsort((rank, mean, unit_of_place))
        best = order[np.cumsum(tried) - tried]
        return places[best], minutes[place == best[unit]]
