import numpy as np
import pytest

from regionaltool.core.score.inputs import Inputs
from tests.core.score.readings import DEFAULT, row_of


def inputs_of(**columns: object) -> Inputs:
    return Inputs.of(row_of(5, **columns), DEFAULT)


def test_what_has_been_given():
    assert inputs_of().given == frozenset()
    assert inputs_of(population=[None, 0, None, None, None]).given == {"population"}
    assert inputs_of(group=["a", "", "", "", ""]).given == {"former district"}
    assert inputs_of(population=[None] * 5, group=[None] * 5).given == frozenset()


def test_figures_of_the_profile():
    inputs = inputs_of()
    assert inputs.reach_minutes == 30
    assert inputs.population_standard == 16_000
    assert inputs.area_standard_km2 == 30
    # cells 1.0387 km apart in a straight line, × 1.4, at 20 km/h
    minutes = inputs.seats.seat_of(np.array([0, 1])).minutes
    assert max(minutes) == pytest.approx(1.0393 * 1.4 / 20 * 60, rel=1e-3)


def test_former_districts_are_numbered():
    assert inputs_of(group=["b", "", "a", "b", ""]).group.tolist() == [1, -1, 0, 1, -1]
    assert inputs_of(group=["b", "c", "a", "b", "c"]).group.tolist() == [1, 2, 0, 1, 2]
    assert inputs_of().group.tolist() == [-1] * 5
