import sqlite3
import threading

import pytest

from regionaltool.bridge.plan_file.branch import add_branch, rename_option
from regionaltool.bridge.plan_file.journal import journal_of
from regionaltool.bridge.plan_file.open_plan import open_option, open_plan
from regionaltool.bridge.plan_file.options import read_options
from regionaltool.core.problems import InputError
from tests.bridge.plan_file.plans import ask, bench_of, fresh_bench, rows_of, save


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plan.gpkg"


@pytest.fixture
def bench(file):
    made = fresh_bench()
    save(made, file)
    yield made
    made.recorder.writer.close()


def branched(bench, name):
    """Go on as another option; waits until it is so, and gives what was in the way."""
    recorder, told, heard = bench.recorder, [], threading.Event()
    parent, state, rows = recorder.plan, recorder.state.copy(), tuple(recorder.history.rows)
    recorder.checkpoint()

    def over(problem):
        told.append(problem)
        heard.set()

    recorder.writer.run(
        lambda: add_branch(recorder.writer.file, parent, name, f"Option {name}", state, rows),
        over,
        name,
    )
    return heard, told


def test_a_branch_takes_the_history_along_and_the_parent_stays(bench, file):
    bench.edit([0], "q")
    bench.recorder.record_snapshot("một")
    heard, told = branched(bench, "b")
    bench.edit([1], "r")  # not waiting for the branch
    assert heard.wait(5) and told == [None]
    bench.recorder.plan = "b"
    bench.undo()
    bench.undo()
    assert bench.recorder.writer.close()
    a, b = read_options(file)
    assert b.parent == a.id and (a.name, b.name) == ("Phương án 1", "Option b")
    assert "".join(u or "." for u in a.state.assignment.values()) == "qppqqrrrs."
    assert ask(file, "SELECT parent_seq FROM plan WHERE id = 'b'") == [(2,)]
    opened = open_plan(file, "b")
    again = bench_of(opened)
    assert again.spelled == "pppqqrrrs." and opened.history.marks == [(2, "một")]
    assert opened.options == {a.id: a.name, "b": "Option b"}
    again.redo()
    again.redo()
    assert again.spelled == "qrpqqrrrs."
    again.recorder.writer.close()


def test_options_are_read_while_they_are_written(bench, file):
    bench.edit([0], "q")
    while not bench.recorder.durable:
        pass
    assert journal_of(file).exists()
    (option,) = read_options(file)
    assert option.state == bench.recorder.state


def test_another_option_is_opened_on_the_same_communes(bench, file):
    bench.edit([0], "q")
    heard, _ = branched(bench, "b")
    assert heard.wait(5)
    first, lock = bench.recorder.plan, bench.recorder.writer.lock
    opened = open_option(file, first, bench.plan.communes, "b", lock)
    assert opened.communes is bench.plan.communes and opened.lock is lock
    assert rows_of(opened.history) == rows_of(bench.recorder.history)
    with pytest.raises(InputError, match="has no plan “c”"):
        open_option(file, "c", bench.plan.communes, "b", lock)


@pytest.mark.parametrize("back", [False, True])
def test_rows_that_only_the_journal_holds_survive_another_option(bench, file, back):
    first, communes = bench.recorder.plan, bench.plan.communes
    heard, _ = branched(bench, "b")
    assert heard.wait(5)
    bench.recorder.plan = "b"
    other = sqlite3.connect(file, isolation_level=None)  # another program is about to write
    other.execute("BEGIN IMMEDIATE")
    bench.edit([1], "r")
    bench.recorder.checkpoint()
    lock = bench.recorder.writer.lock
    assert bench.recorder.writer.close(release=False), "the row is on the disk"
    again = bench_of(open_option(file, first, communes, "b", lock))
    other.close()
    again.edit([0], "q")
    again.recorder.checkpoint()
    if back:
        assert again.recorder.writer.close(release=False)
        again = bench_of(open_option(file, "b", communes, first, lock))
        assert again.spelled == "prpqqrrrs."
        again.edit([2], "s")
        again.recorder.checkpoint()
    assert again.recorder.writer.close()
    for key, spelled in ((first, "qppqqrrrs."), ("b", "prsqqrrrs." if back else "prpqqrrrs.")):
        opened = bench_of(open_plan(file, key))
        assert opened.spelled == spelled
        assert opened.recorder.writer.close()
    assert not journal_of(file).exists()


def test_a_name_is_changed_in_place(bench, file):
    rename_option(file, bench.recorder.plan, "Khác")
    assert [option.name for option in read_options(file)] == ["Khác"]


def test_what_is_no_plan_has_no_options(tmp_path, sample):
    with pytest.raises(InputError, match="is not there"):
        read_options(tmp_path / "none.gpkg")
    with pytest.raises(InputError, match="holds no plan"):
        read_options(sample)
