from datetime import date

import pytest

from regionaltool.bridge.plan_criteria import ID, PlanRules
from regionaltool.core.consultation.consent import Asked
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.problems import InputError
from regionaltool.core.violations import ViolationKind
from tests.bridge.sessions import blocks, session_of

XA = {"type": dict.fromkeys("ABCDEFGHIJ", "xã"), "terrain": dict.fromkeys("ABCDEFGHIJ", "lowland")}
OWN = """
id = "mine"
title = "Mine"
source = "The office"
{more}
[[class]]
id = "all"
min = {{ pop = 500 }}
cite = "Art. 1"
mark = "verified"
"""


@pytest.fixture
def session(qgis_app):
    return session_of("pppqqrrrs.")


@pytest.fixture
def rules(session):
    return PlanRules(session)


def test_before_anything_is_chosen_nothing_is_noted(session, rules):
    assert rules.kept is None and rules.rules is None and rules.threshold is None
    assert session.law.counts() == {} and session.recorder.seq == 0


def test_what_is_chosen_comes_back_with_the_journal(session, rules):
    told = []
    rules.changed.connect(lambda: told.append(rules.rules.id))
    rules.choose("vn-76-2025")
    rules.use({ID: "ma", "type": "loai"}, XA)
    counts, seq = session.law.counts(), session.recorder.seq
    assert counts[Outcome.WAIVED] == 1 and told == ["vn-76-2025"] * 2
    again = PlanRules(session)
    assert again.rules.id == "vn-76-2025" and again.fields == {ID: "ma", "type": "loai"}
    assert again.facts == XA and session.law.counts() == counts
    again.choose("vn-76-2025")
    assert session.recorder.seq == seq and not session.can_undo


def test_the_day_picks_the_law(rules):
    rules.choose("")
    rules.go_to(date(2025, 6, 1))
    assert rules.rules.id == "vn-76-2025" and rules.doubt() is None
    rules.choose("vn-112-2025")
    assert "does not hold" in str(rules.doubt())
    rules.go_to(None)
    assert rules.day == date.today()


def test_a_file_is_kept_by_its_text(session, rules, tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(OWN.format(more=""), "utf-8")
    rules.choose(str(file))
    file.unlink()
    again = PlanRules(session)
    assert again.lost is None and again.rules.title == "Mine" and again.kept.rule_set == "own.toml"
    assert session.law.counts()[Outcome.MET] == 2


def test_a_file_that_builds_on_another_file_is_refused(session, rules, tmp_path):
    (tmp_path / "base.toml").write_text(OWN.format(more=""), "utf-8")
    file = tmp_path / "own.toml"
    file.write_text(OWN.format(more='keep = "base.toml"'), "utf-8")
    with pytest.raises(InputError, match="line 5: it builds on “base.toml”"):
        rules.choose(str(file))
    assert rules.kept is None and session.recorder.seq == 0
    file.write_text(OWN.format(more='keep = "vn-1211-2016"'), "utf-8")
    rules.choose(str(file))
    assert PlanRules(session).rules.keep.id == "vn-1211-2016"


def test_a_share_that_is_none_changes_nothing(session, rules):
    rules.choose("vn-76-2025")
    seq = session.recorder.seq
    with pytest.raises(InputError, match="above 100 %"):
        rules.use({}, {**XA, "ethnic_pct": {"A": "101"}})
    assert session.recorder.seq == seq and rules.facts == {}


def test_a_rule_set_that_is_lost_is_told(session, rules):
    rules.choose("dk-2004")
    kept = rules.kept._replace(rule_set="own.toml", text='id = "x"')
    session.recorder.record_law(kept)
    again = PlanRules(session)
    assert again.rules is None and "own.toml" in str(again.lost)


def test_reasons_and_ballots_are_seen_in_the_violations(session, rules):
    rules.choose("vn-76-2025")
    rules.use({}, XA)
    changes = []
    session.changed.connect(changes.append)
    assert {v.unit for v in session.violations() if v.kind is ViolationKind.REPORT} == {"q", "s"}
    rules.reasons.give("q", "Biệt lập")
    assert changes[-1].units == {"q"}
    assert {v.unit for v in session.violations() if v.kind is ViolationKind.REPORT} == {"s"}
    assert rules.threshold.of is Asked.VOTERS and rules.threshold.days is None
    rules.consultation.freeze("1", date(2025, 5, 1))
    (a,) = blocks("A")
    rules.consultation.enter(a, {"": Votes(100, 49)})
    assert changes[-1].units == {"p"}
    (wrong,) = [v for v in session.violations() if v.kind is ViolationKind.CONSENT]
    assert wrong.unit == "p" and wrong.communes == (a,)
    rules.choose("ee-2016")
    assert not [v for v in session.violations() if v.kind is ViolationKind.CONSENT]
