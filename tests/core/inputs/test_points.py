import numpy as np
import pytest
import shapely

from regionaltool.core.inputs.people import PeoplePoints
from regionaltool.core.inputs.points import usable
from regionaltool.core.problems import InputError
from tests.core.grids import drawn
from tests.core.inputs.layers import place

HERE, THERE = place(0.2, 0.5), place(1.4, 0.5)


def shapes(*some: shapely.Geometry | None) -> np.ndarray:
    return np.array([*some, None], dtype=object)[:-1]


def test_every_point_of_a_multipoint_is_one():
    points, kept, problems = usable(
        shapes(
            shapely.MultiPoint([HERE, THERE]),
            None,
            shapely.Point(HERE),
            shapely.multipoints([shapely.Point(), shapely.Point(1, 2)]),
        ),
        "trạm y tế",
        np.array([7, 8, 9, 10]),
    )
    assert shapely.get_coordinates(points).tolist() == [[*HERE], [*THERE], [*HERE], [1, 2]]
    assert kept.tolist() == [0, 0, 2, 3]
    assert [str(problem) for problem in problems] == [
        "Layer “trạm y tế”: rows without a place are left out: 8."
    ]


def test_an_area_gives_one_point_on_its_surface():
    parts = shapely.MultiPolygon([shapely.box(0, 0, 3, 3), shapely.box(9, 9, 10, 10)])
    (point,), kept, _ = usable(shapes(parts), "trường", None)
    assert parts.contains(point) and kept.tolist() == [0]


def test_nothing_with_a_place():
    with pytest.raises(InputError, match="has no place in any of its 2 rows"):
        usable(shapes(None, shapely.Point()), "chợ", None)


def test_the_points_of_a_row_share_its_persons():
    people, _ = PeoplePoints.of_points(
        drawn("AB"), shapes(shapely.MultiPoint([HERE, THERE]), shapely.Point(THERE)), [100, 30]
    )
    assert people.commune.tolist() == [0, 1, 1]
    assert people.weight.tolist() == [50, 50, 30]
