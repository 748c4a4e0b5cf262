from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionaltool.core.consultation.consent import (
    Consent,
    Threshold,
    consent_of,
    shortfalls,
)
from regionaltool.core.consultation.frozen_option import Differs, FrozenOption, proposals
from regionaltool.core.consultation.votes import Ballots, Votes
from regionaltool.core.plan import Plan
from tests.core.ten_communes import COMMUNES, blocks

HALF = Threshold(50, "Nghị định 321/2025/NĐ-CP, Điều 5", 60)
YES, NO, UNKNOWN = Votes(100, 50, 50), Votes(100, 49, 10), Votes(100, None)


@pytest.fixture
def plan():
    units = [None if unit == "." else unit for unit in "pppqqrrrs."]
    return Plan(COMMUNES, units, {"p": "Hòa An", "s": "Ích"})


@pytest.fixture
def option(plan):
    return FrozenOption.freeze("Phương án 1", proposals(plan, {"p": 0}), date(2026, 1, 5))


def known(plan, option, unit="p", seat=0, **votes: Votes):
    ballots = {key: Ballots(option.id, {"": one}) for key, one in votes.items()}
    return consent_of(plan, unit, seat, ballots, {option.id: option}, HALF)


@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        ({"A": YES, "B": YES, "C": YES}, Consent.AGREED),
        ({"A": YES, "B": NO, "C": YES}, Consent.BELOW),
        ({"A": YES, "B": NO}, Consent.BELOW),
        ({"A": YES, "B": YES}, Consent.OPEN),
        ({"A": YES, "B": YES, "C": UNKNOWN}, Consent.OPEN),
        ({}, Consent.OPEN),
    ],
)
def test_a_unit_has_consent_when_each_of_its_communes_gives_it(plan, option, votes, outcome):
    assert known(plan, option, **votes).outcome is outcome


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_the_threshold_is_enough_and_one_household_less_is_not(households, in_favour):
    judged = HALF.judge(Votes(households, in_favour))
    assert (judged is Consent.AGREED) == (2 * in_favour >= households)


def test_a_commune_without_households_has_not_agreed():
    assert HALF.judge(Votes(0, 0)) is Consent.OPEN


def test_a_commune_that_stays_as_it_is_is_not_asked(plan, option):
    only = known(plan, option, "s", None)
    assert only.outcome is Consent.NOT_ASKED and only.communes[0].outcome is Consent.NOT_ASKED
    plan.apply(plan.rename("s", "Ích Mới"))
    assert known(plan, option, "s", None).outcome is Consent.OPEN


def test_after_an_edit_communes_have_voted_on_an_older_option(plan, option):
    votes = {"A": YES, "B": YES, "C": NO, "D": YES, "E": YES}
    plan.apply(plan.move(blocks("C"), "q"))
    left, taken = known(plan, option, **votes), known(plan, option, "q", None, **votes)
    assert [one.older for one in left.communes] == [(Differs.UNIT,)] * 2
    assert [one.older for one in taken.communes] == [
        (Differs.UNIT, Differs.NAME, Differs.SEAT),
        *[(Differs.UNIT,)] * 2,
    ]
    assert left.outcome is taken.outcome is Consent.OPEN
    assert [one.outcome for one in taken.communes] == [
        Consent.BELOW,
        Consent.AGREED,
        Consent.AGREED,
    ]
    assert {one.asked for one in taken.communes} == {"Phương án 1"}
    plan.apply(plan.move(blocks("C"), "p"))
    back = known(plan, option, **votes)
    assert back.older == () and back.outcome is Consent.BELOW


def test_another_name_or_seat_is_another_option_for_the_unit_alone(plan, option):
    plan.apply(plan.rename("p", "Hòa Bình"))
    named = known(plan, option, A=YES, B=YES, C=YES)
    assert {one.older for one in named.communes} == {(Differs.NAME,)}
    moved = known(plan, option, seat=1, A=YES)
    assert moved.communes[0].older == (Differs.NAME, Differs.SEAT)
    assert known(plan, option, "q", None, D=YES, E=YES).outcome is Consent.AGREED


def test_ballots_on_an_option_that_is_lost_are_older(plan, option):
    ballots = {"A": Ballots("?", {"": YES})}
    lost = consent_of(plan, "p", 0, ballots, {}, HALF)
    assert lost.communes[0].older == (Differs.UNIT,) and lost.communes[0].asked == ""


def test_what_stands_against_a_unit_is_said_with_its_communes(plan, option):
    ((communes, said),) = shortfalls(
        plan, known(plan, option, A=Votes(20000, 9999), B=YES, C=NO), HALF
    )
    assert communes == tuple(blocks("AC"))
    assert str(said) == (
        "Unit Hòa An: fewer than 50 % of all households are in favour in An (A) 49.99 %, Châu (C) "
        "49.00 % (Nghị định 321/2025/NĐ-CP, Điều 5). Change the unit, or explain and consult again."
    )
    ((communes, said),) = shortfalls(plan, known(plan, option, seat=1, A=YES, C=NO), HALF)
    assert communes == tuple(blocks("AC"))
    assert "An (A), Châu (C) have voted on an older option, with another seat" in str(said)
    assert shortfalls(plan, known(plan, option, A=YES), HALF) == ()
