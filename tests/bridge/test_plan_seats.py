import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.bridge.plan_seats import PlanSeats
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.core.access.seats import SeatSource
from regionaltool.core.plan import Plan
from tests.bridge.sessions import blocks, carry_out, facts, gestures, session_of
from tests.core.ten_communes import COMMUNES, starts

A, B, D = blocks("ABD")


@pytest.fixture
def session():
    return session_of("pppqqrrrs.")


def test_a_seat_is_chosen_noted_and_left_open_again(session):
    seats, told = PlanSeats(session), []
    seats.changed.connect(told.append)
    assert seats.of("p") is None and seats.all() == {}
    assert seats.choose("p", B) is None
    assert seats.all_chosen() == {"p": B}
    assert (seats.of("p"), seats.all(), told) == (B, {"p": B}, ["p"])
    seq = session.recorder.seq
    assert seats.choose("p", B) is None and session.recorder.seq == seq
    assert not session.can_undo
    assert PlanSeats(session).of("p") == B
    seats.choose("p", None)
    assert seats.of("p") is None and PlanSeats(session).all() == {}


def test_a_seat_outside_the_unit_is_refused(session):
    seats = PlanSeats(session)
    assert "Diên (D) does not belong to unit p" in str(seats.choose("p", D))
    assert seats.all() == {}


def test_a_seat_whose_commune_goes_away_holds_again_when_it_comes_back(session):
    seats = PlanSeats(session)
    seats.choose("p", A)
    session.assign([A], "q")
    assert seats.of("p") is None and seats.of("q") is None
    session.undo()
    assert seats.of("p") == A
    session.merge(["q", "p"])
    assert "p" not in seats.all()


def minutes(session, unit):
    (found,) = [r.raw for r in session.assessment(unit).score.readings if r.indicator.id == "1.1"]
    return found


def test_the_score_goes_by_the_chosen_seat_at_once_and_after_undo(session):
    seats, shown = PlanSeats(session), []
    before, score = session.assessment("r"), session.score()
    other = next(block for block in before.members if block != before.seat.commune)
    session.changed.connect(lambda change: shown.append(change.units))
    seats.choose("r", other)
    known = session.assessment("r")
    assert known.seat.commune == other and known.seat.source is SeatSource.PLANNED
    assert known.seat.minutes != before.seat.minutes and shown == [{"r"}]
    assert minutes(session, "r") > before.score.readings[0].raw
    assert session.score() != score
    chosen = repr(known)
    session.assign([other], "p")  # the seat's commune goes, and comes back
    assert session.assessment("r").seat.commune != other
    what_if = session.what_if([other], "r")
    assert repr(what_if.sides[0].after) == chosen
    session.undo()
    assert repr(session.assessment("r")) == chosen
    assert facts(session) == facts(again_with(session))
    seats.choose("r", None)
    assert repr(session.assessment("r")) == repr(before) and session.score() == score


def again_with(session):
    """The same plan, begun anew with its journal."""
    plan = Plan(COMMUNES, session.plan.assignment, session.plan.names)
    return PlanSession(session.title, plan, session.assessor, session.recorder)


@given(starts, st.lists(st.tuples(st.sampled_from("pqr"), st.integers(0, 9)), max_size=4), gestures)
def test_edits_and_choices_in_any_order_give_what_a_new_plan_gives(units, choices, some):
    session = session_of(units)
    seats = PlanSeats(session)
    for unit, block in choices:
        seats.choose(unit, block)
    for gesture in some:
        carry_out(session, gesture)
    fresh = again_with(session)
    assert facts(session) == facts(fresh) and session.score() == fresh.score()
