"""Travel: how long and how far it is from a commune to a place."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.candidates import Candidates


class Travel(Protocol):
    """What tells minutes and kilometres: the straight line, or a road network.

    Communes and places come in pairs, m of each; places are numbers of ``candidates``.
    """

    candidates: Candidates
    by_road: bool
    """Do the figures come from roads?"""

    def minutes(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """(m,) minutes; where a place is out of reach, the limit."""

    def km(self, communes: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.float64]:
        """(m,) kilometres of the way; NaN where a place is out of reach."""

    def straight_km(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """(m,) kilometres of the straight line."""

    def both_km(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(m,) `km` and `straight_km`, looked up once."""

    def work_out(self) -> None:
        """Work out now what else would be when it is first asked for; may take a second."""

    def may_be_nearest(
        self,
        members: NDArray[np.int64],
        places: NDArray[np.int64],
        weights: NDArray[np.float64],
    ) -> NDArray[np.int64]:
        """Which of the places, by their position, may have the least weighted mean minutes to all
        the members; ascending. All of them where that is as dear to tell as the minutes."""
