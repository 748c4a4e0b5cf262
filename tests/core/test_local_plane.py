import numpy as np
import pytest
import shapely
from pyproj import CRS

from regionaltool.core.local_plane import LocalPlane

SQUARE = np.array([shapely.box(105, 20, 105.01, 20.01)], dtype=object)


def test_degrees_become_metres():
    flat = LocalPlane.of(SQUARE, CRS("EPSG:4326")).onto(SQUARE)
    width, height = np.ptp(shapely.get_coordinates(flat), axis=0)
    # a hundredth of a degree at 20.005° N: 1046 m by 1107 m
    assert (width, height) == pytest.approx((1046.2, 1107.0), abs=0.5)


def test_a_projected_layer_is_left_alone():
    shapes = np.array([shapely.box(5e5, 2.2e6, 5.1e5, 2.21e6)], dtype=object)
    plane = LocalPlane.of(shapes, CRS("EPSG:3405"))
    assert plane.scale == (1.0, 1.0) and plane.onto(shapes) is shapes
    assert plane.unit_speck == pytest.approx(0.01)


@pytest.mark.parametrize(("code", "metres"), [(3857, 0.94), (2925, 0.3048)])
def test_stretched_metres_and_feet(code, metres):
    middle = {3857: (11.7e6, 2.27e6), 2925: (3.6e6, 2.2e6)}[code]
    shapes = np.array([shapely.Point(middle).buffer(1000)], dtype=object)
    plane = LocalPlane.of(shapes, CRS(code))
    assert plane.scale == pytest.approx((metres, metres), rel=2e-2)


def test_there_and_back():
    plane = LocalPlane.of(SQUARE, CRS("EPSG:4326"))
    back = plane.off(plane.onto(SQUARE))
    assert shapely.equals_exact(back, SQUARE, tolerance=1e-13).all()
    assert plane.unit_speck == pytest.approx(1e-12)
