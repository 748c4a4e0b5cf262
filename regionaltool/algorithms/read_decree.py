"""Read decree: from the text of a resolution to a table of members."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.bridge.compat import text_field, whole_field
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import tr

if TYPE_CHECKING:
    from regionaltool.core.decree.text.document_text import Reading

_WHOLE = {"clause", "i", "qual_shared"}


class ReadDecree(CommuneAlgorithm):
    """A row for each member of each clause of a text."""

    TEXT = "TEXT"
    CLAUSES = "CLAUSES"
    NOTES = "NOTES"

    def name(self) -> str:
        return "readdecree"

    def displayName(self) -> str:
        return tr("Read decree")

    def group(self) -> str:
        return tr("Decree")

    def groupId(self) -> str:
        return "decree"

    def tags(self) -> list[str]:
        return tr("decree,resolution,read,parse,clause,nghị quyết,khoản,xã,sắp xếp").split(",")

    def shortDescription(self) -> str:
        return tr("Reads the clauses of a resolution into a table of members")

    def shortHelpString(self) -> str:
        return tr(
            "Finds the clauses in the text of a resolution, in the form of June 2025, and writes a "
            "table with one row for each member: resolution, province, clause, new_type, new_name, "
            "i, member_type, member_name, qualifier, qual_shared, scope, after_clauses. The "
            "columns are those that Decree text takes.\n\n"
            "The text may hold the whole resolution or its clauses alone, with or without "
            "numbers, on one line or on several. Slips of the resolutions as passed are read as "
            "what is meant. What cannot be read, clauses that are missing, and counts that do not "
            "agree with the closing clause are told in the log."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add(
            QgsProcessingParameterFile(self.TEXT, tr("Text of the resolution")),
            tr("A text file in UTF-8 or UTF-16, or a .docx."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Members"), QgsProcessing.SourceType.TypeVector
            ),
            tr("One row for each member of each clause."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CLAUSES, tr("Clauses")))
        self.addOutput(QgsProcessingOutputNumber(self.NOTES, tr("Oddities told in the log")))

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.core.decree.text.document_text import read_text
        from regionaltool.core.decree.text.members_table import COLUMNS
        from regionaltool.core.decree.text.text_file import text_of_file

        file = Path(self.parameterAsFile(parameters, self.TEXT, context))
        text = text_of_file(file)
        feedback.setProgress(20)
        reading = read_text(text, lambda: check_cancelled(feedback))
        feedback.setProgress(80)
        self.tell(reading.notes, feedback)
        fields = columns([whole_field(c, c) if c in _WHOLE else text_field(c, c) for c in COLUMNS])
        layers.write(
            self.OUTPUT,
            fields,
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
            _rows(fields, reading),
        )
        return {
            self.CLAUSES: sum(len(resolution.clauses) for resolution in reading.resolutions),
            self.NOTES: len(reading.notes),
        }


def _rows(fields: QgsFields, reading: Reading) -> Iterator[QgsFeature]:
    from regionaltool.core.decree.text.members_table import rows_of

    for resolution in reading.resolutions:
        for values in rows_of(resolution):
            yield row(fields, list(values.values()))
