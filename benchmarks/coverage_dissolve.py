"""The outlines of all units: from arcs that are built already, and from the polygons."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import shapely

from benchmarks import ours
from benchmarks.maps import CommuneMap, Maps, members
from benchmarks.mapshaper_dissolve import mapshaper_peer
from benchmarks.outlines_alike import outlines_alike
from benchmarks.peers import named
from benchmarks.qgis_dissolve import qgis_peer
from benchmarks.rows import Effort, Peer, Row, side_by_side

WITHIN = 1 / 1.5
"""The ratio of one who takes half as long again."""


def dissolve(maps: Maps, effort: Effort) -> Iterator[Row]:
    """All outlines from built arcs."""
    nation = maps.nation
    with qgis_peer(nation, goal=15) as qgis, mapshaper_peer(nation) as mapshaper:
        peers = [_coverage_union(nation, 4), _union(nation), *_geopandas(nation), qgis, mapshaper]
        yield from _from_arcs("coverage.dissolve", nation, peers, effort)


def dissolve_dense(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The same with dense borders."""
    dense = maps.dense
    with qgis_peer(dense, goal=15) as qgis:
        peers = [_coverage_union(dense, 4), _union(dense), qgis]
        yield from _from_arcs("coverage.dissolve_dense", dense, peers, effort)


def build_and_dissolve(maps: Maps, effort: Effort) -> Iterator[Row]:
    """All outlines from the polygons."""
    yield from _from_polygons("coverage.build_and_dissolve", maps.nation, effort)


def build_and_dissolve_dense(maps: Maps, effort: Effort) -> Iterator[Row]:
    """The same with dense borders."""
    yield from _from_polygons("coverage.build_and_dissolve_dense", maps.dense, effort)


def _from_arcs(case: str, on: CommuneMap, peers: list[Peer], effort: Effort) -> list[Row]:
    arcs = ours.build(on.polygons)
    return side_by_side(
        case,
        "Outliner.outlines, arcs built",
        lambda: ours.outlines(arcs, on.small),
        peers,
        outlines_alike,
        effort,
    )


def _from_polygons(case: str, on: CommuneMap, effort: Effort) -> list[Row]:
    polygons = on.polygons
    return side_by_side(
        case,
        "cut_into_arcs + Outliner.outlines",
        lambda: ours.outlines(ours.build(polygons), on.small),
        [_union(on, 2.5), _coverage_union(on, WITHIN)],
        outlines_alike,
        effort,
    )


def _per_unit(union: Callable, on: CommuneMap) -> Callable[[], list[shapely.Geometry]]:
    polygons, units = on.polygons, members(on.small)
    return lambda: [union(polygons[unit]) for unit in units]


def _coverage_union(on: CommuneMap, goal: float | None = None) -> Peer:
    name = named("shapely", "coverage_union_all per unit")
    return Peer(name, _per_unit(shapely.coverage_union_all, on), goal)


def _union(on: CommuneMap, goal: float | None = None) -> Peer:
    name = named("shapely", "union_all per unit")
    return Peer(name, _per_unit(shapely.union_all, on), goal)


def _geopandas(on: CommuneMap) -> Iterator[Peer]:
    """Dissolve by its three methods, of a frame that has the key and nothing else."""
    frame = on.frame[["geometry"]].assign(unit=on.small)
    for method in ("unary", "coverage", "disjoint_subset"):
        yield Peer(
            named("geopandas", f"dissolve, {method}"),
            lambda method=method: frame.dissolve("unit", method=method),
            answer=lambda dissolved: dissolved.sort_index().geometry.to_numpy(),
        )


CASES = {
    "coverage.dissolve": dissolve,
    "coverage.build_and_dissolve": build_and_dissolve,
    "coverage.dissolve_dense": dissolve_dense,
    "coverage.build_and_dissolve_dense": build_and_dissolve_dense,
}
