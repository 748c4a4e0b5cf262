"""Inputs of the score: what is measured once for every commune, before any unit is scored."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.seats import Seats
from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.communes import Communes
from regionaltool.core.moments import Moments, moments_of
from regionaltool.core.score.profile import Profile


@dataclass(frozen=True, eq=False)
class Inputs:
    """Communes with their moments and seats, and which inputs have been given."""

    communes: Communes
    moments: Moments
    seats: Seats
    group: NDArray[np.int64]
    """(n,) number of each commune's former district, -1 where it has none."""
    given: frozenset[str]
    """Out of “population” and “former district”."""
    reach_minutes: float
    """How far the seat may be, for indicator 1.2."""
    population_standard: float
    """Persons that a unit should have."""
    area_standard_km2: float
    """km² that a unit should have."""

    @classmethod
    def of(
        cls, communes: Communes, profile: Profile, seats: NDArray[np.object_] | None = None
    ) -> Inputs:
        """Inputs from the communes and, where given, the (k,) points of seats."""
        travel = StraightLine.of(
            communes,
            speed_kmh=profile.figures["straight_speed_kmh"],
            detour=profile.figures["straight_detour"],
        )
        given = {
            "population": communes.population_known.any(),
            "former district": (communes.group != "").any(),
        }
        return cls(
            communes=communes,
            moments=moments_of(communes),
            seats=Seats(communes, travel, seats),
            group=_numbered(communes.group),
            given=frozenset(key for key, there in given.items() if there),
            reach_minutes=profile.figures["reach_minutes"],
            population_standard=profile.figures["population_standard"],
            area_standard_km2=profile.figures["area_standard_km2"],
        )


def _numbered(group: NDArray[np.object_]) -> NDArray[np.int64]:
    """Names counted from 0 on in their order, -1 for an empty one."""
    names, number = np.unique(group.astype(str), return_inverse=True)
    return number.astype(np.int64) - 1 if names[0] == "" else number.astype(np.int64)
