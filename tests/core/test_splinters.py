import numpy as np
import shapely

from regionaltool.core.local_plane import LocalPlane
from regionaltool.core.splinters import hand_over_splinters
from tests.core.squares import box

METRES = LocalPlane((1.0, 1.0), 0.01)
# a tip of the first, two metres by two, has ended up between the second and the third
MAIN, TIP = box(0, 0, 100, 100), box(110, 0, 112, 2)
FIRST = shapely.MultiPolygon([MAIN, TIP])
SECOND = shapely.difference(box(100, 0, 200, 100), TIP)
BEFORE = np.array([box(0, 0, 112, 100), box(100, 0, 200, 100)], dtype=object)
COVERAGE = np.array([FIRST, shapely.union(SECOND, SECOND)], dtype=object)


def handed_over(before=BEFORE, coverage=COVERAGE, width=50.0, in_dispute=1e6):
    return hand_over_splinters(before, coverage, METRES, width, in_dispute)


def test_a_splinter_goes_to_its_neighbour():
    coverage, count = handed_over()
    assert count == 1 and shapely.coverage_is_valid(coverage)
    assert shapely.area(coverage).tolist() == [10_000, 10_000]
    assert shapely.get_num_geometries(coverage).tolist() == [1, 1]


def test_an_island_that_was_there_before_stays():
    coverage, count = handed_over(before=np.array([FIRST, SECOND], dtype=object))
    assert count == 0 and coverage is COVERAGE
    # nor does one of two islands of a commune that another part was cut off from
    island = box(300, 0, 301, 1)
    before = [shapely.MultiPolygon([box(0, 0, 112, 100), island]), BEFORE[1]]
    after = [shapely.MultiPolygon([MAIN, TIP, island]), SECOND]
    coverage, count = handed_over(np.array(before, dtype=object), np.array(after, dtype=object))
    assert count == 1 and shapely.area(coverage[0]) == 10_001


def test_a_larger_part_stays():
    assert handed_over(width=1.9)[1] == 0


def test_no_more_ground_moves_than_was_in_dispute():
    # settled so far: 1,196 m² lost by the first and 4 m² by the second
    assert handed_over(in_dispute=1207.9)[1] == 0
    assert handed_over(in_dispute=1208.0)[1] == 1


def test_a_splinter_without_a_neighbour_stays():
    coverage = np.array([shapely.MultiPolygon([MAIN, box(110, 0, 112, 2)])], dtype=object)
    assert handed_over(BEFORE[:1], coverage)[1] == 0
