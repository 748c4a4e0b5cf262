"""Ways: minutes and kilometres from many places to many others, as far as a limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray


class Reached(NamedTuple):
    """Pairs of an origin and a place that is within the limit, by origin, then by place."""

    origin: NDArray[np.int64]
    """(r,)."""
    place: NDArray[np.int64]
    """(r,)."""
    minutes: NDArray[np.float64]
    """(r,)."""
    km: NDArray[np.float64]
    """(r,) of the quickest way."""


class Ways(Protocol):
    """What finds ways: roads, or the straight line."""

    by_road: bool

    def reached(
        self,
        origins: NDArray[np.float64],
        places: NDArray[np.float64],
        limit_min: float,
        step: Callable[[int, int], None] = lambda done, of: None,
    ) -> Reached:
        """From (n, 2) origins to (p, 2) places, both longitude and latitude in degrees.

        ``step`` is told how many of the places are done, and may raise to stop the work.
        """
