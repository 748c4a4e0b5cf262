import numpy as np
import pytest

from regionaltool.core.access.stops import AT_NODE_M, Roadside, Stops
from regionaltool.core.access.strings import NO_NODE
from tests.core.access.made_roads import at, drawn_roads, graph_of, metres


def roadside(*roads: list, pieces: list[int] | None = None, stops: object = True) -> Roadside:
    """Along roads whose nodes lie in these pieces, one piece unless given."""
    graph = graph_of(drawn_roads(*roads))
    piece = np.zeros(graph.n_nodes, dtype=int) if pieces is None else np.array(pieces)
    allowed = np.broadcast_to(np.array(stops), len(graph.strings.edges.line))
    return Roadside.of(graph.ellipsoid, graph.strings, allowed, piece)


def test_between_two_junctions_and_at_one():
    side = roadside([(0, 0), (4, 0)])
    stops = side.of_places(at((1, 0.5), (-1, 0), (1, 9)), 5000)
    assert stops.node.tolist() == [NO_NODE, 0, NO_NODE]
    assert stops.share[0] == pytest.approx(0.25, rel=1e-6)
    assert stops.metres == pytest.approx(
        [metres((1, 0), (1, 0.5)), metres((-1, 0), (0, 0)), np.inf], rel=1e-6
    )


def test_a_hair_from_a_junction_is_at_the_junction():
    hair = AT_NODE_M / 2 / metres((0, 0), (1, 0))
    stops = roadside([(0, 0), (4, 0)]).of_places(at((4 - hair, 0)), 5000)
    assert stops.node.tolist() == [1]


def test_the_limit_is_that_of_the_walk():
    side = roadside([(0, 0), (4, 0)])
    far = metres((1, 0), (1, 0.5))
    assert np.isfinite(side.of_places(at((1, 0.5)), far + 0.01).metres).all()
    assert np.isinf(side.of_places(at((1, 0.5)), far - 0.01).metres).all()


def test_specks_are_passed_over_for_a_road_not_much_further():
    long, speck = [(0, 0), (4, 0)], [(1, 0.3), (1.5, 0.3)]
    near, further = at((1.2, 0.31)), at((1.2, 0.8))
    both = roadside(long, speck, pieces=[0, 0, 1, 1])
    assert both.of_places(near, 5000).metres[0] == pytest.approx(
        metres((1, 0), (1, 0.31)), rel=1e-3
    )
    alone = roadside(speck, pieces=[0, 0])
    assert alone.of_places(near, 5000).metres[0] == pytest.approx(
        metres((1, 0.3), (1, 0.31)), rel=1e-2
    )
    apart = roadside([(0, 0), (4, 0)], [(1, 1.3), (1.5, 1.3)], pieces=[0, 0, 1, 1])
    assert apart.of_places(at((1.2, 1.3)), 5000).metres[0] < 1, "a kilometre is too far round"
    assert further.shape == (1, 2)


def test_roads_that_one_cannot_get_on():
    side = roadside([(0, 0), (4, 0)], [(0, 2), (4, 2)], stops=[False, True])
    assert side.of_places(at((1, 0.1)), 5000).metres[0] == pytest.approx(
        metres((1, 0.1), (1, 2)), rel=1e-6
    )


def test_stops_become_nodes():
    side = roadside([(0, 0), (4, 0)])
    stops = side.of_places(at((1, 0.5), (4, 0), (1, 9), (3, 0)), 5000)
    strings, node = stops.put_into(side.strings)
    assert node.tolist() == [2, 1, NO_NODE, 3]
    assert strings.n_nodes == 4
    assert strings.edges.start.tolist() == [0, 2, 3]
    none = Stops(*(column[:0] for column in stops))
    assert none.put_into(side.strings)[0].n_nodes == 2
