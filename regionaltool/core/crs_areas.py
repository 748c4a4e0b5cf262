"""Where coordinate systems are made for, as EPSG says it, and whether a layer lies there."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS
from pyproj.exceptions import ProjError

from regionaltool.core.crs_parameters import placed, projected

Bounds = tuple[float, float, float, float]
"""West, south, east and north, in the coordinates of a layer or in degrees."""

VIETNAM: Bounds = (101.5, 8.0, 110.5, 24.0)


@cache
def listed(code: int) -> CRS:
    """The coordinate system of an EPSG code."""
    return CRS.from_epsg(code)


def own_area(code: int) -> Bounds:
    """The area that a system is made for, in its own coordinates."""
    west, south, east, north = listed(code).area_of_use.bounds
    corners = np.array([[west, south], [east, south], [east, north], [west, north]])
    places = projected(listed(code), corners)
    return (*places.min(axis=0).tolist(), *places.max(axis=0).tolist())


def in_degrees(crs: CRS, bounds: Bounds) -> Bounds | None:
    """A layer's box in degrees; None where the system cannot place it."""
    west, south, east, north = bounds
    x, y = np.meshgrid(np.linspace(west, east, 5), np.linspace(south, north, 5))
    try:
        places: NDArray[np.float64] = placed(crs, np.column_stack([x.ravel(), y.ravel()]))
    except ProjError:
        return None
    if not np.isfinite(places).all():
        return None
    low, high = places.min(axis=0), places.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def inside(code: int, degrees: Bounds | None) -> float:
    """Share of a box that lies in the area a system is made for, 0–1; 1 where EPSG names none."""
    area = listed(code).area_of_use
    if area is None or area.west > area.east:  # across the 180th meridian
        return 1.0
    if degrees is None:
        return 0.0
    return _size(_common(degrees, area.bounds)) / max(_size(degrees), 1e-12)


def fit(code: int, degrees: Bounds | None) -> float:
    """How well a box and the area that a system is made for agree: common over joint area, 0–1.

    Each zone of VN-2000 is made for certain provinces, so the layer of a whole province nearly
    fills the area of its own zone and of no other.
    """
    area = listed(code).area_of_use
    if area is None or degrees is None or area.west > area.east:
        return 0.0
    common = _size(_common(degrees, area.bounds))
    return common / (_size(degrees) + _size(area.bounds) - common)


def overlap(a: Bounds, b: Bounds) -> bool:
    """Do two boxes have more than a line in common?"""
    return _size(_common(a, b)) > 0


def turned(bounds: Bounds) -> Bounds:
    """The box with x and y exchanged."""
    return bounds[1], bounds[0], bounds[3], bounds[2]


def middle(bounds: Bounds) -> tuple[float, float]:
    """The place in the middle of a box."""
    return (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2


def _common(a: Bounds, b: Bounds) -> Bounds:
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])


def _size(bounds: Bounds) -> float:
    return max(bounds[2] - bounds[0], 0.0) * max(bounds[3] - bounds[1], 0.0)
