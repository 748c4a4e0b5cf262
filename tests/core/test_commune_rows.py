import numpy as np
import pytest
import shapely

from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.problems import InputError
from tests.core.squares import METRES, box, ring, rows_of


def test_rows_are_taken_as_they_come():
    bow = ring((0, 0), (10, 10), (10, 0), (0, 10))
    rows = rows_of(box(0, 0, 10, 10), bow, None, shapely.Polygon(), ids=[" 1 ", "1", None, 4])
    assert rows.ids.tolist() == ["1", "1", "", "4"]
    assert [shape is None for shape in rows.geometry] == [False, False, True, True]
    assert rows.geometry[1].equals_exact(bow, 0) and rows.notes == ()


def test_what_a_row_is_called():
    rows = rows_of(*[box(0, 0, 1, 1)] * 3, ids=["1", None, "3"], names=["An", None, None])
    assert rows.labels([0, 1, 2]) == ("An (1)", "#2", "3")


def test_z_is_left_out_with_a_note():
    rows = rows_of(shapely.force_3d(box(0, 0, 1, 1), 5))
    assert not shapely.has_z(rows.geometry).any()
    assert "Z or M" in str(rows.notes[0])


@pytest.mark.parametrize(
    ("shapes", "words"),
    [
        ([], "has no communes"),
        ([None, shapely.Polygon()], "no geometry for 0, 1"),
        ([box(0, 0, 1, 1), shapely.Point(0, 0)], "of another kind: 1"),
        ([shapely.Polygon([(0, 0), (np.inf, 1), (1, 1), (0, 0)])], "not a number"),
        ([shapely.box(0, 0, 1e12, 1e12)], "cannot have"),
    ],
)
def test_where_there_is_nothing_to_look_at(shapes, words):
    with pytest.raises(InputError, match=words):
        rows_of(*shapes)


def test_without_a_coordinate_system():
    with pytest.raises(InputError, match="no coordinate system"):
        CommuneRows.from_arrays(ids=["1"], geometry=[box(0, 0, 1, 1)], crs=None)


def test_ids_are_checked_when_asked_for():
    rows = rows_of(*[box(0, 0, 1, 1)] * 3, ids=["1", " 1", ""])
    rows.check_ids(np.array([0]))
    with pytest.raises(InputError, match="more than once: 1"):
        rows.check_ids(np.array([0, 1]))
    with pytest.raises(InputError, match="without an id"):
        rows.check_ids(np.array([0, 2]))
    assert rows.crs == METRES
