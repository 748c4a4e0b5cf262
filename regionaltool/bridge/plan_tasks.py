"""Plans are saved and opened off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from regionaltool.bridge.collector import plan_in_making
from regionaltool.bridge.plan_as_layer import plan_crs
from regionaltool.bridge.plan_file.attach_plan import CommunesChangedError
from regionaltool.bridge.plan_file.file_lock import FileLock
from regionaltool.bridge.plan_file.open_plan import OpenedPlan, open_option, open_plan
from regionaltool.bridge.plan_file.recorder import Recorder
from regionaltool.bridge.plan_file.save_plan import PlanToSave, save_plan
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_profile import kept_profile
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.read_communes import CommuneFields, CommuneTable
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.start_plan import StartedPlan
from regionaltool.bridge.words import tr
from regionaltool.core.assessment import Assessor
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.links import COUNTED
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.scoring import Scoring


class SavePlanTask(SentenceTask):
    """Writes a plan as a new file; the result is the lock on it."""

    def __init__(
        self,
        file: Path,
        plan: PlanToSave,
        done: Callable[[FileLock], None],
        failed: Callable[[str], None],
        free: Callable[[], None] = lambda: None,
    ) -> None:
        """``free`` waits until this program has let go of the file."""
        super().__init__(tr("Saving the plan"), done, failed)
        self.file, self.plan = file, plan
        self._free = free

    def work(self) -> FileLock:
        self._free()
        return save_plan(self.file, self.plan)

    def unforeseen(self) -> str:
        return tr("“{file}” could not be written: {reason}").format(
            file=self.file, reason=self.defect
        )


@dataclass(frozen=True, eq=False)
class Beside:
    """The plan on the screen, another option of whose file is to be opened."""

    communes: Communes
    plan: str
    """Its id."""
    assessor: Assessor
    lock: FileLock | None


class OpenPlanTask(SentenceTask):
    """Opens a plan of a file, folds the journal in, and judges its units."""

    def __init__(
        self,
        file: Path,
        done: Callable[[StartedPlan], None],
        failed: Callable[[str], None],
        *,
        plan: str | None = None,
        reattach: bool = False,
        beside: Beside | None = None,
        free: Callable[[], None] = lambda: None,
    ) -> None:
        """The newest plan of the file, or the one that is named.

        ``free`` waits until this program has let go of the file.
        """
        super().__init__(tr("Opening the plan"), done, failed)
        self.file, self.plan = file, plan
        self.communes_changed = False
        """Did it fail because the layer in the file has been changed?"""
        self._reattach, self._beside, self._free = reattach, beside, free

    @property
    def own_lock(self) -> bool:
        """Is the lock on the file the task's own, to be released when nobody takes the plan?"""
        return self._beside is None

    def work(self) -> StartedPlan:
        with plan_in_making():
            return self._work()

    def _work(self) -> StartedPlan:
        self._free()
        opened = self._opened()
        try:
            return self._started(opened)
        except BaseException:
            if opened.lock is not None and self.own_lock:
                opened.lock.release()
            raise

    def unforeseen(self) -> str:
        return tr("“{file}” could not be opened: {reason}").format(
            file=self.file, reason=self.defect
        )

    def _opened(self) -> OpenedPlan:
        beside = self._beside
        try:
            if beside is None:
                return open_plan(self.file, self.plan, reattach=self._reattach)
            return open_option(
                self.file,
                self.plan,
                beside.communes,
                beside.plan,
                beside.lock,
                reattach=self._reattach,
            )
        except CommunesChangedError:
            self.communes_changed = True
            raise

    def _started(self, opened: OpenedPlan) -> StartedPlan:
        self._step(30)
        communes = opened.communes
        profile, lost = kept_profile(opened.history.profile)
        problems = (*opened.notes, *lost)
        anew = self._beside is None or communes is not self._beside.communes
        if anew:
            coverage = Coverage.of(communes, Stage(self, 30, 50).step)
            inputs = Inputs.of(communes, profile, borders=coverage.border_m)
            scoring = Scoring(inputs, profile)
            assessor = Assessor(coverage, ContiguityGraph(coverage), scoring)
            problems, off = (*problems, *communes.warnings), scoring.off()
        else:
            before = self._beside.assessor
            graph = before.graph.with_links((), COUNTED)
            scoring = before.scoring.by(profile)
            assessor = Assessor(before.coverage, graph, scoring)
            off = scoring.off()
        self._step(60)
        recorder = Recorder(communes.ids, opened.state, opened.history, opened.id)
        session = PlanSession(opened.name, opened.state.plan(communes), assessor, recorder)
        self._step(85)
        crs = plan_crs(communes)
        layers = None
        if anew:
            layers = PlanLayers(session, crs, on_map=False)
            layers.move_to(self._main_thread)
        self.hand_over(session)
        self._step(100)
        plan = session.plan
        return StartedPlan(
            session=session,
            layers=layers,
            table=CommuneTable(
                communes, (), plan.assignment, tuple(plan.names.get(u, "") for u in plan.assignment)
            ),
            fields=read_fields(opened.fields),
            layer_id="",
            crs=crs,
            problems=problems,
            off=off,
            opened=opened,
        )

    def _step(self, percent: int) -> None:
        self.setProgress(percent)
        self.check()


def read_fields(kept: Mapping[str, object]) -> CommuneFields:
    """What a plan was started with, as its file says it."""
    known = {field.name for field in fields(CommuneFields)}
    given = {key: value for key, value in kept.items() if key in known}
    for several in ("statistics", "numbers"):
        given[several] = tuple(given.get(several, ()))
    return CommuneFields(**given)
