"""Seats: where the office of a unit sits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.communes import Communes
from regionaltool.core.members import Members
from regionaltool.core.problems import Problem

_FEW = 64
"""So many ways from members to places are measured without asking which of them may be short."""


class SeatSource(Enum):
    """Where a unit's seat comes from."""

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
    source: SeatSource
    minutes: tuple[float, ...]
    """From each member, in the order asked for."""

    @property
    def given(self) -> int | None:
        """The commune of the one seat that was given for the unit; None when none, or several."""
        return self.commune if self.source is SeatSource.GIVEN else None


class Seats:
    """The seats of today, from which a unit takes its own."""

    def __init__(
        self, communes: Communes, travel: StraightLine, points: NDArray[np.object_] | None = None
    ) -> None:
        """``points``: (k,) shapely Points in the coordinate system of the communes."""
        self._communes = communes
        self._travel = travel
        points = np.zeros(0, dtype=object) if points is None else np.asarray(points, dtype=object)
        place, commune = _places(communes, points)
        self.outside = tuple(int(p) for p in np.setdiff1d(np.arange(len(points)), place))
        """Points that stand in no commune, by their place in ``points``."""
        self._commune = commune
        self._rank = np.argsort(np.argsort(communes.ids, kind="stable"))
        self._degrees = travel.ellipsoid.degrees(shapely.get_coordinates(points[place]))

    def seat_of(self, members: NDArray[np.int64]) -> Seat:
        """The seat of the unit that the members (at least one) make; see `seats_of`."""
        (seat,) = self.seats_of(Members.of([np.asarray(members, dtype=np.int64)]))
        return seat

    def seats_of(self, members: Members) -> list[Seat]:
        """The seat of each unit, of one unit at least.

        One seat inside is taken; of several, the one with the least mean minutes, weighted by
        people (the smallest id on a tie). Without any, each member's settled point is tried.
        """
        people = self._communes.population[members.communes].astype(float)
        weights = np.where(members.sum(people)[members.unit] > 0, people, 1.0)
        sources, tried, communes, places = [], [], [], []
        ends = members.ends.tolist()
        for begin, end in pairwise(ends):
            some = members.communes[begin:end]
            source, commune, place = self._candidates(some)
            if len(commune) * len(some) > _FEW:
                near = self._travel.may_be_nearest(some, place, weights[begin:end])
                commune, place = commune[near], place[near]
            sources.append(source)
            tried.append(len(commune))
            communes.append(commune)
            places.append(place)
        commune = np.concatenate(communes)
        best, minutes = self._nearest(
            members, weights, np.array(tried), commune, np.concatenate(places)
        )
        travelled = minutes.tolist()
        return [
            Seat(chosen, source, tuple(travelled[begin:end]))
            for chosen, source, (begin, end) in zip(
                commune[best].tolist(), sources, pairwise(ends), strict=True
            )
        ]

    def _candidates(
        self, members: NDArray[np.int64]
    ) -> tuple[SeatSource, NDArray[np.int64], NDArray[np.float64]]:
        """Where a unit's seat may be: the communes, (k,), and the places in degrees, (k, 2)."""
        inside = np.flatnonzero(np.isin(self._commune, members)) if len(self._commune) else ()
        if len(inside) == 0:
            return SeatSource.ASSUMED, members, self._travel.settled[members]
        source = SeatSource.GIVEN if len(inside) == 1 else SeatSource.CHOSEN
        return source, self._commune[inside], self._degrees[inside]

    def _nearest(
        self,
        members: Members,
        weights: NDArray[np.float64],
        tried: NDArray[np.int64],
        commune: NDArray[np.int64],
        places: NDArray[np.float64],
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The place of least mean minutes in each unit, (u,), and the minutes to it, (m,).

        ``tried`` (u,) says how many of the (k,) ``commune`` and (k, 2) ``places`` belong to each.
        """
        # every member of a unit with every place of it
        sizes = members.sizes * tried
        unit = np.repeat(np.arange(len(sizes)), sizes)
        within = np.arange(len(unit)) - (np.cumsum(sizes) - sizes)[unit]
        member = members.ends[unit] + within // tried[unit]
        place = (np.cumsum(tried) - tried)[unit] + within % tried[unit]
        minutes = self._travel.minutes(members.communes[member], places[place])
        mean = np.bincount(place, weights=weights[member] * minutes, minlength=len(commune))
        unit_of_place = np.repeat(np.arange(len(tried)), tried)
        mean /= members.sum(weights)[unit_of_place]
        order = np.lexsort((self._rank[commune], mean, unit_of_place))
        best = order[np.cumsum(tried) - tried]
        return best, minutes[place == best[unit]]

    def warnings(self, source: str) -> tuple[Problem, ...]:
        """What to tell about the layer of seats called ``source``."""
        if not self.outside:
            return ()
        return (
            Problem(
                "Layer “{layer}”: seats that stand in no commune are left out: {rows}.",
                {"layer": source, "rows": tuple(str(row + 1) for row in self.outside)},
            ),
        )


def _places(communes: Communes, points) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which points stand in a commune, and in which: on a border, the first one counts."""
    place, commune = shapely.STRtree(communes.geometry).query(points, predicate="intersects")
    order = np.lexsort((commune, place))
    place, first = np.unique(place[order], return_index=True)
    return place, commune[order][first]
