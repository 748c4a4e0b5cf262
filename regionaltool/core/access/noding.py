"""Noding: where the roads of a layer meet.

Roads meet at a vertex that they share, where their ends lie within a tolerance of each other, and
where an end lies within it of another road. An end at which another road goes on does not meet what
it merely runs by: bridges are cut in two above a road. For the same reason roads that cross without
a common vertex do not meet.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree

from regionaltool.core.access.nearest_road import DegreePlane, RoadMap
from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.access.strings import NO_NODE, Strings
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.steps import Step


def noded(lines: RoadLines, ellipsoid: Ellipsoid, snap_m: float, step: Step) -> Strings:
    """The lines with a node at every end and wherever they meet, nodes counted from 0 on."""
    coordinates, line = shapely.get_coordinates(lines.lines, return_index=True)
    degrees = ellipsoid.degrees(coordinates)
    step(0.1)
    place, vertex = _places(degrees)
    end = np.diff(line, prepend=-1, append=len(lines)) > 0
    end = end[:-1] | end[1:]
    step(0.4)
    node = np.full(len(line), NO_NODE)
    joined = _joined(ellipsoid.cartesian(degrees[place]), np.unique(vertex[end]), snap_m)
    shared = np.bincount(vertex) > 1
    is_node = shared[vertex] | end
    _, node[is_node] = np.unique(joined[vertex[is_node]], return_inverse=True)
    step(0.6)
    strings = Strings.of(ellipsoid, degrees, line, node)
    step(0.8)
    if snap_m == 0:
        return strings
    loose = np.flatnonzero(end & ~shared[vertex])
    return _with_junctions(strings, lines, ellipsoid, loose, snap_m)


def _places(degrees: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """One vertex of each place, and the place of each vertex."""
    order = np.lexsort(degrees.T)
    new = (degrees[order[1:]] != degrees[order[:-1]]).any(axis=1)
    of = np.empty(len(order), dtype=np.int64)
    of[order] = np.concatenate([[0], np.cumsum(new)])
    return order[np.concatenate([[True], new])], of


def _joined(
    places: NDArray[np.float64], ends: NDArray[np.int64], snap_m: float
) -> NDArray[np.int64]:
    """A number for each of the places; the same for ends within the tolerance of each other."""
    pairs = ends[KDTree(places[ends]).query_pairs(snap_m, output_type="ndarray")]
    near = coo_array((np.ones(len(pairs)), tuple(pairs.T)), shape=(len(places), len(places)))
    return connected_components(near, directed=False)[1].astype(np.int64)


def _with_junctions(
    strings: Strings,
    lines: RoadLines,
    ellipsoid: Ellipsoid,
    end: NDArray[np.int64],
    snap_m: float,
) -> Strings:
    """The same with a node on every road that an end, (w,) vertices, reaches; on ferries none."""
    road = np.flatnonzero(~lines.ferry[strings.line] & (np.diff(strings.line, prepend=-1) > 0))
    last = road + shapely.get_num_coordinates(lines.lines)[strings.line[road]] - 1
    there = RoadMap(DegreePlane.of(ellipsoid, strings.degrees), strings, road, last)
    end = end[~lines.ferry[strings.line[end]]]
    near, stretch = there.near(strings.degrees[end], snap_m)
    end, line = end[near], strings.line[there.first[stretch]]
    pair = line * strings.n_nodes + strings.node[end]
    at = strings.node != NO_NODE
    new = ~np.isin(pair, strings.line[at] * strings.n_nodes + strings.node[at])
    end, stretch, pair = end[new], stretch[new], pair[new]
    place = strings.degrees[end]
    vertex, share = there.nearest_on(place, stretch)
    gap = ellipsoid.distances(place, strings.between(vertex, share))
    order = np.lexsort((gap, pair))
    one = order[(np.diff(pair[order], prepend=-1) > 0) & (gap[order] <= snap_m)]
    return strings.with_nodes(vertex[one], share[one], strings.node[end[one]])
