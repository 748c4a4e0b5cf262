import numpy as np
import pytest
import shapely

from regionaltool.core.access.candidates import Candidates
from tests.core.grids import CELL, SOUTH, WEST, drawn


def point(column: float, row: float) -> shapely.Point:
    return shapely.Point(WEST + CELL * column, SOUTH + CELL * row)


def test_offices_come_first_then_the_settled_point_of_every_commune():
    communes = drawn("ABC")
    found = Candidates.of(communes, np.array([point(2.5, 0.5), point(0.2, 0.5)]))
    assert found.n_offices == 2 and len(found) == 5
    assert found.commune.tolist() == [2, 0, 0, 1, 2]
    assert found.at(np.array([0, 2])).tolist() == [2, 4]
    assert found.settled.tolist() == found.degrees[2:].tolist()


def test_where_the_people_start_may_be_given():
    communes = drawn("AB")
    settled = np.array([point(0.1, 0.1), point(1.9, 0.9)])
    found = Candidates.of(communes, settled=settled)
    assert found.settled == pytest.approx(shapely.get_coordinates(settled))
    assert Candidates.of(communes).settled != pytest.approx(found.settled)


def test_the_straight_way_from_a_commune_to_a_place():
    communes = drawn("ABC")
    found = Candidates.of(communes, np.array([point(0.5, 0.5)]))
    km = found.straight_km(np.array([0, 1, 2]), np.array([0, 0, 0]))
    assert km[0] == pytest.approx(0, abs=1e-6)
    assert km[2] == pytest.approx(2 * km[1], rel=1e-6)
    assert found.straight_km(np.array([], int), np.array([], int)).shape == (0,)


def test_offices_outside_every_commune_are_named():
    communes = drawn("A.B")
    points = np.array([point(1.5, 0.5), point(0.5, 0.5), point(9, 9)])
    found = Candidates.of(communes, points)
    assert found.outside == (0, 2) and found.n_offices == 1
    assert [str(problem) for problem in found.warnings("trụ sở")] == [
        "Layer “trụ sở”: seats that stand in no commune are left out: 1, 3."
    ]
    assert Candidates.of(communes).warnings("trụ sở") == ()
