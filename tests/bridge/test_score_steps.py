from math import nan

from regionaltool.bridge.score_steps import is_seen, points, step_titles, steps_of
from regionaltool.core.score.waterfall import Step, Waterfall


def test_points_have_a_sign_and_both_bounds_where_they_differ():
    assert points(Step(1.23, 1.23)) == "+1.2"
    assert points(Step(-0.26, 0.5)) == "−0.3 / +0.5"
    assert points(Step(0.04, -0.04)) == "0.0"
    assert points(Step(nan, nan)) == "–"


def test_every_cause_has_a_title_and_a_step():
    factors = tuple(Step(n, n) for n in range(5))
    waterfall = Waterfall(Step(60, 60), Step(70, 70), factors, Step(0, 0))
    titles, steps = step_titles(), steps_of(waterfall)
    assert len(titles) == len(steps) == 6
    assert titles[1] == "2 Population density" and steps[1] == Step(1, 1)
    assert [is_seen(step) for step in steps] == [False, True, True, True, True, False]
    assert not is_seen(Step(nan, nan))
