"""Export decree: a folder with every paper of a decree, all saying what the plan says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
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
    read_occasion,
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
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.progress import Part
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.bridge.decree.decision import Decision
    from regionaltool.bridge.scored_plan import ScoredPlan
    from regionaltool.core.assessment import Assessor
    from regionaltool.core.decree.content import Wording
    from regionaltool.core.decree.decide import Occasion
    from regionaltool.core.plan import Plan

_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
_LANGUAGES = ("vi", "en")


class ExportDecree(PlanAlgorithm):
    """Text, annex, layers, maps and reports of a decree in one folder."""

    RULE_SET = "RULE_SET"
    PROFILE = "PROFILE"
    LANGUAGE = "LANGUAGE"
    FORM = "FORM"
    STYLE = "STYLE"
    TEMPLATE = "TEMPLATE"
    CRS = "CRS"
    ATLAS = "ATLAS"
    ACCEPT = "ACCEPT"
    FOLDER = "FOLDER"
    UNITS = "UNITS"
    ACCEPTED = "ACCEPTED"

    def name(self) -> str:
        return "exportdecree"

    def displayName(self) -> str:
        return tr("Export decree")

    def group(self) -> str:
        return tr("Decree")

    def groupId(self) -> str:
        return "decree"

    def tags(self) -> list[str]:
        return tr(
            "decree,resolution,dossier,annex,shapefile,atlas,package,manifest,lineage,nghị quyết,"
            "đề án,tờ trình,phụ lục,hồ sơ,sắp xếp"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Writes a folder with the text, tables, layers and maps of a decree")

    def shortHelpString(self) -> str:
        return tr(
            "Writes all papers of a decree from one state of a plan into a folder: the text "
            "(.docx, .txt, .html), the annex (.xlsx), a shapefile and a GeoPackage, the lineage of "
            "every commune (.csv), the atlas (.pdf), reports on criteria and score, skeletons of "
            "the submission, the project and the report on opinions, a sheet on offices and "
            "staff, a look-up of old and new communes for citizens, and a manifest with "
            "checksums.\n\n"
            "Before the folder takes its place every file is read back and held against the plan. "
            "A folder that is there already is replaced as a whole, or stays whole; other files in "
            "it stay.\n\n"
            "A plan with communes without a unit, detached units, units without a name, type or "
            "seat, or with what law and households have against it is not written: the list of "
            "what to mend is told. With ACCEPT it is written all the same, and the list stands on "
            "the first page of text, annex and manifest.\n\n"
            "The same state gives the same bytes: the day of the decree stands in the files, not "
            "the clock."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        from regionaltool.core.decree.forms import FORMS, STYLES

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
        self._add_wording(FORMS, STYLES)
        self.add(
            QgsProcessingParameterCrs(self.CRS, tr("Coordinate system"), optional=True),
            tr(
                "Of shapefile, GeoPackage and atlas, such as EPSG:9210 (VN-2000). Left empty, that "
                "of the layer, and the log says so."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.ACCEPT, tr("Write although violations remain"), defaultValue=False
            ),
            tr("What is wrong is then listed on the first page of text, annex and manifest."),
        )
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
        self.add(
            QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder of the package")),
            tr("A new or empty folder, or one that holds an older package, which is replaced."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.UNITS, tr("Number of units")))
        self.addOutput(
            QgsProcessingOutputNumber(self.ACCEPTED, tr("Number of things wrong and accepted"))
        )

    def _add_wording(self, forms: tuple[str, ...], styles: tuple[str, ...]) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.LANGUAGE,
                tr("Language"),
                list(_LANGUAGES),
                defaultValue="vi",
                usesStaticStrings=True,
            ),
            tr("Of all papers: vi or en."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.FORM,
                tr("Form of the sentences"),
                list(forms),
                optional=True,
                usesStaticStrings=True,
            ),
            tr(
                "2025 as the resolutions of June 2025, 2019 with areas, people and neighbours, en, "
                "neutral. Left empty, that of the language."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.STYLE,
                tr("Style of the sentences"),
                list(styles),
                defaultValue=styles[0],
                usesStaticStrings=True,
            ),
            tr("How groups of members are joined, in the form of 2025."),
        )
        self.add(
            QgsProcessingParameterFile(self.TEMPLATE, tr("Template of the decree"), optional=True),
            tr("An office's own frame, in Jinja2. Left empty, that of the plugin."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.ATLAS, tr("With the atlas"), defaultValue=True),
            tr("Maps of today and of the option, and a page for each new unit, as PDF."),
        )

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

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.decree.package_files import further_files
        from regionaltool.bridge.decree.write_package import PackageRequest, write_package

        occasion = read_occasion(self, parameters, context)
        wording = self._wording(parameters, context)
        folder = self._folder(parameters, context)
        read = self._read(parameters, context, feedback)
        decision, scored = self._decision(parameters, context, feedback, read, occasion)
        decided = decision.let_through(self.parameterAsBoolean(parameters, self.ACCEPT, context))
        self.tell(decided.violations, feedback)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        if not crs.isValid():
            crs = read.crs
            feedback.pushInfo(
                tr(
                    "The layers are written in the coordinate system of the communes: {crs}."
                ).format(crs=crs.userFriendlyIdentifier())
            )
        atlas = self.parameterAsBoolean(parameters, self.ATLAS, context)
        request = PackageRequest(
            folder=folder,
            crs=crs,
            wording=wording,
            inputs=self._inputs(parameters, context),
            further=further_files(decided, wording, crs, scored=scored, atlas=atlas),
        )
        written = write_package(
            decided, request, context.transformContext(), Part(feedback, 60, 100)
        )
        feedback.pushInfo(
            tr("Read back and found to agree with the plan: {files}.").format(
                files=", ".join(written.files)
            )
        )
        return {
            self.FOLDER: str(written.folder),
            self.UNITS: len(decided.units),
            self.ACCEPTED: len(decided.violations),
        }

    def _wording(self, parameters: dict[str, object], context: QgsProcessingContext) -> Wording:
        from regionaltool.core.decree.content import Wording

        template = self.text(parameters, self.TEMPLATE, context)
        return Wording(
            self.parameterAsEnumString(parameters, self.LANGUAGE, context) or "vi",
            self.parameterAsEnumString(parameters, self.FORM, context),
            self.parameterAsEnumString(parameters, self.STYLE, context) or "A",
            Path(template).absolute() if template else None,
        )

    def _folder(self, parameters: dict[str, object], context: QgsProcessingContext) -> Path:
        text = self.parameterAsString(parameters, self.FOLDER, context)
        if text == QgsProcessing.TEMPORARY_OUTPUT:
            from qgis.core import QgsProcessingUtils

            return Path(QgsProcessingUtils.tempFolder()) / "decree"
        return Path(text).absolute()

    def _read(
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

    def _decision(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        read: ReadPlan,
        occasion: Occasion,
    ) -> tuple[Decision, ScoredPlan]:
        """What the papers are to say, with what stands against it; and the scores."""
        from regionaltool.bridge.decree.decision import Decision, profile_title, rule_set_title
        from regionaltool.core.criteria.judge import Judge
        from regionaltool.core.criteria.outcome import Outcome
        from regionaltool.core.criteria.plan_law import shortfall
        from regionaltool.core.criteria.rule_sets import read_rule_set
        from regionaltool.core.decree.decide import Findings, decided_plan
        from regionaltool.core.decree.decided_plan import Origin
        from regionaltool.core.decree.obstacles import obstacles
        from regionaltool.core.violations import by_kind

        plan = read.plan
        asked = self.text(parameters, self.PROFILE, context)
        profile = profile_asked(self.opened, asked, "", feedback)
        scored, assessor = score_plan(self, parameters, context, feedback, read, profile)
        columns = DecreeColumns(self, parameters, context, read.table)
        rules_asked = self.text(parameters, self.RULE_SET, context)
        kept = self._kept(plan, assessor)
        if kept is not None and not rules_asked:
            findings, violations, rules = kept.findings, kept.violations, kept.rules
        else:
            rules = read_rule_set(rules_asked) if rules_asked else None
            known = {u: one.seat.given for u, one in scored.units.items()}
            findings = Findings(
                seats={u: seat for u, seat in known.items() if seat is not None},
                reasons=columns.reasons(plan),
            )
            if kept is not None:
                findings = replace(findings, seats=kept.findings.seats)
            violations = scored.violations
        if rules is not None and rules_asked:
            units = read_units_of_law(self, parameters, context, feedback, read, rules)
            judged = {one.unit: one for one in Judge(rules).judge(units)}
            findings = replace(findings, judged=judged)
            short = [
                shortfall(plan, unit, one)
                for unit, one in judged.items()
                if one.outcome is Outcome.NOT_MET
                or (one.outcome is Outcome.REPORT and unit not in findings.reasons)
            ]
            violations = by_kind([violations, short])
        seats = columns.seats(plan, findings.seats, feedback, by_code=self.opened is None)
        source = plan.communes.source if self.opened is None else self.opened.name
        decided = decided_plan(
            plan,
            scored.units,
            occasion,
            replace(findings, seats=seats),
            codes=columns.codes,
            origin=Origin(
                source,
                None if self.opened is None else self.opened.history.seq,
                rule_set_title(rules),
                profile_title(profile),
            ),
        )
        decided = replace(decided, communes=columns.with_offices(decided.communes))
        return Decision(decided, violations, obstacles(decided)), scored

    def _kept(self, plan: Plan, assessor: Assessor):
        """What the plan file says of seats, reasons, law and households; None for a layer."""
        from regionaltool.bridge.decree.kept_findings import kept_findings

        return None if self.opened is None else kept_findings(self.opened, plan, assessor)

    def _inputs(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> dict[str, Path]:
        if self.opened is not None:
            return {"PLAN": self.opened.file}
        file = self.file(parameters, self.INPUT, context)
        return {} if file is None else {"INPUT": file}
