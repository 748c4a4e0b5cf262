"""Join statistics: figures of an office's table to communes, by code or by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled, stepped
from regionaltool.algorithms.table_of_figures import (
    add_table,
    layer_of,
    read_answers,
    read_table,
    without_table_file,
)
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import sentence, tr

if TYPE_CHECKING:
    from regionaltool.bridge.read_register import RegisterTable
    from regionaltool.core.join_statistics import JoinedStatistics


class JoinStatistics(CommuneAlgorithm):
    """Communes with the figures of a table."""

    UNMATCHED = "UNMATCHED"
    REPORT = "REPORT"
    MATCHED = "MATCHED"
    UNMATCHED_COUNT = "UNMATCHED_COUNT"
    AMBIGUOUS = "AMBIGUOUS"

    def name(self) -> str:
        return "joinstatistics"

    def displayName(self) -> str:
        return tr("Join statistics")

    def group(self) -> str:
        return tr("Prepare")

    def groupId(self) -> str:
        return "prepare"

    def tags(self) -> list[str]:
        return tr(
            "join,statistics,table,spreadsheet,excel,csv,ods,names,codes,encoding,TCVN3,population,"
            "area,số liệu,bảng,dân số,diện tích,nối,tên,mã,xã,phường"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Joins the figures of a spreadsheet to communes by code, or by name")

    def shortHelpString(self) -> str:
        return tr(
            "Reads a table as an office writes it (.xlsx, .ods, .xls, .csv, or a layer) and joins "
            "its figures to the communes: several lines of header, districts as headings, lines of "
            "totals, villages below their commune, permanent and temporary residents in two "
            "columns, hectares, numbers written as text. Everything but the two inputs may be left "
            "out; what is then guessed is told in the log and in the report.\n\n"
            "Rows are joined by code, or by name within the former district. Spellings of one name "
            "are equal (Hoà and Hòa, Lý and Lí, Đăk and Đắk, X. and Xã, capitals, apostrophes); "
            "names that only look alike are suggested in the table of what was not joined, and "
            "never joined. Names in TCVN3 are recognised and mended.\n\n"
            "The sums before and after, and the table's own total beside them, are told. A figure "
            "that is blank stays unknown (NULL) and is never 0."
        )

    def initAlgorithm(self, configuration: dict[str, object] | None = None) -> None:
        self.add_communes()
        self.add_field(
            self.GROUP_FIELD,
            tr("Field of former districts"),
            tr("District of each commune; names are compared within it. Left empty, guessed."),
        )
        add_table(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Communes with figures"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("Every commune as it is, its texts mended, with the joined columns."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.UNMATCHED,
                tr("What was not joined"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("Table of the rows and communes left over, each with its reason and suggestions."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT,
                tr("Report"),
                tr("HTML files (*.html)"),
                optional=True,
                createByDefault=False,
            ),
            tr("One HTML page with sums, guesses, and all that was not joined."),
        )
        for output, title in (
            (self.MATCHED, tr("Communes that got figures")),
            (self.UNMATCHED_COUNT, tr("Rows and communes left over")),
            (self.AMBIGUOUS, tr("Rows that fit more than one commune, or contradict")),
        ):
            self.addOutput(QgsProcessingOutputNumber(output, title))

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """A file that QGIS cannot open as a layer goes on to our own reading of it."""
        return super().checkParameterValues(without_table_file(parameters), context)

    def prepareAlgorithm(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """What is made in the thread of the window."""
        from regionaltool.bridge.undecoded import Undecoded

        layer = layer_of(parameters.get(self.INPUT), context)
        self._undecoded = None if layer is None else Undecoded(layer)
        return super().prepareAlgorithm(parameters, context, feedback)

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        from regionaltool.bridge.join_report import leftovers, totals, write_join_report
        from regionaltool.core.join_statistics import join_statistics

        source = self.source(parameters, self.INPUT, context)
        communes = self._read_register(parameters, context, feedback, source)
        feedback.setProgress(20)
        sheets, sheet = read_table(self, parameters, context, feedback)
        feedback.setProgress(40)
        joined = join_statistics(
            communes.register,
            sheets,
            read_answers(self, parameters, context, sheet),
            taken=source.fields().names(),
            check=lambda: check_cancelled(feedback),
        )
        feedback.setProgress(70)
        for problem in (*communes.guesses, *joined.guesses):
            feedback.pushInfo(sentence(problem))
        self.tell((*communes.notes, *joined.notes), feedback)
        for line in leftovers(joined):
            feedback.pushWarning(line)
        for line in totals(joined):
            feedback.pushInfo(line)
        self._write_communes(layers, source, communes, joined, feedback)
        self._write_rest(layers, joined, feedback)
        results: dict[str, object] = {
            self.MATCHED: joined.matched,
            self.UNMATCHED_COUNT: len(joined.rest),
            self.AMBIGUOUS: joined.ambiguous,
        }
        if layers.wanted(self.REPORT):
            report = Path(self.parameterAsFileOutput(parameters, self.REPORT, context))
            layers.write_file(report, lambda file: write_join_report(file, communes, joined))
            results[self.REPORT] = str(report)
        return results

    # reading

    def _read_register(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        source: QgsProcessingFeatureSource,
    ) -> RegisterTable:
        from regionaltool.bridge.read_register import RegisterFields, read_register

        return read_register(
            self._counted(parameters, context, QgsFeatureRequest(), feedback),
            source.fields(),
            source.sourceCrs(),
            RegisterFields(
                id=self.text(parameters, self.ID_FIELD, context),
                name=self.text(parameters, self.NAME_FIELD, context),
                group=self.text(parameters, self.GROUP_FIELD, context),
            ),
            source.sourceName(),
            self._undecoded,
        )

    # writing

    def _write_communes(
        self,
        layers: OutputLayers,
        source: QgsProcessingFeatureSource,
        communes: RegisterTable,
        joined: JoinedStatistics,
        feedback: QgsProcessingFeedback,
    ) -> None:
        from regionaltool.bridge.joined_fields import joined_features, joined_fields

        out = columns(joined_fields(source.fields(), communes.mended, joined.columns))
        steps = stepped(range(len(communes.register)), feedback, 70, 95)
        made = zip(joined_features(out, communes, joined.columns), steps, strict=True)
        layers.write(
            self.OUTPUT,
            out,
            source.wkbType(),
            source.sourceCrs(),
            (feature for feature, _ in made),
        )

    def _write_rest(
        self, layers: OutputLayers, joined: JoinedStatistics, feedback: QgsProcessingFeedback
    ) -> None:
        from regionaltool.bridge.joined_fields import rest_fields, rest_values

        out: QgsFields = columns(rest_fields())
        layers.write(
            self.UNMATCHED,
            out,
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
            (row(out, rest_values(rest)) for rest in stepped(joined.rest, feedback, 95, 100)),
        )
