"""Edits a plan that nobody has saved, as the dock does it, until it is killed from outside.

``python -m tests.ui.unsaved_child PROFILE SEED`` writes on its output what the label shows,
and what the plan is after each gesture. The events of Qt run on, as they do in a window.
"""

import random
import sys

from qgis.core import QgsApplication

from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.read_communes import CommuneFields
from regionaltool.ui.journal_label import JournalLabel
from tests.bridge.sessions import session_of
from tests.ui.labelled_child import digest, edit_on, say


def gesture(session: PlanSession, document: PlanDocument) -> None:
    """One thing that a planner may do, at random."""
    chance, some = random.random(), random.sample(range(10), 3)
    if chance < 0.2:
        session.undo()
    elif chance < 0.3:
        session.redo()
    elif chance < 0.4:
        document.checkpoint()
    elif chance < 0.5:
        document.take_snapshot("Mốc")
    elif chance < 0.6:
        session.rename(random.choice(session.units), random.choice(("Mới", "Đông", None)))
    elif chance < 0.7:
        session.make_unit(some)
    else:
        session.begin_stroke()
        for block in some:
            session.assign([block], random.choice(session.units))
        session.end_stroke()


def main(profile: str, seed: int) -> None:
    random.seed(seed)
    QgsApplication.qgisSettingsDirPath = lambda: f"{profile}/"
    application = QgsApplication([], True)
    application.initQgis()
    session = session_of("pppqqrrrs.")
    session.title = f"Đảo {seed}"
    document, label = PlanDocument(), JournalLabel()
    document.changed.connect(lambda: label.show_document(document))
    document.changed.connect(lambda: say("label", label.text().partition("#")[2] or 0))
    document.begin(session, CommuneFields(id="ma"))
    say("open", session.recorder.seq, digest(session.recorder.state))

    edit_on(session, lambda: gesture(session, document), (0, 1, 5, 15))
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
