"""May the plan on the screen be given up for another one?"""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from regionaltool.bridge.plan_links import PlanLinks
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import tr


def may_replace(session: PlanSession, links: PlanLinks, parent: QWidget) -> bool:
    """Ask when edits or links would be lost that no file holds."""
    losses = []
    if session.unwritten:
        losses.append(
            tr("The plan “{title}” has edits that have not been exported; they will be lost.")
        )
    if links.drawn:
        losses.append(
            tr(
                "The plan “{title}” has links made by hand; they will be lost. To keep them, "
                "export the layer “Links”."
            )
        )
    if not losses:
        return True
    box = QMessageBox(parent)
    box.setObjectName("replacePlanBox")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Regional Tool"))
    box.setText("\n\n".join(loss.format(title=session.title) for loss in losses))
    give_up = box.addButton(tr("Start another plan"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(tr("Keep this plan"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.exec()
    given_up = box.clickedButton() is give_up
    box.deleteLater()
    return given_up
