"""Readings and units made by hand, for the tests of the score."""

from __future__ import annotations

import math

import numpy as np

from regionaltool.core.access.seats import Seat, SeatSource
from regionaltool.core.communes import Communes
from regionaltool.core.score.catalogue import IDS, INDICATORS
from regionaltool.core.score.indicator import Indicator, Members, Raw, Reading, State
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from tests.core.grids import cell, communes_of

DEFAULT = Profile.read("default", IDS)
BY_ID = {indicator.id: indicator for indicator in INDICATORS}


def indicator_of(identifier: str) -> Indicator:
    """The indicator with an id such as 1.1."""
    return BY_ID[identifier]


def measured(identifier: str, communes: Communes, *minutes: float) -> Raw:
    """What an indicator measures in the unit of all communes, these minutes from the seat."""
    travel = minutes or (0.0,) * len(communes)
    seat = Seat(commune=0, source=SeatSource.GIVEN, minutes=tuple(travel))
    members = Members(Inputs.of(communes, DEFAULT), np.arange(len(communes)), seat)
    return indicator_of(identifier).measure(members)


def row_of(n: int, **columns: object) -> Communes:
    """n communes in a row."""
    return communes_of([cell(number, 0) for number in range(n)], **columns)


def known(identifier: str, value: float) -> Reading:
    return Reading(indicator_of(identifier), State.KNOWN, 0.0, 1.0, value, value)


def unavailable(identifier: str) -> Reading:
    return Reading(indicator_of(identifier), State.UNAVAILABLE, math.nan, 0.5, 0.0, 1.0)


def not_applicable(identifier: str) -> Reading:
    state = State.NOT_APPLICABLE
    return Reading(indicator_of(identifier), state, math.nan, 1.0, math.nan, math.nan)
