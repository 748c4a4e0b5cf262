"""Which roads join the commune offices, and which ferries the islands?

The roads form a plane network whose nodes are the offices, the bridge heads, the ports and the
points where national roads leave the province. Coordinates are in metres, rounded to 1 cm.
"""

from dataclasses import dataclass, replace

import numpy as np
import shapely
from borders import OUTSIDE, Arc
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, dijkstra
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import substring
from wiggle import crossing, roughen

SPEED = {"national": 60, "provincial": 50, "communal": 35}
HILL_SPEED = {"national": 50, "provincial": 40, "communal": 25}
RANK = {"national": 0, "provincial": 1, "communal": 2}
BRIDGE_HALF = 160.0


@dataclass(frozen=True)
class Road:
    """A stretch between two nodes; a and b are the communes at its two ends (b may equal a)."""

    a: int
    b: int
    line: LineString
    kind: str = "communal"
    name: str = ""
    bridge: bool = False
    oneway: bool = False
    gate: tuple[float, float] | None = None
    """Where the road crosses the river, if it does."""


def office(polygon: Polygon, rng: np.random.Generator) -> tuple[float, float]:
    """A point well inside the commune, where its office and most people are."""
    size = np.sqrt(polygon.area)
    shaken = Point(np.add(polygon.centroid.coords[0], rng.uniform(-0.16, 0.16, 2) * size))
    deepest = Point(shapely.maximum_inscribed_circle(polygon, tolerance=20).coords[0])
    for point in (shaken, polygon.centroid, deepest):
        if polygon.contains(point) and polygon.boundary.distance(point) > 0.2 * size:
            break
    return round(point.x, 2), round(point.y, 2)


def way(
    start: tuple[float, float],
    end: tuple[float, float],
    within: Polygon,
    bend: float,
    rng: np.random.Generator,
) -> LineString | None:
    """A slightly winding line inside a commune, or None where even a straight one leaves it."""
    ground = within.buffer(0.05)
    step = max(400.0, np.hypot(end[0] - start[0], end[1] - start[1]) / 6)
    for amplitude in (bend, bend / 2, bend / 4, 0.0):
        line = LineString(roughen(np.array([start, end]), step, amplitude, rng).round(2))
        if ground.contains(line):
            return line
    return None


