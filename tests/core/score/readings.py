"""Readings and units made by hand, for the tests of the score."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from regionaltool.core.communes import Communes
from regionaltool.core.members import Members
from regionaltool.core.score.catalogue import IDS, INDICATORS
from regionaltool.core.score.indicator import Indicator, Raw, Readings
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.units import Units
from tests.core.grids import cell, communes_of

DEFAULT = Profile.read("default", IDS)
BY_ID = {indicator.id: indicator for indicator in INDICATORS}


def indicator_of(identifier: str) -> Indicator:
    """The indicator with an id such as 1.1."""
    return BY_ID[identifier]


def measured(identifier: str, communes: Communes, *minutes: float) -> Raw:
    """What an indicator measures in the unit of all communes, these minutes from the seat."""
    travel = minutes or (0.0,) * len(communes)
    members = Members.of([np.arange(len(communes))])
    units = Units(Inputs.of(communes, DEFAULT), members, np.array(travel), np.array([0]))
    value, cover = indicator_of(identifier).measure(units)
    return Raw(value.item(), cover.item())


def row_of(n: int, **columns: object) -> Communes:
    """n communes in a row."""
    return communes_of([cell(number, 0) for number in range(n)], **columns)


def reading(identifier: str, raw: float, cover: float, low: float, high: float) -> Readings:
    """An indicator in one unit."""
    values = (np.array([[value]]) for value in (raw, cover, low, high))
    return Readings((indicator_of(identifier),), *values)


def together(readings: Sequence[Readings]) -> Readings:
    """Indicators of one unit, each by itself, side by side."""
    none = np.empty((0, 1))
    return Readings(
        tuple(indicator for one in readings for indicator in one.indicators),
        *(
            np.concatenate([none, *(getattr(one, name) for one in readings)])
            for name in ("raw", "cover", "low", "high")
        ),
    )


def known(identifier: str, value: float) -> Readings:
    return reading(identifier, 0.0, 1.0, value, value)


def unavailable(identifier: str) -> Readings:
    return reading(identifier, math.nan, 0.5, 0.0, 1.0)


def not_applicable(identifier: str) -> Readings:
    return reading(identifier, math.nan, 1.0, math.nan, math.nan)
