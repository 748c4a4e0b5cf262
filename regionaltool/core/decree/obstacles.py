"""Obstacles: what has to be mended before a decree can be written.

What is wrong with the plan itself – communes without a unit, detached units, what law and
households say – comes from its violations. Here is what only papers ask: a name, a type and a seat
for every unit, and each name once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from regionaltool.core.decree.decided_plan import DecidedPlan, DecidedUnit
from regionaltool.core.decree.text.sentences import sentences_of
from regionaltool.core.naming.unit_names import same_name
from regionaltool.core.problems import Problem, phrase
from regionaltool.core.unit_table import SHAPEFILE_COLUMNS, ColumnKind


class ObstacleKind(Enum):
    """What papers ask, in the order in which it is listed."""

    NOTHING = "nothing"
    NAME = "name"
    TWICE = "twice"
    TYPE = "type"
    SEAT = "seat"
    LONG = "long"
    WORDS = "words"


@dataclass(frozen=True)
class Obstacle:
    """One thing to mend, and the units that it is about."""

    kind: ObstacleKind
    units: tuple[str, ...]
    problem: Problem


def obstacles(decided: DecidedPlan) -> tuple[Obstacle, ...]:
    """What stands against writing the papers, beside the plan's violations."""
    found: list[Obstacle] = []
    if not decided.units:
        problem = Problem("The plan has no units yet, so there is nothing to decide.")
        return (Obstacle(ObstacleKind.NOTHING, (), problem),)
    found += _all(
        ObstacleKind.NAME,
        (unit for unit in decided.units if not unit.named),
        phrase("Units without a name ({count}): {units}. Give each a name."),
    )
    found += _twice(decided)
    found += _all(
        ObstacleKind.TYPE,
        (unit for unit in decided.units if not unit.type),
        phrase("Units whose type is open ({count}): {units}. Choose xã, phường or another type."),
    )
    found += _all(
        ObstacleKind.SEAT,
        (unit for unit in decided.units if unit.seat is None),
        phrase(
            "Units without a seat ({count}): {units}. Choose the commune where the office sits."
        ),
    )
    found += _all(
        ObstacleKind.LONG,
        (unit for unit in decided.units if _too_long(decided, unit)),
        phrase(
            "Units whose name or seat is too long for a shapefile ({count}): {units}. Shorten it; "
            "accepted, the shapefile has it cut off, and the other files have it whole."
        ),
    )
    if not any(one.kind in (ObstacleKind.NAME, ObstacleKind.TYPE) for one in found):
        found += (
            Obstacle(ObstacleKind.WORDS, (), problem) for problem in sentences_of(decided).problems
        )
    return tuple(found)


def _all(kind: ObstacleKind, units: Iterable[DecidedUnit], text: str) -> tuple[Obstacle, ...]:
    some = list(units)
    if not some:
        return ()
    names = tuple(_label(unit) for unit in some)
    problem = Problem(text, {"count": len(some), "units": names})
    return (Obstacle(kind, tuple(unit.id for unit in some), problem),)


def _twice(decided: DecidedPlan) -> list[Obstacle]:
    of_name: dict[str, list[DecidedUnit]] = {}
    for unit in decided.units:
        if unit.named:
            of_name.setdefault(same_name(unit.name), []).append(unit)
    return [
        Obstacle(
            ObstacleKind.TWICE,
            tuple(unit.id for unit in units),
            Problem(
                "Units with one name: {units}. Names must be unique in the province; give others "
                "to all but one.",
                {"units": tuple(_label(unit) for unit in units)},
            ),
        )
        for units in of_name.values()
        if len(units) > 1
    ]


def _too_long(decided: DecidedPlan, unit: DecidedUnit) -> bool:
    seat = decided.seat_of(unit)
    return not fits(unit.name, "TEN_MOI") or (seat is not None and not fits(seat.name, "TRU_SO"))


def fits(text: str, column: str) -> bool:
    """Can a column of the shapefile hold the text?"""
    return len(text.encode()) <= width_of(column)


def width_of(column: str) -> int:
    """Bytes that a column of text of the shapefile holds."""
    found = next(one for one in SHAPEFILE_COLUMNS if one.name == column)
    if found.kind is not ColumnKind.TEXT:
        raise ValueError(f"{column} holds no text")
    return found.width


def _label(unit: DecidedUnit) -> str:
    return unit.name if unit.name == unit.id else f"{unit.name} ({unit.id})"
