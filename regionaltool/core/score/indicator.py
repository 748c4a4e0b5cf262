"""Indicator: one measured thing about a unit, and what it says in numbers between 0 and 1.

Three states are told apart and never mixed. *Known*: the input covers at least 80 % of the
unit's people. *Unavailable*: it covers less, so the indicator may be worth anything from 0 to 1.
*Not applicable*: the unit has nothing to measure (0/0), so the indicator is left out for it.
An indicator without any input at all is *off*, for all units alike; see `scoring`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from regionaltool.core.score.goalpost import Goalposts
    from regionaltool.core.score.units import Units

ENOUGH_COVER = 0.8
"""Share of a unit's people that an input must cover, unless its indicator asks for more."""


class State(Enum):
    """What is known of an indicator in one unit."""

    KNOWN = "known"
    UNAVAILABLE = "unavailable"
    NOT_APPLICABLE = "not applicable"


class Raw(NamedTuple):
    """Measured values (NaN: nothing to measure) and the share of people that they rest on."""

    value: NDArray[np.float64]
    """(u,) one a unit."""
    cover: NDArray[np.float64]
    """(u,) from 0 to 1."""


@dataclass(frozen=True)
class Indicator:
    """What is measured and how; an indicator is a record, listed in `catalogue`."""

    id: str
    """As in the profile: 1.1 is the first of factor 1."""
    factor: str
    title: str
    unit: str
    formula: str
    source: str
    needs: tuple[str, ...]
    """Inputs without which it is off; keys of `Inputs.given`."""
    measure: Callable[[Units], Raw]
    """From sums over the members of each unit to its value, for any number of units at once."""
    enough: float = ENOUGH_COVER
    """The least cover at which it is known."""

    @property
    def column(self) -> str:
        """Name of the output column of its raw value, such as ``i11``."""
        return "i" + self.id.replace(".", "")


@dataclass(frozen=True)
class Reading:
    """An indicator's value in one unit, as bounds on a scale of 0 to 1."""

    indicator: Indicator
    state: State
    raw: float
    """NaN unless known."""
    cover: float
    low: float
    high: float
    terrain: int = -1
    """Number of the terrain whose goalposts count; −1 for those of no terrain."""


@dataclass(frozen=True, eq=False)
class Readings:
    """k indicators in u units; each array is (k, u) and as in `Reading`."""

    indicators: tuple[Indicator, ...]
    raw: NDArray[np.float64]
    cover: NDArray[np.float64]
    low: NDArray[np.float64]
    """NaN where the indicator is not applicable."""
    high: NDArray[np.float64]
    terrain: NDArray[np.int8] | None = None
    """(u,) None where goalposts are the same for every terrain."""

    def of(self, indicator: int, unit: int) -> Reading:
        """An indicator in a unit, both by number."""
        columns = (self.raw, self.cover, self.low, self.high)
        raw, cover, low, high = (column[indicator, unit].item() for column in columns)
        which = self.indicators[indicator]
        terrain = -1 if self.terrain is None else int(self.terrain[unit])
        return Reading(which, _state(raw, cover, which.enough), raw, cover, low, high, terrain)


def read(indicators: Sequence[Indicator], goalposts: Goalposts, units: Units) -> Readings:
    """Measure indicators in units and hold them against their goalposts."""
    raw, cover, low, high = np.empty((4, len(indicators), len(units.members)))
    for row, indicator in enumerate(indicators):
        raw[row], cover[row] = indicator.measure(units)
    terrain = units.terrain if goalposts.by_terrain else None
    enough = np.array([indicator.enough for indicator in indicators])
    short = ~(cover >= enough[:, np.newaxis])
    raw[short] = math.nan
    low[:] = high[:] = goalposts.values(raw, terrain)
    low[short], high[short] = 0.0, 1.0
    return Readings(tuple(indicators), raw, cover, low, high, terrain)


def _state(raw: float, cover: float, enough: float) -> State:
    if cover < enough:
        return State.UNAVAILABLE
    return State.NOT_APPLICABLE if math.isnan(raw) else State.KNOWN
