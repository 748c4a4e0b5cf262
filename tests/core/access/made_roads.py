"""Roads to try travel on, and the same roads as networkx sees them."""

from collections import Counter, defaultdict

import networkx
import numpy as np
import shapely
from pyproj import CRS, Geod

from regionaltool.core.access.road_graph import RoadGraph
from regionaltool.core.access.road_lines import RoadLines
from tests.core.grids import CELL, SOUTH, WEST, WGS84

GEOD = Geod(ellps="WGS84")


def at(*places: tuple[float, float]) -> np.ndarray:
    """Degrees of places counted in cells of a kilometre or so."""
    return np.array(places, dtype=float).reshape(-1, 2) * CELL + (WEST, SOUTH)


def metres(*places: tuple[float, float]) -> float:
    """Along places counted in cells."""
    return float(GEOD.line_length(*at(*places).T))


def drawn_roads(
    *roads: list[tuple[float, float]],
    kmh: object = 60.0,
    oneway: object = 0,
    ferry: object = False,
    crs: CRS = WGS84,
    **more: object,
) -> RoadLines:
    """Roads through places counted in cells; a figure is that of all roads, or a list of theirs."""
    n = len(roads)
    return RoadLines(
        source="roads",
        crs=crs,
        lines=np.array([*(shapely.LineString(at(*road)) for road in roads), None])[:-1],
        kmh=np.broadcast_to(np.array(kmh, dtype=float), n),
        direction=np.broadcast_to(np.array(oneway, dtype=np.int8), n),
        weight=np.ones(n),
        opens=np.broadcast_to(np.array(more.get("opens", 0)), n),
        ferry=np.broadcast_to(np.array(ferry), n),
        stops=~np.broadcast_to(np.array(ferry), n) & np.array(more.get("stops", True)),
        row=np.arange(n) + 1,
    )


def graph_of(lines: RoadLines, **options: float) -> RoadGraph:
    """With a tolerance of a metre, walking at 5 km/h."""
    return RoadGraph.of(lines, **{"snap_m": 1, "walk_kmh": 5, **options})


def networkx_of(lines: RoadLines) -> networkx.MultiDiGraph:
    """Nodes are the ends of lines and the vertices that stand more than once, by their degrees."""
    paths = [list(map(tuple, shapely.get_coordinates(line).tolist())) for line in lines.lines]
    times = Counter(place for path in paths for place in path)
    nodes = {place for place, count in times.items() if count > 1}
    nodes |= {end for path in paths for end in (path[0], path[-1])}
    graph = networkx.MultiDiGraph()
    for path, kmh, direction in zip(paths, lines.kmh, lines.direction, strict=True):
        cuts = [k for k, place in enumerate(path) if place in nodes]
        for k, m in zip(cuts, cuts[1:], strict=False):
            km = GEOD.line_length(*np.array(path[k : m + 1]).T) / 1000
            figures = {"minutes": km / kmh * 60, "km": km}
            if direction >= 0:
                graph.add_edge(path[k], path[m], **figures)
            if direction <= 0:
                graph.add_edge(path[m], path[k], **figures)
    return graph


def networkx_ways(graph: networkx.MultiDiGraph, origins, places, limit):
    """Minutes and kilometres by pair of numbers, for places that are nodes."""
    found = {}
    by_node = defaultdict(list)
    for number, place in enumerate(map(tuple, np.asarray(places).tolist())):
        by_node[place].append(number)
    for number, origin in enumerate(map(tuple, np.asarray(origins).tolist())):
        minutes, paths = networkx.single_source_dijkstra(
            graph, origin, cutoff=limit, weight="minutes"
        )
        for node in minutes.keys() & by_node.keys():
            km = 0.0
            for a, b in zip(paths[node], paths[node][1:], strict=False):
                quickest = min(graph[a][b].values(), key=lambda way: (way["minutes"], way["km"]))
                km += quickest["km"]
            for place in by_node[node]:
                found[number, place] = minutes[node], km
    return found


def to_and_fro(graph: networkx.MultiDiGraph) -> set:
    """Nodes of the largest part in which one can come and go."""
    return max(networkx.strongly_connected_components(graph), key=len)


def by_pair(reached) -> dict:
    """What was reached, by pair of numbers."""
    origin, place, minutes, km = (column.tolist() for column in reached)
    return {(o, p): (m, k) for o, p, m, k in zip(origin, place, minutes, km, strict=True)}
