import numpy as np
import pytest
import shapely

from regionaltool.core.defects.overlaps import find_overlaps
from regionaltool.core.stacked import find_dropped
from regionaltool.core.steps import in_silence
from tests.core.squares import box, rows_of

SQUARE = box(0, 0, 1000, 1000)


def dropped(*shapes, people=None, **columns):
    rows = rows_of(*shapes, **columns)
    known = np.full(len(rows), np.nan) if people is None else np.array(people, dtype=float)
    overlaps = find_overlaps(rows.geometry, in_silence)
    return [(d.row, d.within) for d in find_dropped(rows, rows.geometry, overlaps, known)]


def test_neighbours_and_overlaps_stay():
    assert dropped(SQUARE, box(990, 0, 2000, 1000), None) == []


@pytest.mark.parametrize(("depth", "inside"), [(0.0, True), (0.09, True), (0.11, False)])
def test_inside_is_999_thousandths(depth, inside):
    inner = box(100, -depth, 200, 100 - depth)
    assert dropped(SQUARE, inner) == ([(1, 0)] if inside else [])


def test_inside_several_the_largest_is_named():
    assert dropped(box(10, 10, 20, 20), SQUARE, box(5, 5, 50, 50)) == [(0, 1), (2, 1)]


@pytest.mark.parametrize(
    ("people", "columns", "gone"),
    [
        ([5, 9], {}, 0),
        ([np.nan, 0], {}, 0),
        ([5, 5], {"names": [None, "An"]}, 0),
        ([5, 5], {"ids": ["2", "10"]}, 0),
        ([5, 5], {"ids": ["", "7"]}, 0),
        ([5, 5], {"ids": ["1", "1"]}, 1),
    ],
)
def test_which_of_two_duplicates_goes(people, columns, gone):
    other = shapely.reverse(SQUARE)
    assert dropped(SQUARE, other, people=people, **columns) == [(gone, 1 - gone)]


def test_of_three_duplicates_one_stays():
    assert len(dropped(SQUARE, SQUARE, SQUARE)) == 2


def test_each_is_told_with_one_that_stays():
    assert dropped(box(100, 100, 200, 200), SQUARE, SQUARE, people=[1, 2, 3]) == [(0, 2), (1, 2)]


def test_a_circle_leaves_one():
    # the smallest lies inside the largest, and either of them and the middle one are duplicates
    least, middle, most = (box(0, 0, 1000, height) for height in (1000, 1000.8, 1001.6))
    assert dropped(middle, least, most, people=[2, 3, 1]) == [(0, 1), (2, 1)]
