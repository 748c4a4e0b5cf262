import numpy as np
import pytest
import shapely

from regionaltool.core.defects.parts import find_small_parts
from regionaltool.core.local_plane import LocalPlane
from tests.core.squares import box

METRES = LocalPlane((1.0, 1.0), 0.01)


def test_tiny_and_thin_parts():
    shapes = [
        shapely.MultiPolygon([box(0, 0, 500, 500), box(600, 0, 640, 40), box(700, 0, 749, 500)]),
        box(1000, 0, 1051, 5000),
    ]
    small = find_small_parts(np.array(shapes, dtype=object), 50.0, METRES)
    assert small.owner.tolist() == [0, 0] and small.tiny.tolist() == [True, False]
    assert small.width == pytest.approx([40, 49], rel=0.01)


def test_a_commune_may_be_a_sliver_as_a_whole():
    small = find_small_parts(np.array([box(0, 0, 3, 900)], dtype=object), 50.0, METRES)
    assert small.owner.tolist() == [0] and small.tiny.tolist() == [False]
