"""Goalposts: where an indicator is worth 0 and where 1, and what it counts inside its factor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.terrain import TERRAINS


class Span(NamedTuple):
    """From the raw value that is worth 0 to the one that is worth 1."""

    worst: float
    best: float


@dataclass(frozen=True)
class Goalpost:
    """Goalposts and weight of an indicator."""

    worst: float
    best: float
    weight: float
    by_terrain: Mapping[str, Span] = field(default_factory=dict)
    """Other goalposts for units of a terrain."""

    def of(self, terrain: int) -> Span:
        """The goalposts for a terrain by number; those of no terrain for −1."""
        other = self.by_terrain.get(TERRAINS[terrain]) if terrain >= 0 else None
        return other or Span(self.worst, self.best)

    def value(
        self, raw: NDArray[np.float64], terrain: NDArray[np.int8] | None = None
    ) -> NDArray[np.float64]:
        """0 at the worst or beyond, 1 at the best or beyond, straight in between; NaN of NaN.

        ``terrain`` has the number of each unit's terrain, for goalposts that differ by it.
        """
        worst, best = self.worst, self.best
        if self.by_terrain and terrain is not None:
            worst, best = self._spans[:, terrain]
        share = (raw - worst) / (best - worst)
        return np.minimum(1.0, np.maximum(0.0, share)) + 0.0  # which makes 0 of −0

    @cached_property
    def _spans(self) -> NDArray[np.float64]:
        """(2, t + 1) worst and best of each terrain, and last those of none."""
        numbers = (*range(len(TERRAINS)), -1)
        return np.array([self.of(number) for number in numbers]).T
