import os
import subprocess
import sys
import time

import numpy as np
import pytest
import shapely

from regionaltool.bridge import child_main, child_process
from regionaltool.bridge.border_work import CHECK, REPAIR, Tolerances, check_task, read_defects
from regionaltool.bridge.child_process import run_apart
from regionaltool.bridge.progress import CancelledError, Stage
from regionaltool.bridge.work_files import Content
from regionaltool.core.problems import InputError
from tests.core.squares import box, rows_of

NOTHING = np.zeros(0, dtype=object)


class Watcher:
    """A progress that cancels after so many looks."""

    def __init__(self, looks: float = float("inf")) -> None:
        self.looks, self.shown = looks, [0.0]

    def isCanceled(self) -> bool:
        self.looks -= 1
        return self.looks < 0

    def setProgress(self, percent: float) -> None:
        self.shown.append(percent)


@pytest.fixture
def task() -> Content:
    rows = rows_of(box(0, 0, 1000, 1000), box(990, 0, 2000, 1000))
    return check_task(rows, Tolerances(50, 1e6))


@pytest.fixture
def slow() -> Content:
    """Work of many seconds: discs of 800 vertices that all overlap."""
    discs = [shapely.Point(5e5 + i, 2.3e6 + i % 20).buffer(5000, quad_segs=200) for i in range(150)]
    return check_task(rows_of(*discs), Tolerances(50, 1e6))


@pytest.fixture
def started(monkeypatch) -> list[subprocess.Popen]:
    """The children that a test starts."""
    children = []

    def popen(*arguments, **options):
        children.append(subprocess.Popen(*arguments, **options))
        return children[-1]

    real = child_process.subprocess
    fake = type("Subprocess", (), {**vars(real), "Popen": staticmethod(popen)})
    monkeypatch.setattr(child_process, "subprocess", fake)
    return children


def test_work_is_done_in_a_child(task, started):
    watcher = Watcher()
    defects = read_defects(run_apart(CHECK, task, Stage(watcher, 0, 100)))
    assert [defect.kind.value for defect in defects.found] == ["overlap"]
    assert len(started) == 1 and started[0].returncode == 0
    assert watcher.shown == sorted(watcher.shown)


def test_a_cancel_ends_the_child_within_a_second(slow, started):
    watcher = Watcher(looks=20)
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        run_apart(CHECK, slow, Stage(watcher, 0, 100))
    assert time.monotonic() - begun < 20 * 0.05 + 2
    assert started[0].poll() is not None and started[0].returncode != 0


def test_without_an_interpreter_the_work_is_done_here(task, started, monkeypatch):
    monkeypatch.setattr(child_process, "interpreter", lambda: None)
    assert len(read_defects(run_apart(CHECK, task, Stage(None))).found) == 1
    assert started == []
    with pytest.raises(CancelledError):
        run_apart(CHECK, task, Stage(Watcher(looks=0)))


def test_where_no_child_can_be_started_the_work_is_done_here(task, monkeypatch, tmp_path):
    monkeypatch.setattr(child_process, "interpreter", lambda: tmp_path / "python3")
    assert len(read_defects(run_apart(CHECK, task, Stage(None))).found) == 1


def test_another_python_is_not_used(task, started, monkeypatch):
    monkeypatch.setattr(child_process.sys, "version", "2.7")
    assert len(read_defects(run_apart(CHECK, task, Stage(None))).found) == 1
    assert started[0].returncode == child_main.ANOTHER_PYTHON


def test_a_problem_of_the_input_comes_back_as_one(started):
    rows = rows_of(box(0, 0, 1, 1), box(1, 0, 2, 1), ids=["1", "1"])
    told = check_task(rows, Tolerances(50, 1e6))
    task = Content({**told.data, "population": [None, None]}, told.geometry)
    with pytest.raises(InputError) as refusal:
        run_apart(REPAIR, task, Stage(None))
    assert refusal.value.problem.values == {"layer": "Xã", "ids": ("1",)}


def test_a_fault_of_ours_is_no_problem_of_the_input(started):
    with pytest.raises(RuntimeError, match="KeyError"):
        run_apart("no such work", Content({}, NOTHING), Stage(None))


def test_a_child_that_dies_is_told(task, started, monkeypatch):
    monkeypatch.setattr(
        child_process, "_watch", lambda child, progress, stage: (child.kill(), -9)[1]
    )
    with pytest.raises(InputError, match="code -9"):
        run_apart(CHECK, task, Stage(None))


def test_the_child_ends_when_its_parent_does(slow, tmp_path):
    from regionaltool.bridge.work_files import TASK, pack

    pack(tmp_path, TASK, slow)
    child = subprocess.Popen(
        [
            *(sys.executable, child_main.__file__, str(tmp_path), CHECK),
            *(sys.version, os.pathsep.join(sys.path)),
        ],
        stdin=subprocess.PIPE,
    )
    try:
        assert child.poll() is None
        child.stdin.close()  # what the system does for a parent that is gone
        assert child.wait(10) == 1
    finally:
        child.kill()
