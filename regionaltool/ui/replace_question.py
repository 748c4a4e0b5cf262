"""May the plan on the screen be given up, although no file holds all that is in it?"""

from __future__ import annotations

from enum import Enum, auto

from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import tr


class Answer(Enum):
    """What the planner wants."""

    KEEP = auto()
    SAVE = auto()
    GIVE_UP = auto()


def losses(session: PlanSession, links: PlanLinks | None) -> list[str]:
    """What would be lost with the plan: a sentence for each, none when a file holds it all."""
    found = []
    if session.unwritten:
        found.append(
            tr("The plan “{title}” has edits that no file holds; they will be lost.").format(
                title=session.title
            )
        )
    if links is not None and links.drawn and not session.recorder.durable:
        found.append(
            tr("The plan “{title}” has links made by hand; they will be lost.").format(
                title=session.title
            )
        )
    return found


def ask(sentences: list[str], give_up: str, keep: str, parent: QWidget | None) -> Answer:
    """Ask; ``give_up`` and ``keep`` are the titles of two of the buttons."""
    box = QMessageBox(parent)
    box.setObjectName("replacePlanBox")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Regional Tool"))
    box.setText("\n\n".join(sentences))
    save = box.addButton(tr("Save plan as…"), QMessageBox.ButtonRole.AcceptRole)
    lost = box.addButton(give_up, QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    answer = {save: Answer.SAVE, lost: Answer.GIVE_UP}.get(box.clickedButton(), Answer.KEEP)
    box.deleteLater()
    return answer
