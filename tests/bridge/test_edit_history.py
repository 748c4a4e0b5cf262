import pytest

from regionaltool.bridge.edit_history import EditHistory
from regionaltool.bridge.plan_file.plan_state import state_of
from regionaltool.bridge.plan_file.recorder import Recorder
from tests.bridge.sessions import blocks, session_of


@pytest.fixture
def plan():
    return session_of("pppqqrrrs.").plan


@pytest.fixture
def history(plan):
    """Three edits that have been carried out."""
    made = EditHistory(Recorder(plan.communes.ids, state_of(plan)))
    for block, unit in zip(blocks("ABC"), "qrs", strict=True):
        edit = plan.move([block], unit)
        plan.apply(edit)
        made.remember(edit)
    return made


def test_one_step_there_and_back_is_all_of_them_together(plan, history):
    moved = plan.assignment
    first = history.done[0]
    back = history.step_to(0)
    plan.apply(back)
    assert plan.assignment[:3] == ("p", "p", "p") and history.last is None
    assert len(history.undone) == 3
    plan.apply(history.step_to(3))
    assert plan.assignment == moved and history.done[0] is first and history.undone == []


@pytest.mark.parametrize("n_done", [-1, 3, 7])
def test_no_step_beyond_the_ends(history, n_done):
    if n_done < 0:
        history.step_to(0)
    assert history.step_to(n_done) is None


def test_what_was_undone_is_gone_after_another_edit(plan, history):
    plan.apply(history.step_to(1))
    edit = plan.move(blocks("D"), "p")
    plan.apply(edit)
    history.remember(edit)
    assert history.last is edit and history.undone == [] and len(history.done) == 2


def test_the_recorder_keeps_every_step(plan, history):
    recorder = history._recorder
    history.step_to(1)
    history.step_to(2)
    assert recorder.seq == 6
    assert [row.reverses for row in recorder.history.rows] == [None, None, None, 3, 2, 5]
