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
        """(m,) kilometres of the straight line."""
        return self._straight(self._entry(communes, places), communes, places)

    def both_km(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(m,) of the quickest way and of the straight line."""
        entry = self._entry(communes, places)
        return self._km.take(entry), self._straight(entry, communes, places)

    def _straight(
        self, entry: NDArray[np.int64], communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        km = self._straight_km.take(entry)
        (beyond,) = np.isnan(km).nonzero()  # pairs that the tables lack
        if len(beyond):
            km[beyond] = self.candidates.straight_km(communes[beyond], places[beyond])
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
        at = self._pair.searchsorted(pair)
        return np.where(self._pair.take(at) == pair, at, len(self._pair) - 1)

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
        """A third of a second for half a million pairs; see `work_out`."""
        return np.append(
            self.candidates.straight_km(self.reached.origin, self.reached.place), np.nan
        )

    def work_out(self) -> None:
        """As `Travel` has it."""
        _ = self._pair, self._minutes, self._km, self._straight_km
