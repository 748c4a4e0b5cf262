import pytest
from hypothesis import given, settings
from qgis.PyQt.QtCore import Qt

from regionaltool.ui.history_model import HistoryModel
from tests.bridge.sessions import blocks, carry_out, gestures, session_of, starts

START = "pppqqqrrr."


@pytest.fixture
def session():
    return session_of(START, {"q": "Phường Hạ Long"})


@pytest.fixture
def model(session, qtmodeltester):
    made = HistoryModel(session)
    session.changed.connect(made.refresh)
    qtmodeltester.check(made)
    return made


def lines(model) -> list[str]:
    """The rows without the time."""
    texts = [model.index(row).data() for row in range(model.rowCount())]
    return [text.split("  ")[-1] if "  " in text else text for text in texts]


def grey(model) -> list[int]:
    rows = range(model.rowCount())
    return [row for row in rows if model.index(row).data(Qt.ItemDataRole.ForegroundRole)]


def test_each_gesture_is_a_row(model, session):
    assert lines(model) == ["▸ Beginning"]
    session.assign(blocks("AB"), "q")
    session.merge(["q", "r"])
    session.make_unit(blocks("A"))
    assert lines(model)[:2] == ["Beginning", "2 communes → Phường Hạ Long"]
    assert "Merged " in lines(model)[2] and "New unit An" in lines(model)[3]
    assert model.index(3).data().startswith("▸ ") and model.present == 3
    assert model.index(1).data()[2] == ":", "the time of day"


def test_what_is_undone_is_grey_and_stays_until_something_else_is_done(model, session):
    for letter in "ABC":
        session.assign(blocks(letter), "q")
    session.go_to(1)
    assert model.rowCount() == 4 and grey(model) == [2, 3] and model.present == 1
    session.redo()
    assert grey(model) == [3]
    session.rename("q", "Bãi Cháy")
    assert model.rowCount() == 4 and grey(model) == []
    assert lines(model)[-1] == "Renamed Phường Hạ Long to Bãi Cháy"
    assert lines(model)[1] == "An (A) → Bãi Cháy", "by the name that the unit has now"


def test_a_row_keeps_the_time_at_which_it_was_done(model, session):
    session.assign(blocks("A"), "q")
    rows = session.recorder.history.rows
    rows[0] = rows[0]._replace(time="2026-01-02T03:04:05Z", who="lan")
    model.refresh()
    first = model.index(1).data()
    assert "02/01 " in first
    session.undo()
    assert model.index(1).data().endswith(first.removeprefix("▸ "))
    session.redo()
    assert "02/01 " not in model.index(1).data(), "it has been done again today"


def test_the_tip_names_who_and_what(model, session):
    session.assign(blocks("ABJ"), "q")
    tip = model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert "Step 1" in tip and "An (A), Bình (B), Kim (J)" in tip
    assert session.recorder.history.rows[0].who in tip
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_moments_with_a_name_carry_a_flag(session):
    session.assign(blocks("A"), "q")
    model = HistoryModel(session, lambda: [(0, "Today"), (1, "Before the council"), (1, "B")])
    assert model.index(0).data() == "⚑ Today · Beginning"
    assert model.index(1).data().startswith("▸ ⚑ Before the council, B · ")


def test_a_stroke_is_one_row(model, session):
    session.begin_stroke()
    session.assign(blocks("A"), "q")
    session.assign(blocks("B"), "q")
    assert model.rowCount() == 1
    session.end_stroke()
    assert lines(model) == ["Beginning", "2 communes → Phường Hạ Long"]


@settings(max_examples=40, deadline=None)
@given(starts, gestures)
def test_after_any_gestures_as_made_afresh(start, done):
    session = session_of(start)
    model = HistoryModel(session)
    session.changed.connect(model.refresh)
    for gesture in done:
        carry_out(session, gesture)
        assert model.rowCount() == len(session.done) + len(session.undone) + 1
    fresh = HistoryModel(session)
    assert lines(model) == lines(fresh) and model.present == fresh.present == len(session.done)
    assert model._ended == fresh._ended


def test_it_catches_up_after_many_steps(session):
    model = HistoryModel(session)
    for number in range(300):
        session.assign(blocks("A"), "pq"[number % 2 == 0])
    session.go_to(120)
    session.assign(blocks("A"), "r")
    model.refresh()
    assert model.rowCount() == 122 and model.present == 121
    assert lines(model) == lines(HistoryModel(session))
