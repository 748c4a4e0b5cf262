"""The layers that an algorithm writes: each of them whole, or none.

A layer in a file is written under a temporary name, read back, and moved into place together with
the others when the algorithm has succeeded. Memory layers and database tables go straight there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from osgeo import ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.bridge.progress import CancelledError
from regionaltool.bridge.staged_files import staged_folder
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.problems import InputError, Problem

if TYPE_CHECKING:
    import shapely

Refused = Callable[[str], InputError]
_DBF_BYTES = 254
_NOT_A_FILE = ("memory:", "ogr:", "postgres:", "postgis:", "spatialite:", "mssql:", "oracle:")


class OutputLayers:
    """Used in a ``with`` block; the files appear when it ends without an exception."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: Mapping[str, object],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._algorithm = algorithm
        self._parameters = dict(parameters)
        self._context = context
        self._feedback = feedback
        self._staging = ExitStack()
        self._staged: dict[Path, Path] = {}
        self.results: dict[str, str] = {}
        """Where each layer is, by the name of the output."""

    def __enter__(self) -> OutputLayers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        return self._staging.__exit__(kind, error, trace)

    def wanted(self, output: str) -> bool:
        """Has a destination been given for this output?"""
        value = self._parameters.get(output)
        return value is not None and value != "" and value != NULL

    def write(
        self,
        output: str,
        fields: QgsFields,
        geometry_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        features: Iterable[QgsFeature],
    ) -> None:
        """Write one layer; nothing happens for an output that is not wanted.

        Raises `InputError` when the destination refuses, `CancelledError` when the user does.
        """
        if not self.wanted(output):
            return
        file = self._destination_file(output)
        if file is None:
            written = self._write(
                self._parameters,
                output,
                _without_titles(fields),
                geometry_type,
                crs,
                features,
                lambda reason: cannot_write(output, reason),
            )
            self.results[output] = written
            _name_columns(QgsProcessingUtils.mapLayerFromString(written, self._context), fields)
            return
        from regionaltool.bridge.geopackage_titles import write_titles
        from regionaltool.bridge.vector_file import refused

        temporary = self._staged_file(file)
        definition = QgsProcessingOutputLayerDefinition(str(temporary))
        options = {"fileEncoding": "UTF-8"}  # else a shapefile gets the encoding of the machine
        given = self._parameters[output]
        if isinstance(given, QgsProcessingOutputLayerDefinition):
            options |= given.createOptions
        definition.createOptions = options
        parameters = {**self._parameters, output: definition}
        if file.suffix.lower() == ".shp":
            features = _fitting(features, fields, file)
        written = self._write(
            parameters,
            output,
            fields,
            geometry_type,
            crs,
            features,
            lambda reason: refused(temporary, file, reason),
        )
        if file.suffix.lower() == ".gpkg":
            write_titles(temporary, {temporary.stem: _titles(fields)}, file)
        self.results[output] = written.replace(str(temporary.parent), str(file.parent), 1)
        self._load_when_done(output, given)

    def write_file(self, file: Path, write: Callable[[Path], None]) -> None:
        """Have a file written that is no layer, and moved into place together with them."""
        write(self._staged_file(file))

    def _staged_file(self, file: Path) -> Path:
        """Where to write what is to become the file."""
        folder = file.parent
        if folder not in self._staged:
            self._staged[folder] = self._staging.enter_context(staged_folder(folder))
        return self._staged[folder] / file.name

    def _write(
        self, parameters, output, fields, geometry_type, crs, features, refused: Refused
    ) -> str:
        """Write through the sink that the parameters ask for; where the layer is."""
        try:
            sink, destination = self._algorithm.parameterAsSink(
                parameters, output, self._context, fields, geometry_type, crs
            )
        except QgsProcessingException as error:
            raise refused(str(error)) from error
        if sink is None:
            raise refused(destination)
        written = 0
        for feature in features:
            if self._feedback.isCanceled():
                raise CancelledError
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink.lastError())
            written += 1
        if not sink.flushBuffer():
            raise refused(sink.lastError())
        del sink  # closes the file
        file = Path(destination.split("|")[0])
        if file.is_file() and _count(file) < written:  # so shows a disk that was full at the end
            raise refused("")
        return destination

    def _destination_file(self, output: str) -> Path | None:
        """The plain file that the layer goes to; None for a memory layer or a database."""
        value = self._parameters[output]
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            if hasattr(value, "useRemapping") and value.useRemapping():
                return None
            value = value.sink
        if isinstance(value, QgsProperty):
            value = value.valueAsString(self._context.expressionContext())[0]
        text = str(value)
        if text == QgsProcessing.TEMPORARY_OUTPUT or text.lower().startswith(_NOT_A_FILE):
            return None
        file = Path(text).absolute()
        if not file.suffix:
            file = file.with_suffix("." + QgsProcessingUtils.defaultVectorExtension())
        return file

    def _load_when_done(self, output: str, given: object) -> None:
        """Ask for the layer to be opened in the project, as QGIS would have for its own sink."""
        if not isinstance(given, QgsProcessingOutputLayerDefinition):
            return
        if given.destinationProject is None:
            return
        described = self._algorithm.parameterDefinition(output).description()
        details = QgsProcessingContext.LayerDetails(
            given.destinationName or described, given.destinationProject, output
        )
        details.layerTypeHint = QgsProcessingUtils.LayerHint.Vector
        self._context.addLayerToLoadOnCompletion(self.results[output], details)


