"""Coverage: the polygons of the communes cut once into shared arcs.

An arc is a stretch of border between two points where borders meet. It has the commune on one
side and, on the other, a commune or none. From the arcs come neighbours with the length of their
border, the outline of any set of communes, and where the coverage ends.

A border that two polygons draw differently (they overlap, or one has a vertex that the other has
not) gives no shared arc. Communes with such a border are *unmatched*: they are counted, and for
them alone the figures come from GEOS overlays of the whole polygons.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.arcs import Arcs, cut_into_arcs
from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import Problem

NOISE = 1e-11
"""Of the greatest coordinate: borders this close are one, and differ by rounding alone."""


@dataclass(frozen=True, eq=False)
class Coverage:
    """What the borders of n communes say. Make it with `Coverage.of`."""

    communes: Communes
    arcs: Arcs
    border_m: csr_array
    """(n, n) symmetric; metres of border that two communes share, on the ellipsoid."""
    touches: csr_array
    """(n, n) symmetric; 1 where two communes meet in points only."""
    exterior_m: NDArray[np.float64]
    """(n,) metres of border that no other commune shares."""
    at_edge: NDArray[np.bool_]
    """(n,) True where the commune lies at the outer edge of the coverage; lakes are no edge."""
    unmatched: NDArray[np.bool_]
    """(n,) True where a border overlaps or does not match the neighbour's vertices."""
    warnings: tuple[Problem, ...]

    @classmethod
    def of(cls, communes: Communes) -> Coverage:
        """The coverage of the communes, however clean it is."""
        n = len(communes)
        ellipsoid = Ellipsoid(communes.crs)
        noise = NOISE * float(np.abs(shapely.total_bounds(communes.geometry)).max())
        unmatched = _unmatched(communes.geometry, noise)
        arcs = cut_into_arcs(communes.geometry)
        metres = ellipsoid.lengths(arcs.lines)
        inner = arcs.right >= 0
        left, right, length = arcs.left[inner], arcs.right[inner], metres[inner]
        # An unmatched commune shares no arc that can be trusted: GEOS measures it instead.
        trusted = ~(unmatched[left] | unmatched[right])
        border = _symmetric(left[trusted], right[trusted], length[trusted], n)
        touches = _symmetric(*_point_pairs(arcs, n), n)
        if unmatched.any():
            a, b, overlay = _overlaid_borders(communes.geometry, unmatched, noise, ellipsoid)
            border = border + _symmetric(a[overlay > 0], b[overlay > 0], overlay[overlay > 0], n)
            touches = touches + _symmetric(a, b, np.ones(len(a)), n)
        touches = ((touches > 0) - (touches > 0).multiply(border > 0)).astype(np.int8)
        touches.eliminate_zeros()
        exterior = np.bincount(arcs.left[~inner], weights=metres[~inner], minlength=n)
        edge = np.zeros(n, dtype=bool)
        if unmatched.any():
            rim = _rim(communes.geometry, noise)
            edge[arcs.left[~inner][_lie_on(arcs.lines[~inner], rim, noise)]] = True
            overlaid = unmatched | arcs.crowded
            free, along = _overlaid_exterior(communes.geometry, overlaid, rim, noise)
            exterior[overlaid], edge[overlaid] = ellipsoid.lengths(free), along
        else:
            edge[arcs.left[~inner][_on_outer_edge(arcs.lines[~inner])]] = True
        return cls(
            communes=communes,
            arcs=arcs,
            border_m=csr_array(border),
            touches=csr_array(touches),
            exterior_m=exterior,
            at_edge=edge,
            unmatched=unmatched,
            warnings=_warnings(communes, unmatched),
        )

    def neighbours(self, commune: int) -> NDArray[np.int64]:
        """Indices of the communes that share a border, not a point only."""
        start, end = self.border_m.indptr[commune : commune + 2]
        return np.sort(self.border_m.indices[start:end]).astype(np.int64)

    def outline(self, members: NDArray[np.int64]) -> shapely.Geometry:
        """Polygon or MultiPolygon that the members cover together, holes and islands kept."""
        members = np.asarray(members, dtype=np.int64)
        if self.unmatched[members].any():
            return shapely.union_all(self.communes.geometry[members])
        outline = self.arcs.outline(members)
        if outline is None:
            return shapely.coverage_union_all(self.communes.geometry[members])
        return outline

    def km2(self, members: NDArray[np.int64]) -> float:
        """Ellipsoidal area of the outline; overlaps count once."""
        members = np.asarray(members, dtype=np.int64)
        if np.count_nonzero(self.unmatched[members]) > 1:
            return float(Ellipsoid(self.communes.crs).areas([self.outline(members)])[0]) / 1e6
        return float(self.communes.polygon_km2[np.sort(members)].sum())


