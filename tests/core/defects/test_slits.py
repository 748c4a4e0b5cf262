import numpy as np
import pytest
import shapely

from regionaltool.core.defects.slits import find_slits
from tests.core.squares import box


def slits(*shapes, width=10.0, enclosed=()):
    polygons = np.array(shapes, dtype=object)
    holes = np.array(enclosed, dtype=object)
    return find_slits(shapely.union_all(polygons), holes, polygons, width, 0.01)


def test_a_strip_between_two():
    found = slits(box(0, 0, 100, 1000), box(104, 0, 200, 1000))
    assert found.beside == ((0, 1),)
    assert shapely.area(found.shapes) == pytest.approx([4000])
    assert found.width == pytest.approx([4], rel=0.01)


def test_a_strait_wider_than_asked_for_is_none():
    assert slits(box(0, 0, 100, 1000), box(104, 0, 200, 1000), width=3.0).beside == ()
    assert slits(box(0, 0, 100, 1000), box(104, 0, 200, 1000), width=0.0).beside == ()


def test_an_inlet_of_one_commune_is_none():
    inlet = shapely.difference(box(0, 0, 100, 100), box(40, 50, 44, 100))
    assert slits(inlet, box(100, 0, 200, 100)).beside == ()


def test_what_is_a_hole_already_is_none():
    strip = box(100, 0, 104, 1000)
    assert slits(box(0, 0, 100, 1000), box(104, 0, 200, 1000), enclosed=[strip]).beside == ()
