"""The dock's plan is killed from outside: what the label had shown is there on opening it again."""

import random

from regionaltool.bridge.plan_file.open_plan import open_plan
from tests.bridge.plan_file.plans import ask, bench_of, fresh_bench, save
from tests.bridge.plan_file.test_kill import run_and_kill
from tests.examples import examples
from tests.ui.labelled_child import digest


def test_what_the_label_has_shown_survives(tmp_path):
    file = tmp_path / "plan.gpkg"
    first = fresh_bench()
    save(first, file).close()
    screens = {0: digest(first.recorder.state)}
    chance = random.Random(20261125)
    shown = 0
    for number in range(examples(3)):
        lines = run_and_kill(
            file, number, chance.uniform(0, 0.8), at_opening=False, child="tests.ui.labelled_child"
        )
        label = 0
        for kind, *values in map(str.split, lines):
            if kind == "label":
                label = int(values[0])
            elif kind in ("open", "screen"):
                screens[int(values[0])] = values[1]
        opened = open_plan(file)  # the newest option, which is the one that was edited
        assert opened.lock is not None and opened.notes == ()
        seq = opened.history.seq
        assert seq >= label, lines[-5:]
        # killed after the journal had an edit, before the line that tells of it was out
        assert seq <= max(screens) + 1, lines[-5:]
        assert digest(opened.state) == screens.setdefault(seq, digest(opened.state))
        assert ask(file, "PRAGMA integrity_check") == [("ok",)]
        shown += label
        bench = bench_of(opened)
        for _ in range(chance.randrange(4)):  # across the restart
            bench.undo()
            screens[bench.recorder.seq] = digest(bench.recorder.state)
        assert bench.recorder.writer.close()
    assert shown > 0
