"""Snapshots of the plan, and options beside it: named, gone back to, branched off, renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog

from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file.notes import Snapshot
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import Problem
from regionaltool.ui.plan_menu import PlanMenu


class OptionsFlow(QObject):
    """From the menu to the plan's document."""

    said = pyqtSignal(str)

    def __init__(
        self, iface: QgisInterface, menu: PlanMenu, document: PlanDocument, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface, self._document = iface, document
        menu.snapshot.connect(self.take_snapshot)
        menu.restore.connect(self.restore)
        menu.branch.connect(self.branch)
        menu.rename.connect(self.rename)
        menu.menu.aboutToShow.connect(lambda: menu.show_snapshots(document.snapshots))

    def take_snapshot(self) -> None:
        """Give the plan as it stands a name."""
        taken = [snapshot.name for snapshot in self._document.snapshots]
        free = _free(taken, lambda number: tr("Snapshot {number}").format(number=number))
        name = self._ask(tr("Take a snapshot"), tr("Name of the plan as it stands"), free)
        if name:
            self._document.take_snapshot(name)
            self.said.emit(tr("Snapshot “{name}” taken.").format(name=name))

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to a snapshot; undo takes that back."""
        self._document.restore(snapshot)
        self.said.emit(
            tr("The plan is as it was at “{name}”. Undo brings back what came after.").format(
                name=snapshot.name
            )
        )

    def branch(self) -> None:
        """Go on as another option; the one so far stays in the file."""
        names = list(self._document.options.values())
        free = _free(names, lambda number: tr("Option {number}").format(number=number))
        name = self._ask(tr("Save as another option"), tr("Name of the new option"), free, names)
        if name:
            self._document.branch(
                name, self._teller(tr("You are editing “{name}” now.").format(name=name))
            )

    def rename(self) -> None:
        """Give the option that is being edited another name."""
        document = self._document
        now = document.options[document.session.recorder.plan]
        others = [name for name in document.options.values() if name != now]
        name = self._ask(tr("Rename the option"), tr("Name of the option"), now, others)
        if name and name != now:
            document.rename(name, self._teller(tr("The option is “{name}” now.").format(name=name)))

    def _ask(self, title: str, label: str, name: str, taken: Iterable[str] = ()) -> str:
        """A name that no other has; empty when the planner wants none, or the plan has gone."""
        session = self._document.session
        dialog = QInputDialog(self._iface.mainWindow())
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(name)
        dialog.setOkButtonText(tr("OK"))  # QGIS has no translation of Qt's own buttons
        dialog.setCancelButtonText(tr("Cancel"))
        try:
            while dialog.exec():
                name = dialog.textValue().strip()
                if name and self._document.session is not session:
                    self.said.emit(tr("Another plan has come meanwhile; nothing was named."))
                    return ""
                if name not in taken:
                    return name
                dialog.setLabelText(
                    tr("“{name}” is there already. Another name:").format(name=name)
                )
            return ""
        finally:
            dialog.deleteLater()

    def _teller(self, done: str) -> Callable[[Problem | None], None]:
        def tell(problem: Problem | None) -> None:
            if problem is None:
                self.said.emit(done)
            else:
                self._iface.messageBar().pushMessage(
                    tr("Regional Tool"), sentence(problem), Qgis.MessageLevel.Critical, 0
                )

        return tell


def _free(taken: Iterable[str], name: Callable[[int], str]) -> str:
    """The first name with a number that is not taken."""
    names = list(taken)
    number = len(names) + 1
    while name(number) in names:
        number += 1
    return name(number)
