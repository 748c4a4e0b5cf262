"""From a layer to a plan that can be edited, off the main thread.

Reading, checking and judging go on in a task; the screen stays alive, and the task can be
cancelled. The result arrives on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsVectorLayer,
)

from regionaltool.bridge.plan_file.open_plan import OpenedPlan
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.read_communes import CommuneFields, CommuneTable, read_communes
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import tr
from regionaltool.core.assessment import Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.input_warnings import input_warnings
from regionaltool.core.plan import Plan, names_of_units
from regionaltool.core.problems import Problem
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring


@dataclass(frozen=True, eq=False)
class StartedPlan:
    """A plan to edit, its layers, the table it comes from, and what is to be said of the input."""

    session: PlanSession
    layers: PlanLayers | None
    """Filled, and not on the map yet; None for an option beside the plan whose layers are there."""
    table: CommuneTable
    fields: CommuneFields
    layer_id: str
    crs: QgsCoordinateReferenceSystem
    problems: tuple[Problem, ...]
    off: tuple[Problem, ...]
    opened: OpenedPlan | None = None
    """What the file says, when the plan comes from one."""


class StartPlanTask(SentenceTask):
    """Reads a layer, with its unsaved edits, and builds the plan."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: CommuneFields,
        done: Callable[[StartedPlan], None],
        failed: Callable[[str], None],
    ) -> None:
        super().__init__(tr("Reading communes"), done, failed)
        self._whole = WholeLayer(layer)
        self._layer_fields = layer.fields()
        self._crs = layer.crs()
        self._name = layer.name()
        self._layer_id = layer.id()
        self._fields = fields

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be read.").format(layer=self._name)

    def work(self) -> StartedPlan:
        table = read_communes(
            self.each(self._whole.features()),
            self._layer_fields,
            self._crs,
            self._fields,
            self._name,
        )
        self._step(30)
        communes = table.communes
        coverage = Coverage.of(communes, Stage(self, 30, 50).step)
        profile = Profile.read("default", IDS)
        scoring = Scoring(Inputs.of(communes, profile), profile)
        names, twice = names_of_units(table.units, table.unit_names, self._name)
        # Without a unit field every commune starts as a unit of its own.
        alone = tuple(communes.ids) if not self._fields.unit else table.units
        if not self._fields.unit:
            names = dict(zip(communes.ids, communes.names, strict=True))
        self._step(60)
        session = PlanSession(
            self._name,
            Plan(communes, alone, names),
            Assessor(coverage, ContiguityGraph(coverage), scoring),
        )
        self._step(85)
        layers = PlanLayers(session, self._crs, on_map=False)
        layers.move_to(self._main_thread)
        self.hand_over(session)
        self._step(100)
        return StartedPlan(
            session=session,
            layers=layers,
            table=table,
            fields=self._fields,
            layer_id=self._layer_id,
            crs=self._crs,
            problems=(
                *communes.warnings,
                *input_warnings(
                    communes,
                    name_field=self._fields.name,
                    group_field=self._fields.group,
                    area_field=self._fields.official_km2,
                ),
                *coverage.warnings,
                *twice,
            ),
            off=scoring.off(),
        )

    def _step(self, percent: int) -> None:
        self.setProgress(percent)
        self.check()
