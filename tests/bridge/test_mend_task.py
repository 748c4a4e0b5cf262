import pytest

from regionaltool.bridge.mend_task import MendTask
from tests.bridge.sessions import session_of
from tests.bridge.tasks import result_of


def test_the_plan_that_comes_is_a_copy():
    session = session_of("pp.ppqqqi.")
    session.lock_units("q", True)
    before = session.plan.assignment
    mended = result_of(MendTask, session)
    assert session.plan.assignment == before and mended.plan is not session.plan
    assert mended.plan.locked_units == {"q"} and mended.left == 1
    session.become(mended.plan)
    assert len(session.done) == 2 and len(session.violations()) == 1


def test_cancelled_it_says_so():
    told = []
    task = MendTask(session_of("pp.ppqqqi."), pytest.fail, told.append)
    task.cancel()
    task.finished(task.run())
    assert told == ["Cancelled. Nothing has been changed."]
