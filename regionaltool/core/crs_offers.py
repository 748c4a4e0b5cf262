"""Which coordinate systems of EPSG's list the coordinates of a layer may really be in."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from pyproj import CRS
from pyproj.aoi import AreaOfInterest
from pyproj.database import query_crs_info
from pyproj.enums import PJType
from pyproj.exceptions import ProjError

from regionaltool.core.crs_areas import (
    VIETNAM,
    Bounds,
    fit,
    in_degrees,
    listed,
    middle,
    overlap,
    own_area,
    turned,
)
from regionaltool.core.crs_parameters import Shift, datum_metres, differences, flat, shift
from regionaltool.core.problems import Problem
from regionaltool.core.vn2000 import GEOGRAPHIC, WIDE_ZONES, ZONES

_AT_MOST = 3
_LIKELY = 20
_DATUM_M = 1.0
_WGS84 = 4326
_NAMED = re.compile(r"vn.?2000|viet.?nam.?2000", re.IGNORECASE)


@dataclass(frozen=True)
class CrsOffer:
    """A coordinate system that the coordinates of the layer may really be in."""

    epsg: int
    title: str
    differences: tuple[Problem, ...] = ()
    """What the layer's system has otherwise, in words."""
    shift: Shift | None = None
    """How far the layer is drawn off its place if this is the right one; None: not comparable."""
    datum_m: float = 0.0
    """How far apart the two datums put a place, in metres."""


def offer(epsg: int) -> CrsOffer:
    """A system that nothing is compared with."""
    return CrsOffer(epsg, listed(epsg).name)


def nearest(crs: CRS, bounds: Bounds | None) -> tuple[CrsOffer, ...]:
    """The listed systems that resemble a custom one most, the likeliest first.

    Likeliest is what differs in the fewest parameters, and among those what is made for the place
    where the layer would then lie.
    """
    found: list[tuple[int, float, float, CrsOffer]] = []
    for code in _candidates(crs, bounds):
        differ = differences(crs, listed(code))
        box = own_area(code) if bounds is None else bounds
        degrees = in_degrees(listed(code), box)
        if differ is None or degrees is None:
            continue
        away = _shift(crs, listed(code), box)
        metres = math.inf if away is None else away.metres
        made = _with_datum(CrsOffer(code, listed(code).name, differ, away), crs, middle(degrees))
        if math.isinf(made.datum_m):
            continue
        there = 0.0 if bounds is None else fit(code, degrees)
        found.append((len(made.differences), -there, metres, made))
    if not found:
        return ()
    found.sort(key=lambda entry: entry[:3])
    fewest, best = found[0][:2]
    alike = [entry[3] for entry in found if entry[0] == fewest and entry[1] <= best / 2]
    return tuple(alike[:_AT_MOST])


def zones(bounds: Bounds | None) -> tuple[CrsOffer, ...]:
    """The zones of Vietnam that coordinates in metres may be in, the likeliest first.

    Without a box all of them from west to east.
    """
    codes = [record.epsg for record in (*ZONES, *WIDE_ZONES)]
    if bounds is not None:
        fits = {code: fit(code, in_degrees(listed(code), bounds)) for code in codes}
        codes = sorted((code for code in codes if fits[code] > 0), key=lambda code: -fits[code])
    return tuple(map(offer, codes))


def degrees(bounds: Bounds) -> tuple[CrsOffer, ...]:
    """What coordinates in degrees may be in."""
    codes = [_WGS84]
    if overlap(bounds, VIETNAM) or overlap(turned(bounds), VIETNAM):
        codes.append(GEOGRAPHIC.epsg)
    return tuple(map(offer, codes))


def is_vn2000(crs: CRS) -> bool:
    """Does any of its names say VN-2000?"""
    names = (crs.name, flat(crs).datum.name, flat(crs).geodetic_crs.name)
    return any(_NAMED.search(name) for name in names)


def _candidates(crs: CRS, bounds: Bounds | None) -> tuple[int, ...]:
    """Codes of the systems that may be meant."""
    in_metres = flat(crs).is_projected
    drawn = None if bounds is None else in_degrees(crs, bounds)
    unnamed = "unknown" in flat(crs).datum.name.lower()
    in_vietnam = drawn is not None and overlap(drawn, VIETNAM)
    if is_vn2000(crs) or (in_metres and unnamed and in_vietnam):
        records = (*ZONES, *WIDE_ZONES) if in_metres else (GEOGRAPHIC,)
        return tuple(record.epsg for record in records)
    matches = flat(crs).list_authority(auth_name="EPSG", min_confidence=_LIKELY)
    codes = {int(match.code) for match in matches}
    if not in_metres:
        codes |= {_WGS84, GEOGRAPHIC.epsg} if in_vietnam else {_WGS84}
    elif drawn is not None:
        near = AreaOfInterest(*drawn)
        there = query_crs_info("EPSG", PJType.PROJECTED_CRS, near, contains=True)
        codes |= {int(info.code) for info in there}
    return tuple(sorted(code for code in codes if not listed(code).is_deprecated))


def _with_datum(made: CrsOffer, crs: CRS, place: tuple[float, float]) -> CrsOffer:
    """The offer with what the datums do at a place in degrees."""
    right = listed(made.epsg)
    metres = datum_metres(crs, right, place)
    given = flat(crs).datum.name
    if metres < _DATUM_M or given == right.datum.name:
        return made
    datum = Problem("datum {given} instead of {right}", {"given": given, "right": right.datum.name})
    return replace(made, differences=(*made.differences, datum), datum_m=metres)


def _shift(crs: CRS, right: CRS, bounds: Bounds) -> Shift | None:
    try:
        return shift(crs, right, bounds)
    except ProjError:
        return None