def columns(fields: Sequence[QgsField]) -> QgsFields:
    """The columns of an output."""
    made = QgsFields()
    for field in fields:
        made.append(field)
    return made


def row(
    fields: QgsFields, values: Sequence[object], shape: shapely.Geometry | None = None
) -> QgsFeature:
    """A feature with these values; None and NaN become NULL."""
    feature = QgsFeature(fields)
    feature.setAttributes([NULL if v is None or v != v else v for v in values])
    if shape is not None:
        from regionaltool.bridge.geometry import to_qgis

        feature.setGeometry(to_qgis(shape))
    return feature


def _count(file: Path) -> int:
    """How many features can be read from a file; 0 when it cannot be read at all."""
    try:
        source = ogr.Open(str(file))
        return sum(1 for _ in source.GetLayer(0)) if source else 0
    except RuntimeError:
        return 0


def _titles(fields: QgsFields) -> dict[str, str]:
    """The full names of the columns that have one."""
    return {field.name(): field.alias() for field in fields if field.alias()}


def _without_titles(fields: QgsFields) -> QgsFields:
    """The columns by their short names: a layer in memory warns of longer ones, then drops them."""
    plain = []
    for field in fields:
        short = QgsField(field)
        short.setAlias("")
        plain.append(short)
    return columns(plain)


def _name_columns(layer: QgsVectorLayer | None, fields: QgsFields) -> None:
    """Give a layer in memory the full names, which QGIS forgets on the way there."""
    if layer is None:
        return
    for name, title in _titles(fields).items():
        layer.setFieldAlias(layer.fields().lookupField(name), title)


def _fitting(features: Iterable[QgsFeature], fields: QgsFields, file: Path) -> Iterable[QgsFeature]:
    """The features, each looked at first: a text that is too long would be cut without a word."""
    for feature in features:
        for field, value in zip(fields, feature.attributes(), strict=True):
            if isinstance(value, str) and len(value.encode()) > _DBF_BYTES:
                raise InputError(
                    Problem(
                        "“{file}”: {feature} has a text of {bytes} bytes in “{field}”, and a "
                        "shapefile holds {most}. Choose a GeoPackage.",
                        {
                            "file": file.name,
                            "feature": feature.attributes()[0],
                            "bytes": len(value.encode()),
                            "field": field.name(),
                            "most": _DBF_BYTES,
                        },
                    )
                )
        yield feature
