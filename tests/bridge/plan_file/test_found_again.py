import pytest

from regionaltool.bridge.plan_file.edit_rows import EditRow
from regionaltool.bridge.plan_file.found_again import is_found_again
from regionaltool.bridge.plan_file.journal import append, journal_of, open_journal
from tests.bridge.plan_file.plans import fresh_bench, save, wait_until


@pytest.fixture
def kept(tmp_path):
    """A plan with one durable edit, closed: its file, its id and its row."""
    bench = fresh_bench()
    writer = save(bench, tmp_path / "plan.gpkg")
    bench.edit([0], "q")
    wait_until(lambda: bench.recorder.durable)
    (row,) = bench.recorder.history.rows
    assert writer.close()
    return tmp_path / "plan.gpkg", writer.plan, row._replace(plan=writer.plan)


def test_with_the_rows_that_the_journal_holds_and_more(kept):
    file, plan, row = kept
    assert is_found_again(file, plan, 0, [row])
    assert is_found_again(file, plan, 0, [row, row._replace(seq=2)])
    journal_of(file).unlink()
    assert is_found_again(file, plan, 0, [row]), "rows of a lost journal are in memory"


def test_not_with_rows_of_others_another_state_or_another_plan(kept):
    file, plan, row = kept
    assert not is_found_again(file, plan, 1, [])
    assert not is_found_again(file, "another", 0, [row])
    assert not is_found_again(file, plan, 0, [row._replace(who="another")])
    journal = open_journal(file)
    append(journal, [EditRow(plan, 2, row.time, "another", row.what, None)])
    journal.close()
    assert not is_found_again(file, plan, 0, [row])


def test_a_file_that_is_away(tmp_path):
    with pytest.raises(FileNotFoundError):
        is_found_again(tmp_path / "plan.gpkg", "plan", 0, [])
