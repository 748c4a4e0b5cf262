"""Compare plans: two plans of the same communes side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from regionaltool.algorithms.commune_algorithm import check_cancelled
from regionaltool.algorithms.kept_scoring import assessor_of_plan
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm
from regionaltool.algorithms.table_of_units import add_table_of_units, is_own_file, read_option
from regionaltool.bridge.compat import text_field
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.bridge.read_communes import CommuneTable
    from regionaltool.core.comparison import Comparison
    from regionaltool.core.option import Option

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


class ComparePlans(PlanAlgorithm):
    """What differs between two plans."""

    PLAN_2 = "PLAN_2"
    UNIT_FIELD_2 = "UNIT_FIELD_2"
    UNIT_NAME_FIELD_2 = "UNIT_NAME_FIELD_2"
    PLAN_TABLE = "PLAN_TABLE"
    PLAN_TABLE_2 = "PLAN_TABLE_2"
    TABLE_KEY = "TABLE_KEY"
    TABLE_UNIT = "TABLE_UNIT"
    REPORT = "REPORT"
    PEOPLE_MOVED = "PEOPLE_MOVED"
    PEOPLE_UNKNOWN = "PEOPLE_UNKNOWN"
    AREA_MOVED_KM2 = "AREA_MOVED_KM2"
    COMMUNES_MOVED = "COMMUNES_MOVED"
    VARIATION_OF_INFORMATION = "VARIATION_OF_INFORMATION"
    UNITS_A = "UNITS_A"
    UNITS_B = "UNITS_B"

    def name(self) -> str:
        return "compareplans"

    def displayName(self) -> str:
        return tr("Compare plans")

    def group(self) -> str:
        return tr("Plans")

    def groupId(self) -> str:
        return "plans"

    def tags(self) -> list[str]:
        return tr(
            "compare,difference,options,plans,units,communes,variation of information,so sánh,"
            "phương án,xã,phường,đơn vị hành chính"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Shows what differs between two plans of the same communes")

    def shortHelpString(self) -> str:
        return tr(
            "Puts plan A and plan B side by side, whatever the ids of their units are: a unit of "
            "A goes on as the unit of B that keeps its people, such that as few people as possible "
            "change their unit in all.\n\n"
            "Each plan is a field of the layer, or a table of communes and units, or a plan file "
            "(path.gpkg|plan=id). The report says how many communes and people change their unit, "
            "its name, its code and its seat, and what changed the score.\n\n"
            "Unknown people are counted apart and never as 0. Areas are those of the polygons, on "
            "the ellipsoid. Variation of information is in bits, each commune weighing its people; "
            "0 means the same units."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes(optional=True)
        self.add_population()
        self.add_official_area()
        for (field, name_field, table, file), plan in zip(self._sources(), "AB", strict=True):
            self.add_field(
                field,
                tr("Field of units, plan {plan}").format(plan=plan),
                tr(
                    "Id of the unit that each commune belongs to in this plan. Empty, blank or "
                    "NULL: the commune belongs to no unit."
                ),
            )
            self.add_field(
                name_field,
                tr("Field of names of units, plan {plan}").format(plan=plan),
                tr("Name of the unit. Left empty, the ids are used."),
            )
            add_table_of_units(
                self,
                table,
                tr("Table or file of plan {plan}").format(plan=plan),
                tr(
                    "In place of the field: a table of communes and units (a layer, .csv, .xlsx, "
                    ".ods), or a plan file."
                ),
            )
            self.add(
                # no filter: it would refuse what follows the name of the file
                QgsProcessingParameterFile(
                    file, tr("Plan file, plan {plan}").format(plan=plan), optional=True
                ),
                tr(
                    "A plan file, which may be open. That of plan A also stands in for the layer "
                    "of communes and its fields, and its links count for both plans. For one of "
                    "several options write path.gpkg|plan=id."
                ),
            )
        for name, title in (
            (self.TABLE_KEY, tr("Column of communes in the tables")),
            (self.TABLE_UNIT, tr("Column of units in the tables")),
        ):
            self.add(
                QgsProcessingParameterString(name, title, optional=True),
                tr("Title of the column. Left empty, it is guessed, and the guess is reported."),
            )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Communes that differ"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "The communes that change their unit, with all their attributes, and unit_a, "
                "name_a, unit_b, name_b."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT,
                tr("Report"),
                tr("HTML files (*.html)"),
                optional=True,
                createByDefault=False,
            ),
            tr("One HTML page with figures, units side by side, and the communes that differ."),
        )
        for output, title in (
            (self.PEOPLE_MOVED, tr("Known people who change their unit")),
            (self.PEOPLE_UNKNOWN, tr("Communes of unknown population that change their unit")),
            (self.AREA_MOVED_KM2, tr("Polygon area that changes its unit (km²)")),
            (self.COMMUNES_MOVED, tr("Communes that change their unit")),
            (self.VARIATION_OF_INFORMATION, tr("Variation of information (bits)")),
            (self.UNITS_A, tr("Units of plan A")),
            (self.UNITS_B, tr("Units of plan B")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        missing = self._missing(parameters)
        if missing:
            return False, missing
        own = {
            name: value
            for name, value in parameters.items()
            if name not in (self.PLAN_TABLE, self.PLAN_TABLE_2) or not is_own_file(value)
        }
        return super().checkParameterValues(own, context)

    def asked_without_plan(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, str]:
        asked = super().asked_without_plan(parameters, context)
        del asked[self.UNIT_FIELD]  # a table will do as well
        return asked

    def _sources(self) -> tuple[tuple[str, str, str, str], ...]:
        """What plan A and plan B can be taken from: fields of unit and name, table, plan file."""
        return (
            (self.UNIT_FIELD, self.UNIT_NAME_FIELD, self.PLAN_TABLE, self.PLAN),
            (self.UNIT_FIELD_2, self.UNIT_NAME_FIELD_2, self.PLAN_TABLE_2, self.PLAN_2),
        )

    def _of_layer(self) -> tuple[str, ...]:
        return (*super()._of_layer(), self.UNIT_FIELD_2, self.UNIT_NAME_FIELD_2)

    def _missing(self, parameters: dict[str, object]) -> str:
        """What is to be said when the two plans are not given, or one of them twice."""
        given = {name for name, value in parameters.items() if value not in (None, "", NULL)}
        for (field, _, table, file), plan in zip(self._sources(), "AB", strict=True):
            if not given & {field, table, file}:
                return tr(
                    "Choose the units of plan {plan}: a field ({field}), a table ({table}) or a "
                    "plan file ({file})."
                ).format(plan=plan, field=field, table=table, file=file)
            if given >= {table, file}:
                return tr(
                    "Plan {plan} is given twice, as a table ({table}) and as a plan file ({file}). "
                    "Leave one of them out."
                ).format(plan=plan, table=table, file=file)
        if self.PLAN in given and not given & {self.PLAN_TABLE_2, self.PLAN_2}:
            return tr(
                "Plan A stands in for the layer of communes, so plan B is no field of that. Choose "
                "plan B by PLAN_2 or PLAN_TABLE_2, or give plan A as PLAN_TABLE."
            )
        return ""

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.compare_report import write_compare_report
        from regionaltool.bridge.kept_law import kept_law
        from regionaltool.bridge.plan_as_layer import read_plan
        from regionaltool.bridge.read_communes import CommuneFields
        from regionaltool.bridge.stored_option import option_of_state
        from regionaltool.core.comparison import compare
        from regionaltool.core.judged_option import judge_option

        table = self.read(
            parameters,
            context,
            feedback,
            CommuneFields(
                id=self.text(parameters, self.ID_FIELD, context),
                name=self.text(parameters, self.NAME_FIELD, context),
                population=self.text(parameters, self.POPULATION_FIELD, context),
                official_km2=self.text(parameters, self.AREA_FIELD, context),
                # of a plan file; the algorithm asks for none of them
                group=str(parameters.get(self.GROUP_FIELD, "")),
                type=str(parameters.get(self.TYPE_FIELD, "")),
                terrain=str(parameters.get(self.TERRAIN_FIELD, "")),
            ),
        )
        communes = table.communes
        texts = [self.text(parameters, name, context) for name in (self.PLAN, self.PLAN_2)]
        files = [read_plan(text) if text else None for text in texts]
        a, b = (
            option_of_state(opened.name, opened.state, communes, opened.history.law.seats)
            if opened is not None
            else self._option(parameters, names, table, context, feedback)
            for opened, (*names, _) in zip(files, self._sources(), strict=True)
        )
        assessor = assessor_of_plan(self, table.communes, files[0], feedback)
        judged_a = judge_option(a, assessor)
        check_cancelled(feedback)
        feedback.setProgress(70)
        judged_b = judge_option(b, assessor)
        check_cancelled(feedback)
        feedback.setProgress(85)
        found = compare(a, b, communes, judged_a.seats, judged_b.seats)
        self._write_communes(parameters, context, layers, table, (a, b), found)
        variation = found.variation_by_people
        if isnan(variation):
            variation = found.variation_by_communes
            feedback.pushWarning(
                tr(
                    "No population is known: the variation of information weighs every commune "
                    "alike. Choose the field of population (POPULATION_FIELD)."
                )
            )
        results: dict[str, object] = {
            self.PEOPLE_MOVED: found.unit.tally.population,
            self.PEOPLE_UNKNOWN: found.unit.tally.population_missing,
            self.AREA_MOVED_KM2: found.unit.polygon_km2,
            self.COMMUNES_MOVED: len(found.unit.blocks),
            self.VARIATION_OF_INFORMATION: variation,
            self.UNITS_A: judged_a.n_units,
            self.UNITS_B: judged_b.n_units,
        }
        if layers.wanted(self.REPORT):
            report = Path(self.parameterAsFileOutput(parameters, self.REPORT, context))
            # like profile and links, the law is that of plan A
            law = None if files[0] is None else kept_law(files[0].history.law, communes)
            layers.write_file(
                report,
                lambda file: write_compare_report(file, communes, judged_a, judged_b, found, law),
            )
            results[self.REPORT] = str(report)
        feedback.setProgress(100)
        return results

    def _option(
        self,
        parameters: dict[str, object],
        names: Sequence[str],
        table: CommuneTable,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Option:
        """A plan, from its table when there is one. Raises `InputError` and `CancelledError`."""
        from regionaltool.bridge.field_reading import plain
        from regionaltool.bridge.read_communes import check_fields
        from regionaltool.core.columns import read_texts
        from regionaltool.core.option import Option
        from regionaltool.core.plan import names_of_units, require_units

        unit, unit_name, plan_table = names
        if parameters.get(plan_table) not in (None, "", NULL):
            columns = tuple(
                self.text(parameters, name, context) for name in (self.TABLE_KEY, self.TABLE_UNIT)
            )
            return read_option(
                self, parameters, plan_table, columns, table.communes, context, feedback
            )
        fields = [self.text(parameters, name, context) for name in (unit, unit_name)]
        source = self.source(parameters, self.INPUT, context)
        check_fields(filter(None, fields), source.fields(), source.sourceName())
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        values: dict[int, list[object]] = {}
        for feature in source.getFeatures(request, _UNCHECKED):
            check_cancelled(feedback)
            values[feature.id()] = [plain(feature[f]) if f else None for f in fields]
        columns = [read_texts([values[fid][i] for fid in table.feature_ids]) for i in (0, 1)]
        assignment = tuple(text or None for text in columns[0])
        require_units(assignment, fields[0], source.sourceName())
        found, problems = names_of_units(assignment, columns[1], source.sourceName())
        self.tell(problems, feedback)
        return Option(fields[0], assignment, found)

    def _write_communes(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        layers: OutputLayers,
        table: CommuneTable,
        options: tuple[Option, Option],
        found: Comparison,
    ) -> None:
        source = self.source(parameters, self.INPUT, context)
        out = _columns(source.fields())
        block_of = {table.feature_ids[block]: block for block in found.unit.blocks}

        def rows() -> Iterator[QgsFeature]:
            for feature in self.features(parameters, context, set(block_of)):
                block = block_of[feature.id()]
                row = QgsFeature(out)
                row.setGeometry(feature.geometry())
                units = [(option, option.assignment[block]) for option in options]
                said = [text for o, unit in units for text in (unit, o.unit_name(unit))]
                row.setAttributes([*feature.attributes(), *said])
                yield row

        layers.write(self.OUTPUT, out, source.wkbType(), source.sourceCrs(), rows())


def _columns(fields: QgsFields) -> QgsFields:
    """Those of the layer, and unit and name in both plans; a name that is taken gets a “_”."""
    out = QgsFields(fields)
    for name, title in (
        ("unit_a", tr("Unit in plan A")),
        ("name_a", tr("Name of the unit in plan A")),
        ("unit_b", tr("Unit in plan B")),
        ("name_b", tr("Name of the unit in plan B")),
    ):
        while out.lookupField(name) >= 0:
            name += "_"
        out.append(text_field(name, title))
    return out
