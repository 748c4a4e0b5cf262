"""From a layer to a plan that can be edited, off the main thread.

Reading, checking and judging go on in a task; the screen stays alive, and the task can be
cancelled. The result arrives on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsVectorLayer,
)

from regionaltool.bridge.collector import plan_in_making
from regionaltool.bridge.plan_file.open_plan import OpenedPlan
from regionaltool.bridge.plan_layers import PlanLayers
from regionaltool.bridge.plan_session import PlanSession
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.read_communes import (
    CommuneFields,
    CommuneTable,
    only_asked,
    read_communes,
    with_numbers,
)
from regionaltool.bridge.sentence_task import SentenceTask
from regionaltool.bridge.units_from import UnitsFrom, unnamed_communes
from regionaltool.bridge.whole_file import WholeLayer
from regionaltool.bridge.words import tr
from regionaltool.core.assessment import Assessor
from regionaltool.core.contiguity import ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.input_warnings import input_warnings
from regionaltool.core.plan import Plan
from regionaltool.core.problems import Problem
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.inputs import Inputs
from regionaltool.core.score.profile import Profile
from regionaltool.core.score.scoring import Scoring
from regionaltool.core.unit_assignment import UnitAssignment


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
    units: UnitAssignment | None = None
    """What the table or plan said that the units come from; None without one."""
    units_file: Path | None = None


class StartPlanTask(SentenceTask):
    """Reads a layer, with its unsaved edits, and builds the plan."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        fields: CommuneFields,
        done: Callable[[StartedPlan], None],
        failed: Callable[[str], None],
        units_from: UnitsFrom | None = None,
    ) -> None:
        """``units_from`` is the layer's field of units unless another origin is given."""
        super().__init__(tr("Reading communes"), done, failed)
        self._units_from = units_from or UnitsFrom()
        self._whole = WholeLayer(layer)
        self._layer_fields = layer.fields()
        self._crs = layer.crs()
        self._name = layer.name()
        self._layer_id = layer.id()
        self._fields = with_numbers(fields, self._layer_fields)

    def unforeseen(self) -> str:
        return tr("Layer “{layer}” could not be read.").format(layer=self._name)

    def work(self) -> StartedPlan:
        with plan_in_making():
            return self._started()

    def _started(self) -> StartedPlan:
        table = read_communes(
            self.each(self._whole.features(only_asked(self._fields, self._layer_fields))),
            self._layer_fields,
            self._crs,
            self._fields,
            self._name,
        )
        self._step(30)
        communes = table.communes
        units = self._units_from.read(table, self._fields, self.check)
        coverage = Coverage.of(communes, Stage(self, 30, 50).step)
        profile = Profile.read("default", IDS)
        inputs = Inputs.of(communes, profile, borders=coverage.border_m)
        scoring = Scoring(inputs, profile)
        self._step(60)
        session = PlanSession(
            self._name,
            Plan(communes, units.units, units.names, units.types),
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
                *units.notes,
                *filter(None, (unnamed_communes(communes, units),)),
            ),
            off=scoring.off(),
            units=units if self._units_from.origin.has_file else None,
            units_file=self._units_from.file,
        )

    def _step(self, percent: int) -> None:
        self.setProgress(percent)
        self.check()
