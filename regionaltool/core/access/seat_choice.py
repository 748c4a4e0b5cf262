"""Seat choice: where in each unit the office should sit, so that people are near.

Tried are the candidates that stand in the unit; where none does, the settled points of its
members. Minutes are weighted by people; where nobody is counted, every commune weighs the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.travel import Travel
from regionaltool.core.communes import Communes
from regionaltool.core.members import Members
from regionaltool.core.steps import Step, in_silence

_NEARLY_ALL = 0.95
_ALIKE_DIGITS = 6
"""Minutes that differ by less are the same, so that rounding does not settle a tie."""
_AT_ONCE = 500_000
"""Ways from members to places that are looked at together."""


class Measure(Enum):
    """What is made least."""

    MEAN = "mean"
    """Mean minutes."""
    P95 = "p95"
    """Minutes within which 95 % of the people reach the seat."""


class Tried(NamedTuple):
    """t places where units may have their seat, unit by unit."""

    place: NDArray[np.int64]
    """(t,) number of a candidate."""
    unit: NDArray[np.int64]
    """(t,) ascending."""
    given: NDArray[np.bool_]
    """(u,) False where no candidate stands in the unit, and its members' points are tried."""


@dataclass(frozen=True, eq=False)
class SeatChoice:
    """The seats of u units with m members."""

    place: NDArray[np.int64]
    """(u,)."""
    given: NDArray[np.bool_]
    """(u,) is it one of the candidates given?"""
    mean: NDArray[np.float64]
    """(u,) minutes."""
    p95: NDArray[np.float64]
    """(u,) minutes."""
    minutes: NDArray[np.float64]
    """(m,) from each member to the seat of its unit; the limit where it is out of reach."""
    km: NDArray[np.float64]
    """(m,) NaN where it is out of reach."""


def places_tried(candidates: Candidates, members: Members) -> Tried:
    """Where the seats of the units may be."""
    unit_of = np.full(len(candidates.settled), -1)
    unit_of[members.communes] = members.unit
    offices = np.flatnonzero(unit_of[candidates.commune[: candidates.n_offices]] >= 0)
    unit = unit_of[candidates.commune[offices]]
    given = np.bincount(unit, minlength=len(members)) > 0
    without = ~given[members.unit]
    place = np.concatenate([offices, candidates.at(members.communes[without])])
    unit = np.concatenate([unit, members.unit[without]])
    order = np.lexsort((place, unit))
    return Tried(place[order], unit[order], given)


def choose_seats(
    communes: Communes,
    travel: Travel,
    members: Members,
    tried: Tried,
    ids: NDArray[np.object_],
    by: Measure,
    step: Step = in_silence,
) -> SeatChoice:
    """The best of the places tried for each unit.

    Where they are alike by what is asked for, the other measure counts, then the smaller of the
    ``ids`` of the candidates.
    """
    people = communes.population[members.communes].astype(float)
    weight = np.where(members.sum(people)[members.unit] > 0, people, 1.0)
    mean, p95 = np.empty((2, len(tried.place)))
    for some in _portions(members.sizes[tried.unit]):
        step(some.start / len(tried.place))
        way, member = _ways(members, tried.unit[some])
        minutes = travel.minutes(members.communes[member], tried.place[some][way])
        mean[some] = _mean(way, minutes, weight[member])
        p95[some] = _percentile(way, minutes, weight[member])
    first, second = (mean, p95) if by is Measure.MEAN else (p95, mean)
    rank = np.argsort(np.argsort(ids.astype(str), kind="stable"))[tried.place]
    order = np.lexsort(
        (rank, np.round(second, _ALIKE_DIGITS), np.round(first, _ALIKE_DIGITS), tried.unit)
    )
    best = order[np.unique(tried.unit[order], return_index=True)[1]]
    place = tried.place[best]
    to = place[members.unit]
    step(1)
    return SeatChoice(
        place=place,
        given=tried.given,
        mean=mean[best],
        p95=p95[best],
        minutes=travel.minutes(members.communes, to),
        km=travel.km(members.communes, to),
    )


def _portions(sizes: NDArray[np.int64]) -> list[slice]:
    """Slices of the places such that the ways to each of them are not too many at once."""
    portion = (np.cumsum(sizes) - sizes) // _AT_ONCE
    start = np.flatnonzero(np.diff(portion, prepend=-1))
    return [slice(*ends) for ends in zip(start, [*start[1:], len(sizes)], strict=True)]


def _ways(members: Members, unit: NDArray[np.int64]) -> tuple[NDArray[np.int64], ...]:
    """Of each place, the ways from all members of its unit: (w,) its position, and the member."""
    sizes = members.sizes[unit]
    way = np.repeat(np.arange(len(unit)), sizes)
    within = np.arange(len(way)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return way, members.ends[unit][way] + within


def _mean(way, minutes, weight) -> NDArray[np.float64]:
    return np.bincount(way, weight * minutes) / np.bincount(way, weight)


def _percentile(way, minutes, weight) -> NDArray[np.float64]:
    """The least minutes within which nearly all of the weight is."""
    order = np.lexsort((minutes, way))
    total = np.bincount(way, weight)
    upto = np.cumsum(weight[order]) - (np.cumsum(total) - total)[way]
    # a hair of room: 0.95 is no binary fraction
    enough = np.flatnonzero(upto >= total[way] * _NEARLY_ALL * (1 - 1e-12))
    return minutes[order[enough[np.unique(way[enough], return_index=True)[1]]]]
