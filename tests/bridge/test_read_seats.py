import pytest
from qgis.core import QgsFeature, QgsGeometry

from regionaltool.bridge.read_seats import read_seats
from regionaltool.core.problems import InputError


def feature(wkt):
    made = QgsFeature(7)
    if wkt:
        made.setGeometry(QgsGeometry.fromWkt(wkt))
    return made


def test_points_in_their_order_and_an_empty_one_for_none():
    points = read_seats([feature("Point(1 2)"), feature(None), feature("PointZ(3 4 5)")], "s")
    assert [point.wkt for point in points] == ["POINT (1 2)", "POINT EMPTY", "POINT (3 4)"]


def test_every_point_of_several_is_a_seat():
    points = read_seats([feature("MultiPoint((1 2), (3 4))")], "s")
    assert [point.wkt for point in points] == ["POINT (1 2)", "POINT (3 4)"]


def test_no_feature_no_seat():
    assert read_seats([], "s").shape == (0,)


def test_areas_are_refused():
    with pytest.raises(InputError, match="“trụ sở” must hold points, but feature 7"):
        read_seats([feature("Polygon((0 0, 1 0, 1 1, 0 0))")], "trụ sở")
