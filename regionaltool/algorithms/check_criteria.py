"""Check criteria: what the law says of each unit, with the article it stands in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import check_cancelled, stepped
from regionaltool.algorithms.criteria_inputs import (
    FIELDS,
    add_criteria_inputs,
    read_units_of_law,
    without_figures_file,
)
from regionaltool.algorithms.criteria_rows import criteria_columns, criteria_rows
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadUnits
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    from regionaltool.core.criteria.judge import Judgements
    from regionaltool.core.criteria.rule_set import RuleSet


class CheckCriteria(PlanAlgorithm):
    """Units × criteria, with figure, requirement, outcome and article."""

    RULE_SET = "RULE_SET"
    DATE = "DATE"

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
        add_criteria_inputs(self)
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
        return super().checkParameterValues(without_figures_file(parameters), context)

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
        from regionaltool.core.criteria.notes import lacking_note, notes_of

        rules = self._rules(parameters, context, feedback)
        read = self._read(parameters, context, feedback)
        check_cancelled(feedback)
        feedback.setProgress(30)
        units = read_units_of_law(self, parameters, context, feedback, read, rules)
        judged = Judge(rules).judge(units)
        lacking = lacking_note(judged)
        self.tell((*notes_of(judged), *filter(None, [lacking])), feedback)
        if judged.deviations is not None and rules.trigger is not None:
            self.tell(judged.deviations.triggered(rules.trigger), feedback)
        out = criteria_columns()
        crs = self.source(parameters, self.INPUT, context).sourceCrs()
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.NoGeometry,
            crs,
            (
                feature
                for number in stepped(range(len(judged)), feedback, 40, 100)
                for feature in criteria_rows(
                    out, read.plan.name(units.ids[number]), judged.judgement(number)
                )
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
        day = day_of(text) if text else None
        name = self.text(parameters, self.RULE_SET, context)
        if not name:
            rules = by_date(day or date.today())
        else:
            rules = read_rule_set(name)
            doubt = None if day is None else outside(rules, day)
            self.tell(() if doubt is None else (doubt,), feedback)
        feedback.pushInfo(tr("Rule set: {title}.").format(title=rules.title))
        return rules

    def _read(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> ReadUnits:
        """Communes and units; without a field of units every commune is one."""
        from regionaltool.core.plan import Plan

        given = (self.text(parameters, name, context) for name in FIELDS)
        fields = replace(
            self.commune_fields(parameters, context),
            type="",
            terrain="",  # both are among those as written
            as_written=tuple(dict.fromkeys(name for name in given if name)),
        )
        if fields.unit:
            return self.read_units(parameters, context, feedback, fields)
        table = self.read(parameters, context, feedback, fields)
        communes = table.communes
        names = dict(zip(communes.ids, communes.names, strict=True))
        return ReadUnits(table, Plan(communes, tuple(communes.ids), names))

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


def day_of(text: str) -> date:
    """The day that a text says. Raises `InputError`."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise InputError(
            Problem(
                "“{text}” is no date. Write year, month and day, such as 2025-06-01.",
                {"text": text},
            )
        ) from error
