"""Is the coordinate system of a layer the one that its coordinates are in?

Nobody can read that off the coordinates alone, so nothing is chosen here. What can be known is
said: that EPSG lists the system and the layer lies where it is made for; that it lists it no
longer; or that it knows no such system but one that differs in a parameter, and by how many metres
the layer is drawn off its place if its coordinates are those of the listed one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from pyproj import CRS

from regionaltool.core.crs_areas import (
    VIETNAM,
    Bounds,
    in_degrees,
    inside,
    listed,
    overlap,
    turned,
)
from regionaltool.core.crs_offers import CrsOffer, degrees, is_vn2000, nearest, offer, zones
from regionaltool.core.crs_parameters import flat
from regionaltool.core.problems import Problem, Term, phrase
from regionaltool.core.vn2000 import replacement

KNOWN = "known"
CUSTOM = "custom"
WITHDRAWN = "withdrawn"
MISSING = "missing"
WRONG_UNIT = "wrong_unit"
EXCHANGED = "exchanged"
ELSEWHERE = "elsewhere"

_SURE = 90
_MOSTLY = 0.5
_SEEN_M, _SEEN_PERCENT = 0.5, 0.005


@dataclass(frozen=True)
class CrsVerdict:
    """What can be said about a layer's coordinate system, and what to take instead."""

    kind: str
    title: str
    """How the system is called, with its EPSG code when it has one; empty when there is none."""
    problems: tuple[Problem, ...] = ()
    offers: tuple[CrsOffer, ...] = ()
    """The likeliest first; never taken without being asked for."""

    @property
    def sound(self) -> bool:
        """Is there nothing to be said?"""
        return not self.problems


def judge_crs(crs: CRS | None, bounds: Bounds | None, layer: str) -> CrsVerdict:
    """The verdict on a layer called ``layer``.

    ``bounds`` is its box in its own coordinates, None when it has no feature. Takes up to a second.
    """
    if bounds is not None and not np.isfinite(bounds).all():
        bounds = None
    if crs is None:
        return _missing(bounds, layer)
    if not (flat(crs).is_geographic or flat(crs).is_projected):
        return _nowhere(crs, bounds, layer)
    registry, listed_as = _registered(flat(crs))
    code = int(listed_as) if registry == "EPSG" else None
    title = f"{crs.name} ({registry}:{listed_as})" if registry else crs.name
    if bounds is not None:
        impossible = _impossible(crs, code, title, bounds, layer)
        if impossible is not None:
            return impossible
    better = _replacements(flat(crs), code)
    if better:
        problem = Problem(
            "The coordinate system {crs} of layer “{layer}” is withdrawn, and programs disagree on "
            "what its coordinates mean. Take {offers} instead.",
            {"crs": title, "layer": layer, "offers": tuple(f"EPSG:{new}" for new in better)},
        )
        return CrsVerdict(WITHDRAWN, title, (problem,), tuple(map(offer, better)))
    if not registry:
        return _custom(crs, bounds, layer)
    if code is not None and bounds is not None and inside(code, in_degrees(crs, bounds)) < _MOSTLY:
        return _elsewhere(crs, title, code, bounds, layer)
    return CrsVerdict(KNOWN, title)


@lru_cache(maxsize=64)
def _registered(crs: CRS) -> tuple[str, str]:
    """Registry and code of a system, EPSG's before all others; empty when no list has it.

    A custom system is held against all lists, which takes half a second.
    """
    code = crs.to_epsg(min_confidence=_SURE)
    if code is not None:
        return "EPSG", str(code)
    return crs.to_authority(min_confidence=_SURE) or ("", "")


def _missing(bounds: Bounds | None, layer: str) -> CrsVerdict:
    problem = Problem(
        "Layer “{layer}” has no coordinate system, so nothing can be measured. Ask where the layer "
        "comes from, and take the system that its coordinates are in.",
        {"layer": layer},
    )
    return CrsVerdict(MISSING, "", (problem,), _any(bounds))


def _nowhere(crs: CRS, bounds: Bounds | None, layer: str) -> CrsVerdict:
    problem = Problem(
        "The coordinate system “{crs}” of layer “{layer}” says nothing about places on the earth, "
        "so nothing can be measured. Take the system that the coordinates are really in.",
        {"crs": crs.name, "layer": layer},
    )
    return CrsVerdict(MISSING, crs.name, (problem,), _any(bounds))


def _any(bounds: Bounds | None) -> tuple[CrsOffer, ...]:
    """What coordinates may be in of which nothing is known."""
    if bounds is not None and _may_be_degrees(bounds):
        return degrees(bounds)
    return zones(bounds)


