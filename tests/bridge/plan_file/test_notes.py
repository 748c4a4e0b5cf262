import pytest

from regionaltool.bridge.plan_file.notes import (
    KeptLink,
    KeptLinks,
    KeptProfile,
    is_note,
    links_text,
    profile_text,
    read_note,
    snapshot_text,
)
from tests.bridge.plan_file.plans import fresh_bench


def test_a_note_comes_back_as_it_was():
    link = KeptLink("A", "Đ “1”", "ferry", "phà", "NQ 76", "")
    assert read_note(snapshot_text('Trước "họp"')) == 'Trước "họp"'
    assert read_note(links_text([link], ["border", "ferry"])) == KeptLinks(
        (link,), ("border", "ferry")
    )
    assert read_note(links_text([], [])) == KeptLinks((), ())
    for kept in (
        KeptProfile("default", "", (400, 300, 200, 100, 0), (1, 3)),
        KeptProfile("của tôi.toml", 'name = "x"', (), ()),
    ):
        assert read_note(profile_text(kept)) == kept and is_note(profile_text(kept))


def test_an_edit_is_no_note():
    bench = fresh_bench()
    bench.edit([0], "q")
    assert not is_note(bench.recorder.history.rows[0].what)
    assert is_note(snapshot_text("")) and is_note(links_text([], []))


@pytest.mark.parametrize(
    "what",
    [
        "",
        "{",
        '{"snapshot":5}',
        '{"links":[["A","B"]]}',
        '{"links":[],"counted":[1]}',
        '["links"]',
        '{"profile":"x"}',
        '{"profile":3,"text":"","weights":[],"locked":[]}',
        '{"profile":"x","text":"","weights":[0.5],"locked":[]}',
        '{"profile":"x","text":"","weights":[],"locked":[-1]}',
    ],
)
def test_what_is_damaged_is_no_note(what):
    with pytest.raises(ValueError, match="no note"):
        read_note(what)


def test_notes_stand_between_edits_and_are_never_undone():
    bench = fresh_bench()
    recorder = bench.recorder
    bench.edit([0], "q")
    recorder.record_snapshot("một")
    bench.edit([1], "q")
    bench.undo()
    recorder.record_snapshot("hai")
    bench.redo()
    assert recorder.history.marks == [(2, "một"), (5, "hai")]
    assert recorder.history.done == [1, 6] and len(bench.done) == 2
    states = ["".join(u or "." for u in recorder.state_at(n).assignment.values()) for n in range(7)]
    assert states == [
        "pppqqrrrs.",
        *["qppqqrrrs."] * 2,
        "qqpqqrrrs.",
        *["qppqqrrrs."] * 2,
        bench.spelled,
    ]


def test_a_snapshot_is_a_moment_as_long_as_undo_and_redo_lead_to_it():
    bench = fresh_bench()
    history = bench.recorder.history
    bench.recorder.record_snapshot("đầu")
    bench.edit([0], "q")
    bench.edit([1], "q")
    bench.recorder.record_snapshot("hai")
    assert history.moments() == [(0, "đầu"), (2, "hai")]
    bench.undo()
    assert history.moments() == [(0, "đầu"), (2, "hai")]
    bench.redo()
    bench.edit([2], "q")
    assert history.moments() == [(0, "đầu"), (2, "hai")]
    bench.undo()
    bench.undo()
    bench.edit([3], "p")  # the line goes on elsewhere
    bench.edit([4], "p")
    assert history.moments() == [(0, "đầu")] and len(history.marks) == 2
    again = type(history)(history.rows)
    assert again.moments() == history.moments()
