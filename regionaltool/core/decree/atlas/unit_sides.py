"""What a unit borders on: its neighbours with the length of border, and the side each lies on.

A piece of border lies to the north, east, south or west as it is seen from the middle of the
unit's extent, which is stretched to a square first: a long unit has four sides too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from regionaltool.core.arcs import OUTSIDE, Arcs, cut_into_arcs
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.overlays import Overlays, unmatched_polygons

_MUCH = 1 / 3
"""A neighbour is named on every side that has so much of its border."""
_MUCH_OUTSIDE = 0.2
"""What lies outside the plan is named where it makes up so much of the side."""


class Side(Enum):
    """In the order in which decrees name them; the value is the bearing in degrees."""

    EAST = 90
    WEST = 270
    SOUTH = 180
    NORTH = 0


SIDES = tuple(Side)


@dataclass(frozen=True)
class UnitSides:
    """The surroundings of one unit."""

    neighbours: tuple[tuple[int, float], ...]
    """Number of each unit beside it and metres of common border, the longest first."""
    sides: dict[Side, tuple[int, ...]]
    """What lies on each side, clockwise: numbers of units, `OUTSIDE` for what is in no unit."""


@dataclass(frozen=True, eq=False)
class _Pieces:
    """p pieces of border, each seen from one of the units at it."""

    unit: NDArray[np.int64]
    other: NDArray[np.int64]
    """The unit across, or `OUTSIDE`."""
    middle: NDArray[np.float64]
    """(p, 2) in the coordinates of the outlines."""
    metres: NDArray[np.float64]


def unit_sides(outlines: Sequence[shapely.Geometry], crs: CRS) -> tuple[UnitSides, ...]:
    """The surroundings of each unit; lengths on the ellipsoid.

    Where borders do not match, lengths are approximate, as in `core.coverage`.
    """
    shapes = np.array(outlines, dtype=object)
    if not len(shapes):
        return ()
    pieces = _pieces(shapes, Ellipsoid(crs))
    bounds = shapely.bounds(shapes)
    middle = (bounds[:, :2] + bounds[:, 2:]) / 2
    size = np.maximum(bounds[:, 2:] - bounds[:, :2], 1e-300)
    x, y = ((pieces.middle - middle[pieces.unit]) / size[pieces.unit]).T
    order = np.argsort(pieces.unit, kind="stable")
    ends = np.searchsorted(pieces.unit[order], np.arange(len(shapes) + 1))
    return tuple(
        _sides(pieces.other[some], x[some], y[some], pieces.metres[some])
        for some in (order[a:b] for a, b in zip(ends[:-1], ends[1:], strict=True))
    )


def _sides(
    other: NDArray[np.int64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    metres: NDArray[np.float64],
) -> UnitSides:
    wide = np.abs(x) >= np.abs(y)
    side = np.where(
        wide,
        np.where(x > 0, SIDES.index(Side.EAST), SIDES.index(Side.WEST)),
        np.where(y > 0, SIDES.index(Side.NORTH), SIDES.index(Side.SOUTH)),
    )
    whom, place = np.unique(other, return_inverse=True)
    shape = (len(whom), len(SIDES))
    share = np.zeros(shape)
    towards = np.zeros((*shape, 2))
    np.add.at(share, (place, side), metres)
    np.add.at(towards, (place, side), np.column_stack([x, y]) * metres[:, np.newaxis])
    named = _named(share, whom)
    found: dict[Side, tuple[int, ...]] = {}
    for number, one in enumerate(SIDES):
        rows = np.flatnonzero(named[:, number])
        bearing = np.degrees(np.arctan2(towards[rows, number, 0], towards[rows, number, 1]))
        clockwise = (bearing - one.value + 180) % 360
        found[one] = tuple(whom[rows[np.argsort(clockwise, kind="stable")]].tolist())
    length = share.sum(axis=1)
    beside = sorted(
        ((int(w), float(m)) for w, m in zip(whom, length, strict=True) if w != OUTSIDE),
        key=lambda pair: (-pair[1], pair[0]),
    )
    return UnitSides(tuple(beside), found)


def _named(share: NDArray[np.float64], whom: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(o, 4) who is named on which side, from the metres of each there."""
    if not len(whom):
        return np.zeros(share.shape, dtype=bool)
    whole = share.sum(axis=1, keepdims=True)
    named = share >= _MUCH * whole
    named[np.arange(len(whom)), share.argmax(axis=1)] = True
    outside = whom == OUTSIDE
    named[outside] = share[outside] >= _MUCH_OUTSIDE * share.sum(axis=0)
    # no side is passed over in silence
    silent = ~named.any(axis=0)
    named[share.argmax(axis=0)[silent], np.flatnonzero(silent)] = True
    return named & (share > 0)


