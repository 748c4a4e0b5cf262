"""Check criteria: what the law says of each unit, with the article it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import check_cancelled, stepped
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadUnits
from regionaltool.algorithms.table_of_figures import layer_of
from regionaltool.bridge.compat import real_field, text_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    from regionaltool.core.criteria.judge import Judgements
    from regionaltool.core.criteria.judgement import Judgement
    from regionaltool.core.criteria.rule_set import RuleSet
    from regionaltool.core.criteria.unit_table import UnitTable
    from regionaltool.core.tables.sheet import Sheet

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


@dataclass(frozen=True)
class Asked:
    """A field that a rule set may ask for, and the parameter that names it."""

    parameter: str
    field: str


class CheckCriteria(PlanAlgorithm):
    """Units × criteria, with figure, requirement, outcome and article."""

    RULE_SET = "RULE_SET"
    DATE = "DATE"
    TYPE_FIELD = "TYPE_FIELD"
    TERRAIN_FIELD = "TERRAIN_FIELD"
    REGION_FIELD = "REGION_FIELD"
    PROVINCE_TYPE_FIELD = "PROVINCE_TYPE_FIELD"
    PARENT_TYPE_FIELD = "PARENT_TYPE_FIELD"
    ETHNIC_FIELD = "ETHNIC_FIELD"
    FLAGS_FIELD = "FLAGS_FIELD"
    FIGURES = "FIGURES"
    ELEVATION = "ELEVATION"

    def name(self) -> str:
        return "checkcriteria"

    def displayName(self) -> str:
        return tr("Check criteria")

    def group(self) -> str:
        return tr("Units")

    def groupId(self) -> str:
        return "units"

    def tags(self) -> list[str]:
        return tr(
            "criteria,law,rule set,standard,area,population,outcome,waiver,exception,report,"
            "tiêu chuẩn,diện tích,dân số,nghị quyết,sáp nhập,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Says what the law makes of each unit: met, waived, excluded, to be reported")

    def shortHelpString(self) -> str:
        return tr(
            "Holds each unit against a rule set: the figure, what is required after which "
            "reduction, the percentage of it, and the article.\n\n"
            "A unit is met when all its figures reach their standards; waived when they do not but "
            "the law does not look at figures, such as for three members or more; excluded when "
            "the law does not ask, such as an isolated commune that stays as it is; else to be "
            "reported or not met, as the rule set has it. It is unknown when a figure or a field "
            "is missing that the rules need: what is unknown is never taken for failed. A unit may "
            "be met and waived at once; the column also says so.\n\n"
            "Rule sets of the plugin: vn-112-2025, vn-76-2025, vn-1211-2016, ee-2016, dk-2004, "
            "lgbce, neutral; or the path of a TOML file of your own. Left empty, the date picks "
            "the rule set of Vietnam; without a date, today.\n\n"
            "A unit of several communes has every flag of a member, the terrain and region that "
            "most of its people have, and the type that the rule set gives it: with a ward among "
            "them it is a ward. A unit of one commune is unmerged. Without a field of units every "
            "commune is judged as it is today."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes(optional=True)
        self.add_plan()
        self.add_units()
        self.add_field(
            self.UNIT_TYPE_FIELD,
            tr("Field of types of units"),
            tr("Type of the new unit, the same for all its communes. Left empty, by the rule set."),
        )
        self.add_population()
        self.add_official_area()
        self.add(
            QgsProcessingParameterString(self.RULE_SET, tr("Rule set"), optional=True),
            tr(
                "Id of a rule set that comes with the plugin, such as vn-76-2025, or the path of "
                "a TOML file. Left empty, the date picks one."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Date"), optional=True),
            tr("The day whose law counts, such as 2025-06-01. Left empty, today."),
        )
        for name, title, help_text in (
            (
                self.TYPE_FIELD,
                tr("Field of types"),
                tr("Type of each commune: xã, phường, thị trấn, đặc khu or their English names."),
            ),
            (
                self.TERRAIN_FIELD,
                tr("Field of terrain"),
                tr("Terrain of each commune: mountain, highland, lowland, island or urban."),
            ),
            (
                self.REGION_FIELD,
                tr("Field of regions"),
                tr("Region of each commune: red_river_delta, or any other text."),
            ),
            (
                self.PROVINCE_TYPE_FIELD,
                tr("Field of types of provinces"),
                tr("Tỉnh or thành phố; the name of the province with its type will do."),
            ),
            (
                self.PARENT_TYPE_FIELD,
                tr("Field of types of districts"),
                tr("Quận, huyện, thị xã or thành phố; the district's name with its type will do."),
            ),
            (
                self.ETHNIC_FIELD,
                tr("Field of minorities (%)"),
                tr("Share of the people who belong to ethnic minorities, from 0 to 100."),
            ),
            (
                self.FLAGS_FIELD,
                tr("Field of flags"),
                tr(
                    "Flags with commas between: isolated, defence_key, national_border, "
                    "land_border, poor_coastal, sea_island. Empty or NULL: none is claimed."
                ),
            ),
        ):
            self.add_field(name, title, help_text)
        self.add(
            QgsProcessingParameterRasterLayer(self.ELEVATION, tr("Elevation (m)"), optional=True),
            tr(
                "Raster of elevations. A commune whose terrain no field tells is of the mountains "
                "when two thirds of it lie above 200 m, else lowland; islands must be named."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.FIGURES,
                tr("Figures of units"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            ),
            tr(
                "A table with a column unit and further ones named as the rule set names measures "
                "and fields: area_km2, pop, urban_pop_pct, type, member_count … What it says of a "
                "unit takes the place of the sums over communes; a blank cell is unknown."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Criteria"), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "One row per unit and criterion: value, required, percent, outcome, citation, and "
                "the standard with its reduction; the row unit carries the unit's outcome."
            ),
        )
        self.add_unassigned()
        for output, title in (
            ("MET", tr("Number of units that meet the standards")),
            ("WAIVED", tr("Number of units whose figures are waived")),
            ("EXCLUDED", tr("Number of units that the law does not ask about")),
            ("REPORT", tr("Number of units to be reported")),
            ("NOT_MET", tr("Number of units that do not meet the standards")),
            ("UNKNOWN", tr("Number of units of which something is unknown")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """A table that QGIS cannot open as a layer goes on to our own reading of it."""
        from regionaltool.bridge.read_table import table_file

        given = parameters.get(self.FIGURES)
        own = isinstance(given, str) and table_file(given) is not None
        kept = {k: v for k, v in parameters.items() if k != self.FIGURES or not own}
        return super().checkParameterValues(kept, context)

    def asked_without_plan(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, str]:
        asked = super().asked_without_plan(parameters, context)
        return {name: text for name, text in asked.items() if name != self.UNIT_FIELD}

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.core.criteria.judge import Judge
        from regionaltool.core.criteria.notes import notes_of

        rules = self._rules(parameters, context, feedback)
        read = self._read(parameters, context, feedback)
        check_cancelled(feedback)
        feedback.setProgress(30)
        units = self._units(parameters, context, feedback, read, rules)
        judged = Judge(rules).judge(units)
        self.tell(notes_of(judged), feedback)
        if judged.deviations is not None and rules.trigger is not None:
            self.tell(judged.deviations.triggered(rules.trigger), feedback)
        out = _columns()
        crs = self.source(parameters, self.INPUT, context).sourceCrs()
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.NoGeometry,
            crs,
            (
                feature
                for number in stepped(range(len(judged)), feedback, 40, 100)
                for feature in _rows(out, read, judged.judgement(number))
            ),
        )
        self._tell_counts(judged, feedback)
        return {
            **{outcome.name: count for outcome, count in judged.counts().items()},
            **self.write_unassigned(parameters, context, layers, read),
        }

    def _rules(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> RuleSet:
        """The rule set that is named, or that the day picks."""
        from regionaltool.core.criteria.rule_sets import by_date, outside, read_rule_set

        text = self.text(parameters, self.DATE, context)
        day = _day(text) if text else None
        name = self.text(parameters, self.RULE_SET, context)
        if not name:
            rules = by_date(day or date.today())
            feedback.pushInfo(tr("Rule set: {title}.").format(title=rules.title))
            return rules
        rules = read_rule_set(name)
        feedback.pushInfo(tr("Rule set: {title}.").format(title=rules.title))
        doubt = None if day is None else outside(rules, day)
        self.tell(() if doubt is None else (doubt,), feedback)
        return rules

    def _asked(self) -> tuple[Asked, ...]:
        return (
            Asked(self.TYPE_FIELD, "type"),
            Asked(self.PARENT_TYPE_FIELD, "parent_type"),
            Asked(self.PROVINCE_TYPE_FIELD, "province_type"),
            Asked(self.TERRAIN_FIELD, "terrain"),
            Asked(self.REGION_FIELD, "region"),
        )

    def _read(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> ReadUnits:
        """Communes and units; without a field of units every commune is one."""
        from regionaltool.bridge.read_communes import CommuneFields
        from regionaltool.core.plan import Plan

        further = (*(a.parameter for a in self._asked()), self.ETHNIC_FIELD, self.FLAGS_FIELD)
        given = (self.text(parameters, name, context) for name in further)
        fields = CommuneFields(
            id=self.text(parameters, self.ID_FIELD, context),
            name=self.text(parameters, self.NAME_FIELD, context),
            population=self.text(parameters, self.POPULATION_FIELD, context),
            official_km2=self.text(parameters, self.AREA_FIELD, context),
            unit=self.text(parameters, self.UNIT_FIELD, context),
            unit_name=self.text(parameters, self.UNIT_NAME_FIELD, context),
            unit_type=self.text(parameters, self.UNIT_TYPE_FIELD, context),
            further=tuple(dict.fromkeys(name for name in given if name)),
        )
        if fields.unit:
            return self.read_units(parameters, context, feedback, fields)
        table = self.read(parameters, context, feedback, fields)
        communes = table.communes
        names = dict(zip(communes.ids, communes.names, strict=True))
        return ReadUnits(table, Plan(communes, tuple(communes.ids), names))

    def _units(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        read: ReadUnits,
        rules: RuleSet,
    ) -> UnitTable:
        from regionaltool.core.criteria.commune_facts import CommuneFacts
        from regionaltool.core.criteria.figures_table import units_with_figures
        from regionaltool.core.criteria.given_types import given_types
        from regionaltool.core.members import Members

        def column(parameter: str):
            return read.table.further.get(self.text(parameters, parameter, context))

        texts = {asked.field: column(asked.parameter) for asked in self._asked()}
        ethnic = self.text(parameters, self.ETHNIC_FIELD, context)
        communes, plan = read.plan.communes, read.plan
        high = self._terrain(parameters, context, feedback, read)
        if high is not None:
            texts["terrain"] = _filled(texts["terrain"], high)
        facts = CommuneFacts.of(
            communes,
            {field: values for field, values in texts.items() if values is not None},
            flags=column(self.FLAGS_FIELD),
            ethnic_pct=column(self.ETHNIC_FIELD),
            ethnic_field=ethnic,
        )
        assignment = read.table.units if any(read.table.units) else plan.assignment
        types, problems = given_types(assignment, read.table.unit_types, communes.source)
        self.tell(problems, feedback)
        members = Members.of([plan.members(unit) for unit in plan.units])
        units = facts.units(members, rules, plan.units, [types.get(unit) for unit in plan.units])
        sheet = self._figures(parameters, context, feedback)
        if sheet is not None:
            units, problems = units_with_figures(units, sheet, rules)
            self.tell(problems, feedback)
        return units

    def _terrain(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        read: ReadUnits,
    ) -> Sequence[str] | None:
        """The terrain of each commune by its elevations; None without a raster of them."""
        import shapely

        from regionaltool.bridge.attach.attachment import Attachment
        from regionaltool.bridge.attach.layer_rows import Reading
        from regionaltool.bridge.attach.raster_cells import read_cells
        from regionaltool.bridge.attach.sources import RasterSource
        from regionaltool.core.criteria.elevation import high_ground, terrain_by_elevation

        raster = self.parameterAsRasterLayer(parameters, self.ELEVATION, context)
        if raster is None:
            return None
        source = RasterSource(
            Attachment("elevation", raster.source()), raster.name(), raster.dataProvider().clone()
        )
        reading = Reading(
            self.source(parameters, self.INPUT, context).sourceCrs(),
            context.transformContext(),
            lambda: check_cancelled(feedback),
        )
        communes = read.plan.communes
        cells = read_cells(source, tuple(shapely.total_bounds(communes.geometry)), reading)
        terrain = terrain_by_elevation(
            high_ground(communes, cells.values, cells.transform, cells.crs)
        ).tolist()
        feedback.pushInfo(
            tr("By elevation: mountain {mountain}, lowland {lowland}, unknown {unknown}.").format(
                mountain=terrain.count("mountain"),
                lowland=terrain.count("lowland"),
                unknown=terrain.count(""),
            )
        )
        return terrain

    def _figures(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Sheet | None:
        """The table of figures: of a file, its first sheet or the one that is named."""
        from regionaltool.bridge.read_table import sheet_of_layer, table_file
        from regionaltool.core.tables.read_sheets import read_sheets

        given = parameters.get(self.FIGURES)
        if given in (None, ""):
            return None
        found = isinstance(given, str) and table_file(given)
        found = found or table_file(layer_of(given, context) or "")
        if found:
            sheets = read_sheets(found[0], lambda: check_cancelled(feedback))
            return next((sheet for sheet in sheets if sheet.name == found[1]), sheets[0])
        source = self.source(parameters, self.FIGURES, context)
        rows = source.getFeatures(_no_geometry(), _UNCHECKED)
        return sheet_of_layer(rows, source.fields(), source.sourceName())

    def _tell_counts(self, judged: Judgements, feedback: QgsProcessingFeedback) -> None:
        counts = [
            f"{tr(outcome.title)} {count}" for outcome, count in judged.counts().items() if count
        ]
        feedback.pushInfo(tr("Outcomes: {counts}.").format(counts=", ".join(counts)))
        missing: dict[str, int] = {}
        for one in judged:
            for name in one.missing:
                missing[name] = missing.get(name, 0) + 1
        if missing:
            told = ", ".join(f"{name} ({count})" for name, count in missing.items())
            feedback.pushWarning(
                tr("Unknown for want of, with the number of units: {missing}.").format(missing=told)
            )


def _filled(given: Sequence[object] | None, found: Sequence[str]) -> Sequence[object]:
    """What is given, and what was found where nothing is."""
    from regionaltool.core.columns import read_texts

    if given is None:
        return found
    return [
        text if plain else other
        for text, plain, other in zip(given, read_texts(given), found, strict=True)
    ]


def _no_geometry():
    from qgis.core import QgsFeatureRequest

    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return request


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise InputError(
            Problem(
                "“{text}” is no date. Write year, month and day, such as 2025-06-01.",
                {"text": text},
            )
        ) from error


def _columns():
    return columns(
        [
            text_field("unit", tr("Id of the unit")),
            text_field("name", tr("Name of the unit")),
            text_field("criterion", tr("Criterion: a measure, or unit for the whole")),
            real_field("value", tr("Figure of the unit")),
            real_field("required", tr("Required, after the reduction")),
            real_field("percent", tr("Figure in % of what is required")),
            text_field("outcome", tr("Outcome")),
            text_field("citation", tr("Where the standard is written")),
            real_field("standard", tr("Standard before the reduction")),
            text_field("reduction", tr("Where the reduction is written")),
            text_field("class", tr("Class of the unit in the rule set")),
            text_field("also", tr("Another outcome that holds too")),
            text_field("missing", tr("What is missing to know more")),
        ]
    )


def _rows(out, read: ReadUnits, one: Judgement) -> Iterator[QgsFeature]:
    from regionaltool.core.criteria.outcome import Outcome

    unit = (one.unit, read.plan.name(one.unit))
    for measured in one.measured:
        yield row(
            out,
            [
                *unit,
                measured.name,
                measured.figure,
                measured.required,
                measured.percent,
                measured.outcome.value,
                measured.cite,
                measured.standard,
                measured.reduction,
                one.of_class,
                None,
                None,
            ],
        )
    also = Outcome.WAIVED.value if one.waived and one.outcome is not Outcome.WAIVED else None
    yield row(
        out,
        [
            *unit,
            "unit",
            None,
            None,
            None,
            one.outcome.value,
            one.cite,
            None,
            None,
            one.of_class,
            also,
            ", ".join(one.missing) or None,
        ],
    )
