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
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array

from regionaltool.core.arcs import Arcs, cut_into_arcs
from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.neighbours import exterior, neighbour_pairs, pairs_at_points
from regionaltool.core.outlines import Outliner
from regionaltool.core.overlays import Overlays, Step, unmatched_polygons
from regionaltool.core.problems import Problem


@dataclass(frozen=True, eq=False)
class Coverage:
    """What the borders of n communes say. Make it with `Coverage.of`."""

    communes: Communes
    arcs: Arcs
    border_m: csr_array
    """(n, n) symmetric; metres of border that two communes share, on the ellipsoid."""
    touches: csr_array
    """(n, n) symmetric; 1 where two communes meet in points only."""
    at_edge: NDArray[np.bool_]
    """(n,) True where the commune lies at the outer edge of the coverage; lakes are no edge."""
    unmatched: NDArray[np.bool_]
    """(n,) True where a border overlaps or does not match the neighbour's vertices."""
    outliner: Outliner
    """Makes outlines of communes that are not unmatched."""
    warnings: tuple[Problem, ...]

    @classmethod
    def of(cls, communes: Communes, step: Step = lambda done, total: None) -> Coverage:
        """The coverage of the communes, however clean it is.

        Where borders do not match it takes a while; ``step`` is told how far it has come, and
        what it raises ends the work.
        """
        n = len(communes)
        ellipsoid = Ellipsoid(communes.crs)
        arcs = cut_into_arcs(communes.geometry)
        outliner = Outliner(arcs)
        unmatched = unmatched_polygons(communes.geometry, arcs)
        a, b, length = neighbour_pairs(arcs, ellipsoid.along(arcs.xy, arcs.start))
        # an unmatched commune shares no arc that can be trusted: GEOS measures it instead
        trusted = ~(unmatched[a] | unmatched[b])
        border = _symmetric(a[trusted], b[trusted], length[trusted], n)
        a, b = pairs_at_points(arcs)
        touches = _symmetric(a, b, np.ones(len(a)), n)
        if unmatched.any():
            overlays = Overlays(communes.geometry, unmatched)
            a, b, length = overlays.borders(ellipsoid, lambda done, total: step(done, 2 * total))
            met = length > 0
            border = border + _symmetric(a[met], b[met], length[met], n)
            touches = touches + _symmetric(a, b, np.ones(len(a)), n)
            edge = overlays.at_outer_edge(arcs, lambda done, total: step(total + done, 2 * total))
        else:
            edge = _at_outer_edge(outliner, arcs)
        touches = ((touches > 0) - (touches > 0).multiply(border > 0)).astype(np.int8)
        touches.eliminate_zeros()
        return cls(
            communes=communes,
            arcs=arcs,
            border_m=csr_array(border),
            touches=csr_array(touches),
            at_edge=edge,
            unmatched=unmatched,
            outliner=outliner,
            warnings=_warnings(communes, unmatched),
        )

    @cached_property
    def exterior_m(self) -> NDArray[np.float64]:
        """(n,) metres of border that no other commune shares."""
        ellipsoid = Ellipsoid(self.communes.crs)
        metres = exterior(self.arcs, ellipsoid.along(self.arcs.xy, self.arcs.start))
        overlaid = np.flatnonzero(self.unmatched | self.arcs.crowded)
        if len(overlaid):
            overlays = Overlays(self.communes.geometry, self.unmatched)
            metres[overlaid] = ellipsoid.lengths(overlays.free_borders(overlaid))
        return metres

    def neighbours(self, commune: int) -> NDArray[np.int64]:
        """Indices of the communes that share a border, not a point only."""
        start, end = self.border_m.indptr[commune : commune + 2]
        return np.sort(self.border_m.indices[start:end]).astype(np.int64)

    def outline(self, members: NDArray[np.int64]) -> shapely.Geometry:
        """Polygon or MultiPolygon that the members cover together, holes and islands kept."""
        members = np.asarray(members, dtype=np.int64)
        if self.unmatched[members].any():
            return shapely.union_all(self.communes.geometry[members])
        return self.outliner.outline(self.outliner.border(members.tolist()))

    def outlines(self, labels: NDArray[np.int64]) -> NDArray[np.object_]:
        """The outline of every unit, (k,), from the number 0 … k - 1 of each commune's unit, (n,).

        Communes numbered -1 are in no unit; None for a number that no commune has.
        """
        labels = np.asarray(labels, dtype=np.int64)
        count = int(labels.max(initial=-1)) + 1
        dirty = np.unique(labels[self.unmatched & (labels >= 0)])
        found = np.full(count, None, dtype=object)
        clean = self.outliner.outlines(np.where(np.isin(labels, dirty), -1, labels))
        found[: len(clean)] = clean
        for unit in dirty:
            found[unit] = shapely.union_all(self.communes.geometry[labels == unit])
        return found

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


def _at_outer_edge(outliner: Outliner, arcs: Arcs) -> NDArray[np.bool_]:
    """(n,) which polygons have a side on an outer ring of all of them together."""
    rings = outliner.rings(np.zeros(arcs.n, dtype=np.int64))
    edge = np.zeros(arcs.n, dtype=bool)
    edge[arcs.left[rings.side[rings.outer[rings.ring]] >> 1]] = True
    return edge


def _warnings(communes: Communes, unmatched: NDArray[np.bool_]) -> tuple[Problem, ...]:
    if not unmatched.any():
        return ()
    return (
        Problem(
            "Layer “{layer}”: communes that overlap or do not match their neighbours' borders: "
            "{count} ({communes}). They are merged by geometric union, and border lengths there "
            "are approximate. For exact figures use the copy that “Repair coverage” makes; “Check "
            "coverage” shows each place.",
            {
                "layer": communes.source,
                "count": int(unmatched.sum()),
                "communes": communes.labels(np.flatnonzero(unmatched)),
            },
        ),
    )
