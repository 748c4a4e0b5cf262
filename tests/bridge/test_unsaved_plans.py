import os
import time

import pytest
from qgis.core import QgsApplication

from regionaltool.bridge.plan_file.file_lock import FileLock, LockedError
from regionaltool.bridge.unsaved_plans import (
    UnsavedPlan,
    anything_left,
    discard_unsaved,
    find_unsaved,
    is_unsaved,
    new_unsaved_file,
    unsaved_folder,
)
from regionaltool.core.problems import InputError
from tests.bridge.plan_file.plans import fresh_bench, save


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    return tmp_path


def left(n_edits, n_undone=0):
    """A file as a crash leaves it, but for the journal."""
    file = new_unsaved_file("Đảo 1/2")
    bench = fresh_bench()
    for number in range(n_edits):
        bench.edit([number], "q" if bench.plan.unit_of(number) == "p" else "p")
    for _ in range(n_undone):
        bench.undo()
    assert save(bench, file).close()
    return file, bench


def test_without_the_folder_there_is_nothing():
    assert not anything_left() and find_unsaved() == ()


def test_what_is_found_tells_title_edits_and_time():
    file, bench = left(3, n_undone=1)
    assert is_unsaved(file) and file.parent == unsaved_folder() and anything_left()
    assert file.name.startswith("Đảo 1_2 ")
    last = bench.recorder.history.rows[-1].time
    assert find_unsaved() == (UnsavedPlan(file, "Phương án 1", 2, last),)


def test_one_without_an_edit_one_that_is_held_and_one_that_cannot_be_read_are_passed_over():
    left(0)
    held, _ = left(1)
    damaged, _ = left(1)
    damaged.write_bytes(damaged.read_bytes()[:5000])
    lock = FileLock(held)
    try:
        assert find_unsaved() == ()
        with pytest.raises(LockedError):
            discard_unsaved(held)
        assert held.exists()
    finally:
        lock.release()
    assert [plan.file for plan in find_unsaved()] == [held] and damaged.exists()


def test_discarded_nothing_of_it_is_left(profile):
    file, _ = left(1)
    discard_unsaved(file)
    discard_unsaved(file)
    assert [*unsaved_folder().iterdir()] == []


def test_what_a_crash_left_half_written_goes_with_the_next_plan():
    left(1)
    half = unsaved_folder() / ".regionaltool-1"
    half.mkdir()
    (half / "Đảo.gpkg").write_bytes(b"half of it")
    long_ago = time.time() - 3 * 24 * 3600
    os.utime(half, (long_ago, long_ago))
    new_unsaved_file("Đảo")
    assert not half.exists() and len(find_unsaved()) == 1


def test_a_profile_that_takes_no_folder_is_told(profile):
    (profile / "regionaltool").write_text("a file in the way")
    with pytest.raises(InputError, match="cannot be written"):
        new_unsaved_file("Đảo")
    assert find_unsaved() == ()
