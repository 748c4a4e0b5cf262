"""Who borders whom, and for how long: from polygons to pairs with lengths."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Geod

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps
from benchmarks.peers import installed, named
from benchmarks.rows import Effort, Peer, Row, side_by_side

MEASURED_APART = 500
"""Pairs whose metres are measured once more, from the polygons."""


def neighbours(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Build and neighbours, ours with metres on the ellipsoid, the peers in the map's degrees."""
    nation = maps.nation
    polygons, crs = nation.polygons, CRS(nation.frame.crs)
    peers = [
        Peer(
            named("shapely", "STRtree + intersection, planar"),
            lambda: tree_and_intersection(polygons),
            goal=8,
            answer=lambda found: _pairs(*found[:2]),
        ),
        *_libpysal(nation),
        _gerrychain(nation),
    ]

    def same(mine: ours.Pairs, theirs: NDArray[np.int64]) -> str:
        pairs = _pairs(*mine[:2])
        if len(pairs) != len(theirs):
            return f"{len(pairs)} pairs against {len(theirs)}"
        return "" if (pairs == theirs).all() else "other pairs"

    wrong = _wrong_metres(polygons, crs)
    yield from side_by_side(
        "coverage.neighbours",
        "cut_into_arcs + neighbour_pairs, ellipsoidal metres",
        lambda: ours.neighbours(polygons, crs),
        peers,
        lambda mine, theirs: wrong or same(mine, theirs),
        effort,
    )


def tree_and_intersection(polygons: NDArray[np.object_]) -> ours.Pairs:
    """What one writes with Shapely alone."""
    a, b = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    once = a < b
    a, b = a[once], b[once]
    length = shapely.length(shapely.intersection(polygons[a], polygons[b]))
    return a[length > 0], b[length > 0], length[length > 0]


def _libpysal(nation: CommuneMap) -> Iterator[Peer]:
    """Rook by its two ways; on some maps one is faster, on some the other."""
    geometry = nation.frame.geometry.reset_index(drop=True)

    def rook(strict: bool) -> object:
        from libpysal.graph import Graph

        return Graph.build_contiguity(geometry, rook=True, strict=strict)

    def pairs(graph) -> NDArray[np.int64]:
        focal, neighbour = graph.adjacency.index.to_frame().to_numpy(dtype=np.int64).T
        return _pairs(focal, neighbour)

    for strict in (False, True):
        yield Peer(
            named("libpysal", f"Graph rook, strict={strict}"),
            (lambda strict=strict: rook(strict)) if installed("libpysal") else None,
            goal=5,
            answer=pairs,
        )


def _gerrychain(nation: CommuneMap) -> Peer:
    frame = nation.frame[["geometry"]].reset_index(drop=True)

    def graph() -> object:
        import gerrychain

        with warnings.catch_warnings():  # it warns of degrees and of islands
            warnings.simplefilter("ignore")
            return gerrychain.Graph.from_geodataframe(frame)

    return Peer(
        named("gerrychain", "from_geodataframe"),
        graph if installed("gerrychain") else None,
        goal=20,
        answer=lambda found: _pairs(*np.array(list(found.edges), dtype=np.int64).T),
    )


def _pairs(a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.int64]:
    """(m, 2) pairs a < b, each once, sorted."""
    both = np.column_stack([np.minimum(a, b), np.maximum(a, b)])
    return np.unique(both[both[:, 0] < both[:, 1]], axis=0)


def _wrong_metres(polygons: NDArray[np.object_], crs: CRS) -> str:
    """How our metres differ from those of the polygons' intersections, measured by pyproj."""
    a, b, metres = ours.neighbours(polygons, crs)
    chosen = np.random.default_rng(1).permutation(len(a))[:MEASURED_APART]
    geod = crs.get_geod() or Geod(ellps="WGS84")
    for k in chosen:
        shared = shapely.line_merge(shapely.intersection(polygons[a[k]], polygons[b[k]]))
        lines = [part for part in shapely.get_parts(shared) if part.geom_type == "LineString"]
        expected = sum(geod.geometry_length(line) for line in lines)
        if abs(metres[k] - expected) > 1e-6 * expected:
            return f"{metres[k]:.3f} m of border against {expected:.3f}"
    return ""


CASES = {"coverage.neighbours": neighbours}
