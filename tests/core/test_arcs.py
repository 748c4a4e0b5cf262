import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.arcs import OUTSIDE, Arcs, cut_into_arcs
from tests.core.grids import cell, drawn
from tests.core.random_coverages import BentGrid, bent_grids, redrawn


def lines_of(arcs: Arcs) -> np.ndarray:
    return arcs.lines(np.ones(len(arcs.left), dtype=bool))


def sides(arcs: Arcs) -> dict[tuple[int, int], float]:
    """Length of the arcs between each pair, in degrees."""
    length: dict[tuple[int, int], float] = {}
    for line, left, right in zip(lines_of(arcs), arcs.left, arcs.right, strict=True):
        pair = (int(left), int(right))
        length[pair] = length.get(pair, 0.0) + line.length
    return length


def edges(lines: np.ndarray) -> list[frozenset[tuple[float, float]]]:
    """The edges of lines without direction, those without length left out."""
    found = []
    for line in lines:
        places = [tuple(place) for place in shapely.get_coordinates(line)]
        found += [frozenset(edge) for edge in zip(places, places[1:], strict=False)]
    return [edge for edge in found if len(edge) == 2]


def test_two_squares_side_by_side():
    arcs = cut_into_arcs(np.array([cell(0, 0), cell(1, 0)]))
    assert sides(arcs) == pytest.approx({(0, 1): 0.01, (0, OUTSIDE): 0.03, (1, OUTSIDE): 0.03})
    assert len(arcs.left) == 3
    meeting = {place: set() for place in arcs.node.tolist()}
    for place, polygon in zip(arcs.node.tolist(), arcs.node_polygon.tolist(), strict=True):
        meeting[place].add(polygon)
    assert [polygons for polygons in meeting.values() if len(polygons) > 1] == [{0, 1}, {0, 1}]
    assert not arcs.crowded.any()


def test_a_lone_square_is_one_closed_arc():
    arcs = cut_into_arcs(np.array([cell(0, 0)]))
    assert len(arcs.left) == 1
    assert lines_of(arcs)[0].is_ring
    assert arcs.tail[0] == arcs.head[0]


def test_a_hole_and_what_fills_it():
    outer, inner = shapely.difference(cell(0, 0, 3, 3), cell(1, 1)), cell(1, 1)
    arcs = cut_into_arcs(np.array([outer, inner]))
    assert sides(arcs) == pytest.approx({(0, 1): 0.04, (0, OUTSIDE): 0.12})


def test_a_polygon_lies_to_the_left_of_its_arcs():
    communes = drawn("AAB\nA.B\nACC")
    clockwise = np.array([shapely.Polygon(p.exterior.coords[::-1]) for p in communes.geometry])
    for polygons in (communes.geometry, clockwise, shapely.reverse(communes.geometry)):
        arcs = cut_into_arcs(polygons)
        for line, left in zip(lines_of(arcs), arcs.left, strict=True):
            (x, y), (dx, dy) = line.interpolate(1e-3).coords[0], np.subtract(*line.coords[1::-1])
            beside = shapely.Point(x - dy * 1e-3, y + dx * 1e-3)
            assert communes.geometry[left].contains(beside)


def test_an_arc_ends_only_where_other_than_two_edges_meet():
    # the rings of both begin in the middle of their border
    west = shapely.Polygon([(1, 1), (1, 2), (0, 2), (0, 0), (1, 0)])
    east = shapely.Polygon([(1, 1), (1, 0), (2, 0), (2, 2), (1, 2)])
    arcs = cut_into_arcs(np.array([west, east]))
    assert len(arcs.left) == 3
    assert sides(arcs) == {(0, 1): 2, (0, OUTSIDE): 4, (1, OUTSIDE): 4}


def test_an_arc_along_the_sea_ends_where_another_polygon_touches_it():
    arcs = cut_into_arcs(np.array([cell(0, 0), cell(1, 1)]))
    assert len(arcs.left) == 2
    assert set(arcs.tail) == set(arcs.head)
    assert len(set(arcs.tail)) == 1


def test_arcs_end_where_two_rings_of_a_polygon_meet():
    arcs = cut_into_arcs(drawn("AAA\nABA\nAAC").geometry)
    pairs = list(zip(arcs.left.tolist(), arcs.right.tolist(), strict=True))
    assert sorted(pair for pair in pairs if OUTSIDE not in pair) == [(0, 1), (0, 2), (0, 2)]
    lake = pairs.index((0, 1))
    assert arcs.tail[lake] == arcs.head[lake]
    assert np.count_nonzero(arcs.tail == arcs.tail[lake]) == 2  # and one of the others
    assert np.count_nonzero(arcs.head == arcs.tail[lake]) == 2


