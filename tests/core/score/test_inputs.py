from dataclasses import replace

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
    assert {key: set(of.tolist()) for key, of in inputs.figures.items()} == {
        "reach_minutes": {30, 60},
        "population_standard": {16_000},
        "area_standard_km2": {30},
    }
    # cells 1.0387 km apart in a straight line, × 1.4, at 20 km/h
    minutes = inputs.seats.seat_of(np.array([0, 1])).minutes
    assert max(minutes) == pytest.approx(1.0393 * 1.4 / 20 * 60, rel=1e-3)


def test_another_profile_keeps_seats_unless_it_travels_otherwise():
    inputs = inputs_of(population=[1, 2, 3, 4, 5])
    assert inputs.by(DEFAULT.weighted([60, 10, 10, 10, 10])).seats is inputs.seats
    figures = {**DEFAULT.figures, "reach_minutes": 45}
    farther = inputs.by(replace(DEFAULT, figures=figures))
    assert farther.seats is inputs.seats and set(farther.figures["reach_minutes"]) == {45, 60}
    figures["straight_speed_kmh"] = 40
    faster = inputs.by(replace(DEFAULT, figures=figures))
    some = np.arange(5)
    assert max(faster.seats.seat_of(some).minutes) == pytest.approx(
        max(inputs.seats.seat_of(some).minutes) / 2
    )
    assert faster.moments is inputs.moments


def test_former_districts_are_numbered():
    assert inputs_of(group=["b", "", "a", "b", ""]).group.tolist() == [1, -1, 0, 1, -1]
    assert inputs_of(group=["b", "c", "a", "b", "c"]).group.tolist() == [1, 2, 0, 1, 2]
    assert inputs_of().group.tolist() == [-1] * 5


def test_a_task_works_out_what_no_edit_is_to_wait_for():
    inputs = inputs_of(population=[1, 2, 3, 4, 5])
    assert inputs.worked_out() is inputs
    assert {"amounts", "pairs"} <= vars(inputs).keys()


def test_whether_any_terrain_is_known():
    assert not inputs_of().terrain_known
    assert inputs_of(terrain=["", "", "mountain", "", ""]).terrain_known
