import numpy as np
import pytest

from regionaltool.core.score.inputs import Inputs
from tests.core.score.readings import DEFAULT, row_of

EVERYONE = np.arange(5)


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


def test_cover_is_the_share_of_communes_with_a_known_population():
    inputs = inputs_of(population=[10, None, 0, None, 90])
    assert inputs.cover(EVERYONE) == pytest.approx(0.6)
    assert inputs.cover(np.array([0, 2])) == 1
    assert inputs.cover(np.array([1, 3])) == 0


def test_cover_of_a_further_input_is_by_people():
    inputs = inputs_of(population=[10, None, 0, None, 90])
    covered = np.array([True, True, False, True, False])
    assert inputs.cover(EVERYONE, covered) == pytest.approx(0.6 * 0.1)
    nobody = inputs_of(population=[0, 0, 0, 0, 0])
    assert nobody.cover(EVERYONE, covered) == pytest.approx(0.6)
