"""From a dirty layer to a valid coverage, with an account of what moved.

An overlap goes to the commune that has less ground to itself, so that none is swallowed; a gap no
wider than asked for goes to the neighbour with the longest border along it. Borders end up on
borders that were drawn, or no farther from one than the snapping distance; a commune that needs
no repair is given back as it came.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.gaps import GAP_AREA_M2, GAP_WIDTH_M, find_holes
from regionaltool.core.defects.overlaps import find_overlaps
from regionaltool.core.defects.rings import valid_polygons
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.gap_filling import fill
from regionaltool.core.local_plane import LocalPlane
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.splinters import hand_over_splinters
from regionaltool.core.stacked import Dropped, find_dropped
from regionaltool.core.steps import Step, in_silence, part_of

SNAP_M = 0.01
"""Default: a centimetre, less than any survey tells apart."""
_ATTEMPTS = 3


@dataclass(frozen=True, eq=False)
class Repair:
    """A layer mended, and what it took; n rows as they came."""

    geometry: NDArray[np.object_]
    """(n,) valid polygons that tile; None for a dropped row and for one without geometry."""
    area_change_m2: NDArray[np.float64]
    """(n,) square metres gained less those lost, on the ellipsoid; NaN where geometry is None."""
    dropped: tuple[Dropped, ...]
    gaps_filled: int
    gap_area_m2: float
    splinters: int
    """Parts that the repair had cut off and that went to a neighbour."""
    true_holes: int
    """Holes left open: wider or larger than a gap."""
    made_valid: tuple[int, ...]
    """Rows whose rings had to be made valid."""
    changed: tuple[int, ...]
    """Rows whose geometry is another than before."""


def can_clean() -> bool:
    """Are shapely and GEOS new enough to repair a coverage?"""
    return hasattr(shapely, "coverage_clean") and shapely.geos_version >= (3, 14, 0)


def repair(
    rows: CommuneRows,
    population: NDArray[np.float64],
    gap_width: float = GAP_WIDTH_M,
    gap_area: float = GAP_AREA_M2,
    snap: float = SNAP_M,
    step: Step = in_silence,
) -> Repair:
    """A valid coverage of the rows.

    ``population`` is (n,) persons, NaN where unknown: of duplicates the one with more people
    stays. ``gap_width`` and ``snap`` are metres, ``gap_area`` square metres. The result does not
    depend on the order of the rows. Raises `InputError` for a layer that cannot be mended
    without swallowing a commune, or whose ids are missing or doubled.
    """
    if not can_clean():
        raise InputError(
            Problem(
                "Repairing needs shapely 2.2 or newer with GEOS 3.14 or newer; here are shapely "
                "{shapely} and GEOS {geos}. Upgrade with: pip install --upgrade shapely",
                {"shapely": shapely.__version__, "geos": shapely.geos_version_string},
            )
        )
    try:
        return _repaired(rows, population, gap_width, gap_area, snap, step)
    except shapely.errors.GEOSException as error:
        raise _unmendable(rows) from error


def _repaired(rows: CommuneRows, population, gap_width, gap_area, snap, step: Step) -> Repair:
    before = valid_polygons(rows.geometry)
    _refuse_without_ground(rows, before)
    overlaps = find_overlaps(before, part_of(step, 0, 0.15))
    dropped = find_dropped(rows, before, overlaps, population)
    stays = np.ones(len(rows), dtype=bool)
    stays[[drop.row for drop in dropped]] = False
    rows.check_ids(np.flatnonzero(stays))
    there = stays & ~shapely.is_missing(before)
    kept = np.flatnonzero(there)
    kept = kept[_canonical_order(before[kept])]
    plane = LocalPlane.of(rows.geometry, rows.crs)
    clean = _cleaned(before[kept], plane, snap, part_of(step, 0.15, 0.6))
    _refuse_to_swallow(rows, kept, clean)
    if not _is_coverage(clean):
        raise _unmendable(rows)
    holes = find_holes(shapely.coverage_union_all(clean), plane)
    step(0.65)
    gaps = holes.gaps(gap_width, gap_area)
    clean = fill(clean, holes.shapes[gaps], part_of(step, 0.65, 0.8))
    disputed = overlaps.shapes[there[overlaps.a] & there[overlaps.b]]
    in_dispute = shapely.area(plane.onto(disputed)).sum() + holes.area[gaps].sum()
    clean, splinters = hand_over_splinters(before[kept], clean, plane, gap_width, in_dispute)
    if not _is_coverage(clean):
        raise _unmendable(rows)
    step(0.85)
    after = np.full(len(rows), None, dtype=object)
    after[kept] = clean
    changed = _changed(rows.geometry, after)
    after = np.where(there & ~changed, rows.geometry, after)
    ellipsoid = Ellipsoid(rows.crs)
    change = np.where(there, 0.0, np.nan)
    change[changed] = _area_change(rows.geometry, before, after, changed, ellipsoid)
    step(1)
    return Repair(
        geometry=after,
        area_change_m2=change,
        dropped=dropped,
        gaps_filled=int(np.count_nonzero(gaps)),
        gap_area_m2=float(ellipsoid.areas(holes.shapes[gaps]).sum()),
        splinters=splinters,
        true_holes=int(np.count_nonzero(~gaps)),
        made_valid=tuple(np.sort(kept[~shapely.is_valid(rows.geometry[kept])]).tolist()),
        changed=tuple(np.flatnonzero(changed).tolist()),
    )


def _refuse_without_ground(rows: CommuneRows, polygons: NDArray[np.object_]) -> None:
    if shapely.is_missing(polygons).all():
        raise InputError(
            Problem(
                "Layer “{layer}”: no outline encloses any ground ({communes}). Draw them anew.",
                {"layer": rows.source, "communes": rows.labels(range(len(rows)))},
            )
        )


def _canonical_order(polygons: NDArray[np.object_]) -> NDArray[np.int64]:
    """An order of the polygons that depends on what they are, not on where they stand."""
    keys = shapely.to_wkb(_in_order(polygons))
    return np.array(sorted(range(len(polygons)), key=keys.__getitem__), dtype=np.int64)


def _cleaned(
    polygons: NDArray[np.object_], plane: LocalPlane, snap: float, step: Step
) -> NDArray[np.object_]:
    """A coverage without overlaps and with matched borders, in the coordinates of the layer.

    Where rounding on the way back from metres has parted what was together, the little that is
    left is cleaned once more.
    """
    clean = polygons
    for attempt in range(_ATTEMPTS):
        step(attempt / _ATTEMPTS)
        flat = plane.onto(clean)
        with np.errstate(invalid="ignore"):  # GEOS leaves flags behind that mean nothing
            tidied = shapely.coverage_clean(flat, snapping_distance=snap, merge_strategy="min_area")
        clean = _given_back(tidied, flat, clean, plane)
        if _is_coverage(clean):
            break
    return clean


def _is_coverage(polygons: NDArray[np.object_]) -> bool:
    """Are the polygons valid, each by itself and together?"""
    return bool(shapely.is_valid(polygons).all() and shapely.coverage_is_valid(polygons))


def _given_back(tidied, flat, polygons, plane: LocalPlane) -> NDArray[np.object_]:
    """The tidied polygons in the layer's coordinates; vertices that were there, to the bit."""
    known = _places(flat)
    own = shapely.get_coordinates(polygons)
    known, first = np.unique(known, return_index=True)
    factors = 1 / np.array(plane.scale)

    def back(coordinates: NDArray[np.float64]) -> NDArray[np.float64]:
        places = coordinates.copy().view(np.complex128).ravel()
        at = np.searchsorted(known, places).clip(max=len(known) - 1)
        same = known[at] == places
        return np.where(same[:, None], own[first[at]], coordinates * factors)

    return shapely.transform(tidied, back)


