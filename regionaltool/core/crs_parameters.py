"""Two coordinate systems side by side: in which parameters they differ, and how far on the ground.

The comparison leaves the datum aside when it measures: it says what the projection alone does to
coordinates that are taken for those of the other system.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS, Geod, Transformer
from pyproj.exceptions import ProjError

from regionaltool.core.problems import Problem, Term, phrase

_TITLES = {
    "8801": phrase("latitude of origin"),
    "8802": phrase("central meridian"),
    "8805": phrase("scale factor"),
    "8806": phrase("false easting"),
    "8807": phrase("false northing"),
    "8821": phrase("latitude of origin"),
    "8822": phrase("central meridian"),
    "8823": phrase("first standard parallel"),
    "8824": phrase("second standard parallel"),
    "8826": phrase("false easting"),
    "8827": phrase("false northing"),
}
_SHIFTS = (("8806", "8807"), ("8826", "8827"))
_SEMI_MAJOR_M, _FLATTENING = 1e-3, 1e-7


@dataclass(frozen=True)
class Shift:
    """How far a layer is drawn from its place when its coordinates are really another system's."""

    east_m: float
    """At the middle of the layer, positive when it is drawn too far east."""
    north_m: float
    north_least_m: float
    north_most_m: float
    area_percent: float
    """What the areas have too much, in percent of the true ones."""

    @property
    def metres(self) -> float:
        """Distance at the middle of the layer."""
        return math.hypot(self.east_m, self.north_m)


def flat(crs: CRS) -> CRS:
    """The horizontal part, without shift parameters bound to it."""
    if crs.is_bound and crs.source_crs is not None:
        crs = crs.source_crs
    if crs.is_compound:
        crs = crs.sub_crs_list[0]
    return crs


def differences(given: CRS, right: CRS) -> tuple[Problem, ...] | None:
    """What ``given`` has otherwise than ``right``, in words; None when the methods differ.

    Names and datums are not compared, and lengths and angles are compared in metres and degrees,
    whatever unit they are written in.
    """
    given, right = flat(given), flat(right)
    if _method(given) != _method(right):
        return None
    mine, theirs = parameters(given), parameters(right)
    found: list[Problem] = []
    for easting, northing in _SHIFTS:
        pair = mine.get(easting), mine.get(northing)
        other = theirs.get(easting), theirs.get(northing)
        if None not in (*pair, *other) and pair != other and pair == other[::-1]:
            found.append(Problem("false easting and false northing exchanged"))
            for key in (easting, northing):
                mine.pop(key)
    found += [
        Problem(
            "{parameter} {given} instead of {right}",
            {
                "parameter": Term(_TITLES.get(key, key)),
                "given": _number(value),
                "right": _number(theirs.get(key, 0.0)),
            },
        )
        for key, value in mine.items()
        if not math.isclose(value, theirs.get(key, 0.0), rel_tol=1e-9, abs_tol=1e-9)
    ]
    ellipsoid, other = given.ellipsoid, right.ellipsoid
    if (
        abs(ellipsoid.semi_major_metre - other.semi_major_metre) > _SEMI_MAJOR_M
        or abs(ellipsoid.inverse_flattening - other.inverse_flattening) > _FLATTENING
    ):
        found.append(
            Problem(
                "ellipsoid {given} instead of {right}",
                {"given": _ellipsoid(given), "right": _ellipsoid(right)},
            )
        )
    unit, other_unit = (crs.axis_info[0].unit_conversion_factor for crs in (given, right))
    if not math.isclose(unit, other_unit, rel_tol=1e-9):
        found.append(
            Problem(
                "unit {given} instead of {right}",
                {"given": given.axis_info[0].unit_name, "right": right.axis_info[0].unit_name},
            )
        )
    return tuple(found)


def parameters(crs: CRS) -> dict[str, float]:
    """EPSG code of the parameter (its name without one) → value, in metres and degrees."""
    operation = flat(crs).coordinate_operation
    return {
        parameter.code or parameter.name: parameter.value
        * (
            math.degrees(parameter.unit_conversion_factor)
            if parameter.unit_category == "angular"
            else parameter.unit_conversion_factor
        )
        for parameter in (() if operation is None else operation.params)
    }


