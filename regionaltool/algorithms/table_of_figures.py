"""The table of figures beside the communes: its parameters, and as what core takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    from regionaltool.core.tables.asked import Asked
    from regionaltool.core.tables.sheet import Sheet

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

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_GUESS = "auto"
_DECIMAL_MARKS = {"comma": ",", "point": "."}


def add_table(algorithm: CommuneAlgorithm) -> None:
    """The table, and what may be said of it where a guess goes wrong."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            TABLE,
            tr("Table of figures"),
            [QgsProcessing.SourceType.TypeVector],
            optional=True,  # a file that is no layer must come as far as our own sentence
        ),
        tr("A file (.xlsx, .ods, .xls, .csv) or a layer. It must be given."),
    )
    _add_text(
        algorithm,
        SHEET,
        tr("Sheet"),
        tr("Name or number of the sheet. Left empty, every sheet with figures of communes."),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            HEADER_ROWS,
            tr("Rows of the header"),
            QgsProcessingParameterNumber.Type.Integer,
            optional=True,
            minValue=0,
        ),
        tr("How many rows stand above the first row of data. Left empty, guessed."),
    )
    _add_text(
        algorithm,
        TABLE_KEY,
        tr("Column of codes or names"),
        tr(
            "Title or letter of the column that says which commune a row is. Left empty, it is "
            "guessed."
        ),
    )
    _add_text(
        algorithm,
        COLUMNS,
        tr("Columns to join"),
        tr("Titles or letters, with semicolons between. Left empty, all columns of figures."),
    )
    _add_text(
        algorithm,
        SUM_COLUMNS,
        tr("Columns to add up"),
        tr(
            "Columns that make one figure, such as Thường trú + Tạm trú; semicolons between "
            "several sums. Left empty, guessed."
        ),
    )
    _add_choice(
        algorithm,
        AGGREGATE,
        tr("Rows of one commune"),
        [_GUESS, "sum", "none"],
        tr(
            "sum adds up the rows of one commune, such as its villages; none takes more than "
            "one row for doubled; auto decides by the table."
        ),
    )
    _add_choice(
        algorithm,
        UNITS,
        tr("Unit of areas"),
        [_GUESS, "km2", "ha", "m2"],
        tr("Unit of the areas in the table; they are joined in km². auto reads the titles."),
    )
    _add_choice(
        algorithm,
        DECIMAL,
        tr("Decimal mark of numbers in text"),
        [_GUESS, *_DECIMAL_MARKS],
        tr("Needed where nothing in the table tells whether 12.345 is twelve thousand."),
        advanced=True,
    )
    zeros = QgsProcessingParameterBoolean(
        LEADING_ZEROS, tr("Put back zeros in front of codes"), False
    )
    zeros.setFlags(zeros.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    algorithm.add(
        zeros,
        tr("Codes that a spreadsheet took for numbers have lost them; 4 is then read as 00004."),
    )


def _add_text(algorithm: CommuneAlgorithm, name: str, title: str, help_text: str) -> None:
    algorithm.add(QgsProcessingParameterString(name, title, optional=True), help_text)


def _add_choice(
    algorithm: CommuneAlgorithm,
    name: str,
    title: str,
    choices: list[str],
    help_text: str,
    *,
    advanced: bool = False,
) -> None:
    parameter = QgsProcessingParameterEnum(
        name, title, choices, False, _GUESS, True, usesStaticStrings=True
    )
    if advanced:
        flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        parameter.setFlags(parameter.flags() | flag)
    algorithm.add(parameter, help_text)


def without_table_file(parameters: Mapping[str, object]) -> dict[str, object]:
    """The parameters without a table that is a file: it may be none that QGIS can open."""
    from regionaltool.bridge.read_table import table_file

    given = parameters.get(TABLE)
    is_file = isinstance(given, str) and table_file(given)
    return {name: value for name, value in parameters.items() if name != TABLE or not is_file}


def read_table(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[tuple[Sheet, ...], str]:
    """The sheets of the table, and the one that its source names."""
    from regionaltool.bridge.read_table import sheet_of_layer, table_file
    from regionaltool.core.tables.read_sheets import read_sheets

    given = parameters.get(TABLE)
    if not given:
        raise InputError(Problem("Choose the table with the figures (TABLE)."))
    selection = isinstance(given, QgsProcessingFeatureSourceDefinition) and (
        given.selectedFeaturesOnly
    )
    if not selection:
        path = isinstance(given, str) and table_file(given)
        file = path or table_file(layer_of(given, context) or "")
        if file:
            return read_sheets(file[0], lambda: check_cancelled(feedback)), file[1]
    source = algorithm.source(parameters, TABLE, context)
    rows = _unchecked(source, feedback)
    return (sheet_of_layer(rows, source.fields(), source.sourceName()),), ""


def _unchecked(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback
) -> Iterator[QgsFeature]:
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in source.getFeatures(request, _UNCHECKED):
        check_cancelled(feedback)
        yield feature


def read_answers(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    sheet: str,
) -> Asked:
    """What the user says about the table; ``sheet`` is the one that its source names."""
    from regionaltool.core.tables.asked import Asked

    header = parameters.get(HEADER_ROWS)
    choices = {
        name: algorithm.parameterAsEnumString(parameters, name, context)
        for name in (AGGREGATE, UNITS, DECIMAL)
    }
    return Asked(
        sheet=algorithm.text(parameters, SHEET, context) or sheet,
        header_rows=None
        if header is None or header in ("", NULL)
        else algorithm.parameterAsInt(parameters, HEADER_ROWS, context),
        key=algorithm.text(parameters, TABLE_KEY, context),
        columns=_listed(_raw(algorithm, parameters, COLUMNS, context)),
        sums=_sums(_raw(algorithm, parameters, SUM_COLUMNS, context)),
        aggregate=choices[AGGREGATE] or _GUESS,
        units=choices[UNITS].removeprefix(_GUESS),
        decimal=_DECIMAL_MARKS.get(choices[DECIMAL], ""),
        leading_zeros=algorithm.parameterAsBoolean(parameters, LEADING_ZEROS, context),
    )


def _raw(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    name: str,
    context: QgsProcessingContext,
) -> str:
    value = parameters.get(name)
    if isinstance(value, list | tuple):
        return ";".join(map(str, value))
    return algorithm.text(parameters, name, context)


def layer_of(given: object, context: QgsProcessingContext) -> QgsVectorLayer | None:
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
