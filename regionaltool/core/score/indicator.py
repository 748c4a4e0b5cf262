"""Indicator: one measured thing about a unit, and what it says in numbers between 0 and 1.

Three states are told apart and never mixed. *Known*: the input covers at least 80 % of the
unit's people. *Unavailable*: it covers less, so the indicator may be worth anything from 0 to 1.
*Not applicable*: the unit has nothing to measure (0/0), so the indicator is left out for it.
An indicator without any input at all is *off*, for all units alike; see `scoring`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from regionaltool.core.access.seats import Seat
    from regionaltool.core.score.inputs import Inputs
    from regionaltool.core.score.profile import Goalpost

ENOUGH_COVER = 0.8


class State(Enum):
    """What is known of an indicator in one unit."""

    KNOWN = "known"
    UNAVAILABLE = "unavailable"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True)
class Members:
    """The communes of a unit, its seat, and the inputs: all that an indicator may look at."""

    inputs: Inputs
    communes: NDArray[np.int64]
    seat: Seat


@dataclass(frozen=True)
class Raw:
    """A measured value (NaN: nothing to measure) and the share of people it rests on."""

    value: float
    cover: float


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
    measure: Callable[[Members], Raw]

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


def read(indicator: Indicator, goalpost: Goalpost, members: Members) -> Reading:
    """Measure an indicator in a unit and hold it against its goalposts."""
    raw = indicator.measure(members)
    if raw.cover < ENOUGH_COVER:
        return Reading(indicator, State.UNAVAILABLE, math.nan, raw.cover, 0.0, 1.0)
    if math.isnan(raw.value):
        return Reading(indicator, State.NOT_APPLICABLE, math.nan, raw.cover, math.nan, math.nan)
    value = goalpost.value(raw.value)
    return Reading(indicator, State.KNOWN, raw.value, raw.cover, value, value)
