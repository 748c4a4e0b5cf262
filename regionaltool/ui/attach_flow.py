"""From what is attached on the page of data to the scores of the plan, and back with its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.attach.attached_inputs import NOTHING_ATTACHED, AttachedInputs
from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach_task import AttachTask
from regionaltool.bridge.plan_document import PlanDocument
from regionaltool.bridge.plan_file.travel_cache import TravelCache
from regionaltool.bridge.plan_inputs import PlanInputs, found
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.words import persons, sentence, tr
from regionaltool.core.inputs.kinds import KIND
from regionaltool.core.plan import Change
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.ui.attach_dialog import AttachDialog
from regionaltool.ui.attach_section import AttachSection
from regionaltool.ui.cut_objects_flow import CutObjectsFlow
from regionaltool.ui.map_view import MapView
from regionaltool.ui.year_flow import YearFlow


class AttachFlow(QObject):
    """Wires the section, the task and the session of one plan at a time.

    What is wanted is noted with the plan once it has been read, or when the plan is closed before
    that; one who cancels changes nothing.
    """

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
        self.inputs = PlanInputs()
        """What is attached, as the journal has it."""
        self.made: AttachedInputs = NOTHING_ATTACHED
        """What came of it."""
        self.task: AttachTask | None = None
        self._wanted = PlanInputs()
        """What is being read."""
        self._read_by: Profile | None = None
        """Speeds and limits are figures of the profile."""
        self._travel = TravelCache(None)
        map_view = MapView(iface.mapCanvas())
        self._cuts = CutObjectsFlow(section, map_view, self)
        self._years = YearFlow(section, map_view, self)
        section.attach.connect(self._ask)
        section.detach.connect(self.detach)
        section.again.connect(lambda: self._read(self.inputs))
        section.year_changed.connect(self.go_to_year)
        section.cancel.connect(lambda: self.task and self.task.cancel())
        document.moved.connect(self._follow_file)
        document.refused.connect(lambda _: self._note())
        document.healed.connect(self._note)

    @property
    def attachments(self) -> Mapping[str, Attachment]:
        """What is attached, by kind."""
        return self.inputs.attachments

    def begin(self, session: PlanSession, crs: QgsCoordinateReferenceSystem) -> None:
        """Go on with another plan, and read again what was attached to it."""
        self.remove()
        self._session, self._crs, self.made = session, crs, NOTHING_ATTACHED
        self._travel = TravelCache(self._document.file)
        self.inputs = PlanInputs.of_note(session.recorder.history.inputs, self._folder)
        session.changed.connect(self._follow)
        self.read.emit(self.made, session.assessor.scoring.profile)
        self._cuts.begin(session, crs)
        self._years.begin(session, crs)
        self._show()
        if self.inputs.strange:
            self._warn(
                tr(
                    "Attached to the plan are inputs that this version does not know: {count}. "
                    "They stay in the plan and do not count here."
                ).format(count=persons(len(self.inputs.strange)))
            )
        if self.inputs.attachments:
            self._read(self.inputs)

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded or another plan begins."""
        task, self.task = self.task, None
        if task is not None:
            task.cancel()
        self._section.show_busy(False)

    def keep_wanted(self) -> None:
        """The plan may be closed now: what is still being read is read when it is opened again."""
        if self.task is not None:
            self._keep(self._wanted)

    def attach(self, attachment: Attachment) -> None:
        """In place of what served as the same kind."""
        self._read(self._latest.with_(attachment))

    def detach(self, kind: str) -> None:
        """What needs it is off from now on."""
        if kind in self._latest.attachments:
            self._read(self._latest.without(kind))

    def go_to_year(self, year: int) -> None:
        """Count the roads that are open in a year, 0 for today."""
        if year != self._latest.year:
            self._read(replace(self._latest, year=year))

    def follow_profile(self) -> None:
        """Read everything again when a profile with other figures is chosen, not other weights."""
        if self._session is None or not self._latest.attachments:
            return
        profile, before = self._session.assessor.scoring.profile, self._read_by
        if before is None or replace(profile, weights=before.weights) != before:
            self._read(self._latest)

    @property
    def _latest(self) -> PlanInputs:
        return self.inputs if self.task is None else self._wanted

    @property
    def _folder(self) -> Path | None:
        file = self._document.file
        return None if file is None else file.parent

    def _ask(self, kind: str) -> None:
        if self._session is None or self.task is not None:
            return
        before = self.inputs.attachments.get(kind)
        dialog = AttachDialog(
            KIND[kind],
            self._session.plan.communes,
            None if before is None else found(before, self._folder),
            self._iface.mainWindow(),
            plan_file=self._document.file,
        )
        if dialog.exec():
            self.attach(dialog.attachment)
        dialog.deleteLater()

    def _read(self, wanted: PlanInputs) -> None:
        if self._session is None:
            return
        self.remove()
        scoring = self._session.assessor.scoring
        self._wanted, self._read_by = wanted, scoring.profile
        task = AttachTask(
            scoring,
            self._crs,
            [found(one, self._folder) for one in wanted.attachments.values()],
            wanted.year,
            self._travel,
            lambda made: self._take(task, *made),
            lambda why: self._refused(task, why),
        )
        self.task = task
        task.progressChanged.connect(self._section.show_progress)
        self._section.show_busy(True)
        QgsApplication.taskManager().addTask(task)

    def _take(self, task: AttachTask, made: AttachedInputs, scoring: Scoring) -> None:
        if task is not self.task:
            return
        self.task, self.made, self.inputs = None, made, self._wanted
        self._note()
        profile = self._session.assessor.scoring.profile  # weights may have moved meanwhile
        self._session.score_by(scoring if scoring.profile is profile else scoring.by(profile))
        self._cuts.take(made.keep_whole)
        self._years.take(made)
        self._show()
        self.read.emit(made, profile)
        self._keep_travel()
        for reason in made.off.values():
            self._warn(sentence(reason))
        self.said.emit(tr("Attached data read: {count}").format(count=persons(len(made.coverage))))

    def _refused(self, task: AttachTask, why: str) -> None:
        if task is self.task:
            self.task = None
            self._note()  # what was wanted may have been noted; see `keep_wanted`
            self._show()
            self._warn(why)

    def _show(self) -> None:
        self._section.show_busy(False)
        self._section.show_inputs(self.inputs.attachments, self.made.inputs, self.inputs.year)

    def _follow(self, change: Change) -> None:
        self._cuts.follow(change)
        self._years.follow(change)

    def _follow_file(self) -> None:
        """The plan has been saved elsewhere: the ways to its data, and travel times, go along."""
        if self._session is None or self._document.session is not self._session:
            return
        if self._document.file is not None and not self._document.read_only:
            self._travel.go_to(self._document.file)
            self._note()
            self._keep_travel()

    def _note(self) -> None:
        self._keep(self.inputs)

    def _keep(self, inputs: PlanInputs) -> None:
        """While its disk refuses, the plan is kept aside, from where no way leads to its data."""
        if self._session is not None and self._document.session is self._session:
            folder = self._folder if self._document.trouble is None else None
            inputs.keep(self._session.recorder, folder)

    def _keep_travel(self) -> None:
        """Travel times go into the plan file; a disk that refuses them costs time only."""
        file, writer = self._document.file, self._session.recorder.writer
        if file is not None and writer is not None and self._travel.is_fresh:
            self._document.checkpoint()
            writer.run(partial(self._travel.write, file), lambda problem: None)

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage(
            tr("Regional Tool"), text, Qgis.MessageLevel.Warning, 0
        )
