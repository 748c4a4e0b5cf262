"""From the button Decree to the package: ask, write in the background, say what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from regionaltool.bridge.attach.attached_inputs import AttachedInputs
from regionaltool.bridge.decree.decision import Decision, decision_of
from regionaltool.bridge.decree.package_files import further_files
from regionaltool.bridge.decree.package_task import PackageTask
from regionaltool.bridge.decree.write_package import PackageRequest, WrittenPackage
from regionaltool.bridge.export_crs import crs_choices
from regionaltool.bridge.plan_criteria import PlanRules
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.scored_plan import ScoredPlan
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.decree.decide import Occasion
from regionaltool.core.decree.decided_plan import Province
from regionaltool.core.plan import Plan
from regionaltool.core.violations import Violation
from regionaltool.ui.decree_dialog import DecreeDialog
from regionaltool.ui.one_task import OneTask

_PROVINCE = "regionaltool/decreeProvince"


@dataclass(frozen=True)
class DecreeSource:
    """The running plan, and what it is judged and scored by."""

    session: PlanSession
    rules: PlanRules
    crs: QgsCoordinateReferenceSystem
    inputs: AttachedInputs
    files: dict[str, Path]
    """What the plan was made from, by title."""


class DecreeFlow(QObject):
    """One package at a time."""

    unit_wanted = pyqtSignal(str)
    """The page of a unit is to be shown, where what it lacks is mended."""
    violations_wanted = pyqtSignal()

    def __init__(
        self, iface: QgisInterface, source: Callable[[], DecreeSource | None], parent: QObject
    ) -> None:
        """``source`` gives the plan as it stands; None while there is none."""
        super().__init__(parent)
        self._iface, self._source = iface, source
        self._task = OneTask(iface.messageBar())
        self._folder: Path | None = None
        self._occasion = Occasion(_kept_province())

    @property
    def busy(self) -> bool:
        """Is a package being written?"""
        return self._task.now is not None

    def start(self) -> None:
        """Ask, then write the plan as it stands at this moment."""
        source = self._source()
        if source is None or self.busy:
            return
        source.session.end_stroke()
        decision = decision_of(source.session, source.rules, self._occasion)
        if not decision.decided.units:
            self._tell(sentence(decision.against[-1]), Qgis.MessageLevel.Warning, 10)
            return
        dialog = self._dialog(source, decision)
        accepted = dialog.exec()
        dialog.deleteLater()
        if not accepted:
            return
        self._folder, self._occasion = dialog.folder, dialog.occasion
        _keep_province(self._occasion.province)
        decided = replace(
            decision.let_through(dialog.accepts),
            province=self._occasion.province,
            date=self._occasion.date,
            effective=self._occasion.effective,
            resolution=self._occasion.resolution,
        )
        request = PackageRequest(
            folder=dialog.folder,
            crs=dialog.crs,
            wording=dialog.wording,
            inputs=source.files,
            further=further_files(
                decided,
                dialog.wording,
                dialog.crs,
                scored=_scored(source),
                atlas=dialog.with_atlas,
            ),
        )
        context = QgsProject.instance().transformContext()
        task = PackageTask(decided, request, context, self._written, self._not_written)
        self._task.begin(task, tr("Writing the package of the decree …"))

    def remove(self) -> None:
        """Nothing goes on when the plugin is unloaded."""
        self._task.forget()

    def _dialog(self, source: DecreeSource, decision: Decision) -> DecreeDialog:
        bounds = shapely.total_bounds(source.session.plan.communes.geometry)
        home = Path(QgsProject.instance().homePath() or Path.home())
        dialog = DecreeDialog(
            crs_choices(source.crs, QgsRectangle(*bounds)),
            [sentence(problem) for problem in decision.against],
            self._folder or home / tr("decree"),
            self._occasion,
            self._iface.mainWindow(),
        )
        dialog.mend.connect(lambda place: self._mend(decision, place))
        return dialog

    def _mend(self, decision: Decision, place: int) -> None:
        """Go to where one of the things is mended that stand against the package."""
        wrong = (*decision.violations, *decision.obstacles)[place]
        if isinstance(wrong, Violation):
            self.violations_wanted.emit()
        elif wrong.units:
            self.unit_wanted.emit(wrong.units[0])

    def _written(self, written: WrittenPackage) -> None:
        task = self._task.now
        if task is None or not self._task.is_over(task):
            return
        text = tr("The package is written, read back and found to agree: {folder}").format(
            folder=f'<a href="{written.folder.as_uri()}">{written.folder}</a>'
        )
        self._tell(text, Qgis.MessageLevel.Success, 15)

    def _not_written(self, text: str) -> None:
        task = self._task.now
        if task is None or not self._task.is_over(task):
            return
        if task.isCanceled():
            self._tell(text, Qgis.MessageLevel.Info, 10)
        else:
            self._tell(text, Qgis.MessageLevel.Critical, 0)

    def _tell(self, text: str, level: Qgis.MessageLevel, seconds: int) -> None:
        self._iface.messageBar().pushMessage(tr("Regional Tool"), text, level, seconds)


def _scored(source: DecreeSource) -> ScoredPlan:
    """The scores of the moment, on a plan that nobody edits."""
    session = source.session
    now = session.plan
    plan = Plan(now.communes, now.assignment, now.names, now.types)
    return ScoredPlan.of(
        plan,
        {unit: session.assessment(unit) for unit in session.units},
        session.assessor.scoring,
        inputs=source.inputs,
        warnings=now.communes.warnings,
    )


def _kept_province() -> Province:
    """The province of the last package, which a department seldom changes."""
    kept = QgsSettings().value(_PROVINCE, [])
    if not isinstance(kept, list) or len(kept) != 4:
        return Province("")
    name, kind, code, merged = map(str, kept)
    return Province(name, kind, code, merged == "1")


def _keep_province(province: Province) -> None:
    kept = [province.name, province.type, province.code, "1" if province.merged else "0"]
    QgsSettings().setValue(_PROVINCE, kept)