def test_minus_zero_and_zero_are_one_place():
    west = shapely.Polygon([(-1, 0.0), (-0.0, 0.0), (-0.0, 1), (-1, 1)])
    east = shapely.Polygon([(0.0, -0.0), (1, 0), (1, 1), (0.0, 1)])
    arcs = cut_into_arcs(np.array([west, east]))
    assert sides(arcs)[0, 1] == 1


def test_an_edge_that_three_claim_is_nobodys_border():
    arcs = cut_into_arcs(np.array([cell(0, 0), cell(0, 0), cell(1, 0), cell(2, 0)]))
    assert arcs.crowded.tolist() == [True, True, True, False]
    assert (0, 2) not in sides(arcs)
    assert (1, 2) not in sides(arcs)
    assert sides(arcs)[2, 3] == pytest.approx(0.01)


def test_edges_that_cross_in_the_middle_are_not_one():
    falling = shapely.Polygon([(0, 0), (2, 0), (0, 2)])
    rising = shapely.Polygon([(0, 0), (2, 2), (0, 2)])
    square = shapely.Polygon([(2, 0), (3, 0), (3, 3), (0, 3), (0, 2)])
    arcs = cut_into_arcs(np.array([falling, rising, square]))
    assert sides(arcs)[0, 2] == pytest.approx(8**0.5)
    assert (1, 2) not in sides(arcs)


def test_edges_as_short_as_coordinates_allow():
    x = 2.0**52 + np.arange(6)  # whole numbers, the sums of which are rounded
    polygons = np.array([shapely.box(a, 0, b, 1) for a, b in zip(x, x[1:], strict=False)])
    row = shapely.Polygon([*((a, 1) for a in x), (x[-1], 2), (x[0], 2)])
    arcs = cut_into_arcs(np.append(polygons, row))
    assert {pair for pair in sides(arcs) if OUTSIDE not in pair} == {
        *((n, n + 1) for n in range(4)),
        *((n, 5) for n in range(5)),
    }


@given(bent_grids(), st.integers(0, 2**32 - 1))
def test_every_edge_is_in_one_arc_and_nothing_moves(grid: BentGrid, seed: int):
    polygons = redrawn(grid.polygons, np.random.default_rng(seed))
    arcs = cut_into_arcs(polygons)
    rings = shapely.get_rings(shapely.get_parts(polygons))
    cut = edges(lines_of(arcs))
    assert len(cut) == len(set(cut))
    assert set(cut) == set(edges(rings))


@given(bent_grids(), st.integers(0, 2**32 - 1))
def test_sides_and_ends_of_arcs(grid: BentGrid, seed: int):
    polygons = redrawn(grid.polygons, np.random.default_rng(seed))
    arcs = cut_into_arcs(polygons)
    between = {(a, b) for a, b in zip(arcs.left, arcs.right, strict=True) if b != OUTSIDE}
    assert between == grid.pairs(corners=False)
    place = {}
    for line, ends in zip(lines_of(arcs), np.stack([arcs.tail, arcs.head], axis=1), strict=True):
        coordinates = shapely.get_coordinates(line)
        for number, at in zip(ends, coordinates[[0, -1]], strict=True):
            assert place.setdefault(int(number), tuple(at)) == tuple(at)
    assert len(set(place.values())) == len(place)


@given(bent_grids(), st.integers(0, 2**32 - 1), st.integers(1, 5), st.integers(3, 9))
def test_how_many_are_looked_at_at_a_time_changes_nothing(grid, seed, polygons, edges):
    drawn_anew = redrawn(grid.polygons, np.random.default_rng(seed))
    whole = cut_into_arcs(drawn_anew)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("regionaltool.core.arcs._AT_A_TIME", polygons)
        patch.setattr("regionaltool.core.arcs._EDGES_AT_A_TIME", edges)
        portions = cut_into_arcs(drawn_anew)
    for name, values in vars(whole).items():
        if name not in ("tail", "head", "node"):  # numbers of places, in any order
            assert np.array_equal(values, getattr(portions, name)), name
    same = set(zip(whole.tail.tolist(), portions.tail.tolist(), strict=True))
    same |= set(zip(whole.head.tolist(), portions.head.tolist(), strict=True))
    assert len(same) == len({a for a, _ in same}) == len({b for _, b in same})


def test_an_edge_that_three_claim_far_apart_in_the_list(monkeypatch: pytest.MonkeyPatch):
    """Two of them may be twins; the third has none, so that its polygon is looked at."""
    monkeypatch.setattr("regionaltool.core.arcs._EDGES_AT_A_TIME", 8)
    arcs = cut_into_arcs(np.array([cell(0, 0), cell(1, 0), cell(0, 0)]))
    assert sides(arcs)[2, OUTSIDE] == pytest.approx(0.04)
