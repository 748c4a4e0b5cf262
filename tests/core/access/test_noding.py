import numpy as np
import pytest

from regionaltool.core.access.noding import noded
from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.steps import in_silence
from tests.core.access.made_roads import drawn_roads, graph_of, metres
from tests.core.grids import WGS84

NEAR = 0.5 / metres((0, 0), (1, 0))
"""Half a metre, in cells."""


def edges(lines: RoadLines, snap_m: float = 1.0) -> list[tuple[int, int, int]]:
    """Lines and the nodes they join, each with the smaller one first."""
    found = noded(lines, Ellipsoid(WGS84), snap_m, in_silence).edges
    ends = np.sort(np.column_stack([found.start, found.end]), axis=1)
    return [(line, int(a), int(b)) for line, (a, b) in zip(found.line.tolist(), ends, strict=True)]


def n_nodes(lines: RoadLines, snap_m: float = 1.0) -> int:
    return noded(lines, Ellipsoid(WGS84), snap_m, in_silence).n_nodes


def test_ends_that_are_the_same():
    assert n_nodes(drawn_roads([(0, 0), (1, 0)], [(1, 0), (2, 0)])) == 3


def test_a_vertex_that_two_roads_share():
    lines = drawn_roads([(0, 1), (1, 1), (2, 1)], [(1, 0), (1, 1), (1, 2)])
    assert n_nodes(lines) == 5
    assert [line for line, _, _ in edges(lines)] == [0, 0, 1, 1]


def test_an_end_on_a_vertex_of_another_road():
    assert n_nodes(drawn_roads([(0, 1), (1, 1), (2, 1)], [(1, 0), (1, 1)])) == 4


def test_a_vertex_of_one_road_alone_is_no_node():
    assert n_nodes(drawn_roads([(0, 1), (1, 1), (2, 1)])) == 2


@pytest.mark.parametrize(("snap_m", "nodes"), [(0, 4), (0.4, 4), (0.6, 3)])
def test_ends_that_nearly_meet(snap_m, nodes):
    lines = drawn_roads([(0, 0), (1, 0)], [(1 + NEAR, 0), (2, 0)])
    assert n_nodes(lines, snap_m) == nodes


@pytest.mark.parametrize("beyond", [NEAR, 0, -NEAR])
@pytest.mark.parametrize(("snap_m", "nodes"), [(0.4, 4), (0.6, 4)])
def test_an_end_that_nearly_meets_a_road(beyond, snap_m, nodes):
    road, side = [(0, 1), (3, 1)], [(1, 0), (1, 1 + beyond)]
    meets = snap_m > 0.5 or beyond == 0
    found = edges(drawn_roads(road, side), snap_m)
    assert len(found) == (3 if meets else 2)
    assert len({node for _, *ends in found for node in ends}) == nodes


@pytest.mark.parametrize(("gap", "nodes"), [(0.6, 5), (1.2, 6)])
def test_both_sides_of_a_road_at_one_place(gap, nodes):
    # first the two ends meet each other too
    lines = drawn_roads(
        [(0, 1), (3, 1)], [(1, 0), (1, 1 - gap * NEAR)], [(1, 2), (1, 1 + gap * NEAR)]
    )
    found = edges(lines)
    assert len({node for _, *ends in found for node in ends}) == nodes
    assert len(found) == nodes - 1
    assert graph_of(lines).n_pieces == 1


def test_an_end_at_which_a_road_goes_on_does_not_meet_what_it_runs_over():
    # a bridge in two pieces, cut above the road
    over = [(1, 0), (1, 1)], [(1, 1), (1, 2)]
    assert len(edges(drawn_roads([(0, 1), (3, 1)], *over))) == 3


def test_a_crossing_without_a_vertex_joins_nothing():
    assert len(edges(drawn_roads([(0, 1), (2, 1)], [(1, 0), (1, 2)]))) == 2


def test_a_ferry_meets_nothing_on_its_way():
    lines = drawn_roads([(0, 1), (2, 1)], [(1, 0), (1, 1)], ferry=[True, False])
    assert len(edges(lines)) == 2


def test_a_road_that_comes_back_to_itself():
    ring = [(0, 0), (1, 0), (1, 1), (0, 0)]
    assert edges(drawn_roads(ring)) == [(0, 0, 0)]
    loop = [(0, 0), (1, 0), (2, 1), (2, -1), (1, 0)]
    assert len(edges(drawn_roads(loop))) == 2


def test_a_vertex_that_stands_twice_in_a_row_changes_nothing():
    twice = drawn_roads([(0, 0), (1, 0), (1, 0), (2, 0)])
    strings = noded(twice, Ellipsoid(WGS84), 1, in_silence)
    assert strings.edges.metres.sum() == pytest.approx(metres((0, 0), (2, 0)), rel=1e-9)
    assert strings.n_nodes == 3


def test_lengths_are_kept():
    lines = drawn_roads([(0, 1), (1, 1.3), (3, 1)], [(2, 0), (2, 1.15)])
    strings = noded(lines, Ellipsoid(WGS84), 5, in_silence)
    assert len(strings.edges.line) == 3
    by_line = np.bincount(strings.edges.line, strings.edges.metres)
    assert by_line[0] == pytest.approx(metres((0, 1), (1, 1.3), (3, 1)), rel=1e-12)
