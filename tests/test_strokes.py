"""A stroke crosses what is wanted and nothing else."""

import sys
from pathlib import Path

import numpy as np
import pytest
import shapely

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
from strokes import inside, stroke  # noqa: E402


def square(column: float, row: float, size: float = 40) -> shapely.Polygon:
    return shapely.box(column * 40, row * 40, column * 40 + size, row * 40 + size)


BOARD = {(column, row): square(column, row) for column in range(5) for row in range(5)}


@pytest.mark.parametrize(
    "wanted",
    [
        [(0, 0), (1, 0)],
        [(2, 2), (2, 3), (3, 3), (3, 2)],
        [(0, 0), (0, 1), (0, 2), (1, 2), (2, 2), (2, 1)],
        [(1, 1), (2, 1), (3, 1), (2, 0), (2, 2)],
    ],
)
def test_it_leads_through_all_that_is_wanted_and_nothing_else(wanted):
    way = stroke(
        [BOARD[key] for key in wanted],
        [shape for key, shape in BOARD.items() if key not in wanted],
    )
    line = shapely.LineString(way)
    crossed = {key for key, shape in BOARD.items() if line.intersects(shape)}
    assert crossed == set(wanted)
    assert BOARD[wanted[0]].contains(shapely.Point(way[0]))


def test_it_crosses_the_sea_to_an_island():
    island = shapely.box(300, 300, 320, 330)
    others = [BOARD[key] for key in BOARD if key != (4, 4)]
    line = shapely.LineString(stroke([BOARD[4, 4], island], others))
    assert line.intersects(island) and not any(line.intersects(shape) for shape in others)


def test_there_is_none_to_what_others_enclose():
    others = [BOARD[key] for key in BOARD if key not in {(0, 0), (2, 2)}]
    assert stroke([BOARD[0, 0], BOARD[2, 2]], others) == []


def test_a_click_lies_well_inside():
    horseshoe = shapely.union_all([BOARD[0, 0], BOARD[0, 1], BOARD[1, 1], BOARD[2, 1], BOARD[2, 0]])
    assert horseshoe.buffer(-10).contains(shapely.Point(inside(horseshoe)))
    assert all(isinstance(number, int) for number in inside(horseshoe))


def test_a_narrow_passage_is_taken_when_there_is_no_other():
    left, right = square(0, 0), square(2, 0)
    neck = shapely.box(40, 18, 80, 24)
    walls = [shapely.box(40, 24, 80, 60), shapely.box(40, -40, 80, 18)]
    sea_barred = [shapely.box(-200, -200, 400, -20), shapely.box(-200, 60, 400, 200)]
    line = shapely.LineString(stroke([left, neck, right], [*walls, *sea_barred]))
    assert not any(line.intersects(wall) for wall in walls)
    assert np.all([line.intersects(shape) for shape in (left, neck, right)])
