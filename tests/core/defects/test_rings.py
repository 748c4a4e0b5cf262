import numpy as np
import pytest
import shapely

from regionaltool.core.defects.rings import broken_rings, polygonal, valid_polygons
from tests.core.squares import box, ring

BOW = ring((0, 0), (10, 10), (10, 0), (0, 10))
SPIKE = ring((0, 0), (10, 0), (10, 10), (20, 10), (10, 10), (0, 10))


def test_where_and_why():
    bow, spike = broken_rings(np.array([BOW, box(0, 0, 1, 1), None, SPIKE], dtype=object))
    assert (bow.row, bow.crosses_itself) == (0, True)
    assert (bow.at.x, bow.at.y) == (500_005, 2_300_005)
    assert (spike.row, spike.crosses_itself) == (3, False)
    assert spike.reason == "Ring Self-intersection"


@pytest.mark.parametrize(
    ("shape", "area"),
    [
        (BOW, 50),
        (SPIKE, 100),
        (box(0, 0, 2, 2), 4),
        (shapely.MultiPolygon([box(0, 0, 10, 10), box(5, 0, 15, 10)]), 150),
    ],
)
def test_made_valid(shape, area):
    made = valid_polygons(np.array([shape, None], dtype=object))
    assert made[0].is_valid and made[0].area == area and made[1] is None


def test_nothing_enclosed_is_nothing():
    flat = ring((0, 0), (10, 10), (0, 0))
    assert valid_polygons(np.array([flat], dtype=object)).tolist() == [None]


def test_the_polygons_of_mixed_shapes():
    mixed = shapely.GeometryCollection([shapely.Point(0, 0), box(0, 0, 1, 1), box(2, 0, 3, 1)])
    lines = shapely.GeometryCollection([shapely.LineString([(0, 0), (1, 1)]), shapely.Point(3, 3)])
    shapes = [mixed, lines, box(0, 0, 1, 1), shapely.Polygon(), shapely.Point(1, 1), None]
    found = polygonal(np.array(shapes, dtype=object))
    assert [None if s is None else s.area for s in found] == [2, None, 1, None, None, None]
