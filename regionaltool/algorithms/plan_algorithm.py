"""Algorithms on a plan: a layer of communes with the unit that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.bridge.read_communes import CommuneFields, CommuneTable
    from regionaltool.core.communes import Communes
    from regionaltool.core.coverage import Coverage
    from regionaltool.core.plan import Plan


@dataclass(frozen=True, eq=False)
class ReadPlan:
    """A plan as it was read."""

    table: CommuneTable
    plan: Plan
    coverage: Coverage
    crs: QgsCoordinateReferenceSystem


class PlanAlgorithm(CommuneAlgorithm):
    """An algorithm that asks for the units and accounts for communes without one."""

    UNIT_FIELD = "UNIT_FIELD"
    UNIT_NAME_FIELD = "UNIT_NAME_FIELD"
    UNASSIGNED = "UNASSIGNED"
    UNASSIGNED_COUNT = "UNASSIGNED_COUNT"

    def add_units(self, *, optional: bool = False) -> None:
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
        from regionaltool.core.plan import Plan, names_of_units, require_units

        table = self.read(parameters, context, feedback, fields, where)
        source = table.communes.source
        require_units(table.units, fields.unit, source)
        names, problems = names_of_units(table.units, table.unit_names, source)
        self.tell(problems, feedback)
        return self.with_coverage(
            table, Plan(table.communes, table.units, names), parameters, context, feedback
        )

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
        read: ReadPlan,
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


def ids_of(communes: Communes, which: Iterable[int]) -> str:
    """Ids of communes, sorted, with commas between."""
    return ",".join(sorted(communes.ids[int(index)] for index in which))
