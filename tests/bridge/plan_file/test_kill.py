"""A program that edits a plan is killed from outside, again and again, at random moments."""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

from regionaltool.bridge.plan_file.open_plan import open_plan
from tests.bridge.plan_file.plans import ask, bench_of, fresh_bench, save
from tests.conftest import ROOT
from tests.examples import examples


def test_every_edit_that_was_called_durable_is_there(tmp_path):
    file = tmp_path / "plan.gpkg"
    first = fresh_bench()
    save(first, file).close()
    screens = {0: first.spelled}
    kills = examples(10)
    chance = random.Random(20261124)
    while_opening = 0
    for number in range(kills):
        lines = run_and_kill(file, number, chance.uniform(0, 0.4), at_opening=number % 5 == 4)
        durable = 0
        for kind, *values in map(str.split, lines):
            if kind == "durable":
                durable = int(values[0])
            elif kind in ("open", "screen"):
                screens[int(values[0])] = values[1]
        while_opening += not any(line.startswith("open ") for line in lines)
        opened = open_plan(file)
        assert opened.lock is not None and opened.notes == ()
        seq = opened.history.seq
        assert seq >= durable, lines[-5:]
        bench = bench_of(opened)
        # killed after the journal had an edit, before the line that tells of it was out
        assert seq <= max(screens) + 1, lines[-5:]
        assert bench.spelled == screens.setdefault(seq, bench.spelled)
        assert ask(file, "PRAGMA integrity_check") == [("ok",)]
        for _ in range(chance.randrange(8)):  # across the restart
            bench.undo()
            screens[bench.recorder.seq] = bench.spelled
        assert bench.recorder.writer.close()
        screens[bench.recorder.seq] = bench.spelled
    assert bench.recorder.seq > kills and while_opening < kills
    while bench.done:
        bench.undo()
    assert bench.spelled == first.spelled


def run_and_kill(
    file: Path,
    seed: int,
    seconds: float,
    *,
    at_opening: bool,
    child: str = "tests.bridge.plan_file.editing_child",
) -> list[str]:
    """What a child has said until it was killed, so long after it had opened the plan."""
    running = subprocess.Popen(
        [sys.executable, "-m", child, file, str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    lines = []
    begun = threading.Event()

    def listen():
        for line in running.stdout:
            lines.append(line)
            if line.startswith("opening" if at_opening else "open "):
                begun.set()

    listening = threading.Thread(target=listen)
    listening.start()
    try:
        assert begun.wait(30), "the child has not opened the plan"
        threading.Event().wait(seconds / 20 if at_opening else seconds)
    finally:
        running.kill()
        listening.join()
        running.wait()
    return [line for line in lines if line.endswith("\n")]
