import shutil
import sqlite3

import pytest

from regionaltool.bridge.plan_file import plan_writer
from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.file_lock import FileLock, LockedError
from regionaltool.bridge.plan_file.journal import (
    all_in_plan,
    append,
    journal_of,
    open_journal,
    read_journal,
)
from regionaltool.bridge.plan_file.plan_writer import PlanWriter
from tests.bridge.plan_file.plans import ask, fresh_bench, reopened, save, wait_until


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(plan_writer, "_AGAIN_S", 0.05)
    monkeypatch.setattr("regionaltool.bridge.plan_file.schema._BUSY_S", 0.1)


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(tmp_path, said):
    """A plan being edited, its first edit durable."""
    made = fresh_bench()
    (tmp_path / "folder").mkdir()
    save(made, tmp_path / "folder" / "plan.gpkg", said.append)
    made.edit([0], "q")
    wait_until(lambda: made.recorder.durable)
    yield made
    made.recorder.writer.close()


@pytest.fixture
def file(bench):
    return bench.recorder.writer.file


def refused(bench, said):
    """Make an edit and wait until it is said that it cannot be saved."""
    bench.edit([1], "r")
    wait_until(lambda: said)
    assert not bench.recorder.durable and bench.recorder.writer.seq == 1
    assert "cannot be saved in" in str(said[0]) and "save the plan as a file" in str(said[0])
    bench.edit([2], "r")
    assert bench.spelled == "qrrqqrrrs."


def saved_elsewhere(bench, file):
    """From memory alone, everything is there."""
    bench.recorder.writer.close()
    save(bench, file).close()
    again = reopened(file)
    assert again.spelled == "qrrqqrrrs." and again.recorder.seq == 3
    again.undo()
    assert again.spelled == "qrpqqrrrs."
    again.recorder.writer.close()


def test_each_new_last_row_is_told_once_it_is_on_the_disk(tmp_path):
    told = []
    bench = fresh_bench()
    writer = save(bench, tmp_path / "plan.gpkg")
    writer.close()
    again = reopened(tmp_path / "plan.gpkg")
    again.recorder.writer.close()
    lock = again.recorder.writer.lock.__class__(tmp_path / "plan.gpkg")
    writer = PlanWriter(tmp_path / "plan.gpkg", writer.plan, lock, 0, told.append, print)
    again.recorder.write_by(writer)
    for number in range(20):
        again.edit([number % 8], "pqrs"[number % 4])
    last = again.recorder.seq
    wait_until(lambda: told and told[-1] == last)
    assert told == sorted(set(told))
    assert ask(journal_of(tmp_path / "plan.gpkg"), "SELECT count(*) FROM edit") == [(last,)]
    assert writer.close()


def test_the_journal_is_in_wal_and_every_commit_is_synced(bench, file):
    assert ask(journal_of(file), "PRAGMA journal_mode") == [("wal",)]
    connection = bench.recorder.writer._journal
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_checkpoint_brings_the_plan_up_to_date(bench, file):
    bench.found([5, 6], "Mới")
    bench.undo()
    bench.recorder.checkpoint()
    bench.edit([2], "q")
    assert bench.recorder.writer.close()
    assert ask(file, "SELECT checkpoint_seq FROM plan") == [(3,)]
    assert ask(file, "PRAGMA journal_mode") == [("delete",)]
    assert dict(ask(file, "SELECT commune, unit FROM assignment"))["C"] == "p"
    again = reopened(file)
    assert again.spelled == "qpqqqrrrs." and again.recorder.seq == 4
    again.recorder.writer.close()


def test_the_folder_is_gone_in_mid_edit(bench, said, file, tmp_path):
    file.parent.rename(tmp_path / "moved")
    refused(bench, said)
    saved_elsewhere(bench, tmp_path / "own.gpkg")
    assert len(said) == 1


def test_the_folder_comes_back(bench, said, file, tmp_path):
    file.parent.rename(tmp_path / "moved")
    refused(bench, said)
    (tmp_path / "moved").rename(file.parent)
    wait_until(lambda: bench.recorder.durable)
    assert bench.recorder.writer.close()
    again = reopened(file)
    assert again.spelled == "qrrqqrrrs."
    again.recorder.writer.close()