def _places(shapes: NDArray[np.object_]) -> NDArray[np.complex128]:
    """Every vertex as one complex number."""
    return np.ascontiguousarray(shapely.get_coordinates(shapes)).view(np.complex128).ravel()


def _refuse_to_swallow(rows: CommuneRows, kept, clean) -> None:
    gone = kept[shapely.is_empty(clean) | shapely.is_missing(clean)]
    if len(gone):
        raise InputError(
            Problem(
                "Layer “{layer}”: nothing would be left of {communes}. Other communes together "
                "cover all of the ground, or the snapping distance (SNAP) is too large. Draw these "
                "outlines anew, or choose a smaller distance, then repair again.",
                {"layer": rows.source, "communes": rows.labels(np.sort(gone))},
            )
        )


def _unmendable(rows: CommuneRows) -> InputError:
    return InputError(
        Problem(
            "Layer “{layer}” could not be made a valid coverage. Try a larger snapping distance "
            "(SNAP).",
            {"layer": rows.source},
        )
    )


def _changed(before: NDArray[np.object_], after: NDArray[np.object_]) -> NDArray[np.bool_]:
    """(n,) which rows have a geometry of other vertices than before."""
    same = shapely.equals_exact(_in_order(before), _in_order(after))
    return ~same & ~shapely.is_missing(after)


def _in_order(polygons: NDArray[np.object_]) -> NDArray[np.object_]:
    """The polygons with rings and parts in one order, each a MultiPolygon."""
    parts, owner = shapely.get_parts(polygons, return_index=True)
    ordered = np.full(len(polygons), None, dtype=object)
    shapely.multipolygons(parts, indices=owner, out=ordered)
    return shapely.normalize(ordered)


def _area_change(given, before, after, changed, ellipsoid: Ellipsoid) -> NDArray[np.float64]:
    """Square metres gained less those lost, of the changed rows.

    Of what changed hands itself: a vertex set on a long straight border moves no ground, though
    the geodesics on either side of it enclose some.
    """
    gained = shapely.difference(after[changed], before[changed])
    lost = shapely.difference(before[changed], after[changed])
    change = ellipsoid.areas(gained) - ellipsoid.areas(lost)
    remade = ~shapely.is_valid(given[changed])
    if remade.any():
        mended = ellipsoid.areas(before[changed][remade])
        change[remade] += mended - ellipsoid.areas(given[changed][remade])
    return change
