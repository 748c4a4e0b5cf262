"""Shades mean the same on every map: steps of the goalposts, and what is not known apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.score.indicator import State
from regionaltool.core.score.shading import NOT_APPLICABLE, UNAVAILABLE, shadings_of
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
