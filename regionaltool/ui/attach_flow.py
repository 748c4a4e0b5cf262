"""From what is attached on the page of data to the scores of the plan, and back with its file."""

from __future__ import annotations

from functools import partial

from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.attach.attached_inputs import NOTHING_ATTACHED, AttachedInputs
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach_task import AttachTask
from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file.travel_cache import TravelCache
from regionaltool.bridge.plan_inputs import found, keep_attachments, kept_attachments
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.inputs.kinds import KIND
from regionaltool.core.score.scoring import Scoring
from regionaltool.ui.attach_dialog import AttachDialog
from regionaltool.ui.attach_section import AttachSection


class AttachFlow(QObject):
    """Wires the section, the task and the session of one plan at a time."""

    said = pyqtSignal(str)
    read = pyqtSignal(object, object)
    """Carries the `AttachedInputs` of now, and the profile that they were read for."""

    def __init__(
        self, iface: QgisInterface, section: AttachSection, document: PlanDocument, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface, self._section, self._document = iface, section, document
        self._session: PlanSession | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self.attachments: dict[str, Attachment] = {}
        self.year = 0
        self.made: AttachedInputs = NOTHING_ATTACHED
        self.task: AttachTask | None = None
        self._travel = TravelCache(None)
        section.attach.connect(self._ask)
        section.detach.connect(self.detach)
        section.again.connect(self._read)
        section.year_changed.connect(self._go_to_year)

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Go on with another plan, and read again what was attached to it."""
        self.remove()
        self._session, self._crs, self.made = session, crs, NOTHING_ATTACHED
        self._travel = TravelCache(self._document.file)
        self.attachments, self.year = kept_attachments(session.recorder.history.inputs)
        session.changed.connect(self._show_cuts)
        self._section.show_inputs({}, self.year)
        self.read.emit(self.made, session.assessor.scoring.profile)
        self._show_cuts()
        if self.attachments:
            self._read()

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded or another plan begins."""
        task, self.task = self.task, None
        if task is not None:
            task.cancel()
        self._section.show_busy(False)

    def attach(self, attachment: Attachment) -> None:
        """In place of what served as the same kind."""
        self.attachments[attachment.kind] = attachment
        self._keep()

    def detach(self, kind: str) -> None:
        """What needs it is off from now on."""
        if self.attachments.pop(kind, None) is not None:
            self._keep()

    def _ask(self, kind: str) -> None:
        if self._session is None or self.task is not None:
            return
        dialog = AttachDialog(
            KIND[kind],
            self._session.plan.communes,
            self.attachments.get(kind),
            self._iface.mainWindow(),
        )
        if dialog.exec():
            self.attach(dialog.attachment)

    def _go_to_year(self, year: int) -> None:
        self.year = year
        self._keep()

    def _keep(self) -> None:
        keep_attachments(self._session.recorder, self.attachments.values(), self.year)
        self._read()

    def _read(self) -> None:
        if self._session is None:
            return
        self.remove()
        session, file = self._session, self._document.file
        folder = None if file is None else file.parent
        task = AttachTask(
            session.assessor.scoring,
            self._crs,
            [found(one, folder) for one in self.attachments.values()],
            self.year,
            self._travel,
            lambda made: self._take(task, *made),
            lambda why: self._refused(task, why),
        )
        self.task = task
        self._section.show_busy(True)
        QgsApplication.taskManager().addTask(task)

    def _take(self, task: AttachTask, made: AttachedInputs, scoring: Scoring) -> None:
        if task is not self.task:
            return
        self.task, self.made = None, made
        profile = self._session.assessor.scoring.profile  # weights may have moved meanwhile
        self._session.score_by(scoring if scoring.profile is profile else scoring.by(profile))
        self._section.show_inputs(made.inputs, self.year)
        self.read.emit(made, profile)
        self._section.show_busy(False)
        self._show_cuts()
        self._keep_travel()
        for reason in made.off.values():
            self._warn(sentence(reason))
        self.said.emit(tr("Attached data read: {count}").format(count=len(made.coverage)))

    def _keep_travel(self) -> None:
        """Travel times go into the plan file; a disk that refuses them costs time only."""
        file, writer = self._document.file, self._session.recorder.writer
        if file is not None and writer is not None and self._travel.is_fresh:
            self._document.checkpoint()
            writer.run(partial(self._travel.write, file), lambda problem: None)

    def _refused(self, task: AttachTask, why: str) -> None:
        if task is self.task:
            self.task = None
            self._section.show_busy(False)
            self._warn(why)

    def _show_cuts(self, _change: object = None) -> None:
        objects = self.made.keep_whole
        if objects is None:
            self._section.show_cuts([])
            return
        plan = self._session.plan
        cuts = objects.cut_by(plan.assignment)
        self._section.show_cuts(
            [
                sentence(cut.problem([plan.name(u) if u else "" for u, _ in cut.parts]))
                for cut in cuts
            ]
        )

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), text, Qgis.MessageLevel.Warning, 0
        )
