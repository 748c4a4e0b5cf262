import shutil
import sqlite3

import pytest

from regionaltool.bridge.plan_file.journal import journal_of, open_journal
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.core.problems import InputError
from tests.bridge.plan_file.plans import (
    ask,
    bench_of,
    closed_plan,
    edited_by_others,
    fresh_bench,
    reopened,
    rows_of,
    save,
    wait_until,
)


@pytest.fixture
def file(tmp_path):
    return closed_plan(tmp_path / "plan.gpkg")


def closed(bench):
    assert bench.recorder.writer.close()
    return bench


def test_the_journal_is_folded_in_and_gone(file):
    bench = closed(reopened(file))
    assert bench.spelled == "qppqqrrrs." and bench.recorder.seq == 3
    assert [path.name for path in file.parent.iterdir()] == ["plan.gpkg"]
    assert ask(file, "SELECT checkpoint_seq FROM plan") == [(3,)]
    assert ask(file, "SELECT seq, reverses FROM edit") == [(1, None), (2, None), (3, 2)]


def test_undo_and_redo_work_across_the_restart(file):
    bench = reopened(file)
    bench.redo()
    assert bench.spelled == "qppqq.rrs."
    closed(bench)
    bench = reopened(file)
    for _ in range(3):
        bench.undo()
    assert bench.spelled == "pppqqrrrs."
    closed(bench)
    bench = reopened(file)
    bench.redo()
    bench.redo()
    bench.redo()
    assert bench.spelled == "qppqq.rrs."
    closed(bench)


def test_a_journal_that_is_folded_in_already_is_folded_once(file):
    kept = journal_of(file).read_bytes()
    closed(reopened(file))
    journal_of(file).write_bytes(kept)  # the program ended between the two steps
    opened = open_plan(file)
    assert opened.notes == () and opened.history.seq == 3
    opened.lock.release()
    assert not journal_of(file).exists()


def test_the_second_reads_what_the_first_has_written_and_may_save_elsewhere(file, tmp_path):
    first = reopened(file)
    first.edit([9], "s")
    wait_until(lambda: first.recorder.durable)
    opened = open_plan(file)
    assert opened.lock is None
    assert "is being edited by" in str(opened.notes[0])
    second = bench_of(opened)
    assert second.spelled == first.spelled == "qppqqrrrss"
    second.edit([8], "r")
    save(second, tmp_path / "own.gpkg").close()
    first.undo()
    closed(first)
    assert closed(reopened(file)).spelled == "qppqqrrrs."
    own = closed(reopened(tmp_path / "own.gpkg"))
    assert own.spelled == "qppqqrrrrs" and own.recorder.seq == 5


def test_a_journal_of_another_copy_is_kept_and_said(file, tmp_path):
    copy = shutil.copy2(file, tmp_path / "copy.gpkg")  # without its journal
    other = reopened(copy)
    other.edit([1], "r")
    closed(other)
    closed(reopened(copy))
    shutil.copy2(journal_of(file), journal_of(copy))
    opened = open_plan(copy)
    opened.lock.release()
    assert opened.history.seq == 1 and opened.state.assignment["B"] == "r"
    assert "not every edit in its journal fits" in str(opened.notes[0])
    assert len(list(tmp_path.glob("copy.gpkg.edits-*"))) == 1


def test_rows_that_do_not_fit_are_kept_beside_the_plan(file):
    journal = open_journal(file)
    journal.execute("DELETE FROM edit WHERE seq = 2")
    journal.close()
    opened = open_plan(file)
    opened.lock.release()
    assert opened.history.seq == 1 and opened.state.assignment["A"] == "q"
    assert "not every edit in its journal fits the plan" in str(opened.notes[0])
    (kept,) = file.parent.glob("plan.gpkg.edits-*")
    assert ask(kept, "SELECT seq FROM edit ORDER BY seq") == [(1,), (3,)]
    assert closed(reopened(file)).recorder.seq == 1


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_a_journal_without_rows(file, content):
    journal_of(file).write_bytes(content)
    if content:
        with pytest.raises(InputError, match="file is not a database"):
            open_plan(file)
        journal_of(file).unlink()
    assert closed(reopened(file)).recorder.seq == 0


def test_a_column_that_is_added_to_the_communes_is_no_change(file):
    edited_by_others(file, "ALTER TABLE communes ADD COLUMN ghi_chu TEXT")
    assert closed(reopened(file)).recorder.seq == 3


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "is not there"),
        (lambda path: path.write_bytes(b"x" * 5000), "cannot be opened as a plan"),
        (lambda path: sqlite3.connect(path).execute("CREATE TABLE a (b)"), "holds no plan"),
    ],
)
def test_what_is_no_plan(tmp_path, make, said):
    make(tmp_path / "a.gpkg")
    with pytest.raises(InputError, match=said):
        open_plan(tmp_path / "a.gpkg")
    assert len(list(tmp_path.iterdir())) <= 1


def test_a_plan_that_the_file_has_not(file):
    with pytest.raises(InputError, match="has no plan “x”"):
        open_plan(file, "x")
    assert closed(reopened(file)).recorder.seq == 3


def test_edits_that_another_program_has_taken_out(file):
    closed(reopened(file))
    edited_by_others(file, "DELETE FROM edit WHERE seq = 2")
    with pytest.raises(InputError, match="table of edits has been changed"):
        open_plan(file)


def test_a_plan_of_a_newer_version(file):
    edited_by_others(file, "UPDATE plan SET settings = json_set(settings, '$.format', 99)")
    with pytest.raises(InputError, match="newer Regional Tool"):
        open_plan(file)


def test_every_row_comes_back(file):
    opened = open_plan(file)
    opened.lock.release()
    bench = fresh_bench()
    bench.edit([0], "q")
    bench.edit([5], None)
    bench.undo()
    assert rows_of(opened.history) == rows_of(bench.recorder.history)
    assert opened.name == "Phương án 1" and opened.fields == {"id": "ma"}
