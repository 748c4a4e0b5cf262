"""Plans that nobody has saved, killed from outside: what the label had shown comes back."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.unsaved_plans import UnsavedPlan, find_unsaved
from tests.bridge.plan_file.plans import ask, bench_of, wait_until
from tests.conftest import ROOT
from tests.examples import examples
from tests.ui.labelled_child import digest


class Child:
    """A program that edits a plan without a file; see `unsaved_child`."""

    def __init__(self, profile: Path, number: int) -> None:
        self.title = f"Đảo {number}"
        self._output = profile / f"{number}.txt"
        with self._output.open("w") as output:
            self.running = subprocess.Popen(
                [sys.executable, "-m", "tests.ui.unsaved_child", profile, str(number)],
                stdout=output,
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            )

    def kill(self) -> None:
        self.running.kill()
        self.running.wait()

    @property
    def label(self) -> int:
        """The last row that the label has called safe."""
        return max((int(seq) for kind, seq, *_ in self._said() if kind == "label"), default=0)

    @property
    def screens(self) -> dict[int, str]:
        """What the plan was after each row."""
        return {int(seq): rest[0] for kind, seq, *rest in self._said() if kind != "label"}

    def _said(self) -> list[list[str]]:
        lines = self._output.read_text().splitlines(keepends=True)
        return [line.split() for line in lines if line.endswith("\n")]


@pytest.fixture
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{tmp_path}/")
    return tmp_path


def test_each_comes_back_and_none_is_taken_from_a_qgis_that_runs(profile):
    chance = random.Random(20261124)
    for number in range(0, 2 * examples(1), 2):
        children = [Child(profile, number), Child(profile, number + 1)]
        try:
            wait_until(lambda children=children: all(child.label for child in children), 60)
            assert find_unsaved() == ()
            time.sleep(chance.uniform(0, 0.4))
            children[1].kill()
            (plan,) = find_unsaved()
            comes_back(plan, children[1])
            assert children[0].running.poll() is None, "it has not been disturbed"
            children[0].kill()
            (plan,) = find_unsaved()
            comes_back(plan, children[0])
            assert find_unsaved() == ()
        finally:
            for child in children:
                child.kill()


def comes_back(plan: UnsavedPlan, child: Child) -> None:
    """Open the plan, compare it with what was on the screen, and undo all of it."""
    assert plan.title == child.title
    opened = open_plan(plan.file)
    assert opened.lock is not None and opened.notes == () and opened.fields["id"] == "ma"
    seq = opened.history.seq
    assert seq >= child.label > 0
    bench = bench_of(opened)
    # killed after the disk had a row, before it was told of: what was told last is there
    told = max(known for known in child.screens if known <= seq)
    assert digest(bench.recorder.state_at(told)) == child.screens[told]
    assert ask(plan.file, "PRAGMA integrity_check") == [("ok",)]
    while bench.done:
        bench.undo()
    assert bench.spelled == "pppqqrrrs."
    assert bench.recorder.writer.close()
    plan.file.unlink()
