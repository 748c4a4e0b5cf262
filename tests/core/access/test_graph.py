import numpy as np
from scipy.sparse.csgraph import dijkstra

from regionaltool.core.access.graph import Graph


def ways(graph: Graph) -> dict[tuple[int, int], tuple[float, float]]:
    ends = graph.start.tolist(), graph.minutes.indices.tolist()
    figures = graph.minutes.data.tolist(), graph.km.tolist()
    return dict(zip(zip(*ends, strict=True), zip(*figures, strict=True), strict=True))


def graph_of(n: int, *rows: tuple[int, int, float, float]) -> Graph:
    start, end, minutes, km = (np.array(column) for column in zip(*rows, strict=True))
    return Graph.of(n, start, end, minutes.astype(float), km.astype(float))


SQUARE = graph_of(4, (3, 0, 4, 40), (0, 1, 1, 10), (2, 3, 3, 30), (1, 2, 2, 20), (1, 0, 9, 90))


def test_of_several_ways_between_two_nodes_the_quickest_then_the_shortest_and_none_to_itself():
    graph = graph_of(2, (0, 1, 7, 1), (0, 1, 5, 9), (0, 1, 5, 8), (1, 0, 3, 3), (0, 0, 0, 0))
    assert len(graph) == 2
    assert ways(graph) == {(0, 1): (5, 8), (1, 0): (3, 3)}


def test_some_of_the_nodes_are_numbered_anew():
    assert ways(SQUARE.among(np.array([0, 1, 3]))) == {
        (0, 1): (1, 10), (1, 0): (9, 90), (2, 0): (4, 40),
    }  # fmt: skip
    assert ways(SQUARE.among(np.array([0, 2]))) == {}


def test_kilometres_along_the_quickest_ways():
    _, previous = dijkstra(SQUARE.minutes, indices=[0, 2], return_predecessors=True)
    assert SQUARE.km_along(previous, np.array([3, 0, 2])).tolist() == [[60, 0, 30], [30, 70, 0]]
