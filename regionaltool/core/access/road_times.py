"""RoadTimes: travel that has been worked out once and is looked up since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.ways import Reached, Ways


@dataclass(frozen=True, eq=False)
class RoadTimes:
    """Minutes and kilometres from communes to places within a limit; as `Travel` has it."""

    candidates: Candidates
    reached: Reached
    """Origins are communes, places those of ``candidates``."""
    limit_min: float
    by_road: bool

    @classmethod
    def of(
        cls,
        ways: Ways,
        candidates: Candidates,
        limit_min: float,
        step: Callable[[int, int], None] = lambda done, of: None,
    ) -> RoadTimes:
        """Work out all ways; ``step`` as in `Ways`."""
        reached = ways.reached(candidates.settled, candidates.degrees, limit_min, step)
        return cls(candidates, reached, limit_min, ways.by_road)

    @classmethod
    def from_tables(
        cls, candidates: Candidates, reached: Reached, *, limit_min: float, by_road: bool
    ) -> RoadTimes:
        """From pairs in any order, each once, that were worked out before."""
        order = np.lexsort((reached.place, reached.origin))
        return cls(candidates, Reached(*(c[order] for c in reached)), limit_min, by_road)

    def minutes(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """(m,) minutes from each of m communes to a place of its own; else the limit."""
        return self._minutes[self._entry(communes, places)]

    def km(self, communes: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.float64]:
        """(m,) kilometres of the quickest way; NaN where the place is out of reach."""
        return self._km[self._entry(communes, places)]

    def straight_km(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """(m,) kilometres of the straight line; measured when they are first asked for."""
        entry = self._entry(communes, places)
        km = self._straight_km.take(entry)
        (new,) = np.isnan(km).nonzero()
        if len(new):
            km[new] = self.candidates.straight_km(communes[new], places[new])
            self._straight_km[entry[new]] = km[new]
            self._straight_km[-1] = np.nan  # that of all pairs that the tables lack
        return km

    def may_be_nearest(
        self,
        members: NDArray[np.int64],
        places: NDArray[np.int64],
        weights: NDArray[np.float64],
    ) -> NDArray[np.int64]:
        """All of the places: to look up the minutes is as quick as to rule one out."""
        return np.arange(len(places))

    @cached_property
    def unreached(self) -> NDArray[np.int64]:
        """Communes from which no office is within the limit; where there is none, no place."""
        offices = self.candidates.n_offices
        there = self.reached.place < offices if offices else self.reached.place >= 0
        found = np.zeros(len(self.candidates.settled), dtype=bool)
        found[self.reached.origin[there]] = True
        return np.flatnonzero(~found)

    def _entry(self, communes: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where the pairs stand in the tables; one past the end where they do not."""
        pair = communes * len(self.candidates) + places
        at = np.searchsorted(self._pair, pair)
        return np.where(self._pair[at] == pair, at, len(self._pair) - 1)

    @cached_property
    def _pair(self) -> NDArray[np.int64]:
        pair = self.reached.origin.astype(np.int64) * len(self.candidates) + self.reached.place
        return np.append(pair, np.iinfo(np.int64).max)

    @cached_property
    def _minutes(self) -> NDArray[np.float64]:
        return np.append(self.reached.minutes, self.limit_min)

    @cached_property
    def _km(self) -> NDArray[np.float64]:
        return np.append(self.reached.km, np.nan)

    @cached_property
    def _straight_km(self) -> NDArray[np.float64]:
        """NaN where it has not been measured yet."""
        return np.full(len(self.reached.km) + 1, np.nan)
