import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.score.composite import compose
from regionaltool.core.score.indicator import State
from regionaltool.core.score.why_low import why_low
from tests.core.score.readings import DEFAULT, known, not_applicable, together, unavailable

IDS = ("1.1", "1.2", "2.1", "2.2", "4.1", "5.3")


def told(*readings):
    (score,) = compose(together(readings), DEFAULT).each()
    return score, why_low(score, DEFAULT)


def test_the_indicator_that_costs_most_and_what_the_score_would_be():
    score, why = told(known("1.1", 0.4), known("2.1", 0.2), known("2.2", 0.6), known("5.3", 0.9))
    # three factors on: F1 0.4, F2 0.4, F5 0.9; F1 rises to 1, F2 with 2.1 at its best to 0.8
    assert why.reading.indicator.id == "1.1"
    assert why.score == score.low == pytest.approx(100 * (0.4 * 0.4 * 0.9) ** (1 / 3))
    assert why.score_if == pytest.approx(100 * (1 * 0.4 * 0.9) ** (1 / 3))
    assert why.goalposts == (60, 5)


def test_below_the_floor_a_rise_counts_from_the_floor():
    _, why = told(known("1.1", 0.0), known("2.1", 0.0))
    assert why.score == pytest.approx(5) and why.score_if == pytest.approx(100 * 0.05**0.5)


def test_what_is_unknown_pulls_the_lower_bound():
    _, why = told(known("1.1", 0.9), unavailable("4.1"))
    assert why.reading.indicator.id == "4.1" and why.reading.state is State.UNAVAILABLE


def test_nothing_pulls_down_the_best_and_nothing_is_said_of_no_score():
    assert told(known("1.1", 1.0), known("5.3", 1.0), not_applicable("4.1"))[1] is None
    assert told(not_applicable("4.1"))[1] is None


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6))
def test_no_other_indicator_would_raise_the_score_more(values):
    _, why = told(*map(known, IDS, values))
    best = 0.0
    for place in range(6):
        raised = [1.0 if n == place else value for n, value in enumerate(values)]
        readings = together([known(i, v) for i, v in zip(IDS, raised, strict=True)])
        (score,) = compose(readings, DEFAULT).each()
        best = max(best, score.low)
    if why is None:
        assert min(values) == pytest.approx(1, abs=1e-6)
    else:
        assert why.score_if == pytest.approx(best)
        assert why.score_if > why.score
        assert not math.isnan(why.score)
