"""A large edit is carried out and told in slices, and ends where it would have ended at once."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.PyQt.QtWidgets import QApplication

from regionaltool.bridge import large_edit, plan_session, slices
from regionaltool.bridge.plan_criteria import PlanRules
from tests.bridge.sessions import facts, session_of, spelled
from tests.core.ten_communes import a_unit, some_blocks


@pytest.fixture
def sliced(monkeypatch):
    """Everything is large, and each step is a slice of its own."""
    for name in ("_MOVES", "_UNITS"):
        monkeypatch.setattr(large_edit, name, 1)
    monkeypatch.setattr(plan_session, "MANY", 2)
    monkeypatch.setattr(slices, "SLICE_S", 1e-9)


def known(session):
    """What is said of each unit by itself."""
    return {unit: repr(session.assessment(unit)) for unit in session.units}


class View:
    """What somebody knows who looks at nothing but what he is told of."""

    def __init__(self, session):
        self._session = session
        self.units, self.n_told = known(session), 0
        self.blocks = dict(enumerate(spelled(session)))
        session.changed.connect(self._take)

    def _take(self, change):
        self.n_told += 1
        now = known(self._session)
        for unit in change.units:
            self.units.pop(unit, None)
            if unit in now:
                self.units[unit] = now[unit]
        for block in change.blocks:
            self.blocks[block] = self._session.plan.unit_of(block) or "."


def put(session, wished, unit):
    session.put(dict.fromkeys(wished, unit))


def rest(qtbot, session):
    qtbot.waitUntil(lambda: not session.counting)


ALL = dict(enumerate("xyzxyzxyzx"))


def test_views_are_told_of_it_piece_by_piece(qtbot, sliced):
    session = session_of("pppqqrrrs.")
    view, shares = View(session), []
    session.counted.connect(shares.append)
    session.put(ALL)
    assert session.counting and view.n_told == 0
    assert shares == [0.0], "marked at once"
    rest(qtbot, session)
    assert view.n_told >= 7 and shares[-1] == 1.0 and shares == sorted(shares)
    assert view.units == known(session) == known(session_of("xyzxyzxyzx"))
    assert "".join(view.blocks.values()) == spelled(session) == "xyzxyzxyzx"
    assert len(session.done) == 1 and session.recorder.seq == 1
    session.undo()
    assert spelled(session) == "pppqqrrrs."


def test_whoever_looks_in_between_sees_all_of_it(qtbot, sliced):
    session = session_of("pppqqrrrs.")
    session.put(ALL)
    QApplication.processEvents()  # the first moves
    assert session._plan.assignment != session.plan.assignment
    assert spelled(session) == "xyzxyzxyzx" and len(session.done) == 1 and session.unwritten
    assert session.n_units == 3 and not session.has("p")
    assert repr(session.score()) == repr(session_of("xyzxyzxyzx").score())
    assert session.counting, "views are still to be told"
    rest(qtbot, session)


def test_an_edit_made_meanwhile_comes_after_it(qtbot, sliced):
    session = session_of("pppqqrrrs.")
    view = View(session)
    session.put(ALL)
    QApplication.processEvents()
    session.assign([9], "y")
    session.begin_stroke()
    session.assign([0], "z")
    session.end_stroke()
    assert [len(edit.moves) for edit in session.done] == [10, 1, 1]
    rest(qtbot, session)
    assert spelled(session) == "zyzxyzxyzy" and view.units == known(session)


ways = st.lists(
    st.tuples(st.sampled_from(["put", "assign"]), some_blocks, a_unit)
    | st.tuples(st.sampled_from(["undo", "redo", "look", "stroke"]))
    | st.tuples(st.just("events"), st.integers(1, 6)),
    max_size=10,
)


def carry_out(session, kind, *with_):
    if kind == "put":
        put(session, *with_)
    elif kind == "assign":
        session.assign(*with_)
    elif kind == "stroke":
        session.begin_stroke()
        put(session, (0, 3, 5), "q")
        session.end_stroke()
    elif kind == "look":
        session.violations()
    elif kind in ("undo", "redo"):
        getattr(session, kind)()


@given(done=ways)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_ends_as_if_all_had_been_done_at_once(qtbot, sliced, done):
    session, at_once = session_of("pppqqrrrs."), session_of("pppqqrrrs.")
    view = View(session)
    for kind, *with_ in done:
        if kind == "events":
            for _ in range(*with_):
                QApplication.processEvents()
            continue
        carry_out(session, kind, *with_)
        plan_session.MANY = 99
        carry_out(at_once, kind, *with_)
        plan_session.MANY = 2
    rest(qtbot, session)
    assert facts(session) == facts(at_once) and known(session) == view.units
    assert "".join(view.blocks.values()) == spelled(session)
    assert repr(session.score()) == repr(at_once.score())
    assert session.violations() == at_once.violations()
    assert [*session.done] == [*at_once.done] and [*session.undone] == [*at_once.undone]
    rows = [row.what for row in session.recorder.history.rows]
    assert rows == [row.what for row in at_once.recorder.history.rows]


def test_the_law_keeps_up_with_what_comes_in_slices(qtbot, sliced):
    session = session_of("pppqqrrrs.")
    rules = PlanRules(session)
    rules.choose("dk-2004")
    session.violations()
    session.put(ALL)
    while session.counting:
        counts = session.law.counts()
        assert sum(counts.values()) == len(session.units)
        QApplication.processEvents()
    fresh = session_of(ALL.values())
    PlanRules(fresh).choose("dk-2004")
    assert session.law.counts() == fresh.law.counts()
    assert {v.unit for v in session.violations()} == {v.unit for v in fresh.violations()}