def _pieces(shapes: NDArray[np.object_], ellipsoid: Ellipsoid) -> _Pieces:
    arcs = cut_into_arcs(shapes)
    unmatched = unmatched_polygons(shapes, arcs)
    found = _of_arcs(arcs, unmatched, ellipsoid)
    if not unmatched.any():
        return found
    overlays = Overlays(shapes, unmatched)
    a, b, length = overlays.borders(ellipsoid, lambda done, total: None)
    met = length > 0
    a, b, length = a[met], b[met], length[met]
    # where the border runs is not known to the metre: it lies where the neighbour lies
    points = shapely.get_coordinates(shapely.point_on_surface(shapes))
    several = [
        found,
        _Pieces(a, b, points[b], length),
        _Pieces(b, a, points[a], length),
    ]
    alone = np.flatnonzero(unmatched)
    for unit, line in zip(alone, overlays.free_borders(alone), strict=True):
        several.append(_outside(int(unit), line, ellipsoid))
    return _Pieces(
        np.concatenate([one.unit for one in several]),
        np.concatenate([one.other for one in several]),
        np.concatenate([one.middle for one in several]),
        np.concatenate([one.metres for one in several]),
    )


def _of_arcs(arcs: Arcs, unmatched: NDArray[np.bool_], ellipsoid: Ellipsoid) -> _Pieces:
    """The pieces between units whose borders match, and those of theirs that nobody shares."""
    arc = np.repeat(np.arange(len(arcs.left)), np.diff(arcs.start))
    within = np.flatnonzero(arc[:-1] == arc[1:])
    middle, metres = _measured(arcs.xy, within, ellipsoid)
    left, right = arcs.left[arc[within]], arcs.right[arc[within]]
    inner = right != OUTSIDE
    trusted = ~unmatched[left] & ~(inner & unmatched[np.where(inner, right, 0)])
    back = trusted & inner
    return _Pieces(
        np.concatenate([left[trusted], right[back]]),
        np.concatenate([right[trusted], left[back]]),
        np.concatenate([middle[trusted], middle[back]]),
        np.concatenate([metres[trusted], metres[back]]),
    )


def _outside(unit: int, line: shapely.Geometry | None, ellipsoid: Ellipsoid) -> _Pieces:
    parts = shapely.get_parts(line) if line is not None else np.zeros(0, dtype=object)
    xy, part = shapely.get_coordinates(parts, return_index=True)
    middle, metres = _measured(xy, np.flatnonzero(part[:-1] == part[1:]), ellipsoid)
    count = len(metres)
    return _Pieces(np.full(count, unit), np.full(count, OUTSIDE), middle, metres)


def _measured(
    xy: NDArray[np.float64], begin: NDArray[np.int64], ellipsoid: Ellipsoid
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Middle and metres of the pieces that begin at these vertices and end at the next."""
    if not len(begin):
        return np.zeros((0, 2)), np.zeros(0)
    degrees = ellipsoid.degrees(xy)
    metres = ellipsoid.distances(degrees[begin], degrees[begin + 1])
    return (xy[begin] + xy[begin + 1]) / 2, metres
