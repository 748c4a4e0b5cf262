import numpy as np
import shapely

from regionaltool.core.gap_filling import fill
from regionaltool.core.steps import in_silence
from tests.core.squares import box


def filled(coverage, gaps):
    return fill(np.array(coverage, dtype=object), np.array(gaps, dtype=object), in_silence)


def test_no_gaps_no_change():
    coverage = np.array([box(0, 0, 1, 1)], dtype=object)
    assert fill(coverage, coverage[:0], in_silence) is coverage


def test_the_longest_border_takes_the_gap():
    # a strip of 30 m by 10 m between three: its long sides belong to two of them
    south = shapely.Polygon([(0, 0), (30, 0), (30, 10), (0, 10)])
    north = shapely.Polygon([(0, 20), (20, 20), (30, 20), (30, 30), (0, 30)])
    north_east = shapely.Polygon([(30, 10), (40, 10), (40, 20), (30, 20)])
    strip = shapely.Polygon([(0, 10), (30, 10), (30, 20), (20, 20), (0, 20)])
    result = filled([north_east, north, south], [strip])
    assert shapely.area(result).tolist() == [100, 600, 300]  # the first of the two equal ones
    assert shapely.coverage_is_valid(result)


def test_several_gaps_of_one_taker_and_parts_that_stay():
    island = shapely.MultiPolygon([box(0, 0, 10, 10), box(100, 0, 110, 10)])
    result = filled([island], [box(10, 0, 12, 10), box(110, 0, 111, 10)])
    assert shapely.area(result[0]) == 230
    assert shapely.get_num_geometries(result[0]) == 2


def test_a_gap_that_borders_nobody_is_given_to_nobody():
    coverage = [box(0, 0, 10, 10), box(10, 0, 20, 10)]
    assert shapely.equals_exact(filled(coverage, [box(50, 50, 60, 60)]), coverage).all()
