import subprocess
import sys

import pytest

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
