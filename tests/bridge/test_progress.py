import pytest
from qgis.core import QgsFeedback

from regionaltool.bridge.progress import CancelledError, Stage


def test_a_part_of_a_part():
    feedback = QgsFeedback()
    part = Stage(feedback).part(0.5, 1).part(0, 0.5)
    part.step(0, 4)
    assert feedback.progress() == 50
    part.step(4, 4)
    assert feedback.progress() == 75


def test_nothing_to_do_is_the_start():
    feedback = QgsFeedback()
    Stage(feedback, 20, 40).step(0, 0)
    assert feedback.progress() == 20


def test_a_cancelled_work_stops_at_the_next_step():
    feedback = QgsFeedback()
    stage = Stage(feedback)
    stage.step(1, 2)
    feedback.cancel()
    with pytest.raises(CancelledError):
        stage.step(2, 2)
    assert feedback.progress() == 50


def test_without_a_progress_it_is_silent():
    Stage(None).part(0, 0.5).step(1, 1)
