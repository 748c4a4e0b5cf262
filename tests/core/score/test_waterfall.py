"""The steps of a waterfall add up to the change, to rounding, whatever has changed."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.score.composite import FactorScore, Score
from regionaltool.core.score.factors import FACTORS
from regionaltool.core.score.plan_score import plan_score
from regionaltool.core.score.waterfall import plan_waterfall, unit_waterfall

EQUAL = {factor.key: 0.2 for factor in FACTORS}


def score_of(weights, *factors: float | tuple[float, float] | None) -> Score:
    """A score of factors, None for one that is off, made as in the definition."""
    pairs = [f if isinstance(f, tuple) else (f, f) for f in factors]
    on = [
        (pair, weights[f.key])
        for pair, f in zip(pairs, FACTORS, strict=True)
        if pair[0] is not None
    ]
    total = sum(weight for _, weight in on)

    def bound(which: int) -> float:
        if not total:
            return math.nan
        return 100 * math.prod(max(pair[which], 0.05) ** (w / total) for pair, w in on)

    return Score(
        bound(0),
        bound(1),
        tuple(
            FactorScore(f, *(math.nan if v is None else v for v in pair), ())
            for f, pair in zip(FACTORS, pairs, strict=True)
        ),
    )


def test_one_factor_alone_takes_the_whole_change():
    before = score_of(EQUAL, 0.5, 0.5, 0.5, 0.5, 0.5)
    after = score_of(EQUAL, 1.0, 0.5, 0.5, 0.5, 0.5)
    fall = unit_waterfall(before, after, EQUAL, EQUAL)
    assert fall.before.low == pytest.approx(50)
    assert fall.after.low == pytest.approx(50 * 2**0.2)
    assert fall.factors[0].low == pytest.approx(50 * 2**0.2 - 50)
    assert [step.low for step in fall.factors[1:]] == [0] * 4 and fall.people.low == 0


def test_two_factors_by_hand():
    # F1 from 0.2 to 0.4, F2 from 0.8 to 0.4, the rest off: S from 40 to 40
    before = score_of(EQUAL, 0.2, 0.8, None, None, None)
    after = score_of(EQUAL, 0.4, 0.4, None, None, None)
    fall = unit_waterfall(before, after, EQUAL, EQUAL)
    assert fall.factors[0].low == pytest.approx(40 * 0.5 * math.log(2))
    assert fall.factors[1].low == pytest.approx(-40 * 0.5 * math.log(2))


def test_weights_alone():
    heavy = {**EQUAL, "infrastructure": 0.4, "density": 0.0}
    factors = (0.9, 0.1, 0.5, 0.5, 0.5)
    before, after = score_of(EQUAL, *factors), score_of(heavy, *factors)
    fall = unit_waterfall(before, after, EQUAL, heavy)
    mean = (after.low - before.low) / math.log(after.low / before.low)
    assert fall.factors[0].low == pytest.approx(mean * 0.2 * math.log(0.9))
    assert fall.factors[1].low == pytest.approx(-mean * 0.2 * math.log(0.1))
    assert [step.low for step in fall.factors[2:]] == [0, 0, 0]


def test_below_the_floor_nothing_changes():
    before, after = score_of(EQUAL, 0.01, *[0.5] * 4), score_of(EQUAL, 0.04, *[0.5] * 4)
    assert all(step == (0, 0) for step in unit_waterfall(before, after, EQUAL, EQUAL).factors)


def test_without_a_score_on_one_side_there_are_no_steps():
    nothing = score_of(EQUAL, None, None, None, None, None)
    fall = unit_waterfall(nothing, score_of(EQUAL, *[0.5] * 5), EQUAL, EQUAL)
    assert all(math.isnan(step.low) for step in (*fall.factors, fall.people, fall.before))


def test_people_who_get_a_unit_are_a_step_of_their_own():
    one, other = score_of(EQUAL, *[0.8] * 5), score_of(EQUAL, *[0.2] * 5)
    # commune 1 of 300 people joins with a unit of 20, beside 100 people at 80
    fall = plan_waterfall(
        np.array([100, 300]), np.array([0, -1]), np.array([0, 1]), [one], [one, other], EQUAL, EQUAL
    )
    assert fall.before.low == pytest.approx(80) and fall.after.low == pytest.approx(35)
    assert fall.people.low == pytest.approx(-45)
    assert all(step.low == 0 for step in fall.factors)


worth = (
    st.none() | st.floats(0, 1) | st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted).map(tuple)
)
weights = (
    st.lists(st.integers(0, 50), min_size=5, max_size=5)
    .filter(any)
    .map(lambda parts: {f.key: p / sum(parts) for f, p in zip(FACTORS, parts, strict=True)})
)
rows = st.lists(st.lists(worth, min_size=5, max_size=5), min_size=1, max_size=3)


def added(fall, bound):
    return sum(getattr(step, bound) for step in (*fall.factors, fall.people))


@given(rows, rows, weights, weights, st.data())
def test_the_steps_of_a_plan_add_up_to_its_change(before, after, w0, w1, data):
    old = [score_of(w0, *row) for row in before]
    new = [score_of(w1, *row) for row in after]
    n = data.draw(st.integers(1, 6))
    people = np.array(data.draw(st.lists(st.integers(0, 1000), min_size=n, max_size=n)))
    places = [
        np.array(data.draw(st.lists(st.integers(-1, len(s) - 1), min_size=n, max_size=n)))
        for s in (old, new)
    ]
    fall = plan_waterfall(people, *places, old, new, w0, w1)
    totals = []
    for scores, place, step in zip((old, new), places, (fall.before, fall.after), strict=True):
        units = [int(people[place == u].sum()) for u in range(len(scores))]
        total = plan_score(scores, units)
        for bound in ("low", "high"):
            assert getattr(step, bound) == pytest.approx(getattr(total, bound), nan_ok=True)
        totals.append(total)
    for bound in ("low", "high"):
        change = getattr(totals[1], bound) - getattr(totals[0], bound)
        assert added(fall, bound) == pytest.approx(change, abs=1e-9, nan_ok=True)
