import pytest

from regionaltool.bridge.plan_seats import PlanSeats
from tests.bridge.sessions import blocks, session_of

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
