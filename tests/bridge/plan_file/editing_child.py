"""Edits a plan until it is killed, and says on its output what is on the screen and on the disk.

``python -m tests.bridge.plan_file.editing_child PLAN SEED``
"""

import random
import sys
import time
from pathlib import Path

from regionaltool.bridge.plan_file.open_plan import open_plan
from tests.bridge.plan_file.plans import bench_of


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(file: Path, seed: int) -> None:
    random.seed(seed)
    say("opening")
    opened = open_plan(file)
    assert opened.lock is not None and not opened.notes, opened.notes
    bench = bench_of(opened, durable=lambda seq: say("durable", seq))
    say("open", bench.recorder.seq, bench.spelled)
    while True:
        chance = random.random()
        if chance < 0.2:
            bench.undo()
        elif chance < 0.35:
            bench.redo()
        elif chance < 0.4:
            bench.recorder.checkpoint()
        elif chance < 0.5:
            bench.found(random.sample(range(10), 2), "Mới")
        else:
            bench.edit(random.sample(range(10), 3), random.choice("pqrs"))
        say("screen", bench.recorder.seq, bench.spelled)
        time.sleep(random.choice((0, 0, 0, 0.002, 0.01)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