def _symmetric(a, b, values, n: int) -> csr_array:
    """(n, n) with each value at (a, b) and (b, a); values of one place are added."""
    rows, columns = np.concatenate([a, b]), np.concatenate([b, a])
    return csr_array((np.concatenate([values, values]), (rows, columns)), shape=(n, n))


def _point_pairs(arcs: Arcs, n: int):
    """Pairs of communes that have a vertex in common, as (a, b, 1) with a < b."""
    incidence = csr_array(
        (np.ones(len(arcs.vertex_owner)), (arcs.vertex, arcs.vertex_owner)),
        shape=(arcs.n_vertices, n),
    )
    common = csr_array(incidence.T @ incidence).tocoo()
    upper = common.row < common.col
    return common.row[upper], common.col[upper], np.ones(np.count_nonzero(upper))


def _unmatched(polygons: NDArray[np.object_], noise: float) -> NDArray[np.bool_]:
    """(n,) which polygons overlap another or have a border that the other draws differently."""
    unmatched = ~shapely.is_empty(shapely.coverage_invalid_edges(polygons, gap_width=noise))
    # GEOS finds a polygon that lies within another, and not the one around it
    dirty = np.flatnonzero(unmatched)
    if len(dirty):
        other, which = shapely.STRtree(polygons[dirty]).query(polygons, predicate="intersects")
        clean = ~unmatched[other]
        other, which = other[clean], which[clean]
        overlap = shapely.relate_pattern(polygons[other], polygons[dirty[which]], "T********")
        unmatched[other[overlap]] = True
    return unmatched


def _overlaid_borders(polygons: NDArray[np.object_], unmatched, noise, ellipsoid: Ellipsoid):
    """Pairs that meet, one of them unmatched, and the metres of border between them.

    The border of an overlapping pair is the mean of the stretches of either outline that lie in
    the other polygon: for a clean border both are the border itself.
    """
    dirty = np.flatnonzero(unmatched)
    tree = shapely.STRtree(polygons)
    which, second = tree.query(polygons[dirty], predicate="dwithin", distance=noise)
    first = dirty[which]
    once = (first < second) | ((first != second) & ~unmatched[second])
    first, second = first[once], second[once]
    a, b = polygons[first], polygons[second]
    within = shapely.intersection(shapely.boundary(a), b, grid_size=noise)
    around = shapely.intersection(shapely.boundary(b), a, grid_size=noise)
    return first, second, (ellipsoid.lengths(within) + ellipsoid.lengths(around)) / 2


def _rim(polygons: NDArray[np.object_], noise: float) -> shapely.Geometry:
    """The outer rings of what the polygons cover together."""
    union = shapely.union_all(polygons, grid_size=noise)
    rim = shapely.multilinestrings(shapely.get_exterior_ring(shapely.get_parts(union)))
    shapely.prepare(rim)
    return rim


def _lie_on(lines: NDArray[np.object_], rim: shapely.Geometry, noise: float):
    """Which of the lines, each wholly on the rim or wholly off it, are on it."""
    middle = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    return shapely.dwithin(rim, middle, 2 * noise)


def _overlaid_exterior(polygons: NDArray[np.object_], chosen, rim: shapely.Geometry, noise: float):
    """What of each chosen outline lies in no other polygon, and whether any of it is on the rim."""
    tree = shapely.STRtree(polygons)
    outlines = shapely.boundary(polygons[chosen])
    free = np.empty(len(outlines), dtype=object)
    for place, index in enumerate(np.flatnonzero(chosen)):
        near = tree.query(polygons[index], predicate="dwithin", distance=noise)
        others = shapely.union_all(polygons[near[near != index]])
        free[place] = shapely.difference(outlines[place], others, grid_size=noise)
    along = shapely.dwithin(rim, outlines, noise)
    common = shapely.intersection(outlines[along], rim, grid_size=noise)
    along[along] = shapely.length(common) > 0
    return free, along


def _on_outer_edge(lines: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Which of the arcs without a neighbour lie on an outer ring of the coverage, not on a lake."""
    area = shapely.build_area(shapely.multilinestrings(lines))
    rings, part = shapely.get_rings(shapely.get_parts(area), return_index=True)
    holes = rings[np.concatenate([[False], part[1:] == part[:-1]])] if len(rings) else rings
    outer = np.ones(len(lines), dtype=bool)
    if len(holes):
        outer[shapely.STRtree(lines).query(holes, predicate="covers")[1]] = False
    return outer


def _warnings(communes: Communes, unmatched: NDArray[np.bool_]) -> tuple[Problem, ...]:
    if not unmatched.any():
        return ()
    return (
        Problem(
            "Layer “{layer}”: communes that overlap or do not match their neighbours' borders: "
            "{count} ({communes}). They are merged by geometric union, and border lengths there "
            "are approximate. Mend these borders in the layer for exact figures.",
            {
                "layer": communes.source,
                "count": int(unmatched.sum()),
                "communes": communes.labels(np.flatnonzero(unmatched)),
            },
        ),
    )