def shift(given: CRS, right: CRS, bounds: tuple[float, float, float, float]) -> Shift | None:
    """Where a layer is drawn by ``given`` whose coordinates are really those of ``right``.

    ``bounds`` are west, south, east and north in the layer's coordinates. The answer is in metres
    of ``right``; None where one of the two cannot place the layer.
    """
    west, south, east, north = bounds
    unit = right.axis_info[0].unit_conversion_factor
    grid_x, grid_y = np.meshgrid(np.linspace(west, east, 3), np.linspace(south, north, 3))
    drawn = moved(given, right, np.column_stack([grid_x.ravel(), grid_y.ravel()]))
    if not np.isfinite(drawn).all():
        return None
    away_x = (drawn[:, 0] - grid_x.ravel()).reshape(3, 3) * unit
    away_y = (drawn[:, 1] - grid_y.ravel()).reshape(3, 3) * unit
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    size = max(east - west, north - south, 1.0) / 100
    box = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * size + (middle_x, middle_y)
    return Shift(
        east_m=float(away_x[1, 1]),
        north_m=float(away_y[1, 1]),
        north_least_m=float(away_y.min()),
        north_most_m=float(away_y.max()),
        area_percent=100 * (_shoelace(moved(given, right, box)) / _shoelace(box) - 1),
    )


def datum_metres(given: CRS, right: CRS, degrees: tuple[float, float]) -> float:
    """Metres between the places that two datums give to one longitude and latitude.

    A datum that PROJ cannot relate to WGS 84 is taken for it, as QGIS does. Infinite for those of
    two celestial bodies.
    """
    try:
        here, there = (_on_wgs84(crs, degrees) for crs in (given, right))
    except ProjError:
        return math.inf
    return float(Geod(ellps="WGS84").inv(*here, *there)[2])


def _on_wgs84(crs: CRS, degrees: tuple[float, float]) -> tuple[float, float]:
    geographic = flat(crs).geodetic_crs
    factor = math.degrees(geographic.axis_info[0].unit_conversion_factor)
    ahead = _between(_with_shift(geographic, crs), CRS.from_epsg(4326))
    x, y = ahead.transform(degrees[0] / factor, degrees[1] / factor)
    return float(x), float(y)


def _with_shift(geographic: CRS, crs: CRS) -> CRS:
    """The geographic system with the shift parameters that are bound to a projected one."""
    if not crs.is_bound or crs.source_crs is None:
        return geographic
    return CRS.from_json_dict(
        {
            "type": "BoundCRS",
            "source_crs": geographic.to_json_dict(),
            "target_crs": crs.target_crs.to_json_dict(),
            "transformation": crs.coordinate_operation.to_json_dict(),
        }
    )


@lru_cache(maxsize=128)
def _between(source: CRS, target: CRS) -> Transformer:
    """Making one takes longer than thousands of coordinates."""
    return Transformer.from_crs(source, target, always_xy=True)


def moved(given: CRS, right: CRS, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Coordinates (n, 2) of ``given`` in ``right``, as if both had the same datum; inf outside."""
    return projected(right, placed(given, places))


def placed(crs: CRS, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude, (n, 2) in degrees on the system's own datum; inf outside."""
    crs = flat(crs)
    if crs.is_geographic:
        return places * math.degrees(crs.axis_info[0].unit_conversion_factor)
    ahead = _between(crs, crs.geodetic_crs)
    factor = math.degrees(crs.geodetic_crs.axis_info[0].unit_conversion_factor)
    return _transformed(ahead, places) * factor


def projected(crs: CRS, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """The inverse of `placed`."""
    crs = flat(crs)
    if crs.is_geographic:
        return degrees / math.degrees(crs.axis_info[0].unit_conversion_factor)
    ahead = _between(crs.geodetic_crs, crs)
    factor = math.degrees(crs.geodetic_crs.axis_info[0].unit_conversion_factor)
    return _transformed(ahead, degrees / factor)


def _transformed(ahead: Transformer, places: NDArray[np.float64]) -> NDArray[np.float64]:
    # pyproj takes an array of one for a number, with a warning
    x, y = places[0] if len(places) == 1 else places.T
    return np.column_stack(ahead.transform(x, y))


def _shoelace(corners: NDArray[np.float64]) -> float:
    x, y = (corners - corners[0]).T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def _method(crs: CRS) -> str:
    """How the ellipsoid is laid flat; empty for longitude and latitude."""
    return "" if crs.coordinate_operation is None else crs.coordinate_operation.method_name


def _ellipsoid(crs: CRS) -> str:
    """Its name and figures, since the name alone is often the wrong one."""
    ellipsoid = crs.ellipsoid
    return (
        f"{ellipsoid.name} ({_number(ellipsoid.semi_major_metre)}, "
        f"1/{_number(ellipsoid.inverse_flattening)})"
    )


def _number(value: float) -> str:
    """As people write it: 0.9996, 104, 500000."""
    return f"{value:.10g}"