def possible_roads(
    arcs: list[Arc], polygons: list[Polygon], offices: np.ndarray, hills: np.ndarray, seed: int
) -> list[Road]:
    """For each pair of neighbours the road that crosses their border at its handiest point."""
    gates: dict[tuple[int, int], list[tuple[float, tuple[float, float], bool]]] = {}
    for arc in arcs:
        if arc.b == OUTSIDE or arc.line.length < 500:
            continue
        points = np.array(arc.line.coords)
        points = points[len(points) // 6 : len(points) - len(points) // 6]
        length = np.hypot(*(points - offices[arc.a]).T) + np.hypot(*(points - offices[arc.b]).T)
        gates.setdefault((arc.a, arc.b), []).extend(
            (metres, tuple(point), arc.kind == "river")
            for metres, point in zip(length.tolist(), points.tolist(), strict=True)
        )
    roads = []
    for (a, b), options in sorted(gates.items()):
        rng = np.random.default_rng([seed, 5, a, b])
        bend = 0.16 if hills[a] or hills[b] else 0.09
        for _, gate, river in sorted(options):
            there = way(tuple(offices[a]), gate, polygons[a], bend, rng)
            onward = way(gate, tuple(offices[b]), polygons[b], bend, rng)
            if there and onward:
                line = LineString([*there.coords, *onward.coords[1:]])
                roads.append(Road(a, b, line, gate=gate if river else None))
                break
    return roads


def lengths(roads: list[Road], n: int, factor: np.ndarray | None = None) -> coo_array:
    """Sparse n x n matrix of road lengths in metres, times `factor` per road."""
    metres = np.array([r.line.length for r in roads]) * (1 if factor is None else factor)
    ends = [r.a for r in roads], [r.b for r in roads]
    return coo_array((metres, ends), shape=(n, n))


def network(
    roads: list[Road], n: int, stretch: float, bridges: list[tuple[float, float]]
) -> list[Road]:
    """The shortest roads first, each only if the way round is `stretch` times longer.

    Over the river only the road nearest to each wanted bridge is built. No two roads cross.
    """
    over = [r for r in roads if r.gate]
    gates = np.array([r.gate for r in over])
    wanted = {int(np.argmin(np.hypot(*(gates - bridge).T))) for bridge in bridges}
    chosen = [over[k] for k in sorted(wanted)]
    for road in sorted((r for r in roads if not r.gate), key=lambda r: (r.line.length, r.a, r.b)):
        if chosen:
            reach = dijkstra(
                lengths(chosen, n).tocsr(), directed=False, indices=road.a,
                limit=stretch * road.line.length,
            )  # fmt: skip
            if np.isfinite(reach[road.b]):
                continue
        if not any(crossing(road.line, other.line) for other in chosen):
            chosen.append(road)
    return chosen


def route(roads: list[Road], n: int, start: int, end: int) -> list[int]:
    """Indices of the roads on the best way, drawn towards the greater roads."""
    pull = np.array([(0.55, 0.75, 1.0)[RANK[r.kind]] for r in roads])
    _, previous = dijkstra(
        lengths(roads, n, pull).tocsr(), directed=False, indices=start, return_predecessors=True
    )
    index = {frozenset((r.a, r.b)): k for k, r in enumerate(roads)}
    path = []
    while end != start:
        path.append(index[frozenset((end, int(previous[end])))])
        end = int(previous[end])
    return path


def classify(
    roads: list[Road], n: int, corridors: list[tuple[str, str, int, int]], names: list[str]
) -> list[Road]:
    """Give class and name: corridors are (class, name, from commune, to commune) in this order."""
    roads = list(roads)
    for kind, name, start, end in corridors:
        for k in route(roads, n, start, end):
            if RANK[roads[k].kind] > RANK[kind]:
                roads[k] = replace(roads[k], kind=kind, name=name)
    return [r if r.name else replace(r, name=f"Đường {names[r.a]} – {names[r.b]}") for r in roads]


def with_bridges(roads: list[Road]) -> list[Road]:
    """Cut each road over the river in three: way to the bridge, bridge, way from it."""
    result = []
    for road in roads:
        if road.gate is None:
            result.append(road)
            continue
        at = road.line.project(Point(road.gate))
        cuts = (0.0, at - BRIDGE_HALF, at + BRIDGE_HALF, road.line.length)
        heads = [road.line.interpolate(c) for c in cuts[1:3]]
        ends = [
            road.line.coords[0], *[(round(h.x, 2), round(h.y, 2)) for h in heads],
            road.line.coords[-1],
        ]  # fmt: skip
        for k in range(3):
            inner = substring(road.line, cuts[k], cuts[k + 1]).coords[1:-1]
            piece = LineString([ends[k], *inner, ends[k + 1]])
            a, b = ((road.a, road.a), (road.a, road.b), (road.b, road.b))[k]
            name = "Cầu " + road.name.removeprefix("Đường ") if k == 1 else road.name
            result.append(replace(road, a=a, b=b, line=piece, bridge=k == 1, name=name))
    return result


def one_ways(roads: list[Road], allowed: set[int], count: int) -> list[Road]:
    """Make up to `count` communal roads between `allowed` communes one-way (as digitised).

    Only where one can still drive from everywhere to everywhere.
    """
    nodes: dict[tuple[float, ...], int] = {}
    ends = [
        tuple(nodes.setdefault(p, len(nodes)) for p in (r.line.coords[0], r.line.coords[-1]))
        for r in roads
    ]

    def masses(single: set[int]) -> int:
        links = ends + [(b, a) for k, (a, b) in enumerate(ends) if k not in single]
        ones = np.ones(len(links))
        graph = coo_array((ones, tuple(zip(*links, strict=True))), shape=(len(nodes),) * 2)
        return connected_components(graph, directed=True, connection="strong")[0]

    before, single = masses(set()), set()
    for k, road in enumerate(roads):
        street = {road.a, road.b} <= allowed and road.kind == "communal" and road.a != road.b
        if len(single) < count and street and not road.bridge and masses(single | {k}) == before:
            single.add(k)
    return [replace(r, oneway=k in single) for k, r in enumerate(roads)]


def speed(road: Road, hilly: bool) -> int:
    """km/h by class, slower in the hills."""
    return (HILL_SPEED if hilly else SPEED)[road.kind]


def spur(
    start: tuple[float, float],
    shore: LineString,
    towards: tuple[float, float],
    polygon: Polygon,
    inland: float,
    rng: np.random.Generator,
) -> LineString | None:
    """A road from the office to the outer arc's point nearest to `towards`.

    It ends `inland` metres before the arc, or on it when `inland` is 0. None where no way is free.
    """  # fmt: skip
    points = np.array(shore.coords)
    for k in np.argsort(np.hypot(*(points - towards).T)):
        tip = points[k]
        length = np.hypot(*(tip - start))
        tip = np.add(start, (tip - start) * (1 - inland / length)).round(2)
        line = way(start, tuple(tip), polygon, 0.06, rng)
        if line is not None and (inland == 0 or polygon.contains(Point(tip))):
            return line
    return None
