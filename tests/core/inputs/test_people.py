import numpy as np
import pytest
import shapely
from pyproj import CRS, Transformer

from regionaltool.core.inputs.people import PeoplePoints
from regionaltool.core.problems import InputError
from tests.core.grids import CELL, SOUTH, WEST, WGS84, communes_of, drawn
from tests.core.inputs.layers import place, points, told

ROW = drawn("AB")
WHOLE = (WEST, CELL / 2, 0.0, SOUTH + CELL, 0.0, -CELL / 2)
"""A raster of two rows and four columns over both communes."""


def test_people_set_out_from_the_place_nearest_to_their_middle():
    # the middle of A is at (0.1 · 1 + 0.5 · 1 + 0.9 · 8) / 10 = 0.78 of its width
    there = points((0.1, 0.5), (0.5, 0.5), (0.9, 0.5), (1.2, 0.2))
    people, problems = PeoplePoints.of_points(ROW, there, [1, 1, 8, 3])
    assert told(problems) == []
    settled = people.settled(ROW)
    assert shapely.equals(settled, there[[2, 3]]).all()
    without_weights, _ = PeoplePoints.of_points(ROW, there)
    assert without_weights.settled(ROW)[0] == there[1]


def test_nearest_is_meant_in_metres():
    # at 60° N a degree of longitude is half as long as one of latitude
    high = drawn("A")
    geometry = shapely.transform(high.geometry, lambda xy: xy + (0, 39))
    north = communes_of(geometry)
    x, y = place(0.5, 0.5)
    ends = [(x - 0.004, y + 39), (x + 0.004, y + 39), (x, y + 39.003)]
    # the middle is at a third of the height of the triangle: 0.001° up, 0.004° aside
    people, _ = PeoplePoints.of_points(north, shapely.points(ends))
    assert people.settled(north)[0] == shapely.Point(ends[2])


def test_a_commune_without_places_starts_from_its_surface_and_is_named():
    people, problems = PeoplePoints.of_points(ROW, points((0.5, 0.5)), source="Nhà")
    assert shapely.contains_properly(ROW.geometry, people.settled(ROW)).all()
    assert told(problems) == [
        "Layer “Nhà”: communes without people in it: 1 (B). They set out from a point on the "
        "surface of the commune."
    ]


def test_buildings_are_places_and_what_is_none_is_told():
    house = shapely.Point(place(0.5, 0.5)).buffer(0.0001)
    shapes = np.array([house, None, shapely.Point(), *points((1.5, 0.5), (7, 7))], dtype=object)
    people, problems = PeoplePoints.of_points(
        ROW, shapes, [4, 1, 1, None, 2], source="Nhà", numbers=np.arange(10, 15)
    )
    assert people.commune.tolist() == [0]
    assert people.weight.tolist() == [4]
    assert told(problems) == [
        "Layer “Nhà”: rows without a place are left out: 11, 12.",
        "Layer “Nhà”: places of people that stand in no commune are left out: 1.",
        "Layer “Nhà”: communes without people in it: 1 (B). They set out from a point on the "
        "surface of the commune.",
    ]


@pytest.mark.parametrize(
    ("weights", "sentence"),
    [
        ([1, -2], "field “dân số” of 2 is negative"),
        ([1, "hai"], "“hai” is no number that can be read without doubt, in field “dân số” of 2"),
    ],
)
def test_people_below_0_and_texts_are_refused(weights, sentence):
    with pytest.raises(InputError, match=sentence):
        PeoplePoints.of_points(ROW, points((0.5, 0.5), (1.5, 0.5)), weights, weight_field="dân số")


def test_nobody_on_the_map():
    with pytest.raises(InputError, match="Nothing in layer “people” lies in a commune"):
        PeoplePoints.of_points(ROW, points((50, 50)))
    with pytest.raises(InputError, match="has no place in any of its 1 rows"):
        PeoplePoints.of_points(ROW, np.array([None]))


def test_cells_of_a_raster():
    values = np.array([[np.nan, 5.0, 0.0, 0.0], [1.0, np.nan, 0.0, 3.0]])
    people, problems = PeoplePoints.of_raster(ROW, values, WHOLE, WGS84)
    assert problems == ()
    assert people.xy == pytest.approx(np.array([place(*c) for c in ((0.75, 0.75), (0.25, 0.25),
                                                                    (1.75, 0.25))]))  # fmt: skip
    assert people.commune.tolist() == [0, 0, 1]
    assert people.weight.tolist() == [5, 1, 3]


def test_cells_in_another_coordinate_system():
    utm = CRS.from_epsg(32648)
    x, y = Transformer.from_crs(WGS84, utm, always_xy=True).transform(*place(0.5, 0.5))
    people, _ = PeoplePoints.of_raster(
        ROW, np.full((2, 2), 2.0), (x - 100, 100, 0, y + 100, 0, -100), utm
    )
    assert people.commune.tolist() == [0] * 4
    assert people.xy.mean(axis=0) == pytest.approx(place(0.5, 0.5), abs=1e-6)


def test_cells_beyond_the_map_are_no_fault():
    wide = (WEST - 14.5 * CELL, 10 * CELL, 0.0, SOUTH + 15.5 * CELL, 0.0, -10 * CELL)
    people, problems = PeoplePoints.of_raster(drawn("A"), np.ones((3, 3)), wide, WGS84)
    assert (people.commune.tolist(), problems) == ([0], ())


def test_a_forgotten_no_data_value():
    with pytest.raises(InputError, match="cells below 0, such as -9999"):
        PeoplePoints.of_raster(ROW, np.array([[1.0, -9999.0]]), WHOLE, WGS84)


def test_shares_within_communes():
    people, _ = PeoplePoints.of_points(
        drawn("ABC"), points((0.2, 0.5), (0.8, 0.5), (1.5, 0.5)), [1, 3, 2]
    )
    there = np.array([False, True, False])
    assert people.shares(3, there)[:2].tolist() == [0.75, 0]
    assert np.isnan(people.shares(3, there)[2])
