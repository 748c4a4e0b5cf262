"""Plans on the disk for the tests: ten communes, edits on them, and what a file says of itself."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from regionaltool.bridge.plan_file.history import History
from regionaltool.bridge.plan_file.journal import journal_of
from regionaltool.bridge.plan_file.open_plan import OpenedPlan, open_plan
from regionaltool.bridge.plan_file.plan_state import state_of
from regionaltool.bridge.plan_file.plan_writer import PlanWriter
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.plan_file.save_plan import PlanToSave, new_plan_id, save_plan
from regionaltool.core.communes import Communes
from regionaltool.core.edit import Edit
from regionaltool.core.plan import Plan
from tests.core.grids import drawn

MAP = """
    AABBCC..
    AABBCC.I
    DDDFGG..
    DEDFGH..
    DDDFJH..
"""
IDS = "ABCDEFGHIJ"
UNITS = "pppqqrrrs."


def communes(**columns: object) -> Communes:
    """The communes of `MAP`; the population of C and the area of J are unknown."""
    given = {
        "names": ["An", "Bình", "Châu", "Diên", "Đông", "Phú", "Giang", "Hòa", "Ích", "Kim"],
        "population": [400, 300, None, 900, 120, 80, 260, 50, 700, 15],
        "official_km2": [4.1, 4.0, 4.2, 8.1, 1.0, 3.1, 3.0, 2.0, 1.1, None],
        "group": list("xxxyyyzzzz"),
        "source": "Đảo “1”",
    }
    return drawn(MAP, **{**given, **columns})


class Bench:
    """A plan that is edited, as the session does it: undone and redone, told to a recorder."""

    def __init__(self, plan: Plan, recorder: Recorder) -> None:
        self.plan, self.recorder = plan, recorder
        self.done, self.undone = recorder.edits()

    def edit(self, blocks: Sequence[int], unit: str | None) -> None:
        edit = self.plan.move(blocks, unit)
        if edit.moves:
            self._do(edit)

    def found(self, blocks: Sequence[int], name: str) -> None:
        self._do(self.plan.found(blocks, name)[1])

    def _do(self, edit: Edit) -> None:
        self.plan.apply(edit)
        self.done.append(edit)
        self.undone.clear()
        self.recorder.record(edit)

    def undo(self) -> None:
        if self.done:
            edit = self.done.pop()
            self.undone.append(edit)
            self.plan.apply(edit.inverse())
            self.recorder.record_undo(edit.inverse())

    def redo(self) -> None:
        if self.undone:
            edit = self.undone.pop()
            self.plan.apply(edit)
            self.done.append(edit)
            self.recorder.record_redo(edit)

    @property
    def spelled(self) -> str:
        return "".join(unit or "." for unit in self.plan.assignment)


def fresh_bench(of: Communes | None = None, units: str = UNITS) -> Bench:
    """A plan that no file holds yet."""
    plan = Plan(of or communes(), [None if u == "." else u for u in units], {"p": "Pháp"})
    return Bench(plan, Recorder(plan.communes.ids, state_of(plan)))


def closed_plan(file: Path) -> Path:
    """A plan closed with three edits in its journal, the last of them undone."""
    bench = fresh_bench()
    writer = save(bench, file)
    bench.edit([0], "q")
    bench.edit([5], None)
    bench.undo()
    assert writer.close() and journal_of(file).exists()
    return file


def save(bench: Bench, file: Path, refused: Callable = print) -> PlanWriter:
    """Save the plan of a bench as a file and go on writing there."""
    recorder = bench.recorder
    to_save = PlanToSave(
        new_plan_id(),
        "Phương án 1",
        bench.plan.communes,
        {"id": "ma"},
        recorder.state.copy(),
        tuple(recorder.history.rows),
    )
    lock = save_plan(file, to_save)
    writer = PlanWriter(file, to_save.id, lock, recorder.seq, lambda seq: None, refused)
    recorder.write_by(writer)
    return writer


def bench_of(opened: OpenedPlan, durable: Callable = lambda seq: None, refused=print) -> Bench:
    """Go on with a plan that has been opened."""
    plan = opened.state.plan(opened.communes)
    recorder = Recorder(opened.communes.ids, opened.state, opened.history, opened.id)
    if opened.lock is not None:
        recorder.write_by(
            PlanWriter(opened.file, opened.id, opened.lock, opened.history.seq, durable, refused)
        )
    return Bench(plan, recorder)


def reopened(file: Path) -> Bench:
    """Open a plan and go on with it."""
    return bench_of(open_plan(file))


def wait_until(true: Callable[[], bool], seconds: float = 10) -> None:
    """Wait for another thread."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def edited_by_others(path: Path, *statements: str) -> None:
    """Another program carries out SQL on the file."""
    connection = sqlite3.connect(path)
    with connection:
        # what the triggers of the spatial index call
        connection.create_function("ST_IsEmpty", 1, lambda _: 0)
        for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            connection.create_function(name, 1, lambda _: 0.0)
        for statement in statements:
            connection.execute(statement)
    connection.close()


def ask(file: Path, query: str) -> list[tuple]:
    """Rows of any SQLite file."""
    connection = sqlite3.connect(file)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def rows_of(history: History) -> list[tuple]:
    """What the rows of a history say, without plan, time and person."""
    return [(row.seq, row.what, row.reverses) for row in history.rows]
