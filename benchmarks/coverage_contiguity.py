"""In how many pieces is each unit of a plan?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from benchmarks import ours
from benchmarks.graphs import gerrychain_partition, networkx_graph
from benchmarks.maps import CommuneMap, Maps, members
from benchmarks.peers import installed, named
from benchmarks.rows import Effort, Peer, Row, side_by_side


def small_units(maps: Maps, effort: Effort) -> Iterator[Row]:
    """Units of 3 or 4 communes."""
    yield from _pieces("coverage.contiguity_small_units", maps.nation, maps.nation.small, effort)


def large_units(maps: Maps, effort: Effort) -> Iterator[Row]:
    """34 units of hundreds of communes."""
    yield from _pieces("coverage.contiguity_large_units", maps.nation, maps.nation.large, effort)


def _pieces(case: str, on: CommuneMap, labels: NDArray[np.int64], effort: Effort) -> list[Row]:
    """Pieces of every unit, each from a graph that it has already."""
    a, b, _ = ours.neighbours(on.polygons, CRS(on.frame.crs))
    graph = ours.graph(ours.coverage(on))
    return side_by_side(
        case,
        "pieces of every unit",
        lambda: ours.pieces(graph, labels),
        [_scipy(a, b, labels), _networkx(a, b, labels), _gerrychain(a, b, labels)],
        _same,
        effort,
    )


def _same(mine: NDArray[np.int64], theirs: NDArray[np.int64] | NDArray[np.bool_] | int) -> str:
    """Peers say in how many pieces, or whether in one, or how many units are in one."""
    if isinstance(theirs, int):
        whole = np.count_nonzero(mine == 1)
        return "" if whole == theirs else f"{whole} units in one piece against {theirs}"
    differ = np.count_nonzero((mine == 1 if theirs.dtype == bool else mine) != theirs)
    return f"{differ} of {len(mine)} units" if differ else ""


def _scipy(a: NDArray[np.int64], b: NDArray[np.int64], labels: NDArray[np.int64]) -> Peer:
    def pieces() -> NDArray[np.int64]:
        within = labels[a] == labels[b]
        ones = np.ones(np.count_nonzero(within))
        graph = csr_array((ones, (a[within], b[within])), shape=(len(labels), len(labels)))
        _, piece = connected_components(graph, directed=False)
        _, first = np.unique(piece, return_index=True)
        return np.bincount(labels[first])

    return Peer(named("scipy", "connected_components, all at once"), pieces)


def _networkx(a: NDArray[np.int64], b: NDArray[np.int64], labels: NDArray[np.int64]) -> Peer:
    name = named("networkx", "is_connected per unit")
    if not installed("networkx"):
        return Peer(name, None)
    import networkx

    graph = networkx_graph(a, b, len(labels))
    units = [unit.tolist() for unit in members(labels)]
    return Peer(
        name,
        lambda: [networkx.is_connected(graph.subgraph(unit)) for unit in units],
        answer=lambda connected: np.array(connected, dtype=bool),
    )


def _gerrychain(a: NDArray[np.int64], b: NDArray[np.int64], labels: NDArray[np.int64]) -> Peer:
    name = named("gerrychain", "number_of_contiguous_parts")
    if not installed("gerrychain"):
        return Peer(name, None)
    from gerrychain.constraints.contiguity import number_of_contiguous_parts

    partition = gerrychain_partition(networkx_graph(a, b, len(labels)), labels)
    return Peer(name, lambda: number_of_contiguous_parts(partition))


CASES = {
    "coverage.contiguity_small_units": small_units,
    "coverage.contiguity_large_units": large_units,
}
