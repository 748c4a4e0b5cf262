"""Two years: the ways of today beside those of a year in which more roads are open."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.ways import Reached


class TwoYears(NamedTuple):
    """Pairs that are within the limit in either year, by origin, then by place.

    All are (r,); minutes and kilometres are NaN in a year in which the place is out of reach.
    """

    origin: NDArray[np.int64]
    place: NDArray[np.int64]
    minutes: NDArray[np.float64]
    km: NDArray[np.float64]
    minutes_then: NDArray[np.float64]
    km_then: NDArray[np.float64]

    @classmethod
    def of(cls, now: Reached, then: Reached, n_places: int) -> TwoYears:
        """From the ways of both years to the same places, n of them."""
        pairs = [year.origin * n_places + year.place for year in (now, then)]
        every = np.union1d(*pairs)
        columns = []
        for year, pair in zip((now, then), pairs, strict=True):
            at = np.searchsorted(every, pair)
            for values in (year.minutes, year.km):
                columns.append(np.full(len(every), np.nan))
                columns[-1][at] = values
        return cls(every // n_places, every % n_places, *columns)
