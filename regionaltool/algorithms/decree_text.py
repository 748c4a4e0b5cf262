"""Decree text: from a table of members to the sentences of a decree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled, stepped
from regionaltool.algorithms.table_of_figures import layer_of
from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    from regionaltool.core.tables.sheet import Sheet


class DecreeText(CommuneAlgorithm):
    """A sentence for each clause of a table with a row a member."""

    MEMBERS = "MEMBERS"
    FORM = "FORM"
    STYLE = "STYLE"
    CLAUSES = "CLAUSES"
    DIFFERENCES = "DIFFERENCES"

    def name(self) -> str:
        return "decreetext"

    def displayName(self) -> str:
        return tr("Decree text")

    def group(self) -> str:
        return tr("Decree")

    def groupId(self) -> str:
        return "decree"

    def tags(self) -> list[str]:
        return tr("decree,resolution,text,clause,sentence,nghị quyết,khoản,xã,sắp xếp").split(",")

    def shortDescription(self) -> str:
        return tr("Writes the sentences of a decree from a table of members")

    def shortHelpString(self) -> str:
        return tr(
            "Takes a table with one row for each member of each clause and writes the sentences of "
            "the decree to a text file, one clause a line, in the order of resolution and clause, "
            "members in the order of the column i.\n\n"
            "Columns: resolution, province, clause, new_type, new_name, i, member_type, "
            "member_name, qualifier (what stands in brackets), qual_shared (1 where the brackets "
            "of the member behind count for it too), scope (W all, P a part, PW a part of the land "
            "with all people, PA a part of the land without people, R the rest, WA all land, PP a "
            "part of the people, RP the rest of the people), after_clauses (9,10).\n\n"
            "Sentences in the form of June 2025 are read back; where one says something else than "
            "its row, it is told in the log."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        from regionaltool.core.decree.text.forms import FORMS, STYLES

        self.add(
            QgsProcessingParameterFeatureSource(
                self.MEMBERS,
                tr("Table of members"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,  # a file that is no layer must come as far as our own sentence
            ),
            tr("A file (.tsv, .csv, .xlsx, .ods) or a layer. It must be given."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.FORM,
                tr("Form of the sentences"),
                list(FORMS),
                defaultValue=FORMS[0],
                optional=True,
                usesStaticStrings=True,
            ),
            tr("2025 for the resolutions of June 2025, 2019 for those before, en, neutral."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.STYLE,
                tr("Style of the sentences"),
                list(STYLES),
                defaultValue=STYLES[0],
                optional=True,
                usesStaticStrings=True,
            ),
            tr("How groups of members are joined, in the form of 2025."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Text of the clauses"), tr("Text files (*.txt)")
            ),
            tr("One clause a line, without its number, in UTF-8."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CLAUSES, tr("Clauses")))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.DIFFERENCES, tr("Sentences that read back as something else")
            )
        )

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """A file that QGIS cannot open as a layer goes on to our own reading of it."""
        from regionaltool.bridge.read_table import table_file

        given = parameters.get(self.MEMBERS)
        if isinstance(given, str) and table_file(given):
            parameters = {k: v for k, v in parameters.items() if k != self.MEMBERS}
        return super().checkParameterValues(parameters, context)

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.core.decree.text.check_text import differences
        from regionaltool.core.decree.text.forms import FORMS, STYLES, clause_text
        from regionaltool.core.decree.text.members_table import read_members_table

        form = self.parameterAsEnumString(parameters, self.FORM, context) or FORMS[0]
        style = self.parameterAsEnumString(parameters, self.STYLE, context) or STYLES[0]
        sheet = self._sheet(parameters, context, feedback)
        feedback.setProgress(30)
        table = read_members_table(sheet.title, sheet.rows, sheet.first_row)
        self.tell((*sheet.notes, *table.notes), feedback)
        texts: list[str] = []
        found: list[Problem] = []
        for resolution in stepped(table.resolutions, feedback, 30, 95):
            of_resolution = [clause_text(clause, form, style) for clause in resolution.clauses]
            if form == FORMS[0]:
                found += differences(resolution, of_resolution)
            texts += of_resolution
        self.tell(tuple(found), feedback)
        file = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        written = "".join(f"{text}\n" for text in texts).encode()
        layers.write_file(file, lambda staged: staged.write_bytes(written))
        return {self.OUTPUT: str(file), self.CLAUSES: len(texts), self.DIFFERENCES: len(found)}

    def _sheet(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Sheet:
        """The table's sheet: the first, or the one that its source names."""
        from regionaltool.bridge.read_table import sheet_of_layer, table_file
        from regionaltool.core.tables.read_sheets import read_sheets

        given = parameters.get(self.MEMBERS)
        if not given:
            raise InputError(Problem("Choose the table of the members (MEMBERS)."))
        file = isinstance(given, str) and table_file(given)
        file = file or table_file(layer_of(given, context) or "")
        if file:
            sheets = read_sheets(file[0], lambda: check_cancelled(feedback))
            return next((sheet for sheet in sheets if sheet.name == file[1]), sheets[0])
        source = self.source(parameters, self.MEMBERS, context)
        return sheet_of_layer(source.getFeatures(), source.fields(), source.sourceName())
