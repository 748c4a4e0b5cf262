"""The plan on the screen and its file: saved, opened, kept up to date, and never lost."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsTask
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QEventLoop, QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from regionaltool.bridge.file_names import fit_for_a_name
from regionaltool.bridge.kept_aside import keep_aside
from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.bridge.plan_tasks import Beside, OpenPlanTask, SavePlanTask
from regionaltool.bridge.project_memory import as_clean_as_before
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.unsaved_plans import is_unsaved
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import InputError, Problem
from regionaltool.ui.exit_blocker import ExitBlocker
from regionaltool.ui.journal_label import JournalLabel
from regionaltool.ui.links_flow import LinksFlow
from regionaltool.ui.notice import Notice
from regionaltool.ui.one_task import OneTask
from regionaltool.ui.plan_menu import PlanMenu
from regionaltool.ui.recent_plans import recent_plans, remember_plan
from regionaltool.ui.replace_question import Answer, ask, losses
from regionaltool.ui.save_name import file_to_write
from regionaltool.ui.view_state import ViewState
from regionaltool.ui.waiting import Waiting

_CHECKPOINT_MS = 180_000


class PlanFileFlow(QObject):
    """One plan, and one task with a file at a time."""

    opened = pyqtSignal(object)
    """Carries a `StartedPlan` that comes from a file."""
    back_in_project = pyqtSignal()
    """The plan on the screen is that of the project that has been opened."""
    closing = pyqtSignal()
    """The plan may be closed now: edits that wait for their moment must come."""
    said = pyqtSignal(str)

    def __init__(
        self,
        iface: QgisInterface,
        menu: PlanMenu,
        label: JournalLabel,
        links: LinksFlow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._iface, self._menu, self._label, self._links = iface, menu, label, links
        self.document = PlanDocument(self)
        self.views = ViewState()
        self.document.view = self.views.text
        self._started: StartedPlan | None = None
        self._task = OneTask(iface.messageBar())
        self._given_up = ""
        """Which plan, up to which row, may be lost because the planner has said so."""
        bar = iface.messageBar()
        self._trouble = Notice(bar, "saveElsewhereButton")
        self._notice = Notice(bar, "planNoticeButton")
        self._timer = QTimer(self)
        self._timer.setInterval(_CHECKPOINT_MS)
        self._timer.timeout.connect(self.document.checkpoint)
        self._blocker = ExitBlocker(self._may_exit)
        iface.registerApplicationExitBlocker(self._blocker)
        self.document.changed.connect(self._show)
        self.document.refused.connect(self._tell_trouble)
        self.document.healed.connect(self._trouble.take_back)
        menu.save_as.connect(self.save_as)
        menu.open.connect(self.open)
        menu.open_recent.connect(self.open_file)
        menu.switch.connect(self._switch)
        menu.menu.aboutToShow.connect(lambda: menu.show_recent(recent_plans()))
        self._show()

    @property
    def busy(self) -> bool:
        """Is a plan being saved or opened?"""
        return self._task.now is not None

    def begin(self, started: StartedPlan) -> None:
        """Go on with a plan that has been started or opened; the one before is closed."""
        self._task.forget()  # another one has come first
        opened = started.opened
        held_on = opened is not None and opened.lock is not None
        self._close(release=not (held_on and opened.lock is self.document.lock))
        self._started = started
        self.document.begin(started.session, started.fields, opened)
        self._timer.start()

    def remove(self) -> None:
        """Close the file when the plugin is unloaded; what no file holds is kept aside."""
        self._timer.stop()
        self._task.forget()
        self._iface.unregisterApplicationExitBlocker(self._blocker)
        self._close()
        self._trouble.take_back()
        self._notice.take_back()
        self._menu.remove()

    # saving

    def save_as(self) -> bool:
        """Ask for a file and save the plan there; False when nothing is being saved."""
        if self.document.session is None or self.busy:
            return False
        start = self.document.file or Path(QgsProject.instance().homePath() or Path.home()) / (
            fit_for_a_name(self.document.session.title) + ".gpkg"
        )
        window = self._iface.mainWindow()

        def choose(suggested: str) -> str:
            return QFileDialog.getSaveFileName(window, tr("Save plan as"), suggested, _filter())[0]

        file = file_to_write(choose, str(start), ".gpkg")
        if file is not None:
            self.save(file)
        return file is not None

    def save(self, file: Path) -> None:
        """Write the plan as a file in the background; edits made meanwhile follow it there."""
        document = self.document
        file = document.known_as(file)
        if file == document.file and not document.read_only and document.trouble is None:
            document.checkpoint()
            self.said.emit(tr("Saved: “{file}”.").format(file=file))
            return
        plan, session = document.to_save(), document.session

        def done(lock: FileLock) -> None:
            if not self._task.is_over(task) or document.session is not session:
                lock.release()
                return
            document.saved(file, plan, lock)
            self._notice.take_back()
            remember_plan(file)
            self.said.emit(tr("Saved: “{file}”.").format(file=file))

        free = document.waits_for(file)
        task = SavePlanTask(file, plan, done, lambda text: self._failed(task, text), free)
        self._run(task, tr("Saving “{file}”").format(file=file.name))

    # opening

    def open(self) -> None:
        """Ask for a file and open the plan in it."""
        name, _ = QFileDialog.getOpenFileName(
            self._iface.mainWindow(),
            tr("Open plan"),
            str(self.document.file or QgsProject.instance().homePath() or Path.home()),
            _filter(),
        )
        if name:
            self.open_file(Path(name))

    def open_file(
        self,
        file: Path,
        plan: str | None = None,
        *,
        reattach: bool = False,
        of_project: bool = False,
    ) -> None:
        """Open a plan of a file in the background, the newest one when none is named.

        ``of_project``: the layers that are filled look as the project says.
        """
        document = self.document
        if self.busy:
            return
        file = document.known_as(file)
        if file == document.file and not document.read_only:
            if plan is None or plan == document.session.recorder.plan:
                self.said.emit(tr("“{file}” is open already.").format(file=file.name))
                return
            self._switch(plan, reattach=reattach)
            return
        if self.may_give_up(tr("Open the other plan"), tr("Keep this plan")):
            self._open(file, plan, of_project, reattach=reattach)

    def open_of_project(self, file: Path, plan: str) -> None:
        """Open the plan of a project that has been opened; asks before another one is lost."""
        document = self.document
        file = document.known_as(file)
        if not file.is_file():
            self._notice.show(
                tr(
                    "The plan of this project, “{file}”, is not there any more. If it has been "
                    "moved, open it from where it is now."
                ).format(file=file),
                Qgis.MessageLevel.Warning,
                tr("Open plan…"),
                self.open,
            )
        elif file == document.file and plan == document.session.recorder.plan:
            with as_clean_as_before(QgsProject.instance()):
                self.back_in_project.emit()
        elif document.session is not None and losses(document.session, self._links.links):
            self._notice.show(
                tr("This project has the plan “{file}”. Another one is being edited.").format(
                    file=file.name
                ),
                Qgis.MessageLevel.Info,
                tr("Open the plan of the project"),
                lambda: self.open_file(file, plan, of_project=True),
            )
        else:
            self.open_file(file, plan, of_project=True)

    def give_up(self) -> bool:
        """Open no plan after all; False while one is still being opened or saved."""
        if isinstance(self._task.now, OpenPlanTask):
            self._task.now.cancel()
        return not self.busy

    def _switch(self, plan: str, *, reattach: bool = False) -> None:
        """Go on with another option of the file."""
        document = self.document
        wanted = not self.busy and plan != document.session.recorder.plan
        if not wanted or not self.may_give_up(tr("Open the other option"), tr("Keep this option")):
            self._show()  # the box of options has been turned already
            return
        document.checkpoint()
        beside = Beside(
            document.session.plan.communes,
            document.session.recorder.plan,
            document.session.assessor,
            document.lock,
        )
        self._open(document.file, plan, False, beside=beside, reattach=reattach)

    def _open(self, file: Path, plan: str | None, of_project: bool, **how: object) -> None:
        def done(started: StartedPlan) -> None:
            if not self._task.is_over(task) or task.isCanceled():
                if task.own_lock and started.opened.lock is not None:
                    started.opened.lock.release()
                return
            with as_clean_as_before(QgsProject.instance()):
                self.opened.emit(started)
            self.views.restore(started.opened.view, layers_are_set=of_project)
            if not is_unsaved(file):
                remember_plan(file)
            self._tell_notes(started.opened.notes)

        def failed(text: str) -> None:
            if task is not self._task.now:
                return
            if not task.communes_changed:
                self._failed(task, text)
            else:
                self._task.is_over(task)
                self._notice.show(
                    text,
                    Qgis.MessageLevel.Warning,
                    tr("Attach by id"),
                    lambda: self.open_file(file, plan, reattach=True, of_project=of_project),
                )
            self._show()  # the box of options goes back

        free = self.document.waits_for(file)
        task = OpenPlanTask(file, done, failed, plan=plan, free=free, **how)
        self._run(task, tr("Opening “{file}”").format(file=file.name))

    def _tell_notes(self, notes: tuple[Problem, ...]) -> None:
        texts = [sentence(problem) for problem in notes]
        if self.document.read_only:
            self._notice.show(
                " ".join(texts), Qgis.MessageLevel.Warning, tr("Save plan as…"), self.save_as
            )
        elif texts:
            self._notice.show(" ".join(texts), Qgis.MessageLevel.Warning)

    # closing

    def may_give_up(self, give_up: str, keep: str) -> bool:
        """May the plan be closed? Asks when something would be lost; the titles are of buttons."""
        session = self.document.session
        if session is None:
            return True
        self.closing.emit()
        if self.document.position is not None:
            self.document.checkpoint()
            with Waiting():
                self.document.settle()
        lost = losses(session, self._links.links)
        if not lost:
            return True
        answer = ask(lost, give_up, keep, self._iface.mainWindow())
        if answer is Answer.GIVE_UP:
            self._given_up = self._stand()
            return True
        return answer is Answer.SAVE and self._save_now()

    def _may_exit(self) -> bool:
        may = self.may_give_up(tr("Close without saving"), tr("Keep QGIS open"))
        if may and self._stand() == self._given_up:
            self.document.recovery.discard(wait=True)  # now: not every QGIS ends without a crash
        return may

    def _save_now(self) -> bool:
        """Save and wait for it, with the window alive."""
        if not self.save_as():
            return False
        task, loop = self._task.now, QEventLoop()
        if task is not None:
            task.taskCompleted.connect(loop.quit)
            task.taskTerminated.connect(loop.quit)
            loop.exec()
            while self._task.now is task:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        return not losses(self.document.session, self._links.links)

    def _close(self, *, release: bool = True) -> None:
        """Let go of the plan's file; edits that no file holds go to a file in the profile."""
        session = self.document.session
        if session is None:
            return
        self.closing.emit()
        given_up = self._stand() == self._given_up
        lost = bool(losses(session, self._links.links))
        with Waiting():
            has_file = self.document.position is not None
            held = self.document.let_go(release=release)
            wanted = not given_up and (not held if has_file else lost)
            self.document.recovery.close(keep=wanted and not self._keep_aside())

    def _keep_aside(self) -> bool:
        try:
            file = keep_aside(self.document.to_save(), self.document.session.title)
        except InputError as error:
            self._push(sentence(error.problem), Qgis.MessageLevel.Critical)
            return False
        remember_plan(file)
        self._push(
            tr("The plan “{title}” had edits that no file held. They are kept in “{file}”.").format(
                title=self.document.session.title, file=file
            ),
            Qgis.MessageLevel.Warning,
        )
        return True

    def _stand(self) -> str:
        session = self.document.session
        return "" if session is None else f"{id(session)} {session.recorder.seq}"

    # showing

    def _show(self) -> None:
        document = self.document
        self._label.show_document(document)
        self._menu.set_on(document.session is not None, writable=document.position is not None)
        current = "" if document.session is None else document.session.recorder.plan
        self._menu.show_options(document.options, current)

    def _tell_trouble(self, problem: Problem) -> None:
        self._trouble.show(
            sentence(problem), Qgis.MessageLevel.Critical, tr("Save elsewhere"), self.save_as
        )

    def _failed(self, task: QgsTask, text: str) -> None:
        if not self._task.is_over(task):
            return
        if task.isCanceled():
            self.said.emit(text)
            return
        answer = self.save_as if isinstance(task, SavePlanTask) else None
        self._notice.show(text, Qgis.MessageLevel.Critical, tr("Save elsewhere"), answer)

    def _push(self, text: str, level: Qgis.MessageLevel) -> None:
        self._iface.messageBar().pushMessage(tr("Regional Tool"), text, level, 0)

    def _run(self, task: SavePlanTask | OpenPlanTask, text: str) -> None:
        self._notice.take_back()
        self._task.begin(task, text)


def _filter() -> str:
    return tr("Plans") + " (*.gpkg)"
