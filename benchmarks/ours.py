"""Our side of the cases: what a caller of the core writes, and nothing more."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from benchmarks.maps import CommuneMap, members
from regionaltool.core.arcs import Arcs, cut_into_arcs
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.neighbours import neighbour_pairs
from regionaltool.core.plan import Plan

Pairs = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


def build(polygons: NDArray[np.object_]) -> Arcs:
    """The arcs, which everything else comes from."""
    return cut_into_arcs(polygons)


def neighbours(polygons: NDArray[np.object_], crs: CRS) -> Pairs:
    """Pairs a < b that share a border, and its metres on the ellipsoid."""
    return neighbour_pairs(build(polygons), Ellipsoid(crs))


def outlines(arcs: Arcs, labels: NDArray[np.int64]) -> NDArray[np.object_]:
    """The outline of every unit."""
    return arcs.outlines(labels)


def coverage(commune_map: CommuneMap) -> Coverage:
    """What the plugin makes of a layer."""
    communes = Communes.from_geodataframe(
        commune_map.frame, id="code", population="population", official_km2="area_km2"
    )
    return Coverage.of(communes)


class LivePlan:
    """A plan in hand, with all that is shown after a move."""

    def __init__(self, coverage: Coverage, labels: NDArray[np.int64]) -> None:
        self.plan = Plan(coverage.communes, [str(label) for label in labels])
        self.coverage = coverage
        self.graph = ContiguityGraph(coverage)

    def move(self, commune: int, unit: int) -> list[tuple[int, float, int]]:
        """Take a commune into a unit: people, official km² and pieces of the units touched."""
        change = self.plan.apply(self.plan.move([commune], str(unit)))
        return [self.figures(unit) for unit in sorted(change.units)]

    def figures(self, unit: str) -> tuple[int, float, int]:
        """People, official km² and number of pieces of a unit; zeros where it has no members."""
        members = self.plan.members(unit)
        if len(members) == 0:
            return 0, 0.0, 0
        tally = self.plan.tally(unit)
        return tally.population, tally.official_km2, len(self.graph.judge(members).pieces)

    def people(self, units: int) -> NDArray[np.int64]:
        """(units,) people of each unit now."""
        return np.array([self.figures(str(unit))[0] for unit in range(units)])

    def outline(self, unit: int) -> object:
        """The outline of a unit as it is now."""
        return self.coverage.outline(self.plan.members(str(unit)))


def graph(coverage: Coverage) -> ContiguityGraph:
    """What judges the contiguity of units."""
    return ContiguityGraph(coverage)


def pieces(graph: ContiguityGraph, labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """In how many pieces each unit is."""
    return np.array([len(graph.judge(unit).pieces) for unit in members(labels)])
