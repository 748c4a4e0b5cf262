import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.access.strings import NO_NODE, Strings
from regionaltool.core.ellipsoid import Ellipsoid
from tests.core.access.made_roads import at, metres
from tests.core.grids import WGS84


def two_lines() -> Strings:
    places = [(0, 0), (1, 0), (2, 0), (0, 1), (3, 1)]
    node = np.array([0, NO_NODE, 1, 2, 3])
    return Strings.of(Ellipsoid(WGS84), at(*places), np.array([0, 0, 0, 1, 1]), node)


def test_edges_run_from_node_to_node():
    edges = two_lines().edges
    assert edges.start.tolist() == [0, 2]
    assert edges.end.tolist() == [1, 3]
    assert edges.line.tolist() == [0, 1]
    assert edges.metres == pytest.approx(
        [metres((0, 0), (1, 0), (2, 0)), metres((0, 1), (3, 1))], rel=1e-9
    )


def test_nodes_on_the_way():
    strings = two_lines().with_nodes(np.array([3, 0, 3]), np.array([0.5, 1, 0.25]), np.arange(4, 7))
    edges = strings.edges
    assert list(zip(edges.start.tolist(), edges.end.tolist(), strict=True)) == [
        (0, 5), (5, 1), (2, 6), (6, 4), (4, 3),
    ]  # fmt: skip
    whole = metres((0, 1), (3, 1))
    assert edges.metres[2:] == pytest.approx([whole / 4, whole / 4, whole / 2], rel=1e-9)
    assert strings.degrees[6] == pytest.approx(at((1.5, 1))[0])
    assert strings.n_nodes == 7


@given(st.lists(st.tuples(st.sampled_from([0, 1, 3]), st.floats(0, 1)), max_size=8))
def test_a_line_keeps_its_length_whatever_is_put_on_it(stops):
    before = two_lines()
    vertex = np.array([v for v, _ in stops], dtype=np.int64)
    share = np.array([s for _, s in stops], dtype=float)
    after = before.with_nodes(vertex, share, before.n_nodes + np.arange(len(stops)))
    lengths = [np.bincount(s.edges.line, s.edges.metres) for s in (before, after)]
    assert lengths[1] == pytest.approx(lengths[0], rel=1e-12)
    assert len(after.edges.line) == 2 + len(stops)
    assert (after.metres >= -1e-9).all()
    assert (np.diff(after.line) >= 0).all()
