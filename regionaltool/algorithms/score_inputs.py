"""What is attached beside the communes: a parameter for each kind of input and for its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
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
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from regionaltool.algorithms.commune_algorithm import CommuneAlgorithm, check_cancelled
from regionaltool.algorithms.table_of_figures import layer_of
from regionaltool.bridge.whole_file import whole
from regionaltool.bridge.words import sentence, tr
from regionaltool.core.problems import InputError, Problem, Term

if TYPE_CHECKING:
    from regionaltool.bridge.attach.attached_inputs import AttachedInputs
    from regionaltool.bridge.attach.attachment import Attachment
    from regionaltool.bridge.attach.sources import Source
    from regionaltool.core.inputs.kinds import InputKind, Role

YEAR = "YEAR"
ORIGINS = "ORIGINS"
_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
_TYPES = {
    "table": [QgsProcessing.SourceType.TypeVector],
    "point": [
        QgsProcessing.SourceType.TypeVectorPoint,
        QgsProcessing.SourceType.TypeVectorPolygon,
    ],
    "line": [QgsProcessing.SourceType.TypeVectorLine],
    "polygon": [QgsProcessing.SourceType.TypeVectorPolygon],
}


def input_name(kind: InputKind) -> str:
    """Name of the parameter that takes a layer or table: BUDGET."""
    return kind.key.upper()


def field_name(kind: InputKind, role: Role) -> str:
    """Name of the parameter that takes a field of it: BUDGET_REVENUE_FIELD."""
    ending = "" if role.values else "_FIELDS" if role.many else "_FIELD"
    return f"{kind.key}_{role.key}".upper() + ending


def add_inputs(algorithm: CommuneAlgorithm) -> None:
    """All kinds of inputs, their fields among the advanced parameters."""
    from regionaltool.core.inputs.kinds import KINDS

    for kind in KINDS:
        algorithm.add(_parameter(kind), tr(kind.help))
    for kind in KINDS:
        for role in kind.roles:
            parameter = _field_parameter(kind, role)
            parameter.setFlags(parameter.flags() | _ADVANCED)
            algorithm.add(parameter, tr("Left empty, it is guessed and the log says so."))
    _add_year(algorithm)
    algorithm.add(
        QgsProcessingParameterMatrix(
            ORIGINS,
            tr("Dates and origins of the inputs"),
            hasFixedNumberRows=False,
            headers=[tr("Input"), tr("Date"), tr("Origin")],
            optional=True,
        ),
        tr(
            "For the report, a row an input: its name, such as BUDGET, what its figures are of, "
            "such as 2024, and who says so."
        ),
    )


def _parameter(kind: InputKind) -> QgsProcessingParameterDefinition:
    name, title = input_name(kind), tr(kind.title)
    if kind.geometry == "raster":
        return QgsProcessingParameterRasterLayer(name, title, optional=True)
    return QgsProcessingParameterFeatureSource(name, title, _TYPES[kind.geometry], optional=True)


def _field_parameter(kind: InputKind, role: Role) -> QgsProcessingParameterDefinition:
    title = tr("{input}: {field}").format(input=tr(kind.title), field=tr(role.title))
    if role.values:
        return QgsProcessingParameterString(field_name(kind, role), title, optional=True)
    return QgsProcessingParameterField(
        field_name(kind, role),
        title,
        parentLayerParameterName=input_name(kind),
        allowMultiple=role.many,
        optional=True,
    )


def _add_year(algorithm: CommuneAlgorithm) -> None:
    year = QgsProcessingParameterNumber(
        YEAR,
        tr("Year of the roads"),
        QgsProcessingParameterNumber.Type.Integer,
        optional=True,
        minValue=1900,
        maxValue=2200,
    )
    year.setFlags(year.flags() | _ADVANCED)
    algorithm.add(
        year,
        tr("Roads that open by then count too, such as 2030. Left empty, the roads of today."),
    )


def read_year(
    algorithm: CommuneAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> int:
    """The year of the roads, 0 for today."""
    given = parameters.get(YEAR)
    return 0 if given in (None, "", NULL) else algorithm.parameterAsInt(parameters, YEAR, context)


def without_table_files(parameters: Mapping[str, object]) -> dict[str, object]:
    """The parameters without tables that are files: QGIS may be unable to open them."""
    from regionaltool.bridge.read_table import table_file
    from regionaltool.core.inputs.kinds import KINDS

    tables = {input_name(kind) for kind in KINDS if kind.geometry == "table"}
    return {
        name: value
        for name, value in parameters.items()
        if not (name in tables and isinstance(value, str) and table_file(value))
    }


def read_inputs(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    kept: Mapping[str, Attachment] | None = None,
) -> tuple[Source, ...]:
    """What has been given, open. Raises `InputError` for origins of what is no input.

    ``kept`` is what a plan has attached, by kind; it serves where nothing else is given.
    """
    from regionaltool.bridge.attach.attachment import Attachment
    from regionaltool.core.inputs.kinds import KINDS

    origins = _origins(algorithm, parameters, context)
    sources = []
    for kind in KINDS:
        given = parameters.get(input_name(kind))
        if given in (None, "", NULL):
            if kept and kind.key in kept:
                sources.append(_kept(algorithm, parameters, context, feedback, kept[kind.key]))
            continue
        fields = {}
        for role in kind.roles:
            chosen = _listed(parameters.get(field_name(kind, role)))
            if chosen:
                fields[role.key] = chosen if role.many else chosen[0]
        date, origin = origins.get(input_name(kind), ("", ""))
        attachment = Attachment(kind.key, _called(given), fields, date, origin)
        sources.append(_opened(algorithm, parameters, context, feedback, attachment))
    return tuple(sources)


def tell_inputs(
    algorithm: CommuneAlgorithm, read: AttachedInputs, feedback: QgsProcessingFeedback
) -> None:
    """What was guessed, left out or put aside, in the log."""
    for one in read.inputs.values():
        for note in one.notes:
            feedback.pushInfo(sentence(note))
        algorithm.tell(one.problems, feedback)
        if one.reason is not None:
            off = Problem(
                "Not used: {kind}. {reason}",
                {"kind": Term(one.kind.title), "reason": one.reason},
            )
            feedback.pushWarning(sentence(off))


def _opened(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    attachment: Attachment,
) -> Source:
    from regionaltool.bridge.attach.sources import FileSource, LayerSource, RasterSource
    from regionaltool.bridge.read_table import table_file

    kind = attachment.of_kind
    name = input_name(kind)
    given = parameters[name]
    if kind.geometry == "raster":
        raster = algorithm.parameterAsRasterLayer(parameters, name, context)
        return RasterSource(attachment, raster.name(), raster.crs(), raster.dataProvider().clone())
    selection = isinstance(given, QgsProcessingFeatureSourceDefinition) and (
        given.selectedFeaturesOnly
    )
    if kind.geometry == "table" and not selection:
        path = isinstance(given, str) and table_file(given)
        file = path or table_file(layer_of(given, context) or "")
        if file:
            return FileSource(attachment, *file)
    source = algorithm.source(parameters, name, context)
    file = algorithm.file(parameters, name, context)
    title = _title(attachment.source, source.sourceName())

    def features(request: QgsFeatureRequest) -> Iterator[QgsFeature]:
        read = source.getFeatures(request, _UNCHECKED)
        for feature in whole(read, file, source.featureCount(), title):
            check_cancelled(feedback)
            yield feature

    return LayerSource(
        attachment,
        title,
        source.fields(),
        source.sourceCrs(),
        source.wkbType(),
        features,
    )


def _kept(
    algorithm: CommuneAlgorithm,
    parameters: dict[str, object],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    attachment: Attachment,
) -> Source:
    """What a plan has attached, open; off with the reason when it is not there any more."""
    from regionaltool.bridge.attach.sources import LostSource

    kind, source = attachment.of_kind, attachment.source
    title = tr("From the plan: {input}, “{source}”.")
    feedback.pushInfo(title.format(input=tr(kind.title), source=source))
    if not Path(source.partition("|")[0]).is_file() and context.getMapLayer(source) is None:
        lost = Problem(
            "{kind}: “{source}” is neither a layer of the project nor a file that is there. "
            "Attach it again.",
            {"kind": Term(kind.title), "source": source},
        )
        return LostSource(attachment, lost)
    given = {**parameters, input_name(kind): source}
    return _opened(algorithm, given, context, feedback, attachment)


def _called(given: object) -> str:
    """A layer or file as text, for the report."""
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        given = given.source.staticValue()
    return given if isinstance(given, str) else given.id() if hasattr(given, "id") else str(given)


def _title(given: str, name: str) -> str:
    """What messages call a layer: QGIS calls all those of a file by the name of the file."""
    path, _, options = given.partition("|")
    named = options.partition("layername=")[2].partition("|")[0]
    return named if named and Path(path).stem == name else name


def _listed(value: object) -> tuple[str, ...]:
    """Names, given as a list or with semicolons between."""
    if value in (None, "", NULL):
        return ()
    parts = value if isinstance(value, list | tuple) else str(value).split(";")
    return tuple(text for text in (str(part).strip() for part in parts) if text)


def _cell(value: object) -> str:
    """A cell of a matrix as text; QGIS has made a number of 2024."""
    if value in (None, NULL):
        return ""
    return str(int(value) if isinstance(value, float) and value.is_integer() else value).strip()


def _origins(
    algorithm: CommuneAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> dict[str, tuple[str, str]]:
    """Name of an input → its date and origin."""
    from regionaltool.core.inputs.kinds import KINDS

    cells = [_cell(cell) for cell in algorithm.parameterAsMatrix(parameters, ORIGINS, context)]
    known = {input_name(kind) for kind in KINDS}
    origins = {}
    for begin in range(0, len(cells), 3):
        name, date, origin = (*cells[begin : begin + 3], "", "")[:3]
        if not name:
            continue
        if name.upper() not in known:
            raise InputError(
                Problem(
                    "Dates and origins (ORIGINS): “{name}” is no input. The inputs are: {known}.",
                    {"name": name, "known": ", ".join(sorted(known))},
                )
            )
        origins[name.upper()] = (date, origin)
    return origins
