"""Communes that are drawn a second time: duplicates, and polygons that lie inside another.

They alone cannot be kept in a coverage, for no ground would be left to them or to the other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.overlaps import Overlaps


@dataclass(frozen=True)
class Dropped:
    """A row that is left out of the coverage, and the one that covers its ground."""

    row: int
    within: int
    population: float | None
    """Persons of the dropped row; None where unknown."""


def find_dropped(
    rows: CommuneRows,
    polygons: NDArray[np.object_],
    overlaps: Overlaps,
    population: NDArray[np.float64],
) -> tuple[Dropped, ...]:
    """The rows to leave out, ascending; ``polygons`` are valid, and ``overlaps`` are theirs.

    Of two that lie inside each other the one with more people stays, then the one with a name,
    then the one with the smaller id. Each is told with a row that stays.
    """
    inside: dict[int, int] = {}
    for number in np.flatnonzero(overlaps.duplicate | overlaps.stacked):
        a, b = int(overlaps.a[number]), int(overlaps.b[number])
        if overlaps.duplicate[number]:
            inner, outer = sorted((a, b), key=lambda row: _worth(rows, polygons, population, row))
        else:
            inner, outer = (
                (a, b) if overlaps.share_of_a[number] > overlaps.share_of_b[number] else (b, a)
            )
        best = inside.get(inner)
        if best is None or shapely.area(polygons[outer]) > shapely.area(polygons[best]):
            inside[inner] = outer
    # three may lie inside each other in a circle, all but: the one worth most stays
    for row in sorted(inside, key=lambda row: _worth(rows, polygons, population, row))[::-1]:
        if _outermost(inside, row) == row:
            del inside[row]
    return tuple(
        Dropped(
            row,
            _outermost(inside, row),
            None if np.isnan(population[row]) else float(population[row]),
        )
        for row in sorted(inside)
    )


def _outermost(inside: dict[int, int], row: int) -> int:
    """The row that stays around this one; the row itself when the way leads back to it."""
    seen = set()
    outer = inside[row]
    while outer in inside and outer != row and outer not in seen:
        seen.add(outer)
        outer = inside[outer]
    return outer


def _worth(rows: CommuneRows, polygons, population: NDArray[np.float64], row: int) -> tuple:
    """What is dropped last sorts last."""
    people = population[row]
    named = rows.names[row] not in ("", rows.ids[row])
    backwards = tuple(-ord(letter) for letter in rows.ids[row])
    return (
        -1.0 if np.isnan(people) else people,
        named,
        rows.ids[row] != "",
        backwards,
        shapely.to_wkb(shapely.normalize(polygons[row])),
        -row,
    )
