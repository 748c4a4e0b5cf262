from datetime import date

import pytest

from regionaltool.bridge.plan_consultation import PlanConsultation
from regionaltool.bridge.plan_seats import PlanSeats
from regionaltool.core.consultation.consent import Consent, Threshold
from regionaltool.core.consultation.frozen_option import Differs
from regionaltool.core.consultation.read_ballots import read_ballots
from regionaltool.core.consultation.votes import Ballots, Votes
from regionaltool.core.inputs.rows import Rows
from regionaltool.core.tables.sheet import make_sheet
from tests.bridge.sessions import blocks, session_of
from tests.core.ten_communes import COMMUNES

HALF = Threshold(50, "Nghị định 321/2025/NĐ-CP, Điều 5", 60)
DAY = date(2026, 1, 5)
YES, NO = Votes(100, 60, 40, date(2026, 2, 1)), Votes(100, 10)
A, B, C, J = blocks("ABCJ")


@pytest.fixture
def session():
    return session_of("pppqqrrrs.")


@pytest.fixture
def asked(session):
    consultation = PlanConsultation(session, PlanSeats(session))
    assert consultation.freeze("Phương án 1", DAY) is None
    return consultation


def ballots_of(*rows: tuple):
    sheet = make_sheet("phieu.xlsx", "", [("code", "hộ", "đồng ý", "ngày"), *rows])
    read, _ = read_ballots(
        COMMUNES,
        Rows.of_sheet(sheet, COMMUNES),
        id="code",
        households="hộ",
        in_favour="đồng ý",
        day="ngày",
    )
    return read


def test_ballots_belong_to_a_frozen_option(session):
    consultation = PlanConsultation(session, PlanSeats(session))
    assert consultation.option is None and consultation.counter(HALF, DAY) is None
    assert "Freeze the option" in str(consultation.enter(A, {"": YES}))
    assert "Freeze the option" in str(consultation.take(ballots_of(("A", 9, 9, None)))[0])
    assert session.recorder.seq == 0 and consultation.ballots == {}


def test_a_plan_without_units_is_not_frozen():
    session = session_of("..........")
    consultation = PlanConsultation(session, PlanSeats(session))
    assert "no units yet" in str(consultation.freeze("x", DAY)) and consultation.option is None


def test_option_and_ballots_come_back_with_the_plan(session, asked):
    told = []
    asked.changed.connect(told.append)
    villages = {"Thôn 1": YES, "Thôn 2": Votes(50, 20)}
    assert asked.enter(A, {"": YES}) is None and asked.enter(B, villages) is None
    assert told == [(A,), (B,)] and not session.can_undo
    seq = session.recorder.seq
    asked.enter(A, {"": YES})
    assert session.recorder.seq == seq, "what is noted already is not noted again"
    again = PlanConsultation(session, PlanSeats(session))
    assert again.ballots == asked.ballots and again.of(B) == Ballots(asked.option.id, villages)
    assert again.option.proposals == asked.option.proposals and again.option.day == DAY
    assert again.counter(HALF, date(2026, 3, 1)).left == 5
    again.enter(A, {})
    assert again.of(A) is None
    assert PlanConsultation(session, PlanSeats(session)).ballots.keys() == {"B"}


def test_votes_that_cannot_be_are_refused_with_their_village(asked):
    said = str(asked.enter(A, {"Thôn 1": YES, "Thôn 2": Votes(10, 11)}))
    assert "Thôn 2, An (A): 11 ballots are more than the 10 households" in said
    assert asked.of(A) is None


def test_a_table_is_taken_and_what_is_strange_is_told(session, asked):
    read = ballots_of(("A", 100, 60, "4/1/2026"), ("B", 100, 60, "5/1/2026"), ("J", 5, 5, None))
    early, outside = map(str, asked.take(read))
    assert "before the option was frozen (2026-01-05): An (A)." in early
    assert "In no unit of the option that is asked about: Kim (J)" in outside
    assert asked.ballots.keys() == {"A", "B", "J"}
    assert asked.asked_of(J) is None and asked.asked_of(A).members == ("A", "B", "C")


def test_after_an_edit_communes_are_on_an_older_option_until_it_is_frozen_anew(session, asked):
    for block in (A, B, C):
        asked.enter(block, {"": YES})
    assert asked.consent_of("p", HALF).outcome is Consent.AGREED
    session.assign([C], "q")
    known = asked.consent_of("p", HALF)
    assert known.outcome is Consent.OPEN and len(known.older) == 2
    session.undo()
    assert asked.consent_of("p", HALF).outcome is Consent.AGREED
    session.assign([C], "q")
    assert asked.freeze("Phương án 2", date(2026, 2, 10)) is None
    assert asked.option.name == "Phương án 2" and len(asked.options) == 2
    assert len(asked.consent_of("p", HALF).older) == 2, "they have not voted on it yet"
    for block in (A, B):
        asked.enter(block, {"": YES})
    assert asked.consent_of("p", HALF).outcome is Consent.AGREED


def test_ballots_on_an_earlier_option_count_where_nothing_differs(session, asked):
    for block in (A, B, C):
        asked.enter(block, {"": YES})
    session.assign(blocks("D"), "r")
    asked.freeze("Phương án 2", date(2026, 2, 10))
    assert asked.consent_of("p", HALF).outcome is Consent.AGREED


def test_a_seat_that_is_chosen_later_is_another_option(session):
    seats = PlanSeats(session)
    asked = PlanConsultation(session, seats)
    asked.freeze("Phương án 1", DAY)
    asked.enter(A, {"": NO})
    assert asked.consent_of("p", HALF).outcome is Consent.BELOW
    seats.choose("p", B)
    known = asked.consent_of("p", HALF)
    assert known.communes[0].older == (Differs.SEAT,) and known.outcome is Consent.OPEN
