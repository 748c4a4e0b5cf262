"""Algorithms on a decided plan: read from communes or a plan file, and judged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)

from regionaltool.algorithms.criteria_inputs import (
    FIELDS,
    add_criteria_inputs,
    read_units_of_law,
    without_figures_file,
)
from regionaltool.algorithms.decree_inputs import (
    DecreeColumns,
    add_decree_inputs,
    number_fields,
    text_fields,
)
from regionaltool.algorithms.further_layers import add_counted, add_links
from regionaltool.algorithms.plan_algorithm import PlanAlgorithm, ReadPlan
from regionaltool.algorithms.score_inputs import (
    add_inputs,
    field_name,
    input_name,
    without_table_files,
)
from regionaltool.algorithms.scoring_of_plan import profile_asked, score_plan
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.bridge.decree.decision import Decision
    from regionaltool.bridge.decree.kept_findings import KeptFindings
    from regionaltool.bridge.scored_plan import ScoredPlan
    from regionaltool.core.assessment import Assessor
    from regionaltool.core.decree.decide import Occasion
    from regionaltool.core.plan import Plan

_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


class DecreeAlgorithm(PlanAlgorithm):
    """An algorithm that asks for all that the papers of a decree say."""

    RULE_SET = "RULE_SET"
    PROFILE = "PROFILE"
    FOLDER = "FOLDER"

    def group(self) -> str:
        return tr("Decree")

    def groupId(self) -> str:
        return "decree"

    def add_decided_plan(self) -> None:
        """What a decided plan is read from: communes or a plan file, and what the papers say."""
        self.add_communes(optional=True)
        self.add_plan()
        self.add_units()
        self.add_field(
            self.UNIT_TYPE_FIELD,
            tr("Field of types of units"),
            tr(
                "Type of the new unit, the same for all its communes. Left empty, the word before "
                "its name, else by the types of its communes."
            ),
        )
        self.add_population()
        self.add_official_area()
        self.add_field(
            self.GROUP_FIELD,
            tr("Field of former districts"),
            tr("Former district with its type, such as “huyện Đầm Dơi”."),
        )
        add_decree_inputs(self)

    def add_judges(self) -> None:
        """What judges the units, and what that asks; layers for the score among the advanced."""
        self.add(
            QgsProcessingParameterString(self.RULE_SET, tr("Rule set"), optional=True),
            tr(
                "Id of a rule set that comes with the plugin, such as vn-76-2025, or the path of "
                "a TOML file. Left empty, that of the plan file; without one nothing is judged."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.PROFILE, tr("Profile"), optional=True),
            tr(
                "Id of a profile that comes with the plugin (default, mountain, urban), or the "
                "path of a TOML file. Left empty, that of the plan file, else “default”."
            ),
        )
        add_criteria_inputs(self)
        add_links(self)
        add_counted(self)
        add_inputs(self)
        self._set_further_apart()

    def _set_further_apart(self) -> None:
        """What is attached for the score stands among the advanced parameters here."""
        from regionaltool.core.inputs.kinds import KINDS

        for kind in KINDS:
            for name in (input_name(kind), *(field_name(kind, role) for role in kind.roles)):
                parameter = self.parameterDefinition(name)
                parameter.setFlags(parameter.flags() | _ADVANCED)

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """A table that QGIS cannot open as a layer goes on to our own reading of it."""
        return super().checkParameterValues(
            without_figures_file(without_table_files(parameters)), context
        )

    def read_decided(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> ReadPlan:
        """The plan with its coverage, types and all."""
        from regionaltool.core.criteria.given_types import given_types
        from regionaltool.core.plan import Plan

        law = filter(None, (self.text(parameters, name, context) for name in FIELDS))
        fields = replace(
            self.commune_fields(parameters, context),
            statistics=number_fields(self, parameters, context),
            as_written=tuple(dict.fromkeys((*text_fields(self, parameters, context), *law))),
        )
        read = self.read_plan(parameters, context, feedback, fields)
        communes = read.plan.communes
        types, problems = given_types(read.table.units, read.table.unit_types, communes.source)
        self.tell(problems, feedback)
        plan = Plan(communes, read.plan.assignment, read.plan.names, types)
        return replace(read, plan=plan)

    def decision(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        read: ReadPlan,
        occasion: Occasion,
    ) -> tuple[Decision, ScoredPlan]:
        """What the papers are to say, with what stands against it; and the scores."""
        from regionaltool.bridge.decree.decision import Decision, origin_of
        from regionaltool.core.criteria.judge import Judge
        from regionaltool.core.criteria.outcome import Outcome
        from regionaltool.core.criteria.plan_law import shortfall
        from regionaltool.core.criteria.rule_sets import read_rule_set
        from regionaltool.core.decree.decide import Findings, decided_plan
        from regionaltool.core.decree.obstacles import obstacles
        from regionaltool.core.violations import ViolationKind, by_kind

        plan = read.plan
        asked = self.text(parameters, self.PROFILE, context)
        profile = profile_asked(self.opened, asked, "", feedback)
        scored, assessor = score_plan(self, parameters, context, feedback, read, profile)
        columns = DecreeColumns(self, parameters, context, read.table)
        rules_asked = self.text(parameters, self.RULE_SET, context)
        kept = self._kept(plan, assessor)
        if kept is not None:
            findings, violations, rules = kept.findings, kept.violations, kept.rules
        else:
            known = {u: one.seat.given for u, one in scored.units.items()}
            findings = Findings(
                seats={u: seat for u, seat in known.items() if seat is not None},
                reasons=columns.reasons(plan),
            )
            violations, rules = scored.violations, None
        if rules_asked:
            rules = read_rule_set(rules_asked)
            units = read_units_of_law(self, parameters, context, feedback, read, rules)
            judged = {one.unit: one for one in Judge(rules).judge(units)}
            findings = replace(findings, judged=judged)
            short = [
                shortfall(plan, unit, one)
                for unit, one in judged.items()
                if one.outcome is Outcome.NOT_MET
                or (one.outcome is Outcome.REPORT and unit not in findings.reasons)
            ]
            by_plan = (ViolationKind.NOT_MET, ViolationKind.REPORT)
            others = [one for one in violations if one.kind not in by_plan]
            violations = by_kind([others, short])
        seats = columns.seats(plan, findings.seats, feedback, by_code=self.opened is None)
        source = plan.communes.source if self.opened is None else self.opened.name
        decided = decided_plan(
            plan,
            scored.units,
            occasion,
            replace(findings, seats=seats),
            codes=columns.codes,
            origin=origin_of(
                source, None if self.opened is None else self.opened.history.seq, rules, profile
            ),
        )
        decided = replace(decided, communes=columns.with_offices(decided.communes))
        return Decision(decided, violations, obstacles(decided)), scored

    def _kept(self, plan: Plan, assessor: Assessor) -> KeptFindings | None:
        """What the plan file says of seats, reasons, law and households; None for a layer."""
        from regionaltool.bridge.decree.kept_findings import kept_findings

        return None if self.opened is None else kept_findings(self.opened, plan, assessor)

    def inputs(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, Path]:
        if self.opened is not None:
            return {"PLAN": self.opened.file}
        file = self.file(parameters, self.INPUT, context)
        return {} if file is None else {"INPUT": file}
