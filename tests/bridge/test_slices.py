import pytest
from qgis.PyQt.QtCore import QTimer

from regionaltool.bridge import slices
from regionaltool.bridge.slices import Slices


@pytest.fixture
def short(monkeypatch):
    """Each step is a slice of its own."""
    monkeypatch.setattr(slices, "SLICE_S", 1e-9)


def steps(name, number, done):
    for step in range(number):
        done.append(f"{name}{step}")
        yield step / number


def test_events_come_between_the_steps_of_a_long_work(qtbot, short):
    made, done, between = Slices(), [], []
    other = QTimer()
    other.timeout.connect(lambda: between.append(len(done)))
    other.start(0)
    made.add(steps("a", 20, done))
    assert made.busy and done == []
    with qtbot.waitSignal(made.over):
        pass
    assert not made.busy and len(done) == 20
    assert len({seen for seen in between if 0 < seen < 20}) > 10


def test_what_is_short_is_done_at_once(qtbot):
    made, done = Slices(), []
    made.begin(steps("a", 20, done))
    assert len(done) == 20 and not made.busy


def test_of_what_is_long_only_the_first_slice_is_made_at_once(qtbot, short):
    made, done = Slices(), []
    made.begin(steps("a", 20, done))
    assert len(done) == 1 and made.busy
    with qtbot.waitSignal(made.over):
        pass
    assert len(done) == 20


def test_what_is_stopped_is_left_undone(qtbot, short):
    made, done = Slices(), []
    made.begin(steps("a", 20, done))
    made.stop()
    qtbot.wait(20)
    assert len(done) == 1 and not made.busy


def test_one_work_comes_after_the_other(qtbot, short):
    made, done, told = Slices(), [], []
    made.came.connect(told.append)
    made.add(steps("a", 3, done))
    made.add(steps("b", 2, done))
    with qtbot.waitSignal(made.over):
        pass
    assert done == ["a0", "a1", "a2", "b0", "b1"]
    assert told[:3] == [0, 1 / 3, 2 / 3]


def test_a_work_that_breaks_does_not_hold_up_the_next(qtbot, short):
    def breaks():
        yield 0.0
        raise ZeroDivisionError

    made, done = Slices(), []
    made.add(breaks())
    made.add(steps("b", 2, done))
    with qtbot.captureExceptions() as met, qtbot.waitSignal(made.over):
        pass
    assert [kind for kind, *_ in met] == [ZeroDivisionError] and done == ["b0", "b1"]
