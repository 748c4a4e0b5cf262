"""Outlines that are no polygons: rings that cross or touch themselves, holes outside, spikes."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

_CROSSING = "Self-intersection"
_PLACE = re.compile(r"^(?P<reason>.*?)\[(?P<x>\S+) (?P<y>\S+)\]$")


@dataclass(frozen=True, eq=False)
class BrokenRing:
    """An invalid outline: whose, where GEOS met it first, and in GEOS's words why."""

    row: int
    at: shapely.Point
    reason: str

    @property
    def crosses_itself(self) -> bool:
        """Is it a bow-tie?"""
        return self.reason == _CROSSING


def broken_rings(polygons: NDArray[np.object_]) -> tuple[BrokenRing, ...]:
    """The invalid ones of (n,) polygons; None is not invalid."""
    invalid = np.flatnonzero(~shapely.is_missing(polygons) & ~shapely.is_valid(polygons))
    found = []
    for row, words in zip(invalid, shapely.is_valid_reason(polygons[invalid]), strict=True):
        told = _PLACE.match(words)
        at = (
            shapely.Point(float(told["x"]), float(told["y"]))
            if told
            else shapely.Point(shapely.get_coordinates(polygons[row])[0])
        )
        found.append(BrokenRing(int(row), at, told["reason"] if told else words))
    return tuple(found)


def valid_polygons(polygons: NDArray[np.object_]) -> NDArray[np.object_]:
    """The polygons, invalid ones made valid: outer rings joined, then their holes taken off.

    None where nothing of an outline encloses ground, and where there was none.
    """
    made = polygons.copy()
    invalid = ~shapely.is_missing(polygons) & ~shapely.is_valid(polygons)
    made[invalid] = polygonal(
        shapely.make_valid(polygons[invalid], method="structure", keep_collapsed=False)
    )
    return made


def polygonal(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """The polygons in (n,) geometries of any kind, as one geometry each; None for none."""
    shapes = np.asarray(shapes, dtype=object)
    result = np.where(np.isin(shapely.get_type_id(shapes), (3, 6)), shapes, None)
    mixed = np.flatnonzero(shapely.get_type_id(shapes) == 7)
    for place in mixed:
        parts = shapely.get_parts(shapely.get_parts(shapes[place]))
        flat = parts[shapely.get_type_id(parts) == 3]
        if len(flat):
            result[place] = flat[0] if len(flat) == 1 else shapely.multipolygons(flat)
    result[shapely.is_empty(result)] = None
    return result
