import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.access import quickest as module
from regionaltool.core.access.graph import Graph
from regionaltool.core.access.quickest import quickest


def silent(done: int, of: int) -> None:
    pass


def graph_of(n: int, *ways: tuple[int, int, float, float]) -> Graph:
    start, end, minutes, km = (np.array(column) for column in zip(*ways, strict=True))
    return Graph.of(n, start, end, minutes.astype(float), km.astype(float))


def found(graph: Graph, sources: list[int], targets: list[int], limit: float = 100) -> dict:
    degrees = np.random.default_rng(0).random((len(sources), 2))
    ways = quickest(graph, degrees, np.array(sources, int), np.array(targets, int), limit, silent)
    assert len(ways.source) == len(
        set(zip(ways.source.tolist(), ways.target.tolist(), strict=True))
    )
    return {(s, t): (m, k) for s, t, m, k in zip(*map(np.ndarray.tolist, ways), strict=True)}


def test_by_hand():
    graph = graph_of(4, (0, 1, 5, 1), (1, 2, 5, 2), (0, 2, 12, 0.5), (2, 3, 1, 4))
    assert found(graph, [0], [0, 1, 2, 3]) == {
        (0, 0): (0, 0),
        (0, 1): (5, 1),
        (0, 2): (10, 3),
        (0, 3): (11, 7),
    }
    assert found(graph, [3, 0], [2, 2], limit=10) == {(1, 0): (10, 3), (1, 1): (10, 3)}
    assert found(graph, [0], [2, 3], limit=9.99) == {}


def test_a_way_that_takes_no_time_is_a_way():
    assert found(graph_of(3, (0, 1, 0, 0), (1, 2, 0, 1)), [0], [2]) == {(0, 0): (0, 1)}


def test_none():
    graph = graph_of(2, (0, 1, 1, 1))
    assert found(graph, [], [1]) == {}
    assert found(graph, [0], []) == {}


@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 40),
    st.floats(0, 40),
    st.sampled_from([(1, 1), (3, 50), (128, 40_000)]),
)
def test_the_same_as_networkx_in_groups_of_any_size(seed, n, limit, sizes):
    rng = np.random.default_rng(seed)
    m = rng.integers(1, 4 * n + 1)
    start, end = rng.integers(0, n, (2, m))
    minutes, km = rng.uniform(0, 20, (2, m))
    peer = networkx.MultiDiGraph()
    peer.add_nodes_from(range(n))
    for k in range(m):
        peer.add_edge(int(start[k]), int(end[k]), minutes=minutes[k], km=km[k])
    sources, targets = rng.integers(0, n, 6).tolist(), rng.integers(0, n, 9).tolist()
    expected = {}
    for s, node in enumerate(sources):
        reached, paths = networkx.single_source_dijkstra(peer, node, cutoff=limit, weight="minutes")
        for t, target in enumerate(targets):
            if target in reached:
                legs = zip(paths[target], paths[target][1:], strict=False)
                far = sum(
                    min(peer[a][b].values(), key=lambda way: way["minutes"])["km"] for a, b in legs
                )
                expected[s, t] = reached[target], far
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_GROUP", sizes[0])
        patch.setattr(module, "_AT_ONCE", sizes[1])
        ours = found(Graph.of(n, start, end, minutes, km), sources, targets, limit)
    assert ours.keys() == expected.keys()
    for pair, figures in expected.items():
        assert ours[pair] == pytest.approx(figures, rel=1e-9, abs=1e-9)


def test_steps_tell_how_many_sources_are_done(monkeypatch):
    monkeypatch.setattr(module, "_GROUP", 2)
    graph = graph_of(3, (0, 1, 1, 1), (1, 2, 1, 1))
    told: list[tuple[int, int]] = []
    sources = np.array([0, 1, 2, 0, 1])
    quickest(graph, np.zeros((5, 2)), sources, sources, 5, lambda done, of: told.append((done, of)))
    assert told[0] == (0, 5)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {of for _, of in told} == {5}
    assert len(told) >= 3
