import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regionaltool.ui.scatter_axis import Axis

figures = st.lists(st.floats(0.01, 1e8), min_size=1, max_size=20).map(np.array)


@pytest.mark.parametrize(
    ("values", "log", "marks"),
    [
        ([3.0, 87.0], False, (0, 20, 40, 60, 80, 100)),
        ([1.0], False, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ([3.0, 87.0], True, (2, 5, 10, 20, 50, 100)),
        ([50.0], True, (50, 100)),
        ([1.0, 1e6], True, tuple(10.0**n for n in range(7))),
    ],
)
def test_marks_are_round_values(values, log, marks):
    assert Axis(np.array(values), log=log).marks() == pytest.approx(marks)


@given(figures, st.booleans())
@example(np.array([0.01 * (1 + 1e-13)]), False)
@example(np.array([0.01 * (1 + 1e-13)]), True)
@example(np.array([0.01 * (1 - 1e-13), 5.0]), True)
def test_every_value_lies_on_the_axis_and_greater_ones_further(values, log):
    axis = Axis(values, log=log)
    assert all(axis.holds(value) for value in values.tolist())
    places = axis.places(np.sort(values))
    assert ((places >= -1e-9) & (places <= 1 + 1e-9)).all() and (np.diff(places) >= 0).all()
    marks = axis.places(axis.marks())
    assert 2 <= len(marks) <= 12 and (np.diff(marks) > 0).all()
    assert marks.min() >= -0.01 and marks.max() <= 1.01


def test_nobody_and_nothing_have_axes_too():
    for log in (True, False):
        assert len(Axis(np.array([]), log=log).marks()) >= 2
        assert len(Axis(np.array([0.0, 0.0]), log=log).marks()) >= 2
