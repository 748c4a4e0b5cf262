"""Join statistics: figures of an office's table to communes, by code or by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled, stepped
from regionaltool.bridge.output_layers import OutputLayers, columns, row
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    from regionaltool.bridge.read_register import RegisterTable
    from regionaltool.core.join_statistics import JoinedStatistics
    from regionaltool.core.tables.asked import Asked
    from regionaltool.core.tables.sheet import Sheet

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_GUESS = "auto"
_DECIMAL_MARKS = {"comma": ",", "point": "."}


class JoinStatistics(CommuneAlgorithm):
    """Communes with the figures of a table."""

    TABLE = "TABLE"
    SHEET = "SHEET"
    HEADER_ROWS = "HEADER_ROWS"
    TABLE_KEY = "TABLE_KEY"
    COLUMNS = "COLUMNS"
    SUM_COLUMNS = "SUM_COLUMNS"
    AGGREGATE = "AGGREGATE"
    UNITS = "UNITS"
    DECIMAL = "DECIMAL"
    LEADING_ZEROS = "LEADING_ZEROS"
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
        self.add(
            QgsProcessingParameterFeatureSource(
                self.TABLE,
                tr("Table of figures"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,  # a file that is no layer must come as far as our own sentence
            ),
            tr("A file (.xlsx, .ods, .xls, .csv) or a layer. It must be given."),
        )
        self._add_text(
            self.SHEET,
            tr("Sheet"),
            tr("Name or number of the sheet. Left empty, every sheet with figures of communes."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.HEADER_ROWS,
                tr("Rows of the header"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=0,
            ),
            tr("How many rows stand above the first row of data. Left empty, guessed."),
        )
        self._add_text(
            self.TABLE_KEY,
            tr("Column of codes or names"),
            tr(
                "Title or letter of the column that says which commune a row is. Left empty, it is "
                "guessed."
            ),
        )
        self._add_text(
            self.COLUMNS,
            tr("Columns to join"),
            tr("Titles or letters, with semicolons between. Left empty, all columns of figures."),
        )
        self._add_text(
            self.SUM_COLUMNS,
            tr("Columns to add up"),
            tr(
                "Columns that make one figure, such as Thường trú + Tạm trú; semicolons between "
                "several sums. Left empty, guessed."
            ),
        )
        self._add_choice(
            self.AGGREGATE,
            tr("Rows of one commune"),
            [_GUESS, "sum", "none"],
            tr(
                "sum adds up the rows of one commune, such as its villages; none takes more than "
                "one row for doubled; auto decides by the table."
            ),
        )
        self._add_choice(
            self.UNITS,
            tr("Unit of areas"),
            [_GUESS, "km2", "ha", "m2"],
            tr("Unit of the areas in the table; they are joined in km². auto reads the titles."),
        )
        self._add_choice(
            self.DECIMAL,
            tr("Decimal mark of numbers in text"),
            [_GUESS, *_DECIMAL_MARKS],
            tr("Needed where nothing in the table tells whether 12.345 is twelve thousand."),
            advanced=True,
        )
        zeros = QgsProcessingParameterBoolean(
            self.LEADING_ZEROS, tr("Put back zeros in front of codes"), False
        )
        zeros.setFlags(zeros.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.add(
            zeros,
            tr(
                "Codes that a spreadsheet took for numbers have lost them; 4 is then read as 00004."
            ),
        )
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

    def _add_text(self, name: str, title: str, help_text: str) -> None:
        self.add(QgsProcessingParameterString(name, title, optional=True), help_text)

    def _add_choice(
        self, name: str, title: str, choices: list[str], help_text: str, *, advanced: bool = False
    ) -> None:
        parameter = QgsProcessingParameterEnum(
            name, title, choices, False, _GUESS, True, usesStaticStrings=True
        )
        if advanced:
            flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | flag)
        self.add(parameter, help_text)

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """A file that QGIS cannot open as a layer goes on to our own reading of it."""
        from regionaltool.bridge.read_table import table_file

        given = parameters.get(self.TABLE)
        if isinstance(given, str) and table_file(given):
            parameters = {name: v for name, v in parameters.items() if name != self.TABLE}
        return super().checkParameterValues(parameters, context)

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
        sheets, sheet = self._sheets(parameters, context, feedback)
        feedback.setProgress(40)
        joined = join_statistics(
            communes.register,
            sheets,
            self._asked(parameters, context, sheet),
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
            self._counted(source, QgsFeatureRequest(), feedback),
            source.fields(),
            source.sourceCrs(),
            RegisterFields(
                id=self.text(parameters, self.ID_FIELD, context),
                name=self.text(parameters, self.NAME_FIELD, context),
                group=self.text(parameters, self.GROUP_FIELD, context),
            ),
            source.sourceName(),
            _layer(parameters[self.INPUT], context),
        )

    def _sheets(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[tuple[Sheet, ...], str]:
        """The sheets of the table, and the one that its source names."""
        from regionaltool.bridge.read_table import sheet_of_layer, table_file
        from regionaltool.core.tables.read_sheets import read_sheets

        given = parameters.get(self.TABLE)
        if not given:
            raise InputError(Problem("Choose the table with the figures (TABLE)."))
        selection = isinstance(given, QgsProcessingFeatureSourceDefinition) and (
            given.selectedFeaturesOnly
        )
        if not selection:
            path = isinstance(given, str) and table_file(given)
            file = path or table_file(_layer(given, context) or "")
            if file:
                return read_sheets(file[0], lambda: check_cancelled(feedback)), file[1]
        source = self.source(parameters, self.TABLE, context)
        rows = self._unchecked(source, feedback)
        return (sheet_of_layer(rows, source.fields(), source.sourceName()),), ""

    def _unchecked(
        self, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback
    ) -> Iterator[QgsFeature]:
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        for feature in source.getFeatures(request, _UNCHECKED):
            check_cancelled(feedback)
            yield feature

    def _asked(
        self, parameters: dict[str, object], context: QgsProcessingContext, sheet: str
    ) -> Asked:
        from regionaltool.core.tables.asked import Asked

        header = parameters.get(self.HEADER_ROWS)
        choices = {
            name: self.parameterAsEnumString(parameters, name, context)
            for name in (self.AGGREGATE, self.UNITS, self.DECIMAL)
        }
        return Asked(
            sheet=self.text(parameters, self.SHEET, context) or sheet,
            header_rows=None
            if header is None or header in ("", NULL)
            else self.parameterAsInt(parameters, self.HEADER_ROWS, context),
            key=self.text(parameters, self.TABLE_KEY, context),
            columns=_listed(self._raw(parameters, self.COLUMNS, context)),
            sums=_sums(self._raw(parameters, self.SUM_COLUMNS, context)),
            aggregate=choices[self.AGGREGATE] or _GUESS,
            units=choices[self.UNITS].removeprefix(_GUESS),
            decimal=_DECIMAL_MARKS.get(choices[self.DECIMAL], ""),
            leading_zeros=self.parameterAsBoolean(parameters, self.LEADING_ZEROS, context),
        )

    def _raw(self, parameters: dict[str, object], name: str, context: QgsProcessingContext) -> str:
        value = parameters.get(name)
        if isinstance(value, list | tuple):
            return ";".join(map(str, value))
        return self.text(parameters, name, context)

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


def _layer(given: object, context: QgsProcessingContext) -> QgsVectorLayer | None:
    """The layer behind a source, also when only its selection is asked for."""
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        given = given.source.staticValue()
    if isinstance(given, QgsVectorLayer):
        return given
    found = QgsProcessingUtils.mapLayerFromString(str(given), context)
    return found if isinstance(found, QgsVectorLayer) else None


def _listed(text: str) -> tuple[str, ...]:
    """Titles with semicolons between; with commas where there is no semicolon."""
    mark = ";" if ";" in text else ","
    return tuple(part.strip() for part in text.split(mark) if part.strip())


def _sums(text: str) -> tuple[tuple[str, ...], ...]:
    """“a + b; c + d” is two sums, “a; b” one."""
    if "+" not in text:
        parts = _listed(text)
        return (parts,) if parts else ()
    return tuple(
        tuple(part.strip() for part in one.split("+") if part.strip())
        for one in re.split("[;\n]", text)
        if one.strip()
    )
