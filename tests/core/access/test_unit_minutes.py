import numpy as np
import pytest

from regionaltool.core.access.candidates import Candidates
from regionaltool.core.access.seats import Seats
from regionaltool.core.access.straight_line import StraightLine
from regionaltool.core.access.unit_minutes import mean_minutes
from regionaltool.core.members import Members
from tests.core.grids import drawn

MAP = drawn("ABCD", population=[30, 10, 0, 0])
SEATS = Seats(MAP, StraightLine(Candidates.of(MAP), speed_kmh=20, detour=1))
UNITS = Members.of([np.array([0, 1]), np.array([2, 3])])


def test_by_people_and_where_nobody_is_known_by_communes():
    apart = SEATS.travel.minutes(np.array([0]), SEATS.travel.candidates.at(np.array([1])))[0]
    peopled, bare = mean_minutes(SEATS, MAP.population, UNITS)
    # the seat is in A, where 30 of 40 live; of C and D either is as good
    assert peopled == pytest.approx(apart * 10 / 40)
    assert bare == pytest.approx(apart / 2, rel=1e-4)
