import pytest

from regionaltool.bridge.plan_as_layer import read_plan
from regionaltool.bridge.plan_file.file_lock import FileLock, LockedError
from regionaltool.bridge.plan_file.one_file import real_file, same_file
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.options import read_options
from tests.bridge.plan_file.plans import fresh_bench, save, wait_until


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "plan.gpkg"
    made.write_text("plan")
    return made


@pytest.fixture
def link(tmp_path, file):
    (tmp_path / "other").mkdir()
    made = tmp_path / "other" / "link.gpkg"
    made.symlink_to(file)
    return made


def test_a_link_leads_to_the_file_and_other_paths_stay(file, link, tmp_path, monkeypatch):
    assert real_file(link) == file == real_file(file)
    (tmp_path / "folder").symlink_to(tmp_path / "other")
    there = tmp_path / "folder" / "new.gpkg"
    assert real_file(there) == there
    monkeypatch.chdir(tmp_path)
    assert real_file(file.relative_to(tmp_path)) == file


def test_one_file_by_two_paths(file, link, tmp_path):
    assert same_file(file, link) and same_file(file, tmp_path / "other" / ".." / "plan.gpkg")
    other = tmp_path / "copy.gpkg"
    assert not same_file(file, other)
    other.write_text("plan")
    assert not same_file(file, other)
    file.unlink()
    assert same_file(file, file) and not same_file(file, link)


def test_a_plan_that_is_edited_is_locked_and_whole_behind_a_link_too(file, link):
    file.unlink()
    bench = fresh_bench()
    writer = save(bench, file)
    bench.edit([0], "q")
    wait_until(lambda: bench.recorder.durable)
    opened = open_plan(link)
    assert opened.lock is None and opened.file == file and opened.history.seq == 1
    assert read_options(link)[0].state == bench.recorder.state
    assert read_plan(str(link)).history.seq == 1
    with pytest.raises(LockedError):
        FileLock(link)
    assert writer.close()
    assert [path.name for path in link.parent.iterdir()] == ["link.gpkg"]