def _impossible(
    crs: CRS, code: int | None, title: str, bounds: Bounds, layer: str
) -> CrsVerdict | None:
    """Metres under degrees, degrees under metres, x and y exchanged."""
    west, south, east, north = bounds
    values = {"layer": layer, "crs": title, "x": east, "y": north}
    if flat(crs).is_geographic:
        turn = 2 * math.pi / flat(crs).axis_info[0].unit_conversion_factor
        if max(abs(west), abs(east)) > turn:
            problem = Problem(
                "Layer “{layer}” has coordinates such as {x:.0f}, {y:.0f}: metres, which {crs} "
                "cannot have. Take the system that the coordinates are really in.",
                values,
            )
            return CrsVerdict(WRONG_UNIT, title, (problem,), zones(bounds))
        exchanged = max(abs(south), abs(north)) > turn / 4 * (1 + 1e-9) or (
            is_vn2000(crs) and not overlap(bounds, VIETNAM) and overlap(turned(bounds), VIETNAM)
        )
    elif _may_be_degrees(bounds):
        problem = Problem(
            "Layer “{layer}” has coordinates such as {x:.4f}, {y:.4f}: degrees, while {crs} counts "
            "in metres. Take the system that the coordinates are really in.",
            values,
        )
        return CrsVerdict(WRONG_UNIT, title, (problem,), degrees(bounds))
    else:
        exchanged = (
            code is not None
            and not inside(code, in_degrees(crs, bounds))
            and inside(code, in_degrees(crs, turned(bounds))) > _MOSTLY
        )
    if not exchanged:
        return None
    problem = Problem(
        "Layer “{layer}” has x and y exchanged: coordinates such as {x:.9g}, {y:.9g} in {crs}. Run "
        "“Swap X and Y coordinates” on the layer first.",
        values,
    )
    return CrsVerdict(EXCHANGED, title, (problem,))


def _may_be_degrees(bounds: Bounds) -> bool:
    """Within the numbers of degrees; no commune lies within so few metres of an origin."""
    return max(map(abs, bounds)) <= 180


def _custom(crs: CRS, bounds: Bounds | None, layer: str) -> CrsVerdict:
    """A system that EPSG does not list."""
    near = nearest(crs, bounds)
    if not near:
        problem = Problem(
            "The coordinate system “{crs}” of layer “{layer}” is not in EPSG's list, and none "
            "there resembles it. Ask where the layer comes from before its figures are used.",
            {"crs": crs.name, "layer": layer},
        )
        return CrsVerdict(CUSTOM, crs.name, (problem,))
    first = near[0]
    if not first.differences:
        return CrsVerdict(KNOWN, f"{crs.name} = {first.title} (EPSG:{first.epsg})")
    says = Problem(
        "The coordinate system “{crs}” of layer “{layer}” is not in EPSG's list. It resembles "
        "EPSG:{epsg}, {title}, but has {differences}.",
        {
            "crs": crs.name,
            "layer": layer,
            "epsg": first.epsg,
            "title": first.title,
            "differences": first.differences,
        },
    )
    return CrsVerdict(CUSTOM, crs.name, (says, *in_metres(first)), near)


def in_metres(made: CrsOffer) -> tuple[Problem, ...]:
    """What it does to the layer if an offered system is the right one."""
    found = []
    away = made.shift
    if away is not None and away.metres >= _SEEN_M:
        found.append(
            Problem(
                "If the coordinates are those of EPSG:{epsg}, the layer is drawn {north} m too far "
                "{to_north} ({least} to {most} m) and {east} m too far {to_east}.",
                {
                    "epsg": made.epsg,
                    "north": round(abs(away.north_m)),
                    "least": round(min(abs(away.north_least_m), abs(away.north_most_m))),
                    "most": round(max(abs(away.north_least_m), abs(away.north_most_m))),
                    "to_north": Term(phrase("north") if away.north_m >= 0 else phrase("south")),
                    "east": round(abs(away.east_m)),
                    "to_east": Term(phrase("east") if away.east_m >= 0 else phrase("west")),
                },
            )
        )
    if away is not None and abs(away.area_percent) >= _SEEN_PERCENT:
        size = phrase("too large") if away.area_percent > 0 else phrase("too small")
        found.append(
            Problem(
                "Its areas are then {percent} % {size}.",
                {"percent": f"{abs(away.area_percent):.2f}", "size": Term(size)},
            )
        )
    if made.datum_m > 0:
        found.append(
            Problem(
                "Its datum puts it {metres} m away from layers that are rightly in EPSG:{epsg}.",
                {"metres": round(made.datum_m), "epsg": made.epsg},
            )
        )
    return tuple(found)


def _elsewhere(crs: CRS, title: str, code: int, bounds: Bounds, layer: str) -> CrsVerdict:
    problem = Problem(
        "The coordinate system {crs} of layer “{layer}” is made for “{area}”, and the layer lies "
        "elsewhere. Check that the coordinates are really in it.",
        {"crs": title, "layer": layer, "area": listed(code).area_of_use.name.rstrip(".")},
    )
    others = zones(bounds) if is_vn2000(crs) else ()
    return CrsVerdict(
        ELSEWHERE, title, (problem,), tuple(made for made in others if made.epsg != code)
    )


def _replacements(crs: CRS, code: int | None) -> tuple[int, ...]:
    """What EPSG lists in place of a withdrawn code."""
    if code is None:
        return ()
    known = replacement(code)
    if known is not None:
        return (known,)
    if not crs.is_deprecated:
        return ()
    codes = (new.to_epsg() for new in crs.get_non_deprecated())
    return tuple(dict.fromkeys(code for code in codes if code is not None))
