import numpy as np
import pytest
import shapely

from regionaltool.core.defects.gaps import find_holes, widths
from regionaltool.core.local_plane import LocalPlane
from tests.core.squares import box

METRES = LocalPlane((1.0, 1.0), 0.01)


@pytest.mark.parametrize(
    ("shape", "width"),
    [
        (box(0, 0, 10, 10), 10),
        (box(0, 0, 20_000, 1), 1),
        (shapely.Point(0, 0).buffer(5, quad_segs=64), 10),
        (shapely.Polygon([(0, 0), (4, 0), (0, 3)]), 2),
        (shapely.difference(box(0, 0, 30, 30), box(10, 10, 20, 20)), 20 * (2 - 2**0.5)),
    ],
)
def test_the_widest_circle(shape, width):
    assert widths(np.array([shape], dtype=object))[0] == pytest.approx(width, rel=0.01)


def test_no_width_without_area_or_shapes():
    flat = shapely.Polygon([(0, 0), (1, 0), (0, 0)])
    assert widths(np.array([flat], dtype=object)).tolist() == [0]
    assert len(widths(np.zeros(0, dtype=object))) == 0


def test_as_wide_as_asked_for_is_a_gap():
    ring = shapely.difference(box(0, 0, 300, 300), box(100, 100, 105, 200))
    holes = find_holes(ring, METRES)
    assert holes.gaps(5.0, 500.0).tolist() == [True]
    assert holes.gaps(4.9, 500.0).tolist() == [False]
    assert holes.gaps(5.0, 499.0).tolist() == [False]
    assert len(holes.only(np.array([False])).shapes) == 0


def test_an_island_in_a_lake_is_no_hole():
    lake = shapely.difference(box(0, 0, 300, 300), box(100, 100, 200, 200))
    holes = find_holes(shapely.union_all([lake, box(140, 140, 160, 160)]), METRES)
    assert holes.area.tolist() == [9600]


def test_a_lake_on_an_island_in_a_lake_is_one_hole():
    shores = [box(n, n, 300 - n, 300 - n) for n in (0, 30, 60, 90, 120)]
    land = shapely.union_all(
        [
            shapely.difference(shores[0], shores[1]),
            shapely.difference(shores[2], shores[3]),
            shores[4],
        ]
    )
    holes = find_holes(land, METRES)
    assert sorted(holes.area) == [120**2 - 60**2, 240**2 - 180**2]


def test_an_island_that_touches_both_shores_makes_two_holes():
    lake = shapely.difference(box(0, 0, 300, 300), box(100, 100, 200, 200))
    diamond = shapely.Polygon(
        [(x + 500_000, y + 2_300_000) for x, y in [(100, 150), (150, 140), (200, 150), (150, 160)]]
    )
    holes = find_holes(shapely.union_all([lake, diamond]), METRES)
    assert sorted(holes.area) == pytest.approx([4500, 4500])


def test_ground_pinched_off_at_the_outer_edge():
    # two halves of a lens that meet in its tips: a union of two parts without any hole
    west = shapely.Polygon([(0, 0), (10, 0), (8, 5), (10, 10), (0, 10)])
    east = shapely.Polygon([(20, 0), (20, 10), (10, 10), (12, 5), (10, 0)])
    holes = find_holes(shapely.union_all([west, east]), METRES)
    assert holes.area.tolist() == [20]
