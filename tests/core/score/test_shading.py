"""Shades mean the same on every map: steps of the goalposts, and what is not known apart."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.score.composite import FactorScore, Score
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.goalpost import Span
from regionaltool.core.score.indicator import State
from regionaltool.core.score.shading import NOT_APPLICABLE, STEPS, UNAVAILABLE, shadings_of
from tests.core.ten_communes import ASSESSOR

SHADINGS = shadings_of(ASSESSOR.scoring)
some = st.sets(st.integers(0, 9), min_size=1)


def test_factors_stand_before_their_indicators_and_what_is_off_is_left_out():
    numbers = [shading.number for shading in SHADINGS]
    assert numbers == sorted(numbers) and "1" in numbers and "1.1" in numbers
    on = {indicator.id for indicator in ASSESSOR.scoring.indicators}
    assert {number for number in numbers if "." in number} == on
    assert len({shading.key for shading in SHADINGS}) == len(SHADINGS)


@given(some)
def test_a_value_lies_in_its_step(members):
    score = ASSESSOR.scoring.score(np.array(sorted(members)))
    readings = {r.indicator.id: r for r in score.readings}
    for shading in SHADINGS:
        value, step = shading.of(score)
        reading = readings.get(shading.number)
        if reading is not None and reading.state is State.UNAVAILABLE:
            assert (value, step) == (None, UNAVAILABLE)
        elif value is None:
            assert step in (UNAVAILABLE, NOT_APPLICABLE)
        else:
            worst, best = sorted(shading.bounds[step : step + 2])
            first, last = step == 0, step == 4
            rising = shading.bounds[-1] > shading.bounds[0]
            assert value >= worst - 1e-9 or (first if rising else last)
            assert value <= best + 1e-9 or (last if rising else first)


def test_bounds_are_those_of_the_goalposts():
    (minutes,) = [shading for shading in SHADINGS if shading.key == "i11"]
    assert minutes.bounds == pytest.approx((60, 49, 38, 27, 16, 5))


def test_the_kinds_of_steps_are_apart_on_every_map():
    # the styles of the map go by these numbers
    assert (STEPS, UNAVAILABLE, NOT_APPLICABLE) == (5, 5, 6)
    (infrastructure,) = [shading for shading in SHADINGS if shading.key == "f1"]
    assert infrastructure.bounds == pytest.approx((0, 20, 40, 60, 80, 100))


@pytest.mark.parametrize(
    ("low", "high", "shade"),
    [
        (0.5, 0.5, (50.0, 2)),
        (0.6, 0.6, (60.0, 3)),
        (1.0, 1.0, (100.0, 4)),
        (0.0, 0.0, (0.0, 0)),
        (0.5, 0.501, (None, UNAVAILABLE)),
        (math.nan, math.nan, (None, NOT_APPLICABLE)),
    ],
)
def test_a_factor_is_shown_in_points_unless_it_is_in_doubt_or_off(low, high, shade):
    (infrastructure,) = [shading for shading in SHADINGS if shading.key == "f1"]
    factors = [FactorScore(factor, low, high, ()) for factor in FACTORS]
    value, step = infrastructure.of(Score(50.0, 50.0, factors))
    assert (value, step) == (pytest.approx(shade[0]) if shade[0] is not None else None, shade[1])


def test_what_is_worth_more_in_one_terrain_is_shown_in_points():
    scoring = ASSESSOR.scoring
    posts = dict(scoring.profile.goalposts)
    posts["1.1"] = replace(posts["1.1"], by_terrain={"mountain": Span(120, 10)})
    by_terrain = scoring.by(replace(scoring.profile, goalposts=posts))
    (minutes,) = [shading for shading in shadings_of(by_terrain) if shading.key == "i11"]
    assert minutes.bounds == pytest.approx((0, 20, 40, 60, 80, 100)) and minutes.unit == ""
    scores = [by_terrain.score(np.arange(start, start + 3)) for start in range(8)]
    worth = [next(r.low for r in score.readings if r.indicator.id == "1.1") for score in scores]
    shown = [minutes.of(score) for score in scores]
    assert any(0 < low < 1 for low in worth)
    for low, shade in zip(worth, shown, strict=True):
        assert shade.step == UNAVAILABLE or shade.value == pytest.approx(low * 100)
    assert any(shade.value for shade in shown)
