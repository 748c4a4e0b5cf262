from datetime import date

import pytest

from regionaltool.bridge import plan_session, slices
from regionaltool.bridge.plan_criteria import (
    ELEVATION,
    ETHNIC_UNIT,
    FIGURES,
    ID,
    LAYER,
    PlanRules,
)
from regionaltool.bridge.plan_file.law_notes import KeptFigures
from regionaltool.core.consultation.consent import Asked
from regionaltool.core.consultation.votes import Votes
from regionaltool.core.criteria.outcome import Outcome
from regionaltool.core.problems import InputError
from regionaltool.core.violations import ViolationKind
from tests.bridge.sessions import blocks, session_of, spelled

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


WARD = {
    "type": ("phường",),
    "pop": (30_000.0,),
    "area_km2": (6.0,),
    "urban_pop_pct": (80.0,),
    "budget_selfcover_pct": (100.0,),
    "ind_serv_grdp_pct": (70.0,),
    "nonagri_labour_pct": (90.0,),
}


def test_figures_of_units_count_as_long_as_the_unit_is_as_it_was(session, rules, tmp_path):
    rules.choose("vn-112-2025")
    rules.use_figures(str(tmp_path / "số liệu.csv"), KeptFigures((("D", "E"),), WARD))
    assert session.law.judgement("q").outcome is Outcome.MET and rules.n_figures == 1
    assert session.law.judgement("p").outcome is Outcome.UNKNOWN
    session.assign(blocks("C"), "q")
    assert session.law.judgement("q").outcome is Outcome.UNKNOWN
    session.undo()
    rules.use({ID: "ma"}, XA)  # other facts leave them
    assert session.law.judgement("q").outcome is Outcome.MET
    again = PlanRules(session, tmp_path)
    assert session.law.judgement("q").outcome is Outcome.MET
    again.leave_figures()
    assert session.law.judgement("q").outcome is not Outcome.MET and FIGURES not in again.fields


def test_terrain_by_elevation_fills_in_where_no_field_tells(session, rules, tmp_path):
    rules.choose("vn-76-2025")
    rules.use({ID: "ma", "type": "loai"}, {"type": XA["type"], "terrain": {"I": "island"}})
    source = str(tmp_path / "độ cao.tif")
    rules.use_elevation(source, ["mountain"] * 9 + [""])
    assert session.law.facts.words["terrain"] == ("", "island", "mountain")
    assert rules.facts["terrain"] == {"I": "island"} and len(rules.by_elevation) == 9
    rules.use({ID: "ma", "type": "loai"}, XA)
    assert session.law.facts.words["terrain"] == ("", "lowland") and len(rules.by_elevation) == 9
    assert rules.fields[ELEVATION] == source
    rules.leave_elevation()
    assert rules.by_elevation == {} and ELEVATION not in rules.fields


def test_files_are_noted_by_the_way_to_them(session, rules, tmp_path):
    rules.choose("vn-76-2025")
    rules.use({ID: "ma", LAYER: str(tmp_path / "a" / "xã.gpkg"), "type": "loai"}, XA)
    rules.use_figures(str(tmp_path / "b.csv"), KeptFigures((("A",),), {"pop": (1.0,)}))
    whole = dict(rules.fields)
    rules.go_to_folder(tmp_path / "a")
    assert rules.kept.fields[LAYER] == "./xã.gpkg" and rules.kept.fields[FIGURES] == "../b.csv"
    assert rules.fields == whole and rules.kept.fields["type"] == "loai"
    seq = session.recorder.seq
    rules.go_to_folder(tmp_path / "a")
    assert session.recorder.seq == seq
    moved = PlanRules(session, tmp_path / "đi" / "a")
    assert moved.fields[LAYER] == str(tmp_path / "đi" / "a" / "xã.gpkg")


def test_shares_are_in_what_was_said(session, rules):
    rules.choose("vn-112-2025")
    facts = {"ethnic_pct": dict.fromkeys("ABCDEFGHIJ", "0.5")}
    with pytest.raises(InputError, match="Say which"):
        rules.use({ID: "ma", "ethnic_pct": "dtts"}, facts)
    rules.use({ID: "ma", "ethnic_pct": "dtts", ETHNIC_UNIT: "share"}, facts)
    assert set(session.law.facts.ethnic_pct) == {50.0}
    PlanRules(session)
    assert set(session.law.facts.ethnic_pct) == {50.0}


def test_a_large_plan_is_judged_in_slices_and_ends_as_it_would_at_once(
    qtbot, monkeypatch, session, rules
):
    monkeypatch.setattr(plan_session, "MANY", 1)
    monkeypatch.setattr(plan_session, "_JUDGED", 1)
    monkeypatch.setattr(slices, "SLICE_S", 1e-9)
    told, shares = [], []
    session.changed.connect(lambda change: told.append(set(change.units)))
    session.counted.connect(shares.append)
    rules.use({ID: "ma"}, XA)
    assert session.counting and told == [] and shares == [0.0]
    rules.choose("dk-2004")  # another law, and an edit, before all are judged
    session.assign(blocks("C"), "q")
    session.assign(blocks("HJ"), None)
    qtbot.waitUntil(lambda: not session.counting)
    assert set().union(*told) == {"p", "q", "r", "s"} and shares[-1] == 1.0
    assert max(map(len, told)) == 2  # the edit's own units
    fresh = session_of(spelled(session))
    again = PlanRules(fresh)
    monkeypatch.setattr(plan_session, "MANY", 500)
    again.use({ID: "ma"}, XA)
    again.choose("dk-2004")
    assert session.law.counts() == fresh.law.counts()
    assert repr(session.law.judgements()) == repr(fresh.law.judgements())
    assert session.law.violations() == fresh.law.violations()


def test_what_is_asked_before_is_judged_before(monkeypatch, session, rules):
    monkeypatch.setattr(plan_session, "MANY", 1)
    rules.choose("dk-2004")
    assert session.counting
    assert sum(session.law.counts().values()) == 4 and session.law.violations()


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
