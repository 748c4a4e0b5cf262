"""The state of a running plan: frozen, with what stands against it."""

from datetime import date

import pytest

from regionaltool.bridge.decree.decision import decision_of
from regionaltool.bridge.plan_criteria import ID, PlanRules
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.decree.decide import Occasion
from regionaltool.core.decree.decided_plan import Province
from regionaltool.core.decree.obstacles import ObstacleKind
from regionaltool.core.problems import InputError
from regionaltool.core.violations import ViolationKind
from tests.bridge.sessions import blocks, session_of

XA = {"type": dict.fromkeys("ABCDEFGHIJ", "xã"), "terrain": dict.fromkeys("ABCDEFGHIJ", "lowland")}
OCCASION = Occasion(Province("Cà Mau"), "2025-06-16")
A, B = blocks("AB")


@pytest.fixture
def session(qgis_app):
    return session_of("pppqqrrrss")


@pytest.fixture
def rules(session):
    return PlanRules(session)


def test_nothing_that_follows_changes_it(session, rules):
    rules.seats.choose("p", A)
    session.rename("p", "Tân Đức")
    decision = decision_of(session, rules, OCCASION)
    seq = session.recorder.seq
    session.rename("p", "Hòa Bình")
    rules.seats.choose("p", B)
    session.merge(["p", "q"])
    unit = next(one for one in decision.decided.units if one.id == "p")
    assert (unit.name, unit.seat, len(unit.members)) == ("Tân Đức", A, 3)
    assert decision.decided.origin.journal == seq
    assert decision.decided.date == "2025-06-16"


def test_what_stands_against_it(session, rules):
    rules.choose("vn-76-2025")
    rules.use({ID: "ma", "type": "loai"}, XA)
    rules.consultation.freeze("Phương án 1", date(2026, 1, 5))
    rules.choose("vn-112-2025")
    rules.consultation.enter(A, {"": Votes(100, 10)})
    for unit in session.units:
        session.rename(unit, f"Tân {unit.upper()}")
        rules.seats.choose(unit, int(session.plan.members(unit)[0]))
    rules.seats.choose("q", None)
    decision = decision_of(session, rules, OCCASION)
    assert ViolationKind.CONSENT in [one.kind for one in decision.violations]
    assert ObstacleKind.SEAT in [one.kind for one in decision.obstacles]
    with pytest.raises(InputError) as told:
        decision.let_through(False)
    for problem in decision.against:
        assert f"\n– {problem}" in str(told.value)
    decided = decision.let_through(True)
    assert decided.violations == decision.against
    unit = next(one for one in decided.units if one.id == "p")
    assert unit.consent.communes[0].votes == Votes(100, 10)
    assert unit.judgement is not None
    assert decided.origin.rule_set.endswith("(vn-112-2025)")


def test_reasons_are_told_with_the_unit(session, rules):
    rules.choose("vn-76-2025")
    rules.use({ID: "ma", "type": "loai"}, XA)
    rules.reasons.give("q", "Địa bàn biệt lập")
    decision = decision_of(session, rules, OCCASION)
    reasons = {one.id: one.reason for one in decision.decided.units}
    assert reasons["q"] == "Địa bàn biệt lập" and not any(reasons[key] for key in "prs")
    assert not any(
        one.kind is ViolationKind.REPORT and one.unit == "q" for one in decision.violations
    )


def test_of_nothing_there_are_no_papers(qgis_app):
    session = session_of("..........")
    decision = decision_of(session, PlanRules(session), OCCASION)
    with pytest.raises(InputError, match="nothing to decide"):
        decision.let_through(True)
