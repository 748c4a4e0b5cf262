"""Plans that a crash has left behind are offered when the dock is first seen."""

from __future__ import annotations

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMessageBox

from regionaltool.bridge.plan_file.file_lock import LockedError
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.unsaved_plans import (
    FindUnsavedTask,
    UnsavedPlan,
    anything_left,
    discard_unsaved,
)
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.problems import InputError
from regionaltool.ui.dock import RegionalToolDock
from regionaltool.ui.notice import Notice
from regionaltool.ui.plan_file_flow import PlanFileFlow
from regionaltool.ui.unsaved_offer import offer_text


class RecoveryFlow(QObject):
    """Looks once; each plan is offered until it is answered, and by the next QGIS again."""

    said = pyqtSignal(str)

    def __init__(
        self, iface: QgisInterface, dock: RegionalToolDock, files: PlanFileFlow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface, self._dock, self._files = iface, dock, files
        self._found: tuple[UnsavedPlan, ...] = ()
        self._task: FindUnsavedTask | None = None
        self._notice = Notice(iface.messageBar(), "openUnsavedButton")
        dock.shown_first.connect(self.look)
        dock.pages.currentChanged.connect(self._page_changed)
        dock.welcome.open_unsaved.connect(self._open)
        dock.welcome.discard_unsaved.connect(self._discard)
        files.opened.connect(self._opened)
        files.document.recovery.refused.connect(self._tell_refused)

    @property
    def busy(self) -> bool:
        """Is it still looking?"""
        return self._task is not None

    def look(self) -> None:
        """Look for such plans off the main thread."""
        if self._task is None and anything_left():
            self._task = FindUnsavedTask(self._show)
            QgsApplication.taskManager().addTask(self._task)

    def remove(self) -> None:
        """Stop looking, and begin it no more, when the plugin is unloaded."""
        self._task = None
        self._dock.shown_first.disconnect(self.look)
        self._dock.pages.currentChanged.disconnect(self._page_changed)
        self._notice.take_back()

    def _show(self, found: tuple[UnsavedPlan, ...]) -> None:
        if self._task is None:
            return
        self._task = None
        self._offer(found)
        self._page_changed()

    def _offer(self, found: tuple[UnsavedPlan, ...]) -> None:
        self._found = found
        self._dock.welcome.show_unsaved(found)

    def _page_changed(self) -> None:
        """With a plan in the dock there is no way back to the page that offers the others."""
        self._notice.take_back()
        if self._found and self._files.document.session is not None:
            plan = self._found[0]
            self._notice.show(
                offer_text(plan), Qgis.MessageLevel.Info, tr("Open"), lambda: self._open(plan)
            )

    def _open(self, plan: UnsavedPlan) -> None:
        self._files.open_file(plan.file)

    def _opened(self, started: StartedPlan) -> None:
        self._answered(started.opened.file)

    def _discard(self, plan: UnsavedPlan) -> None:
        if not self._sure(plan):
            return
        try:
            discard_unsaved(plan.file)
        except LockedError:
            self._tell(
                tr("The plan “{title}” is open in another window of QGIS.").format(title=plan.title)
            )
        except InputError as error:
            self._tell(sentence(error.problem))
            return
        self._answered(plan.file)

    def _tell(self, text: str) -> None:
        bar = self._iface.messageBar()
        bar.pushMessage(tr("Regional Tool"), text, Qgis.MessageLevel.Warning, 0)

    def _sure(self, plan: UnsavedPlan) -> bool:
        box = QMessageBox(self._iface.mainWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Regional Tool"))
        box.setText(
            tr("The plan “{title}” and its edits ({count}) will be lost for good.").format(
                title=plan.title, count=persons(plan.n_edits)
            )
        )
        lost = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Keep this plan"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        sure = box.clickedButton() is lost
        box.deleteLater()
        return sure

    def _answered(self, file: object) -> None:
        self._offer(tuple(plan for plan in self._found if plan.file != file))
        self._page_changed()

    def _tell_refused(self, text: str) -> None:
        self.said.emit(
            tr("A crash would lose the edits of this plan: save it as a file. {reason}").format(
                reason=text
            )
        )
