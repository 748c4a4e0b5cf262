"""The check: every defect of a layer, and whether the layer is a valid coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.defects.borders import UnmatchedVertices, find_unmatched, rounding
from regionaltool.core.defects.defect import OVERLAPPING, Defect, DefectKind
from regionaltool.core.defects.gaps import GAP_AREA_M2, GAP_WIDTH_M, Holes, find_holes, widths
from regionaltool.core.defects.overlaps import Overlaps, find_overlaps
from regionaltool.core.defects.parts import find_small_parts
from regionaltool.core.defects.rings import broken_rings, valid_polygons
from regionaltool.core.defects.slits import find_slits
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.local_plane import LocalPlane
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.steps import Step, in_silence, part_of

_WITH_CORNERS = OVERLAPPING | {DefectKind.GAP, DefectKind.SLIT}
_DOT_M = 2.0
"""Radius of the disc that marks a vertex."""


@dataclass(frozen=True)
class Defects:
    """What a check has found."""

    found: tuple[Defect, ...]
    """The gravest kind first, of each kind the largest."""
    true_holes: int
    """Holes that are too wide or too large for a gap: lakes."""

    @property
    def valid(self) -> bool:
        """Is the layer a valid coverage with a key?"""
        return not any(defect.kind.breaks_coverage for defect in self.found)

    def count(self, *kinds: DefectKind) -> int:
        """How many defects there are of these kinds."""
        number = Counter(defect.kind for defect in self.found)
        return sum(number[kind] for kind in kinds)

    @property
    def overlaps(self) -> int:
        """Pairs of communes that overlap, duplicates and stacked ones among them."""
        return self.count(*OVERLAPPING)

    @property
    def invalid(self) -> int:
        """Communes whose outline is invalid."""
        return self.count(DefectKind.INVALID, DefectKind.BOW_TIE)


def find_defects(
    rows: CommuneRows,
    gap_width: float = GAP_WIDTH_M,
    gap_area: float = GAP_AREA_M2,
    step: Step = in_silence,
) -> Defects:
    """Everything that is wrong with the rows.

    ``gap_width`` in metres and ``gap_area`` in square metres tell gaps from true holes; parts of
    communes are slivers and tiny by the same width. Raises `InputError` when GEOS gives up.
    """
    try:
        return _Check(rows, gap_width, gap_area).run(step)
    except shapely.errors.GEOSException as error:
        raise InputError(
            Problem(
                "Layer “{layer}” cannot be checked as it is: {reason}. Run “Fix geometries” on the "
                "layer first.",
                {"layer": rows.source, "reason": error},
            )
        ) from error


class _Check:
    """One run over one layer."""

    def __init__(self, rows: CommuneRows, gap_width: float, gap_area: float) -> None:
        self._rows = rows
        self._gap_width, self._gap_area = gap_width, gap_area
        self._plane = LocalPlane.of(rows.geometry, rows.crs)
        self._ellipsoid = Ellipsoid(rows.crs)
        polygons = valid_polygons(rows.geometry)
        self._row = np.flatnonzero(~shapely.is_missing(polygons))
        """(n,) the row of each polygon that is looked at."""
        self._polygons = polygons[self._row]

    def run(self, step: Step) -> Defects:
        found = [*self._without_geometry(), *self._ids(), *self._rings()]
        holes = self._coverage(found, step) if len(self._polygons) else 0
        order = list(DefectKind)
        found.sort(key=lambda d: (order.index(d.kind), -d.area_m2, -d.length_m, d.rows))
        return Defects(tuple(found), holes)

    def _coverage(self, found: list[Defect], step: Step) -> int:
        """Add what is wrong between polygons, and say how many true holes there are."""
        step(0.02)
        overlaps = find_overlaps(self._polygons, part_of(step, 0.02, 0.3))
        step(0.3)
        covered = shapely.union_all(self._polygons)
        step(0.8)
        holes = find_holes(covered, self._plane)
        gaps = holes.gaps(self._gap_width, self._gap_area)
        found += self._overlaps(overlaps)
        step(0.85)
        found += self._gaps(holes.only(gaps))
        step(0.88)
        found += self._slits(covered, holes.shapes)
        step(0.92)
        found += self._borders(found)
        step(0.96)
        found += self._parts()
        return int(np.count_nonzero(~gaps))

    # rows

    def _without_geometry(self) -> Iterator[Defect]:
        for row in np.flatnonzero(shapely.is_missing(self._rows.geometry)):
            yield Defect(DefectKind.NO_GEOMETRY, (int(row),), None, 0.0, 0.0)

    def _ids(self) -> Iterator[Defect]:
        ids = self._rows.ids
        for row in np.flatnonzero(ids == ""):
            yield self._of_rows(DefectKind.ID_MISSING, [row])
        distinct, of, times = np.unique(ids.astype(str), return_inverse=True, return_counts=True)
        for number in np.flatnonzero((times > 1) & (distinct != "")):
            yield self._of_rows(
                DefectKind.ID_DOUBLED, np.flatnonzero(of == number), str(distinct[number])
            )

    def _of_rows(self, kind: DefectKind, rows, reason: str = "") -> Defect:
        """A defect of whole rows, in which no ground is in dispute."""
        drawn = self._polygons[np.isin(self._row, rows)]
        place = shapely.multipolygons(shapely.get_parts(drawn)) if len(drawn) else None
        return Defect(kind, tuple(int(row) for row in rows), place, 0.0, 0.0, reason=reason)

    def _rings(self) -> list[Defect]:
        broken = broken_rings(self._rows.geometry)
        rows = [ring.row for ring in broken]
        before = self._ellipsoid.areas(self._rows.geometry[rows])
        after = self._ellipsoid.areas(valid_polygons(self._rows.geometry[rows]))
        metres = self._ellipsoid.lengths(shapely.boundary(self._rows.geometry[rows]))
        dots = self._dots(np.array([ring.at for ring in broken], dtype=object))
        return [
            Defect(
                DefectKind.BOW_TIE if ring.crosses_itself else DefectKind.INVALID,
                (ring.row,),
                dot,
                float(change),
                float(length),
                reason=ring.reason,
            )
            for ring, dot, change, length in zip(
                broken, dots, abs(after - before), metres, strict=True
            )
        ]

    # ground

    def _overlaps(self, overlaps: Overlaps) -> list[Defect]:
        kinds = np.full(len(overlaps), DefectKind.OVERLAP, dtype=object)
        kinds[shapely.area(overlaps.shapes) <= self._plane.unit_speck] = DefectKind.UNMATCHED
        kinds[overlaps.stacked] = DefectKind.STACKED
        kinds[overlaps.duplicate] = DefectKind.DUPLICATE
        pairs = np.column_stack([self._row[overlaps.a], self._row[overlaps.b]])
        return self._ground(kinds, [tuple(pair) for pair in pairs.tolist()], overlaps.shapes)

    def _gaps(self, gaps: Holes) -> list[Defect]:
        noise = rounding(self._polygons)
        gap, polygon = shapely.STRtree(self._polygons).query(
            gaps.shapes, predicate="dwithin", distance=noise
        )
        around: list[set[int]] = [set() for _ in gaps.shapes]
        for number, row in zip(gap.tolist(), self._row[polygon].tolist(), strict=True):
            around[number].add(row)
        kinds = np.where(gaps.area > self._plane.speck, DefectKind.GAP, DefectKind.UNMATCHED)
        rows = [tuple(sorted(beside)) for beside in around]
        return self._ground(kinds, rows, gaps.shapes, gaps.width)

    def _slits(self, covered: shapely.Geometry, holes: NDArray[np.object_]) -> list[Defect]:
        plane = self._plane
        slits = find_slits(
            plane.onto(covered),
            plane.onto(holes),
            plane.onto(self._polygons),
            self._gap_width,
            plane.speck,
        )
        rows = [tuple(self._row[list(beside)].tolist()) for beside in slits.beside]
        kinds = np.full(len(rows), DefectKind.SLIT, dtype=object)
        return self._ground(kinds, rows, plane.off(slits.shapes), slits.width)

    def _parts(self) -> list[Defect]:
        small = find_small_parts(self._polygons, self._gap_width, self._plane)
        kinds = np.where(small.tiny, DefectKind.TINY_PART, DefectKind.SLIVER)
        rows = [(row,) for row in self._row[small.owner].tolist()]
        return self._ground(kinds, rows, small.shapes, small.width)

    def _ground(self, kinds, rows, shapes: NDArray[np.object_], wide=None) -> list[Defect]:
        """Defects that have an area of their own."""
        if wide is None:
            parts, of = shapely.get_parts(self._plane.onto(shapes), return_index=True)
            wide = np.zeros(len(shapes))
            np.maximum.at(wide, of, widths(parts))
        area = self._ellipsoid.areas(shapes)
        metres = self._ellipsoid.lengths(shapely.boundary(shapes))
        return [
            Defect(*each)
            for each in zip(
                kinds, rows, shapes, area.tolist(), metres.tolist(), wide.tolist(), strict=True
            )
        ]

    # borders

    def _borders(self, found: list[Defect]) -> list[Defect]:
        edges = shapely.coverage_invalid_edges(self._polygons)
        unmatched = find_unmatched(self._polygons, edges)
        defects = self._unmatched(unmatched.only(~self._corners(unmatched, found)))
        # whatever else GEOS minds is shown too, so that “valid” means what it says
        named = {row for defect in (*found, *defects) for row in defect.rows}
        flagged = ~shapely.is_empty(edges) & ~np.isin(self._row, list(named))
        thick = self._plane.off(shapely.buffer(self._plane.onto(edges[flagged]), _DOT_M))
        metres = self._ellipsoid.lengths(edges[flagged])
        for row, place, length in zip(self._row[flagged], thick, metres, strict=True):
            defects.append(Defect(DefectKind.UNMATCHED, (int(row),), place, 0.0, float(length)))
        return defects

    def _unmatched(self, unmatched: UnmatchedVertices) -> list[Defect]:
        """One defect for each two communes with vertices that one of them lacks."""
        both = np.sort(np.column_stack([unmatched.owner, unmatched.other]), axis=1)
        pairs, of = np.unique(both, axis=0, return_inverse=True)
        dots = self._dots(shapely.points(unmatched.vertex))
        stretches = shapely.to_wkb(shapely.normalize(unmatched.edge))
        order = np.argsort(of.ravel(), kind="stable")
        starts = np.cumsum(np.bincount(of.ravel(), minlength=len(pairs)))[:-1]
        defects = []
        for pair, mine in zip(self._row[pairs].tolist(), np.split(order, starts), strict=False):
            metres = self._ellipsoid.lengths(shapely.from_wkb(np.unique(stretches[mine])))
            defects.append(
                Defect(
                    DefectKind.UNMATCHED,
                    tuple(sorted(pair)),
                    shapely.union_all(dots[mine]),
                    0.0,
                    float(metres.sum()),
                )
            )
        return defects

    def _corners(self, unmatched: UnmatchedVertices, found: list[Defect]) -> NDArray[np.bool_]:
        """Which of the vertices are corners of ground in dispute between the same two."""
        ground = [defect for defect in found if defect.kind in _WITH_CORNERS]
        tree = shapely.STRtree([defect.place for defect in ground])
        points = shapely.points(unmatched.vertex)
        noise = rounding(self._polygons)
        corner = np.zeros(len(points), dtype=bool)
        point, place = tree.query(points, predicate="dwithin", distance=noise)
        for number, which in zip(point.tolist(), place.tolist(), strict=True):
            pair = {self._row[unmatched.owner[number]], self._row[unmatched.other[number]]}
            corner[number] |= pair <= set(ground[which].rows)
        return corner

    def _dots(self, points: NDArray[np.object_]) -> NDArray[np.object_]:
        """Small discs that can be seen and zoomed to."""
        return self._plane.off(shapely.buffer(self._plane.onto(points), _DOT_M, quad_segs=4))
