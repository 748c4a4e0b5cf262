import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse.csgraph import dijkstra

from regionaltool.core.access.graph import Graph
from regionaltool.core.access.through_roads import without_chains


def graph_of(n: int, *ways: tuple[int, int, float, float]) -> Graph:
    columns = (np.array(column) for column in zip(*ways, strict=True))
    start, end, minutes, km = columns
    return Graph.of(n, start.astype(int), end.astype(int), minutes.astype(float), km.astype(float))


def left(graph: Graph, *kept: int) -> dict[tuple[int, int], tuple[float, float]]:
    """The ways that are left, by the nodes as they were called before."""
    through, node = without_chains(graph, np.isin(np.arange(len(graph)), kept))
    assert set(kept) <= set(node.tolist()) and (np.diff(node) > 0).all()
    ends = node[through.start].tolist(), node[through.minutes.indices].tolist()
    figures = through.minutes.data.tolist(), through.km.tolist()
    return dict(zip(zip(*ends, strict=True), zip(*figures, strict=True), strict=True))


def both_ways(*ways: tuple[int, int, float, float]) -> list[tuple[int, int, float, float]]:
    return [*ways, *((b, a, minutes, km) for a, b, minutes, km in ways)]


def test_a_chain_is_one_way_in_either_direction():
    ways = both_ways((0, 1, 1, 10), (1, 2, 2, 20), (2, 3, 4, 40))
    assert left(graph_of(4, *ways), 0, 3) == {(0, 3): (7, 70), (3, 0): (7, 70)}
    assert left(graph_of(4, *ways[:3]), 0, 3) == {(0, 3): (7, 70)}, "one-way"


def test_a_place_on_the_chain_stays():
    ways = both_ways((0, 1, 1, 10), (1, 2, 2, 20), (2, 3, 4, 40))
    assert left(graph_of(4, *ways), 0, 1, 3) == {
        (0, 1): (1, 10), (1, 0): (1, 10), (1, 3): (6, 60), (3, 1): (6, 60),
    }  # fmt: skip


def test_dead_ends_are_gone_however_they_branch():
    ways = both_ways((0, 1, 1, 1), (1, 2, 1, 1), (1, 3, 1, 1), (3, 4, 1, 1), (3, 5, 1, 1))
    assert left(graph_of(6, *ways), 0, 2) == {(0, 2): (2, 2), (2, 0): (2, 2)}
    assert left(graph_of(6, *ways), 0) == {}


def test_of_two_chains_between_the_same_nodes_the_quicker():
    ways = both_ways((0, 1, 1, 9), (1, 3, 1, 9), (0, 2, 2, 1), (2, 3, 2, 1), (0, 3, 5, 1))
    assert left(graph_of(4, *ways), 0, 3) == {(0, 3): (2, 18), (3, 0): (2, 18)}


def test_where_two_one_way_roads_meet_head_on_nobody_gets_through():
    assert left(graph_of(3, (0, 1, 1, 1), (2, 1, 1, 1)), 0, 2) == {}
    assert left(graph_of(3, (1, 0, 1, 1), (1, 2, 1, 1)), 0, 2) == {}


def test_a_ring_leads_nowhere_and_one_with_a_place_back_to_it():
    ring = [(k, (k + 1) % 5, 1, 1) for k in range(5)]
    assert left(graph_of(7, *ring, (5, 6, 1, 1)), 5, 6) == {(5, 6): (1, 1)}
    assert left(graph_of(5, *ring), 0) == {}
    assert left(graph_of(5, *ring), 0, 3) == {(0, 3): (3, 3), (3, 0): (2, 2)}


def test_without_roads():
    graph = Graph.of(2, *np.empty((2, 0), int), *np.empty((2, 0)))
    assert left(graph, 1) == {}


@given(st.integers(0, 2**32 - 1), st.integers(1, 12), st.integers(0, 12))
def test_minutes_and_kilometres_are_those_of_the_whole_graph(seed, junctions, roads):
    """Streets cut into pieces, some of them one-way, with dead ends."""
    rng = np.random.default_rng(seed)
    ways, n = [], junctions
    for _ in range(roads):
        inner = rng.integers(0, 5)
        path = [rng.integers(junctions), *range(n, n + inner), rng.integers(-1, junctions)]
        n += inner
        path = path[: -1 if path[-1] < 0 else None]  # else it ends in the fields
        pieces = [(a, b, *rng.uniform(0, 9, 2)) for a, b in zip(path, path[1:], strict=False)]
        ways += pieces if rng.random() < 0.3 else both_ways(*pieces)
    graph = graph_of(n, *ways) if ways else Graph.of(n, *np.empty((2, 0), int), *np.empty((2, 0)))
    kept = rng.random(n) < 0.3
    through, node = without_chains(graph, kept)
    assert kept[node].sum() == kept.sum()
    places = np.flatnonzero(kept)
    if len(places) == 0:
        return
    whole, before = dijkstra(graph.minutes, indices=places, return_predecessors=True)
    there = np.searchsorted(node, places)
    less, previous = dijkstra(through.minutes, indices=there, return_predecessors=True)
    np.testing.assert_allclose(less[:, there], whole[:, places], rtol=1e-12)
    np.testing.assert_allclose(
        through.km_along(previous, there), graph.km_along(before, places), rtol=1e-12
    )


@pytest.mark.parametrize("length", [1, 2, 3, 31, 32, 100])
def test_chains_and_dead_ends_of_any_length(length):
    street = [(k, k + 1, 1, 2) for k in range(length)]
    lane = [(0, length + 1, 1, 1), *((k, k + 1, 1, 1) for k in range(length + 1, 2 * length + 1))]
    ways = left(graph_of(2 * length + 2, *both_ways(*street, *lane)), 0, length)
    assert ways[0, length] == ways[length, 0] == (length, 2 * length)
