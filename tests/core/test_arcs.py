import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.arcs import OUTSIDE, Arcs, cut_into_arcs
from tests.core.grids import cell, drawn
from tests.core.random_coverages import BentGrid, bent_grids, redrawn


def sides(arcs: Arcs) -> dict[tuple[int, int], float]:
    """Length of the arcs between each pair, in degrees."""
    length: dict[tuple[int, int], float] = {}
    for line, left, right in zip(arcs.lines, arcs.left, arcs.right, strict=True):
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
    assert arcs.n_vertices == 6
    owners = np.bincount(arcs.vertex)
    assert sorted(owners) == [1, 1, 1, 1, 2, 2]
    assert not arcs.crowded.any()


def test_a_lone_square_is_one_closed_arc():
    arcs = cut_into_arcs(np.array([cell(0, 0)]))
    assert len(arcs.lines) == 1
    assert arcs.lines[0].is_ring
    assert arcs.ends[0, 0] == arcs.ends[0, 1]


def test_a_hole_and_what_fills_it():
    outer, inner = shapely.difference(cell(0, 0, 3, 3), cell(1, 1)), cell(1, 1)
    arcs = cut_into_arcs(np.array([outer, inner]))
    assert sides(arcs) == pytest.approx({(0, 1): 0.04, (0, OUTSIDE): 0.12})


def test_arcs_of_each_polygon_are_listed():
    arcs = cut_into_arcs(drawn("AAB\nACC").geometry)
    for polygon in range(3):
        listed = arcs.of_polygon[arcs.start[polygon] : arcs.start[polygon + 1]]
        at_side = np.flatnonzero((arcs.left == polygon) | (arcs.right == polygon))
        assert listed.tolist() == at_side.tolist()


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


def test_an_outline_with_a_lake_and_one_that_closes_it():
    communes = drawn("AAB\nA.B\nACC")
    arcs = cut_into_arcs(communes.geometry)
    whole = arcs.outline(np.arange(3))
    assert whole.equals(shapely.union_all(communes.geometry))
    assert len(whole.interiors) == 1


def test_an_outline_that_meets_itself_in_a_point_is_left_to_others():
    communes = drawn(".A.\nB.C\n.D.")
    arcs = cut_into_arcs(communes.geometry)
    assert arcs.outline(np.arange(4)) is None
    assert arcs.outline(np.array([0, 3])).equals(shapely.union_all(communes.geometry[[0, 3]]))


@given(bent_grids(), st.integers(0, 2**32 - 1))
def test_every_edge_is_in_one_arc_and_nothing_moves(grid: BentGrid, seed: int):
    polygons = redrawn(grid.polygons, np.random.default_rng(seed))
    arcs = cut_into_arcs(polygons)
    rings = shapely.get_rings(shapely.get_parts(polygons))
    cut = edges(arcs.lines)
    assert len(cut) == len(set(cut))
    assert set(cut) == set(edges(rings))


@given(bent_grids(), st.integers(0, 2**32 - 1))
def test_sides_and_ends_of_arcs(grid: BentGrid, seed: int):
    polygons = redrawn(grid.polygons, np.random.default_rng(seed))
    arcs = cut_into_arcs(polygons)
    between = {(a, b) for a, b in zip(arcs.left, arcs.right, strict=True) if b != OUTSIDE}
    assert between == grid.pairs(corners=False)
    place = {}
    for line, ends in zip(arcs.lines, arcs.ends, strict=True):
        coordinates = shapely.get_coordinates(line)
        for vertex, at in zip(ends, coordinates[[0, -1]], strict=True):
            assert place.setdefault(int(vertex), tuple(at)) == tuple(at)
    assert len(set(place.values())) == len(place)
