"""How long the people of units travel to their seats, by one way of travel."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.seats import Seats
from regionaltool.core.members import Members


def mean_minutes(
    seats: Seats,
    people: NDArray[np.int64],
    members: Members,
    planned: Sequence[int | None] | None = None,
) -> NDArray[np.float64]:
    """(u,) minutes to the seat that each unit has by this travel, weighted by people.

    ``people`` is (n,) of each commune; where nobody is known in a unit its communes count alike.
    As indicator 1.1 has it where people are known; ``planned`` as `Seats.seats_of` has it.
    """
    minutes = np.concatenate([seat.minutes for seat in seats.seats_of(members, planned)])
    weight = people[members.communes].astype(float)
    weight[(members.sum(weight) == 0)[members.unit]] = 1.0
    return members.sum(weight * minutes) / members.sum(weight)
