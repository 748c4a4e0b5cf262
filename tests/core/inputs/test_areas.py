import numpy as np
import pytest
import shapely

from regionaltool.core.inputs.areas import usable_areas
from regionaltool.core.problems import InputError
from tests.core.inputs.layers import told

SQUARE = shapely.box(0, 0, 2, 2)
BOW_TIE = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])


def test_what_is_no_area_is_left_out_and_crossed_outlines_are_made_valid():
    shapes = np.array([SQUARE, None, BOW_TIE, shapely.Polygon()], dtype=object)
    areas, kept, problems = usable_areas(shapes, "Lũ", np.array([7, 8, 9, 10]))
    assert kept.tolist() == [0, 2]
    assert shapely.is_valid(areas).all()
    assert shapely.area(areas).tolist() == [4, 2]
    assert told(problems) == [
        "Layer “Lũ”: rows without an area are left out: 8, 10.",
        "Layer “Lũ”: outlines that cross themselves were made valid, rows 9. Look at these areas.",
    ]


@pytest.mark.parametrize("figure", [np.inf, -np.inf, np.nan])
def test_what_a_coordinate_system_cannot_place_is_no_area(figure):
    nowhere = shapely.Polygon([(0, 0), (figure, figure), (2, 0)])
    areas, kept, problems = usable_areas(np.array([nowhere, SQUARE], dtype=object), "Lũ", None)
    assert kept.tolist() == [1] and len(areas) == 1
    assert told(problems) == ["Layer “Lũ”: rows without an area are left out: 1."]
    with pytest.raises(InputError, match="Check the layer's coordinate system"):
        usable_areas(np.array([nowhere], dtype=object), "Lũ", None)


def test_heights_are_left_out():
    areas, _, _ = usable_areas(np.array([shapely.force_3d(SQUARE, 5.0)]), "Lũ", None)
    assert not shapely.has_z(areas).any()


def test_shapes_of_another_kind():
    with pytest.raises(InputError, match="“Lũ” must hold polygons; of another kind are rows 2."):
        usable_areas(np.array([SQUARE, shapely.Point(1, 1)], dtype=object), "Lũ", None)


def test_nothing_left():
    with pytest.raises(InputError, match="Nothing in layer “Lũ” lies in a commune"):
        usable_areas(np.array([None], dtype=object), "Lũ", None)
