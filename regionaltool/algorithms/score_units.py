"""Score units: development space from 0 to 100, in five factors, with what is unknown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import stepped
from regionaltool.algorithms.further_layers import (
    add_counted,
    add_links,
)
from regionaltool.algorithms.law_of_plan import add_rule_set, judged_by_law
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadPlan
from regionaltool.algorithms.score_inputs import (
    add_inputs,
    without_table_files,
)
from regionaltool.algorithms.scoring_of_plan import profile_asked, score_plan
from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import Problem

if TYPE_CHECKING:
    from regionaltool.bridge.scored_plan import ScoredPlan
    from regionaltool.core.score.profile import Profile


class ScoreUnits(PlanAlgorithm):
    """The units of a plan with their scores."""

    PROFILE = "PROFILE"
    WEIGHTS = "WEIGHTS"
    REPORT = "REPORT"
    PLAN_SCORE = "PLAN_SCORE"
    PLAN_SCORE_LOW = "PLAN_SCORE_LOW"
    PLAN_SCORE_HIGH = "PLAN_SCORE_HIGH"
    VIOLATIONS = "VIOLATIONS"

    def name(self) -> str:
        return "scoreunits"

    def displayName(self) -> str:
        return tr("Score units")

    def group(self) -> str:
        return tr("Development space")

    def groupId(self) -> str:
        return "developmentspace"

    def tags(self) -> list[str]:
        return tr(
            "score,development space,indicators,composite,weights,profile,seat,population,"
            "compactness,report,điểm,không gian phát triển,sáp nhập,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Scores each unit from 5 to 100 in five factors of development space")

    def shortHelpString(self) -> str:
        return tr(
            "Scores each unit by five factors: infrastructure connectivity, population density, "
            "economic capacity, culture and society, regional coordination. Every indicator is "
            "held against fixed goalposts of a profile, never against the other units. Inside a "
            "factor the indicators are averaged; across factors the mean is geometric, so a weak "
            "factor cannot be bought back by a strong one. No factor counts for less than 5 %, so "
            "5 is the lowest score there is.\n\n"
            "Nothing is made up. An indicator without input is off, its weight goes to the "
            "others, and the log says so. Where the input covers less than 80 % of a unit's "
            "people, the score becomes an interval: score is NULL and score_low and score_high "
            "hold the bounds. The factors f1 to f5 run from 0 to 100 and are NULL when they are "
            "off or an interval; i11, i12 … are the raw values of the indicators.\n\n"
            "Violations, such as a unit in two pieces, do not lower the score; they are counted "
            "beside it and listed in the report."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes(optional=True)
        self.add_plan()
        self.add_units()
        self.add_population()
        self.add_official_area()
        self.add_field(
            self.TYPE_FIELD,
            tr("Field of types"),
            tr("Commune, ward …: wards are dense from another density on, for indicator 2.3."),
        )
        self.add_field(
            self.GROUP_FIELD,
            tr("Field of former districts"),
            tr("Former district of each commune, for indicator 4.1."),
        )
        self.add_field(
            self.TERRAIN_FIELD,
            tr("Field of terrain"),
            tr(
                "Mountain, lowland, urban or island, for profiles whose goalposts or standards "
                "differ by it. A unit has the terrain that most of its people live in."
            ),
        )
        add_links(self)
        add_counted(self)
        self.add(
            QgsProcessingParameterString(self.PROFILE, tr("Profile"), optional=True),
            tr(
                "Id of a profile that comes with the plugin (default, mountain, urban), or the "
                "path of a TOML file. Left empty, that of the plan file, else “default”."
            ),
        )
        self.add(
            QgsProcessingParameterString(
                self.WEIGHTS, tr("Weights of the five factors (%)"), optional=True
            ),
            tr(
                "Five numbers that add up to 100, such as 20,20,20,20,20. Left empty, the weights "
                "of the profile; where that is the plan file's, those that were chosen there."
            ),
        )
        add_rule_set(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Scored units"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "One feature per unit: its sums and areas, score, score_low, score_high, f1 to "
                "f5, the raw value of every indicator, the seat, the number of violations."
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
            tr("One HTML page with scores, weights, method, and what is wrong or unknown."),
        )
        self.add_unassigned()
        add_inputs(self)
        for output, title in (
            (
                self.PLAN_SCORE,
                tr("Score of the plan (none when it is an interval, or leaves units out)"),
            ),
            (self.PLAN_SCORE_LOW, tr("Lower bound of the plan's score")),
            (self.PLAN_SCORE_HIGH, tr("Upper bound of the plan's score")),
            (self.VIOLATIONS, tr("Number of violations")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """A table that QGIS cannot open as a layer goes on to our own reading of it."""
        return super().checkParameterValues(without_table_files(parameters), context)

    def asked_without_plan(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, str]:
        return {
            **super().asked_without_plan(parameters, context),
            self.POPULATION_FIELD: tr(
                "Choose the field of population (POPULATION_FIELD), or a plan (PLAN)."
            ),
        }

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.score_report import write_score_report
        from regionaltool.core.score.own import own_columns

        profile = profile_asked(
            self.opened,
            self.text(parameters, self.PROFILE, context),
            self.text(parameters, self.WEIGHTS, context),
            feedback,
        )
        fields = replace(
            self.commune_fields(parameters, context),
            statistics=own_columns(profile),
        )
        read = self.read_plan(parameters, context, feedback, fields)
        scored, _ = score_plan(self, parameters, context, feedback, read, profile)
        judged = judged_by_law(self, parameters, context, feedback, read.plan)
        scored = replace(scored, judged=judged)
        for off in scored.off:
            feedback.pushInfo(sentence(off))
        self.tell((*(v.problem for v in scored.violations), *scored.cut), feedback)
        self.tell(_without_say(scored), feedback)
        out = _columns(profile)
        layers.write(
            self.OUTPUT,
            out,
            QgsWkbTypes.Type.MultiPolygon,
            read.crs,
            (
                _unit_row(out, read, scored, unit)
                for unit in stepped(read.plan.units, feedback, 80, 100)
            ),
        )
        results: dict[str, object] = {
            self.PLAN_SCORE: scored.score.value,
            self.PLAN_SCORE_LOW: _number(scored.score.low),
            self.PLAN_SCORE_HIGH: _number(scored.score.high),
            self.VIOLATIONS: len(scored.violations),
            **self.write_unassigned(parameters, context, layers, read),
        }
        if layers.wanted(self.REPORT):
            report = Path(self.parameterAsFileOutput(parameters, self.REPORT, context))
            layers.write_file(report, lambda file: write_score_report(file, scored))
            results[self.REPORT] = str(report)
        return results


def _columns(profile: Profile) -> QgsFields:
    from regionaltool.core.score.catalogue import indicators_of
    from regionaltool.core.score.factors import FACTORS

    factors = [real_field(f"f{factor.number}", tr(factor.title) + " (0–100)") for factor in FACTORS]
    indicators = [
        real_field(i.column, f"{i.id} {tr(i.title)} ({tr(i.unit)})") for i in indicators_of(profile)
    ]
    return columns(
        [
            text_field("unit", tr("Id of the unit")),
            text_field("name", tr("Name of the unit")),
            whole_field("n_communes", tr("Number of communes")),
            whole_field("population", tr("Population (persons)")),
            whole_field("population_missing", tr("Communes of unknown population")),
            real_field("area_km2", tr("Area of the polygon (km²)")),
            real_field("official_km2", tr("Official area (km²)")),
            real_field("score", tr("Score (0–100)")),
            real_field("score_low", tr("Lower bound of the score (0–100)")),
            real_field("score_high", tr("Upper bound of the score (0–100)")),
            *factors,
            *indicators,
            text_field("seat", tr("Id of the commune with the seat")),
            text_field(
                "seat_source", tr("Where the seat comes from: planned, given, chosen, assumed")
            ),
            whole_field("violations", tr("Violations")),
        ]
    )


def _unit_row(out: QgsFields, read: ReadPlan, scored: ScoredPlan, unit: str):
    from regionaltool.core.score.catalogue import indicators_of

    known = scored.units[unit]
    raw = {reading.indicator.id: reading.raw for reading in known.score.readings}
    return row(
        out,
        [
            unit,
            read.plan.name(unit),
            known.tally.n_communes,
            known.tally.population,
            known.tally.population_missing,
            known.polygon_km2,
            known.tally.official_km2,
            known.score.value,
            known.score.low,
            known.score.high,
            *(100 * f.low if f.on and f.low == f.high else None for f in known.score.factors),
            *(raw.get(indicator.id) for indicator in indicators_of(scored.profile)),
            read.plan.communes.ids[known.seat.commune],
            known.seat.source.value,
            sum(violation.unit == unit for violation in scored.violations),
        ],
        known.outline,
    )


def _without_say(scored: ScoredPlan) -> tuple[Problem, ...]:
    """Units that nobody can weigh, since nothing is known of their people."""
    units = tuple(
        scored.plan.name(unit) or unit
        for unit, known in scored.units.items()
        if known.tally.people is None
    )
    if not units:
        return ()
    return (
        Problem(
            "Units whose population is unknown have no say in the score of the plan: {units}.",
            {"units": units},
        ),
    )


def _number(value: float) -> float | None:
    """The number, None when there is none."""
    return value if value == value else None
