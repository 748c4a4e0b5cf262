"""What all algorithms share: the layer of communes with its fields, and how errors are told.

Loads without the Python packages that core needs; they are asked for when an algorithm runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtGui import QIcon

from regionaltool.bridge.output_layers import OutputLayers
from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.requirements import missing_sentence
from regionaltool.bridge.whole_file import check_file, file_of, whole
from regionaltool.bridge.words import sentence, tr
from regionaltool.bridge.worker_thread import keep_thread_state
from regionaltool.core.problems import InputError, Problem
from regionaltool.resource_folder import resource

if TYPE_CHECKING:
    from regionaltool.bridge.read_communes import CommuneFields, CommuneTable

Item = TypeVar("Item")
_PARAMETER_OF = {
    "id": "ID_FIELD",
    "name": "NAME_FIELD",
    "population": "POPULATION_FIELD",
    "official_km2": "AREA_FIELD",
    "type": "TYPE_FIELD",
    "group": "GROUP_FIELD",
    "unit": "UNIT_FIELD",
    "unit_name": "UNIT_NAME_FIELD",
    "unit_type": "UNIT_TYPE_FIELD",
    "terrain": "TERRAIN_FIELD",
}
_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


class CommuneAlgorithm(QgsProcessingAlgorithm):
    """An algorithm on a layer of communes.

    A subclass gives the texts, the parameters, and `carry_out`; the rest is here.
    """

    INPUT = "INPUT"
    ID_FIELD = "ID_FIELD"
    NAME_FIELD = "NAME_FIELD"
    POPULATION_FIELD = "POPULATION_FIELD"
    AREA_FIELD = "AREA_FIELD"
    GROUP_FIELD = "GROUP_FIELD"
    OUTPUT = "OUTPUT"

    def createInstance(self) -> CommuneAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icons", "regionaltool.svg"))

    def canExecute(self) -> tuple[bool, str]:
        missing = missing_sentence()
        return not missing, missing

    def checkParameterValues(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        given = parameters.get(self.INPUT)
        if isinstance(given, str):
            try:
                check_file(Path(given.split("|")[0]), self.file(parameters, self.INPUT, context))
            except InputError as error:
                return False, sentence(error.problem)
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, object]:
        keep_thread_state()
        # QGIS 3.22 does not ask canExecute
        missing = missing_sentence()
        if missing:
            raise QgsProcessingException(missing)
        try:
            self._judge_crs(parameters, context, feedback)
            with OutputLayers(self, parameters, context, feedback) as layers:
                results = self.carry_out(parameters, context, feedback, layers)
            return {**layers.results, **results}
        except InputError as error:
            raise QgsProcessingException(sentence(error.problem)) from error
        except CancelledError as error:
            raise QgsProcessingException(tr("Cancelled. Nothing has been written.")) from error

    def carry_out(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: OutputLayers,
    ) -> dict[str, object]:
        """Do the work and give the results other than layers.

        Raises `InputError` and `CancelledError`, which are told to the user.
        """
        raise NotImplementedError

    # parameters

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(help_text)
        self.addParameter(parameter)

    def add_communes(self, *, optional: bool = False) -> None:
        """The layer with its keys and names."""
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT,
                tr("Communes"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=optional,
            ),
            tr("Polygon layer with one feature per commune, in any coordinate system."),
        )
        self.add_field(
            self.ID_FIELD,
            tr("Field of ids"),
            tr(
                "Code of each commune, text or number, each one once. Left empty, the feature ids "
                "are used."
            ),
        )
        self.add_field(
            self.NAME_FIELD,
            tr("Field of names"),
            tr("Name of each commune, for tables and messages. Left empty, the ids are used."),
        )

    def add_population(self, *, optional: bool = True) -> None:
        """The field of persons."""
        self.add_field(
            self.POPULATION_FIELD,
            tr("Field of population"),
            tr("Persons in each commune, whole numbers. NULL is unknown and never counted as 0."),
            optional=optional,
        )

    def add_official_area(self) -> None:
        """The field of published areas."""
        self.add_field(
            self.AREA_FIELD,
            tr("Field of official area (km²)"),
            tr(
                "Area of each commune as published, in km². It is kept apart from the area of the "
                "polygon."
            ),
        )

    def add_field(
        self,
        name: str,
        title: str,
        help_text: str,
        *,
        optional: bool = True,
        of: str = INPUT,
        kind: QgsProcessingParameterField.DataType = QgsProcessingParameterField.DataType.Any,
        several: bool = False,
    ) -> None:
        """A field of a layer."""
        self.add(
            QgsProcessingParameterField(
                name,
                title,
                parentLayerParameterName=of,
                type=kind,
                allowMultiple=several,
                optional=optional,
            ),
            help_text,
        )

    # reading

    def text(self, parameters: dict[str, object], name: str, context: QgsProcessingContext) -> str:
        """A parameter of text, without spaces around it."""
        return self.parameterAsString(parameters, name, context).strip()

    def commune_fields(
        self, parameters: dict[str, object], context: QgsProcessingContext
    ) -> CommuneFields:
        """The fields that the algorithm asks for, as they are chosen."""
        from regionaltool.bridge.read_communes import CommuneFields

        chosen = {
            role: self.text(parameters, name, context)
            for role, name in _PARAMETER_OF.items()
            if self.parameterDefinition(name) is not None
        }
        return CommuneFields(**chosen)

    def source(
        self, parameters: dict[str, object], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """A layer that must be there."""
        found = self.parameterAsSource(parameters, name, context)
        if found is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return found

    def read(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        fields: CommuneFields,
        where: str = "",
    ) -> CommuneTable:
        """The communes, with their warnings pushed. Raises `InputError` and `CancelledError`."""
        from regionaltool.bridge.read_communes import read_communes
        from regionaltool.core.input_warnings import field_warnings

        source = self.source(parameters, self.INPUT, context)
        request = QgsFeatureRequest()
        if where:
            _check_expression(where, source)
            request.setFilterExpression(where)
            request.setExpressionContext(self.createExpressionContext(parameters, context, source))
        table = read_communes(
            self._counted(parameters, context, request, feedback),
            source.fields(),
            source.sourceCrs(),
            fields,
            source.sourceName(),
        )
        self.tell(table.communes.warnings, feedback)
        self.tell(
            field_warnings(
                table.communes,
                name_field=fields.name,
                group_field=fields.group,
                area_field=fields.official_km2,
            ),
            feedback,
        )
        return table

    def _judge_crs(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Tell what is doubtful about the coordinate system of the communes."""
        from regionaltool.bridge.read_communes import core_crs
        from regionaltool.core.crs_verdict import judge_crs

        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            return  # a plan stands in for it, or what reads it will say what is missing
        box = source.sourceExtent()
        bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        verdict = judge_crs(
            core_crs(source.sourceCrs()), None if box.isNull() else bounds, source.sourceName()
        )
        self.tell(verdict.problems, feedback)

    def _counted(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        request: QgsFeatureRequest,
        feedback: QgsProcessingFeedback,
    ) -> Iterator[QgsFeature]:
        """The features of the communes, with progress up to 20 %.

        Raises `InputError` when their file is cut short, and `CancelledError`.
        """
        source = self.source(parameters, self.INPUT, context)
        count = source.featureCount()  # of those selected; negative when that is not known
        everything = request.filterType() == QgsFeatureRequest.FilterType.FilterNone
        features = whole(
            source.getFeatures(request, _UNCHECKED),
            self.file(parameters, self.INPUT, context),
            count if everything else 0,
            source.sourceName(),
        )
        for number, feature in enumerate(features):
            check_cancelled(feedback)
            feedback.setProgress(min(20.0, 20 * number / max(1, count)))
            yield feature

    def file(
        self, parameters: dict[str, object], name: str, context: QgsProcessingContext
    ) -> Path | None:
        """The file that a layer is read from; None when it has none."""
        given = parameters.get(name)
        if isinstance(given, QgsProcessingFeatureSourceDefinition):  # “selected features only”
            given = given.source
        layer = self.parameterAsVectorLayer({name: given}, name, context)
        return None if layer is None else file_of(layer)

    def features(
        self,
        parameters: dict[str, object],
        context: QgsProcessingContext,
        feature_ids: set[int],
    ) -> Iterator[QgsFeature]:
        """Features of the layer of communes as they are in it."""
        source = self.source(parameters, self.INPUT, context)
        for feature in source.getFeatures(QgsFeatureRequest(), _UNCHECKED):
            if feature.id() in feature_ids:
                yield feature

    def tell(self, problems: tuple[Problem, ...], feedback: QgsProcessingFeedback) -> None:
        """Push warnings."""
        for problem in problems:
            feedback.pushWarning(sentence(problem))


def check_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Raises `CancelledError` when the user has cancelled."""
    if feedback.isCanceled():
        raise CancelledError


def stepped(
    items: Sequence[Item], feedback: QgsProcessingFeedback, start: float, end: float
) -> Iterator[Item]:
    """The items one by one, with progress from start to end (%). Raises `CancelledError`."""
    for number, item in enumerate(items):
        check_cancelled(feedback)
        feedback.setProgress(start + (end - start) * number / len(items))
        yield item


def _check_expression(where: str, source: QgsProcessingFeatureSource) -> None:
    expression = QgsExpression(where)
    if expression.hasParserError():
        raise InputError(
            Problem(
                "The expression “{expression}” cannot be read: {reason}.",
                {"expression": where, "reason": expression.parserErrorString().strip(". \n")},
            )
        )
    fields: QgsFields = source.fields()
    for name in sorted(expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES}):
        if fields.lookupField(name) < 0:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no field “{field}”. Its fields are: {fields}.",
                    {"layer": source.sourceName(), "field": name, "fields": tuple(fields.names())},
                )
            )
