"""Algorithms on a plan: a layer of communes with the unit that each belongs to, or a plan file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.algorithms.further_layers import (
    LINK_END_FIELD,
    LINK_KIND_FIELD,
    LINK_REASON_FIELD,
    LINK_SOURCE_FIELD,
    LINK_START_FIELD,
    LINKS,
)
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.requirements import missing_sentence
from regionaltool.bridge.words import sentence, tr
from regionaltool.bridge.worker_thread import keep_thread_state
from regionaltool.core.problems import InputError

if TYPE_CHECKING:
    from regionaltool.bridge.plan_file.open_plan import OpenedPlan
    from regionaltool.bridge.read_communes import CommuneFields, CommuneTable
    from regionaltool.core.communes import Communes
    from regionaltool.core.coverage import Coverage
    from regionaltool.core.plan import Plan


@dataclass(frozen=True, eq=False)
class ReadUnits:
    """Communes and the units that they belong to, as they were read."""

    table: CommuneTable
    plan: Plan


@dataclass(frozen=True, eq=False)
class ReadPlan(ReadUnits):
    """A plan with the coverage of its communes."""

    coverage: Coverage
    crs: QgsCoordinateReferenceSystem


class PlanAlgorithm(CommuneAlgorithm):
    """An algorithm that asks for the units and accounts for communes without one."""

    PLAN = "PLAN"
    UNIT_FIELD = "UNIT_FIELD"
    UNIT_NAME_FIELD = "UNIT_NAME_FIELD"
    UNIT_TYPE_FIELD = "UNIT_TYPE_FIELD"
    TYPE_FIELD = "TYPE_FIELD"
    TERRAIN_FIELD = "TERRAIN_FIELD"
    UNASSIGNED = "UNASSIGNED"
    UNASSIGNED_COUNT = "UNASSIGNED_COUNT"

    opened: OpenedPlan | None = None
    """The plan file that this run reads, None for a layer."""

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if not self.text(parameters, self.PLAN, context):
            for name, sought in self.asked_without_plan(parameters, context).items():
                if parameters.get(name) in (None, ""):
                    return False, sought
        return super().checkParameterValues(parameters, context)

    def asked_without_plan(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, str]:
        """Parameter → what to say when there is neither it nor a plan file."""
        return {
            self.INPUT: tr("Choose the layer of communes (INPUT), or a plan (PLAN)."),
            self.UNIT_FIELD: tr("Choose the field of units (UNIT_FIELD), or a plan (PLAN)."),
        }

    def processAlgorithm(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, object]:
        keep_thread_state()
        # without its packages it says so before anything else
        text = "" if missing_sentence() else self.text(parameters, self.PLAN, context)
        if not text:
            return super().processAlgorithm(parameters, context, feedback)
        from regionaltool.bridge.plan_as_layer import COLUMNS, links_table, plan_layer, read_plan

        try:
            opened = read_plan(text)
        except InputError as error:
            raise QgsProcessingException(sentence(error.problem)) from error
        for problem in opened.notes:
            feedback.pushInfo(sentence(problem))
        self.opened = opened
        layer = plan_layer(opened)  # lives until the work is done
        if any(parameters.get(name) not in (None, "") for name in self._of_layer()):
            feedback.pushWarning(
                tr("The plan is read from its file; INPUT and its fields are not used.")
            )
        read = {self.INPUT: layer, **{name: getattr(COLUMNS, of) for name, of in _ROLES.items()}}
        kept = opened.history.links
        if kept is not None and kept.links and parameters.get(LINKS) in (None, ""):
            read |= {LINKS: links_table(kept), **_COLUMNS_OF_LINKS}
        return super().processAlgorithm({**parameters, **read}, context, feedback)

    def _of_layer(self) -> tuple[str, ...]:
        return (self.INPUT, *_ROLES)

    def add_plan(self) -> None:
        """A plan file in place of layer and field of units."""
        self.add(
            # no filter: it would refuse what follows the name of the file
            QgsProcessingParameterFile(self.PLAN, tr("Plan"), optional=True),
            tr(
                "A plan file in place of the layer of communes and its fields; it may be open. "
                "Its own links count where no other layer of links is given. For one of several "
                "options write path.gpkg|plan=id."
            ),
        )

    def add_units(self, *, optional: bool = True) -> None:
        """The fields that say which unit a commune belongs to."""
        self.add_field(
            self.UNIT_FIELD,
            tr("Field of units"),
            tr(
                "Id of the unit that each commune belongs to, text or number. Empty, blank or "
                "NULL: the commune belongs to no unit."
            ),
            optional=optional,
        )
        self.add_field(
            self.UNIT_NAME_FIELD,
            tr("Field of names of units"),
            tr("Name of the unit that each commune belongs to. Left empty, the ids are used."),
        )

    def add_unassigned(self) -> None:
        """Outputs for the communes without a unit."""
        self.add(
            QgsProcessingParameterFeatureSink(
                self.UNASSIGNED,
                tr("Communes without a unit"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            tr("The communes that belong to no unit, with all their attributes."),
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                self.UNASSIGNED_COUNT, tr("Number of communes without a unit")
            )
        )

    def read_plan(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        fields: CommuneFields,
        where: str = "",
    ) -> ReadPlan:
        """The plan that the unit field holds. Raises `InputError` and `CancelledError`."""
        read = self.read_units(parameters, context, feedback, fields, where)
        return self.with_coverage(read.table, read.plan, parameters, context, feedback)

    def read_units(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        fields: CommuneFields,
        where: str = "",
    ) -> ReadUnits:
        """The units that the unit field holds. Raises `InputError` and `CancelledError`."""
        from regionaltool.core.plan import Plan, names_of_units, require_units

        table = self.read(parameters, context, feedback, fields, where)
        source = table.communes.source
        require_units(table.units, fields.unit, source)
        names, problems = names_of_units(table.units, table.unit_names, source)
        self.tell(problems, feedback)
        return ReadUnits(table, Plan(table.communes, table.units, names))

    def with_coverage(
        self,
        table: CommuneTable,
        plan: Plan,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> ReadPlan:
        """The plan with the coverage of its communes, whose warnings are pushed."""
        from regionaltool.core.coverage import Coverage

        check_cancelled(feedback)
        coverage = Coverage.of(table.communes, Stage(feedback, 20, 40).step)
        self.tell(coverage.warnings, feedback)
        check_cancelled(feedback)
        feedback.setProgress(40)
        crs = self.source(parameters, self.INPUT, context).sourceCrs()
        return ReadPlan(table, plan, coverage, crs)

    def write_unassigned(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        layers: OutputLayers,
        read: ReadUnits,
    ) -> dict[str, object]:
        """Write the communes without a unit as they are in the layer; the number of them."""
        free = read.plan.unassigned
        source = self.source(parameters, self.INPUT, context)
        layers.write(
            self.UNASSIGNED,
            source.fields(),
            source.wkbType(),
            source.sourceCrs(),
            self.features(parameters, context, {read.table.feature_ids[i] for i in free}),
        )
        return {self.UNASSIGNED_COUNT: len(free)}


_ROLES = {
    PlanAlgorithm.ID_FIELD: "id",
    PlanAlgorithm.NAME_FIELD: "name",
    PlanAlgorithm.POPULATION_FIELD: "population",
    PlanAlgorithm.AREA_FIELD: "official_km2",
    PlanAlgorithm.GROUP_FIELD: "group",
    PlanAlgorithm.UNIT_FIELD: "unit",
    PlanAlgorithm.UNIT_NAME_FIELD: "unit_name",
    PlanAlgorithm.UNIT_TYPE_FIELD: "unit_type",
    PlanAlgorithm.TYPE_FIELD: "type",
    PlanAlgorithm.TERRAIN_FIELD: "terrain",
}
"""Parameter → the role of its field."""


_COLUMNS_OF_LINKS = {
    LINK_KIND_FIELD: "kind",
    LINK_START_FIELD: "a",
    LINK_END_FIELD: "b",
    LINK_REASON_FIELD: "reason",
    LINK_SOURCE_FIELD: "source",
}


def ids_of(communes: Communes, which: Iterable[int]) -> str:
    """Ids of communes, sorted, with commas between."""
    return ",".join(sorted(communes.ids[int(index)] for index in which))