def test_the_file_is_removed_in_mid_edit(bench, said, file, tmp_path):
    file.unlink()
    refused(bench, said)
    saved_elsewhere(bench, tmp_path / "own.gpkg")


def replaced(file):
    """The same file again, by another number, as a drive that comes back may have it."""
    copy = file.with_name("copy.gpkg")
    shutil.copy2(file, copy)
    copy.replace(file)


def test_the_same_plan_is_found_again_under_another_number(bench, said, file):
    replaced(file)
    bench.edit([1], "r")
    wait_until(lambda: bench.recorder.durable)
    assert said == []
    with pytest.raises(LockedError):
        FileLock(file)
    assert bench.recorder.writer.close()
    again = reopened(file)
    assert again.spelled == "qrpqqrrrs." and again.recorder.seq == 2
    replaced(file)  # now with edits that only the journal holds
    again.edit([2], "r")
    wait_until(lambda: again.recorder.durable)
    assert again.recorder.writer.close()
    last = reopened(file)
    assert last.spelled == "qrrqqrrrs." and last.recorder.seq == 3
    last.recorder.writer.close()


def test_a_plan_of_an_earlier_state_in_its_place_is_not_written(bench, said, file, tmp_path):
    shutil.copy2(file, tmp_path / "earlier.gpkg")
    bench.recorder.checkpoint()
    wait_until(lambda: all_in_plan(file))
    (tmp_path / "earlier.gpkg").replace(file)
    refused(bench, said)
    saved_elsewhere(bench, tmp_path / "own.gpkg")


def test_a_plan_that_somebody_has_edited_meanwhile_is_not_written(bench, said, file, tmp_path):
    replaced(file)
    row = EditRow(bench.recorder.writer.plan, 2, "2026-11-24T08:54:20Z", "another", "{}", None)
    journal = open_journal(file)
    append(journal, [row])
    journal.close()
    refused(bench, said)
    saved_elsewhere(bench, tmp_path / "own.gpkg")
    assert row in read_journal(file, writable=True)


def test_a_journal_that_is_removed_in_mid_edit_is_made_anew(bench, said, file):
    for path in file.parent.glob("*.edits*"):
        path.unlink()
    bench.edit([1], "r")
    wait_until(lambda: bench.recorder.durable)
    assert said == [] and bench.recorder.writer.close()
    again = reopened(file)
    assert again.spelled == "qrpqqrrrs." and again.recorder.seq == 2
    again.recorder.writer.close()


def test_the_journal_is_locked_by_another_program(bench, said, file):
    other = sqlite3.connect(journal_of(file), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    refused(bench, said)
    assert "locked" in str(said[0])
    other.execute("ROLLBACK")
    other.close()
    wait_until(lambda: bench.recorder.durable)


def test_the_plan_is_locked_by_another_program_at_a_checkpoint(bench, said, file):
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    bench.recorder.checkpoint()
    wait_until(lambda: said)
    other.close()
    assert bench.recorder.writer.close()
    again = reopened(file)
    assert again.spelled == "qppqqrrrs." and again.recorder.seq == 1
    again.recorder.writer.close()


def test_the_disk_is_full(bench, said, file):
    writer = bench.recorder.writer
    bench.edit([1], "r")
    wait_until(lambda: bench.recorder.durable)
    pages = writer._journal.execute("PRAGMA page_count").fetchone()[0]
    writer._journal.execute(f"PRAGMA max_page_count = {pages}")
    for number in range(200):  # more than the page has room for
        bench.edit([number % 9], "pqrs"[number % 4])
    wait_until(lambda: said)
    assert "full" in str(said[0])
    # the next connection has no such limit: there is room again
    wait_until(lambda: bench.recorder.durable)
    spelled = bench.spelled
    assert writer.close()
    again = reopened(file)
    assert again.spelled == spelled
    again.recorder.writer.close()
