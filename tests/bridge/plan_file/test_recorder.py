"""Random gestures, checkpoints and restarts against a list of all the states there were."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from regionaltool.bridge.plan_file.open_plan import open_plan
from tests.bridge.plan_file.plans import ask, bench_of, fresh_bench, save
from tests.examples import examples

some = st.sets(st.integers(0, 9), min_size=1, max_size=4)


class Restarts(RuleBasedStateMachine):
    """The model: what is on the desk, and what undo and redo would bring back."""

    @initialize(units=st.text("pqr.", min_size=10, max_size=10))
    def start(self, units):
        self.folder = tempfile.TemporaryDirectory()
        self.number = 0
        self.bench = fresh_bench(units=units)
        self.now = self._desk()
        self.back, self.forth = [], []
        self.save_elsewhere()

    def _desk(self):
        plan = self.bench.plan
        return self.bench.spelled, {unit: plan.name(unit) for unit in plan.units}

    def _edited(self):
        if self._desk() != self.now:
            self.back.append(self.now)
            self.forth.clear()
            self.now = self._desk()

    @rule(blocks=some, unit=st.sampled_from("pqrs") | st.none())
    def edit(self, blocks, unit):
        self.bench.edit(sorted(blocks), unit)
        self._edited()

    @rule(blocks=some, name=st.sampled_from(["Mới", "O’Đô “”"]))
    def found(self, blocks, name):
        self.bench.found(sorted(blocks), name)
        self._edited()

    @rule()
    def undo(self):
        self.bench.undo()
        if self.back:
            self.forth.append(self.now)
            self.now = self.back.pop()

    @rule()
    def redo(self):
        self.bench.redo()
        if self.forth:
            self.back.append(self.now)
            self.now = self.forth.pop()

    @rule()
    def checkpoint(self):
        self.bench.recorder.checkpoint()

    @rule()
    def restart(self):
        seq = self.bench.recorder.seq
        assert self.bench.recorder.writer.close()
        opened = open_plan(self.file)
        assert opened.notes == () and opened.history.seq == seq
        self.bench = bench_of(opened)

    @rule()
    def save_elsewhere(self):
        if self.bench.recorder.writer is not None:
            self.bench.recorder.writer.close()
        self.number += 1
        self.file = Path(self.folder.name) / f"plan {self.number}.gpkg"
        save(self.bench, self.file)

    @invariant()
    def nothing_is_lost(self):
        bench = self.bench
        assert self._desk() == self.now
        assert (len(bench.done), len(bench.undone)) == (len(self.back), len(self.forth))
        recorder = bench.recorder
        assert recorder.edits() == (bench.done, bench.undone)
        assert tuple(recorder.state.assignment.values()) == bench.plan.assignment
        assert [row.seq for row in recorder.history.rows] == list(range(1, recorder.seq + 1))

    def teardown(self):
        if hasattr(self, "bench"):
            assert self.bench.recorder.writer.close()
            assert ask(self.file, "PRAGMA integrity_check") == [("ok",)]
            self.folder.cleanup()


TestRestarts = Restarts.TestCase
TestRestarts.settings = settings(max_examples=examples(12), stateful_step_count=25, deadline=None)
