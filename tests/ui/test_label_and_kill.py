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
        bench = bench_of(opened)
        # killed within a gesture of many rows, or before it was told: what was told last is there
        told = max(known for known in screens if known <= seq)
        assert digest(bench.recorder.state_at(told)) == screens[told]
        assert ask(file, "PRAGMA integrity_check") == [("ok",)]
        shown += label
        screens = {known: screen for known, screen in screens.items() if known <= seq}
        screens[seq] = digest(opened.state)
        for _ in range(chance.randrange(4)):  # across the restart
            bench.undo()
            screens[bench.recorder.seq] = digest(bench.recorder.state)
        assert bench.recorder.writer.close()
    assert shown > 0
