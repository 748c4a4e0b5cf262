"""Seats: where the office of a unit sits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.communes import Communes
from regionaltool.core.problems import Problem


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
        self._degrees = travel.ellipsoid.degrees(shapely.get_coordinates(points[place]))

    def seat_of(self, members: NDArray[np.int64]) -> Seat:
        """The seat of the unit that the members (at least one) make.

        One seat inside is taken; of several, the one with the least mean minutes, weighted by
        people (the smallest id on a tie). Without any, each member's settled point is tried.
        """
        members = np.asarray(members, dtype=np.int64)
        inside = np.flatnonzero(np.isin(self._commune, members))
        if len(inside) == 0:
            source, commune = SeatSource.ASSUMED, members
            places = self._travel.settled[members]
        else:
            source = SeatSource.GIVEN if len(inside) == 1 else SeatSource.CHOSEN
            commune, places = self._commune[inside], self._degrees[inside]
        people = self._communes.population[members]
        weights = people if people.sum() > 0 else np.ones(len(members))
        near = self._travel.may_be_nearest(members, places, weights)
        commune, minutes = commune[near], self._travel.minutes(members, places[near])
        mean = weights @ minutes / weights.sum()
        best = min(range(len(commune)), key=lambda k: (mean[k], self._communes.ids[commune[k]]))
        return Seat(int(commune[best]), source, tuple(minutes[:, best].tolist()))

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
