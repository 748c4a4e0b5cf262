import numpy as np
import shapely

from benchmarks.outlines_alike import outlines_alike

SQUARE = shapely.box(0, 0, 1, 1)


def array(*outlines):
    return np.array(outlines, dtype=object)


def test_the_same_ground_however_it_is_drawn():
    other_start = shapely.Polygon([(1, 1), (0.5, 1), (0, 1), (0, 0), (1, 0)])
    assert outlines_alike(array(SQUARE), array(shapely.reverse(SQUARE))) == ""
    assert outlines_alike(array(SQUARE), array(other_start)) == ""
    assert outlines_alike(array(SQUARE), array(shapely.MultiPolygon([SQUARE]))) == ""


def test_what_differs_is_said():
    apart = shapely.box(5, 0, 6, 1)
    bow_tie = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    assert outlines_alike(array(SQUARE), array(SQUARE, apart)) == "1 outlines against 2"
    assert "area" in outlines_alike(array(SQUARE), array(shapely.box(0, 0, 1, 1.001)))
    assert "elsewhere" in outlines_alike(array(SQUARE), array(apart))
    assert "invalid" in outlines_alike(array(None), array(SQUARE))
    assert "invalid" in outlines_alike(array(bow_tie), array(bow_tie))
