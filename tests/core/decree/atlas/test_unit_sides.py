import numpy as np
import pytest
import shapely
from hypothesis import given

from regionaltool.core.arcs import OUTSIDE
from regionaltool.core.coverage import Coverage
from regionaltool.core.decree.atlas.unit_sides import SIDES, Side, unit_sides
from tests.core.grids import WGS84, cell, communes_of, drawn
from tests.core.random_coverages import bent_grids

MAP = """
    .NNN....
    WWCCEE.I
    WWCCEE..
    .SST....
"""


def of(drawing: str):
    communes = drawn(drawing)
    letters = [*communes.ids]
    found = unit_sides(communes.geometry, communes.crs)
    return {
        letter: {
            side: "".join("-" if one == OUTSIDE else letters[one] for one in around.sides[side])
            for side in SIDES
        }
        for letter, around in zip(letters, found, strict=True)
    }


def test_neighbours_lie_on_their_sides_and_are_named_clockwise():
    around = of(MAP)["C"]
    assert around == {Side.EAST: "E", Side.WEST: "W", Side.SOUTH: "TS", Side.NORTH: "N"}


def test_what_is_outside_is_named_and_an_island_has_nothing_else():
    assert of(MAP)["W"] == {Side.EAST: "C", Side.WEST: "-", Side.SOUTH: "S-", Side.NORTH: "-N"}
    assert set(of(MAP)["I"].values()) == {"-"}


def test_a_long_unit_has_four_sides_too():
    around = of("""
        AABBCC
        WLLLLE
        SSSSSS
    """)["L"]
    assert around == {Side.EAST: "E", Side.WEST: "W", Side.SOUTH: "S", Side.NORTH: "ABC"}


def test_a_unit_around_another_lies_on_all_its_sides():
    found = of("""
        AAA
        ABA
        AAA
    """)
    assert set(found["B"].values()) == {"A"}
    assert all("-" in side for side in found["A"].values())


def test_borders_that_do_not_match_are_measured_all_the_same():
    # the eastern one has a vertex that the western one has not, a hair off
    west, east = (
        cell(0, 0),
        shapely.Polygon(
            [(105.01, 21), (105.02, 21), (105.02, 21.01), (105.01, 21.01), (105.0099999, 21.005)]
        ),
    )
    a, b = unit_sides([west, east], WGS84)
    ((other, metres),) = a.neighbours
    assert other == 1
    assert metres == pytest.approx(1107, rel=0.02)
    assert a.sides[Side.EAST] == (1,)
    assert b.sides[Side.WEST] == (0,)
    assert OUTSIDE in a.sides[Side.WEST]


@given(bent_grids())
def test_lengths_are_those_of_the_coverage_and_everybody_is_named(grid):
    communes = communes_of(grid.polygons, ids=[f"{n:02}" for n in range(len(grid.polygons))])
    coverage = Coverage.of(communes)
    border = coverage.border_m.toarray()
    for number, around in enumerate(unit_sides(communes.geometry, communes.crs)):
        lengths = dict(around.neighbours)
        assert sorted(lengths) == np.flatnonzero(border[number]).tolist()
        assert [*lengths.values()] == sorted(lengths.values(), reverse=True)
        for other, metres in lengths.items():
            assert metres == pytest.approx(border[number, other])
        named = {one for side in around.sides.values() for one in side}
        assert named - {OUTSIDE} == set(lengths)
