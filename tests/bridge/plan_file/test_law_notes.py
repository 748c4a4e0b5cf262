import pytest

from regionaltool.bridge.plan_file.history import History
from regionaltool.bridge.plan_file.law_notes import (
    KeptBallot,
    KeptBallots,
    KeptCriteria,
    KeptFacts,
    KeptFigures,
    KeptOption,
    KeptReason,
    KeptReasons,
    KeptSeats,
)
from regionaltool.bridge.plan_file.notes import is_note, law_text, read_note
from regionaltool.bridge.plan_file.open_plan import open_plan
from tests.bridge.plan_file.plans import (
    bench_of,
    closed_plan,
    edited_by_others,
    fresh_bench,
    reopened,
)

UNITS = (("An", "A", ("A", "B")), ("C", "", ("C",)))
OPTION = KeptOption("a1", "Phương án “1”", "2026-01-05", UNITS)
VOTES = KeptBallot("a1", 100, 60, None, "2026-02-01")
NOTES = (
    KeptSeats({"p": "A", "q": None}),
    KeptReasons({"p": KeptReason("biệt lập", ("giấy tờ/1.pdf",)), "q": None}),
    KeptCriteria("vn-76-2025", "", "2025-06-30", {"type": "loai"}),
    KeptCriteria("của tôi.toml", 'id = "x"', "", {}),
    OPTION,
    KeptFacts({"type": {"xã": ("A", "B"), "phường": ("C",)}, "flags": {}}),
    KeptBallots({"A": {"": VOTES}, "B": {"thôn 1": VOTES, "thôn 2": VOTES}, "C": {}}),
    KeptFigures((("A", "B"), ("C",)), {"urban_pop_pct": (51.5, None), "type": ("phường", "")}),
)


@pytest.mark.parametrize("note", NOTES)
def test_a_note_on_the_law_comes_back_as_it_was(note):
    assert is_note(law_text(note)) and read_note(law_text(note)) == note


@pytest.mark.parametrize(
    "what",
    [
        '{"seats":["p"]}',
        '{"seats":{"p":1}}',
        '{"reasons":{"p":["x"]}}',
        '{"reasons":{"p":["x",[1]]}}',
        '{"criteria":"x"}',
        '{"criteria":"x","text":"","date":"","fields":{"type":1}}',
        '{"frozen":"x","name":"","day":"","units":[["An","A"]]}',
        '{"frozen":"x","name":"","day":"","units":[["An","A",[1]]]}',
        '{"frozen":"x","name":"","day":"31/1/2026","units":[]}',
        '{"criteria":"x","text":"","date":"soon","fields":{}}',
        '{"facts":{"type":["A"]}}',
        '{"facts":{"type":{"xã":[1]}}}',
        '{"facts":{"type":{"xã":"AB"}}}',
        '{"ballots":{"A":{"":["a1",1,1,null,"soon"]}}}',
        '{"ballots":{"A":{"":["a1",100,60]}}}',
        '{"ballots":{"A":{"":["a1",-1,60,null,""]}}}',
        '{"ballots":{"A":{"":["a1",1.5,60,null,""]}}}',
        '{"ballots":{"A":{"":["a1",true,60,null,""]}}}',
        '{"figures":[["A"]],"columns":{"pop":[1,2]}}',
        '{"figures":[[1]],"columns":{}}',
        '{"figures":[["A"]],"columns":{"pop":[true]}}',
    ],
)
def test_a_damaged_note_on_the_law_is_no_note(what):
    with pytest.raises(ValueError, match="no note"):
        read_note(what)


def test_notes_on_some_add_to_those_before_and_empty_ones_take_away():
    recorder = fresh_bench().recorder
    recorder.record_law(KeptSeats({"p": "A", "q": "D"}))
    recorder.record_law(KeptSeats({"q": None, "r": "F"}))
    recorder.record_law(KeptBallots({"A": {"": VOTES}, "B": {"": VOTES}}))
    recorder.record_law(KeptBallots({"A": {}}))
    recorder.record_law(KeptReasons({"p": KeptReason("đảo")}))
    for note in NOTES[2:6]:
        recorder.record_law(note)
    for law in (recorder.history.law, History(recorder.history.rows).law):
        assert law.seats == {"p": "A", "r": "F"}
        assert law.ballots == {"B": {"": VOTES}}
        assert law.reasons == {"p": KeptReason("đảo")}
        assert law.criteria == NOTES[3] and law.options == {"a1": OPTION}
        assert law.facts == NOTES[5]


def test_an_option_that_is_frozen_again_stands_last():
    law = fresh_bench().recorder.history.law
    for key in ("a1", "b2", "a1"):
        law.take(OPTION._replace(id=key))
    assert list(law.options) == ["b2", "a1"]


def test_notes_on_the_law_are_saved_with_the_plan_and_go_along_to_a_changed_layer(tmp_path):
    file = closed_plan(tmp_path / "plan.gpkg")
    bench = reopened(file)
    for note in (*NOTES, KeptSeats({"r": "F"})):
        bench.recorder.record_law(note)
    assert bench.recorder.writer.close()
    edited_by_others(file, "DELETE FROM communes WHERE id = 'J'")
    again = bench_of(open_plan(file, reattach=True))
    law = again.recorder.history.law
    assert law.seats == {"p": "A", "r": "F"} and law.criteria == NOTES[3]
    assert law.ballots.keys() == {"A", "B"} and law.options == {"a1": OPTION}
    assert again.recorder.writer.close()
