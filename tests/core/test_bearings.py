import pytest

from regionaltool.core.bearings import Bearing, Bearings
from regionaltool.core.coverage import Coverage
from tests.core.grids import drawn

NORTH, EAST, SOUTH, WEST = Bearing
MAP = drawn(
    """
    ABC...K
    DEF....
    GHI....
    .......
    ..LL...
    """
)
BEARINGS = Bearings(MAP, Coverage.of(MAP))


def after(letter: str, *ways: Bearing) -> str | None:
    block = list(MAP.ids).index(letter)
    for way in ways:
        block = BEARINGS.next(block, way)
    return None if block is None else MAP.ids[block]


@pytest.mark.parametrize(("way", "there"), [(NORTH, "B"), (EAST, "F"), (SOUTH, "H"), (WEST, "D")])
def test_the_neighbour_in_each_direction(way, there):
    assert after("E", way) == there


def test_there_and_back():
    assert after("A", EAST, SOUTH, WEST, NORTH) == "A"


def test_water_is_crossed_to_the_nearest_ahead():
    assert after("C", EAST) == "K"
    assert after("K", WEST) == "C"
    assert after("H", SOUTH) == "L" == after("I", SOUTH)


def test_at_the_rim_of_the_map_there_is_none():
    assert after("A", NORTH) is None and after("K", EAST) is None and after("L", SOUTH) is None
