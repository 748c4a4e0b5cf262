import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.score import composite
from regionaltool.core.score.composite import FLOOR, Score
from regionaltool.core.score.indicator import Readings
from regionaltool.core.score.profile import Goalpost
from tests.core.score.readings import (
    DEFAULT,
    indicator_of,
    known,
    not_applicable,
    together,
    unavailable,
)

ALL = ("1.1", "1.2", "2.1", "2.2", "4.1", "5.3")


def compose(readings, profile) -> Score:
    """The score of one unit."""
    (score,) = composite.compose(together(readings), profile).each()
    return score


def bounds(score: Score) -> tuple[float, float]:
    return score.low, score.high


def test_arithmetic_within_a_factor_and_geometric_across():
    # F1 = (0.4 + 0.6)/2 = 0.5, F2 = (0.7 + 0.9)/2 = 0.8, F4 = 1, F5 = 0.2; F3 is off, so each
    # weighs 1/4: (0.5 · 0.8 · 1 · 0.2)^¼ = 0.08^¼ = 0.531830
    values = dict(zip(ALL, (0.4, 0.6, 0.7, 0.9, 1, 0.2), strict=True))
    score = compose([known(i, v) for i, v in values.items()], DEFAULT)
    assert score.value == pytest.approx(53.1830, abs=1e-4)
    by_number = {f.factor.number: f.low for f in score.factors}
    assert by_number[1] == pytest.approx(0.5)
    assert by_number[2] == pytest.approx(0.8)
    assert (by_number[4], by_number[5]) == (1, 0.2)
    assert math.isnan(by_number[3])
    assert [f.on for f in score.factors] == [True, True, False, True, True]
    assert [r.indicator.id for r in score.readings] == list(ALL)


def test_a_factor_counts_for_a_twentieth_at_least():
    # (0.5 · 0.8 · 1 · 0.05)^¼ = 0.02^¼ = 0.376060
    values = dict(zip(ALL, (0.5, 0.5, 0.8, 0.8, 1, 0), strict=True))
    assert compose([known(i, v) for i, v in values.items()], DEFAULT).value == pytest.approx(
        37.6060, abs=1e-4
    )
    assert FLOOR == 0.05
    assert compose([known(i, 0) for i in ALL], DEFAULT).value == pytest.approx(5)
    assert compose([known(i, 1) for i in ALL], DEFAULT).value == pytest.approx(100)


def test_weights_within_a_factor():
    posts = dict(DEFAULT.goalposts) | {"1.1": Goalpost(60, 5, 3)}
    profile = replace(DEFAULT, goalposts=posts)
    # (3 · 0.2 + 1 · 0.6) / 4 = 0.3
    assert compose([known("1.1", 0.2), known("1.2", 0.6)], profile).value == pytest.approx(30)


def test_weights_across_factors():
    profile = DEFAULT.weighted([60, 20, 0, 10, 10])
    # on are 1 and 2: weights 0.75 and 0.25: 0.16^0.75 · 0.81^0.25 = 0.252982 · 0.948683 = 0.24
    score = compose([known("1.1", 0.16), known("2.1", 0.81)], profile)
    assert score.value == pytest.approx(24)


def test_what_is_unavailable_makes_an_interval():
    # F1 between 0.25 and 0.75, F2 = 1: √0.25 = 0.5, √0.75 = 0.866025
    score = compose([known("1.1", 0.5), unavailable("1.2"), known("2.1", 1)], DEFAULT)
    assert bounds(score) == (pytest.approx(50), pytest.approx(86.6025, abs=1e-4))
    assert score.value is None


def test_a_factor_wholly_unavailable_lies_between_the_floor_and_one():
    score = compose([unavailable("4.1"), known("2.1", 1)], DEFAULT)
    assert bounds(score) == (pytest.approx(100 * math.sqrt(0.05)), pytest.approx(100))


def test_what_is_not_applicable_is_left_out_and_no_interval():
    with_it = compose([known("1.1", 0.3), not_applicable("1.2"), known("2.1", 1)], DEFAULT)
    without = compose([known("1.1", 0.3), known("2.1", 1)], DEFAULT)
    assert with_it.value == without.value == pytest.approx(100 * math.sqrt(0.3))
    assert [r.indicator.id for r in with_it.factors[0].readings] == ["1.1", "1.2"]


def test_a_factor_with_nothing_applicable_leaves_its_weight_to_the_others():
    score = compose([not_applicable("4.1"), known("2.1", 0.64), known("5.3", 1)], DEFAULT)
    assert score.value == pytest.approx(80)
    assert not score.factors[3].on


def test_nothing_at_all():
    score = compose([], DEFAULT)
    assert math.isnan(score.low)
    assert math.isnan(score.high)
    assert score.value is None
    assert len(score.factors) == 5


def test_a_factor_or_an_indicator_of_no_weight_does_not_count():
    weightless = replace(DEFAULT, goalposts=dict(DEFAULT.goalposts) | {"4.1": Goalpost(0.5, 1, 0)})
    score = compose([known("4.1", 0), known("2.1", 0.4)], weightless)
    assert score.value == pytest.approx(40)
    profile = DEFAULT.weighted([0, 50, 50, 0, 0])
    score = compose([unavailable("1.1"), known("2.1", 0.4)], profile)
    assert score.value == pytest.approx(40)


def test_bounds_that_differ_by_rounding_are_one_score():
    assert Score(50, 50 + 1e-10, ()).value == 50
    assert Score(50, 50.001, ()).value is None
    assert Score(50, 50.9, ()).value is None


def test_factors_are_equal_when_each_of_them_is():
    one, same, other = (
        compose([known("2.1", value)], DEFAULT).factors for value in (0.4, 0.4, 0.5)
    )
    # NaN is not equal to itself, and four of the five are off
    assert [a == b for a, b in zip(one, same, strict=True)].count(True) == 1
    everything = [known(i, 0.5) for i in (*ALL, "3.1")]
    one, same = (compose(everything, DEFAULT).factors for _ in range(2))
    assert one == same == tuple(one) and one != other
    assert one != "factors" and one != 5
    assert hash(one) == hash(same) and repr(one) == repr(tuple(one))


@given(
    st.lists(st.integers(0, 60), min_size=5, max_size=5).filter(any),
    st.lists(st.lists(st.none() | st.floats(0, 1), min_size=6, max_size=6), min_size=2, max_size=4),
)
def test_a_unit_gets_the_same_score_to_the_last_bit_whoever_is_judged_with_it(parts, units):
    percents = [100 * part / sum(parts) for part in parts]
    profile = DEFAULT.weighted(percents)
    alone = [
        together(
            [
                not_applicable(i) if v is None else known(i, v)
                for i, v in zip(ALL, unit, strict=True)
            ]
        )
        for unit in units
    ]
    columns = {
        name: np.concatenate([getattr(one, name) for one in alone], axis=1)
        for name in ("raw", "cover", "low", "high")
    }
    scores = composite.compose(replace(alone[0], **columns), profile)
    for unit, one in enumerate(alone):
        found = composite.compose(one, profile)
        assert repr(found.low[0]) == repr(scores.low[unit])
        np.testing.assert_array_equal(found.factors[..., 0], scores.factors[..., unit])


def test_no_unit_has_no_score():
    nothing = Readings((indicator_of("2.1"),), *np.empty((4, 1, 0)))
    assert composite.compose(nothing, DEFAULT).each() == []
