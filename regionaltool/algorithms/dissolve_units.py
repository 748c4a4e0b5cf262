"""Dissolve units: one feature per unit, with the sums over its communes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.algorithms.kept_seats import kept_seats
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadPlan, ids_of
from regionaltool.bridge.compat import field_names, is_whole, real_field, text_field, whole_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from regionaltool.bridge.read_communes import CommuneFields
    from regionaltool.core.plan import Plan


class DissolveUnits(PlanAlgorithm):
    """The units of a plan as polygons."""

    SELECTION = "SELECTION"
    WHERE = "WHERE"
    NEW_UNIT = "NEW_UNIT"
    SUM_FIELDS = "SUM_FIELDS"

    def name(self) -> str:
        return "dissolveunits"

    def displayName(self) -> str:
        return tr("Dissolve units")

    def group(self) -> str:
        return tr("Units")

    def groupId(self) -> str:
        return "units"

    def tags(self) -> list[str]:
        return tr(
            "merge,dissolve,union,units,communes,sum,population,area,selection,sáp nhập,nhập,"
            "hợp nhất,xã,phường,đơn vị hành chính"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Merges communes into units and adds up their figures")

    def shortHelpString(self) -> str:
        return tr(
            "Merges the communes of each unit into one feature and adds up their figures. Holes "
            "and islands are kept, shared borders come out exactly as they went in.\n\n"
            "Either a field says which unit a commune belongs to, or every commune that is read "
            "becomes one unit: only the selected ones, or those for which an expression is "
            "true.\n\n"
            "Unknown figures are left out of a sum and counted beside it. The area of the polygon "
            "is measured on the ellipsoid; the official area is a sum of published figures. The "
            "two are never mixed.\n\n"
            "Communes without a unit are not dropped: they are counted, and written to a layer of "
            "their own when one is given."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes(optional=True)
        self.add_plan()
        self.add_units()
        self.add_population()
        self.add_official_area()
        self.add_field(
            self.SUM_FIELDS,
            tr("Fields to add up"),
            tr(
                "Number fields. Each gives a column of its own name with the sum of what is "
                "known, and one that counts the communes where it is not."
            ),
            kind=QgsProcessingParameterField.DataType.Numeric,
            several=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.SELECTION, tr("Make one unit of all communes that are read"), False
            ),
            tr(
                "For “selected features only”, or with an expression: the communes become one "
                "unit, and the field of units is not looked at."
            ),
        )
        self.add(
            QgsProcessingParameterExpression(
                self.WHERE, tr("Only communes where"), None, self.INPUT, optional=True
            ),
            tr("Expression; only communes for which it is true are read. Left empty, all are."),
        )
        self.add(
            QgsProcessingParameterString(self.NEW_UNIT, tr("Id of the one unit"), optional=True),
            tr(
                "Id and name of the unit that all communes together become. Left empty, it takes "
                "those of the commune with most people."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Units"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "One feature per unit: unit, name, n_communes, members, population, "
                "population_missing, area_km2, official_km2, official_missing, and the sums. Of a "
                "whole plan file also code and seat: those of the seats chosen in it."
            ),
        )
        self.add_unassigned()

    def asked_without_plan(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, str]:
        asked = super().asked_without_plan(parameters, context)
        if self.parameterAsBool(parameters, self.SELECTION, context):
            del asked[self.UNIT_FIELD]
        else:
            asked[self.UNIT_FIELD] = tr(
                "Choose the field of units (UNIT_FIELD), or make one unit of all communes that "
                "are read (SELECTION)."
            )
        return asked

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        together = self.parameterAsBool(parameters, self.SELECTION, context)
        fields = replace(
            self.commune_fields(parameters, context),
            statistics=field_names(self, parameters, self.SUM_FIELDS, context),
        )
        if together:
            fields = replace(fields, unit="", unit_name="")
        where = self.text(parameters, self.WHERE, context)
        if together:
            read = self._together(parameters, context, feedback, fields, where)
        else:
            read = self.read_plan(parameters, context, feedback, fields, where)
        layer_fields = self.source(parameters, self.INPUT, context).fields()
        partly = together or bool(where)
        seats = None if self.opened is None or partly else kept_seats(self.opened, read.plan)
        out, renamed = _columns(
            [layer_fields.field(name) for name in fields.statistics], law=seats is not None
        )
        for field, column in renamed.items():
            feedback.pushWarning(
                tr("“{field}” is a column of the output already; the sum is in “{column}”.").format(
                    field=field, column=column
                )
            )
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.MultiPolygon,
            read.crs,
            _units(read, fields, out, seats, feedback),
        )
        return self.write_unassigned(parameters, context, layers, read)

    def _together(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        fields: CommuneFields,
        where: str,
    ) -> ReadPlan:
        """The plan with one unit of all communes that are read."""
        from regionaltool.core.plan import Plan

        if self.text(parameters, self.UNIT_FIELD, context):
            feedback.pushWarning(
                tr("All communes that are read become one unit; the field of units is not used.")
            )
        table = self.read(parameters, context, feedback, fields, where)
        everyone = range(len(table.communes))
        unit = self.text(parameters, self.NEW_UNIT, context)
        if unit:
            plan = Plan(table.communes, [unit for _ in everyone])
        else:
            plan = Plan(table.communes, [None for _ in everyone])
            plan.apply(plan.found(everyone)[1])
        return self.with_coverage(table, plan, parameters, context, feedback)


def _columns(statistics: Sequence[QgsField], *, law: bool) -> tuple[QgsFields, dict[str, str]]:
    """The columns of the output, and which sums stand under another name than their field."""
    out = columns(
        [
            text_field("unit", tr("Id of the unit")),
            text_field("name", tr("Name of the unit")),
            whole_field("n_communes", tr("Number of communes")),
            text_field("members", tr("Ids of the communes")),
            whole_field("population", tr("Population (persons)")),
            whole_field("population_missing", tr("Communes of unknown population")),
            real_field("area_km2", tr("Area of the polygon (km²)")),
            real_field("official_km2", tr("Official area (km²)")),
            whole_field("official_missing", tr("Communes of unknown official area")),
        ]
        + [text_field("code", tr("Code of the new unit")), text_field("seat", tr("Seat"))] * law
    )
    renamed = {}
    for field in statistics:
        column = field.name()
        while out.lookupField(column) >= 0 or out.lookupField(f"{column}_missing") >= 0:
            column += "_sum"
        if column != field.name():
            renamed[field.name()] = column
        summed = field.alias() or field.name()
        kind = whole_field if is_whole(field) else real_field
        out.append(kind(column, tr("Sum of {field}").format(field=summed)))
        unknown = tr("Communes where {field} is unknown").format(field=summed)
        out.append(whole_field(f"{column}_missing", unknown))
    return out, renamed


def _units(
    read: ReadPlan,
    fields: CommuneFields,
    out: QgsFields,
    seats: Mapping[str, int] | None,
    feedback: QgsProcessingFeedback,
) -> Iterator[object]:
    from regionaltool.core.naming.unit_codes import file_codes

    plan, coverage = read.plan, read.coverage
    codes = {} if seats is None else file_codes(plan, seats)
    for unit in stepped(plan.units, feedback, 40, 100):
        members = plan.members(unit)
        tally = plan.tally(unit)
        sums: list[object] = []
        for field in fields.statistics:
            sums.extend(_sum(plan.communes.statistics[field][members]))
        yield row(
            out,
            [
                unit,
                plan.name(unit),
                tally.n_communes,
                ids_of(plan.communes, members),
                tally.population,
                tally.population_missing,
                coverage.km2(members),
                tally.official_km2,
                tally.official_missing,
                *(() if seats is None else (codes[unit], _name_of(plan, seats.get(unit)))),
                *sums,
            ],
            coverage.outline(members),
        )


def _name_of(plan: Plan, block: int | None) -> str | None:
    return None if block is None else plan.communes.names[block]


def _sum(values: NDArray[np.float64]) -> tuple[float | int | None, int]:
    """The sum of what is known (None when nothing is), and how many are unknown."""
    known = values[values == values]
    if len(known) == 0:
        return None, len(values)
    total = float(known.sum())
    return (int(total) if total.is_integer() else total), len(values) - len(known)
