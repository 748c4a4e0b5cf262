import pytest
from qgis.core import QgsFeature, QgsGeometry

from regionaltool.bridge.compat import text_field
from regionaltool.bridge.output_layers import columns, row
from regionaltool.bridge.read_seats import read_named_seats, read_seats
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


CODE = columns([text_field("code")])


def named(*rows, field="code"):
    """Rows of WKT and code."""
    features = []
    for number, (wkt, code) in enumerate(rows, start=1):
        made = QgsFeature(row(CODE, [code]))
        made.setId(number)
        if wkt:
            made.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(made)
    return read_named_seats(features, CODE, field, "trụ sở")


def test_seats_are_called_by_a_field_or_by_their_features():
    rows = [("Point(1 2)", " 01 "), ("MultiPoint((3 4), (5 6))", "02"), ("Point(7 8)", "03")]
    assert named(*rows).ids.tolist() == ["01", "02.1", "02.2", "03"]
    assert named(*rows, field="").ids.tolist() == ["1", "2.1", "2.2", "3"]
    assert [point.x for point in named(*rows).points] == [1, 3, 5, 7]


def test_seats_without_a_place_are_told():
    seats = named((None, "a"), ("Point(1 2)", "b"), ("Point EMPTY", "c"))
    assert seats.ids.tolist() == ["b"] and len(seats.points) == 1
    assert str(seats.notes[0]).endswith("without a place are left out: a, c.")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("Point(1 2)", "a"), ("Point(3 4)", "a")], "more than once: a"),
        ([("MultiPoint((1 2), (3 4))", "a"), ("Point(3 4)", "a.1")], "more than once: a.1"),
        ([("Point(1 2)", "a"), ("Point(3 4)", " ")], "“code” is empty in row 2"),
        ([(None, "a")], "has no seats"),
        ([], "has no seats"),
    ],
)
def test_seats_that_cannot_be_told_apart_are_refused(rows, words):
    with pytest.raises(InputError, match=f"“trụ sở”.*{words}"):
        named(*rows)


def test_a_field_that_is_not_there():
    with pytest.raises(InputError, match="no field “ma”"):
        named(("Point(1 2)", "a"), field="ma")
