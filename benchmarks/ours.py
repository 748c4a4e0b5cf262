"""Our side of the cases: what a caller of the core writes, and nothing more."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from benchmarks.maps import CommuneMap, members
from benchmarks.road_nets import Net
from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.road_graph import RoadGraph
from regionaltool.core.access.road_lines import AS_DRAWN, BOTH, RoadLines
from regionaltool.core.access.road_times import RoadTimes
from regionaltool.core.access.ways import Reached
from regionaltool.core.arcs import Arcs, cut_into_arcs
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.edit import Edit
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.neighbours import neighbour_pairs
from regionaltool.core.outlines import Outliner
from regionaltool.core.plan import Plan
from regionaltool.core.unit_borders import UnitBorders

Pairs = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


def build(polygons: NDArray[np.object_]) -> Arcs:
    """The arcs, which everything else comes from."""
    return cut_into_arcs(polygons)


def neighbours(polygons: NDArray[np.object_], crs: CRS) -> Pairs:
    """Pairs a < b that share a border, and its metres on the ellipsoid."""
    arcs = build(polygons)
    return neighbour_pairs(arcs, Ellipsoid(crs).along(arcs.xy, arcs.start))


def outlines(arcs: Arcs, labels: NDArray[np.int64]) -> NDArray[np.object_]:
    """The outline of every unit."""
    return Outliner(arcs).outlines(labels)


def coverage(commune_map: CommuneMap) -> Coverage:
    """What the plugin makes of a layer."""
    communes = Communes.from_geodataframe(
        commune_map.frame, id="code", population="population", official_km2="area_km2"
    )
    return Coverage.of(communes)


def graph(coverage: Coverage) -> ContiguityGraph:
    """What judges the contiguity of units."""
    return ContiguityGraph(coverage)


def pieces(graph: ContiguityGraph, labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """In how many pieces each unit is."""
    return np.array([len(graph.pieces.of(unit.tolist())) for unit in members(labels)])


def road_graph(net: Net) -> RoadGraph:
    """What finds ways on a net."""
    n = len(net.start)
    lines = RoadLines(
        source="net",
        crs=CRS.from_epsg(4326),
        lines=net.lines,
        kmh=net.kmh,
        direction=np.where(net.one_way, AS_DRAWN, BOTH).astype(np.int8),
        weight=np.ones(n),
        opens=np.zeros(n, dtype=np.int64),
        ferry=np.zeros(n, dtype=bool),
        stops=np.ones(n, dtype=bool),
        row=np.arange(n) + 1,
    )
    return RoadGraph.of(lines, snap_m=1, walk_kmh=5)


def road_km(net: Net) -> NDArray[np.float64]:
    """The length of each road."""
    ellipsoid = Ellipsoid(CRS.from_epsg(4326))
    return ellipsoid.distances(net.degrees[net.start], net.degrees[net.end]) / 1000


def reached(graph: RoadGraph, net: Net, limit_min: float) -> Reached:
    """All ways from communes to seats within the limit."""
    return graph.reached(net.degrees[net.communes], net.degrees[net.seats], limit_min)


def travel(graph: RoadGraph, net: Net, limit_min: float) -> RoadTimes:
    """The same, to be looked up; the places are the communes."""
    n = len(net.communes)
    candidates = Candidates(
        graph.ellipsoid, net.degrees[net.communes], np.arange(n), n_offices=0, outside=()
    )
    return RoadTimes.of(graph, candidates, limit_min)


class LivePlan:
    """A plan in hand, with the sums of its units and the number of their pieces."""

    def __init__(self, coverage: Coverage, labels: NDArray[np.int64]) -> None:
        self.plan = Plan(coverage.communes, [str(label) for label in labels])
        self._pieces = graph(coverage).pieces
        self._members = [set(unit.tolist()) for unit in members(labels)]
        self._count = pieces(graph(coverage), labels).tolist()

    def move(self, commune: int, unit: int) -> object:
        """Take a commune into a unit, and have the figures of both."""
        edit = self.plan.move([commune], str(unit))
        self.plan.apply(edit)
        before = int(edit.moves[0].before)
        left, joined = self._members[before], self._members[unit]
        self._count[before] = self._pieces.count_without(left, commune, self._count[before])
        self._count[unit] = self._pieces.count_with(joined, commune, self._count[unit])
        left.remove(commune)
        joined.add(commune)
        return self.figures(before), self.figures(unit)

    def figures(self, unit: int) -> tuple[int, float, int]:
        """People, official km² and number of pieces."""
        tally = self.plan.tally(str(unit))
        return tally.population, tally.official_km2, self._count[unit]

    def people(self, units: int) -> NDArray[np.int64]:
        """(units,) people of each unit now."""
        return np.array([self.figures(unit)[0] for unit in range(units)])


class LiveOutlines:
    """A plan in hand, with the outlines of its units."""

    def __init__(self, coverage: Coverage, labels: NDArray[np.int64]) -> None:
        self._plan = Plan(coverage.communes, [str(label) for label in labels])
        self._borders = UnitBorders(coverage, self._plan)
        self._edit = Edit(())

    def move(self, commune: int, unit: int) -> NDArray[np.int64]:
        """Take a commune into a unit: the members that it then has."""
        self._edit = self._plan.move([commune], str(unit))
        self._plan.apply(self._edit)
        return self._plan.members(str(unit))

    def outline(self, unit: int, members: NDArray[np.int64]) -> shapely.Geometry:
        """Follow the move, and make the outline of the unit, which has these members."""
        self._borders.follow(self._edit.moves)
        return self._borders.outline(str(unit), members)
