"""Edits a plan as the dock does, with its label, until it is killed from outside.

``python -m tests.ui.labelled_child PLAN SEED`` writes on its output what the label shows, and what
the plan is after each gesture. The events of Qt run on, as they do in a window.
"""

import hashlib
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file.open_plan import open_plan
from regionaltool.bridge.plan_file.plan_state import PlanState
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.ui.journal_label import JournalLabel
from tests.core.ten_communes import assessor_of


def digest(state: PlanState) -> str:
    """All that a state says, in a few letters."""
    parts = (state.assignment, state.names, state.types)
    sets = (state.locked_units, state.locked_communes)
    said = [*(sorted(part.items()) for part in parts), *(sorted(part) for part in sets)]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def gesture(session: PlanSession, document: PlanDocument) -> None:
    """One thing that a planner may do, at random."""
    chance, some = random.random(), random.sample(range(10), 3)
    unit = random.choice(session.units)
    if chance < 0.2:
        session.undo()
    elif chance < 0.3:
        session.redo()
    elif chance < 0.35:
        session.go_to(random.randrange(len(session.done) + len(session.undone) + 1))
    elif chance < 0.4:
        document.checkpoint()
    elif chance < 0.43:
        document.take_snapshot("Mốc")
    elif chance < 0.46:
        document.branch("Phương án", lambda problem: say("branched", problem))
    elif chance < 0.5 and document.snapshots:
        document.restore(random.choice(document.snapshots))
    elif chance < 0.55:
        session.lock_communes(some[:1], random.random() < 0.3)
    elif chance < 0.6:
        session.rename(unit, random.choice(("Mới", "Đông", None)))
    elif chance < 0.7:
        session.make_unit(some)
    else:
        session.begin_stroke()
        for block in some:
            session.assign([block], unit)
        session.end_stroke()


def edit_on(session: PlanSession, make: Callable[[], None], pauses: Sequence[int]) -> None:
    """Make gestures, with pauses in ms between them, and say what the plan is after each."""

    def go_on() -> None:
        make()
        say("screen", session.recorder.seq, digest(session.recorder.state))
        QTimer.singleShot(random.choice(pauses), go_on)

    QTimer.singleShot(0, go_on)


def main(file: Path, seed: int) -> None:
    random.seed(seed)
    application = QApplication([])
    say("opening")
    opened = open_plan(file)
    assert opened.lock is not None and not opened.notes, opened.notes
    recorder = Recorder(opened.communes.ids, opened.state, opened.history, opened.id)
    plan = opened.state.plan(opened.communes)
    session = PlanSession(opened.name, plan, assessor_of(opened.communes), recorder)
    document, label = PlanDocument(), JournalLabel()
    document.changed.connect(lambda: label.show_document(document))
    document.changed.connect(lambda: say("label", label.text().rpartition("#")[2]))
    document.begin(session, CommuneFields(), opened)
    say("open", recorder.seq, digest(recorder.state))

    edit_on(session, lambda: gesture(session, document), (0, 0, 1, 5, 15))
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
