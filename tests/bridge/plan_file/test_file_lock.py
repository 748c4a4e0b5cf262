import subprocess
import sys

import pytest

from regionaltool.bridge.plan_file import file_lock
from regionaltool.bridge.plan_file.file_lock import FileLock, LockedError, user


def test_the_second_is_told_who_holds_it(tmp_path):
    plan = tmp_path / "kế hoạch.gpkg"
    first = FileLock(plan)
    with pytest.raises(LockedError, match=f"“kế hoạch.gpkg” is being edited by {user()} on "):
        FileLock(plan)
    first.release()
    FileLock(plan).release()
    assert list(tmp_path.iterdir()) == []


def test_it_is_free_when_the_program_that_held_it_has_died(tmp_path):
    plan = tmp_path / "plan.gpkg"
    code = (
        "import sys, time; from pathlib import Path\n"
        "from regionaltool.bridge.plan_file.file_lock import FileLock\n"
        "held = FileLock(Path(sys.argv[1])); print('held', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code, plan], stdout=subprocess.PIPE)
    try:
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(LockedError):
            FileLock(plan)
    finally:
        child.kill()
        child.communicate()
    FileLock(plan).release()


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(LockedError, match="cannot be written here"):
        FileLock(tmp_path / "gone" / "plan.gpkg")


def test_a_lock_that_its_last_holder_lets_go_of_in_that_moment_is_taken(tmp_path, monkeypatch):
    real, gone = file_lock.connect, []

    def connect(file, mode="rw"):
        made = real(file, mode)
        if mode == "rwc" and not gone:
            made.execute("CREATE TABLE holder (who TEXT, at TEXT, since TEXT, t TEXT)")
            file.unlink()
            gone.append(file)
        return made

    monkeypatch.setattr(file_lock, "connect", connect)
    FileLock(tmp_path / "plan.gpkg").release()
    assert gone
