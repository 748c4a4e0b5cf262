"""Goalposts: where an indicator is worth 0 and where 1, and what it counts inside its factor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
        """(u,) as `Goalposts.values` has it."""
        return Goalposts.of([self]).values(np.asarray(raw, dtype=float)[np.newaxis], terrain)[0]


@dataclass(frozen=True, eq=False)
class Goalposts:
    """Those of k indicators side by side."""

    worst: NDArray[np.float64]
    """(k, t + 1) by terrain, and last those of none."""
    best: NDArray[np.float64]
    """The same."""
    by_terrain: bool
    """Do any of them differ by terrain? Else the last column is that of every terrain."""

    @classmethod
    def of(cls, goalposts: Sequence[Goalpost]) -> Goalposts:
        """From one after the other."""
        numbers = (*range(len(TERRAINS)), -1)
        spans = np.array([[post.of(number) for number in numbers] for post in goalposts])
        spans = spans.reshape(len(goalposts), len(numbers), 2)
        return cls(spans[..., 0], spans[..., 1], any(post.by_terrain for post in goalposts))

    def values(
        self, raw: NDArray[np.float64], terrain: NDArray[np.int8] | None = None
    ) -> NDArray[np.float64]:
        """(k, u) of (k, u) raw values: 0 at the worst or beyond, 1 at the best or beyond, straight
        in between; NaN of NaN.

        ``terrain`` (u,) has the number of each unit's terrain, for goalposts that differ by it.
        """
        here = slice(-1, None) if terrain is None or not self.by_terrain else terrain
        worst, best = self.worst[:, here], self.best[:, here]
        share = raw - worst
        share /= best - worst
        np.maximum(0.0, share, out=share)
        np.minimum(1.0, share, out=share)
        return share + 0.0  # which makes 0 of −0
