"""One layer written into a vector file, closed, and read back."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import shapely
from osgeo import ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.problems import InputError
from regionaltool.core.unit_table import Column, ColumnKind, CommuneRow, UnitRow

_FULL = 64 * 1024
"""Bytes left on a disk that counts as full."""

Extent = tuple[int, tuple[float, ...]]
"""Number of vertices, and the bounds."""


class VectorFormat(Enum):
    """The formats, by their OGR drivers."""

    SHAPEFILE = "ESRI Shapefile"
    GEOPACKAGE = "GPKG"


@dataclass(frozen=True)
class LayerToWrite:
    """The content of one layer."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[UnitRow | CommuneRow]
    outlines: Sequence[QgsGeometry]
    """The outline of each row, multipolygons in ``crs``."""
    crs: QgsCoordinateReferenceSystem


def write_layer(
    file: Path, kind: VectorFormat, layer: LayerToWrite, shown: Path, stage: Stage
) -> None:
    """Write the layer and close the file; an existing GeoPackage gets one layer more.

    ``shown`` is the file as messages call it. Raises `InputError` when the file cannot be written
    or does not read back as it was written, `CancelledError` when the user cancels.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = kind.value
    options.layerName = layer.name
    options.fileEncoding = "UTF-8"
    action = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = (
        action.CreateOrOverwriteLayer if file.exists() else action.CreateOrOverwriteFile
    )
    fields = QgsFields()
    for column in layer.columns:
        fields.append(_field(column, kind))
    writer = QgsVectorFileWriter.create(
        str(file),
        fields,
        QgsWkbTypes.Type.MultiPolygon,
        layer.crs,
        QgsCoordinateTransformContext(),
        options,
    )
    try:
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise refused(file, shown, writer.errorMessage())
        for number, (row, outline) in enumerate(zip(layer.rows, layer.outlines, strict=True)):
            stage.step(number, len(layer.rows))
            feature = QgsFeature(fields)
            values = (getattr(row, column.attribute) for column in layer.columns)
            feature.setAttributes([NULL if value is None else value for value in values])
            feature.setGeometry(outline)
            if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise refused(file, shown, writer.errorMessage())
    finally:
        del writer  # closes the file, also when an error keeps this frame alive
    if kind is VectorFormat.SHAPEFILE:
        _check_sidecars(file, shown)
    _check_reads_back(file, layer, shown)


def _field(column: Column, kind: VectorFormat) -> QgsField:
    # A GeoPackage has room for every value, and would round to the digits of a width.
    width, digits = (column.width, column.digits) if kind is VectorFormat.SHAPEFILE else (0, 0)
    if column.kind is ColumnKind.TEXT:
        return text_field(column.name, length=width)
    if column.kind is ColumnKind.WHOLE:
        field = whole_field(column.name)
        field.setLength(width)
        return field
    # QGIS does not count the point.
    return real_field(column.name, length=max(width - 1, 0), precision=digits)


def _check_reads_back(file: Path, layer: LayerToWrite, shown: Path) -> None:
    """A disk that fills up, or a text that was cut, shows only in what the file now says."""
    exact = [column for column in layer.columns if column.kind is not ColumnKind.REAL]
    found = _read(file, layer.name, [column.name for column in exact])
    if len(found) != len(layer.rows):
        raise refused(file, shown, "")
    for row, outline, (extent, values) in zip(layer.rows, layer.outlines, found, strict=True):
        wanted = [_comparable(getattr(row, column.attribute)) for column in exact]
        if extent != _extent(outline) or [_comparable(value) for value in values] != wanted:
            raise refused(file, shown, row.label)


def _read(file: Path, layer: str, columns: Sequence[str]) -> list[tuple[Extent, list[object]]]:
    """Extent and values of each feature, as far as the file can be read."""
    # From GDAL 3.7 on, ogr warns when nobody has said whether errors are raised.
    quiet = ogr.ExceptionMgr(useExceptions=False) if hasattr(ogr, "ExceptionMgr") else nullcontext()
    found = []
    source = read = feature = None
    with quiet:
        try:
            source = ogr.Open(str(file))
            # A shapefile's only layer has the name of the file.
            read = source and (source.GetLayerByName(layer) or source.GetLayer(0))
            while read and (feature := read.GetNextFeature()):
                values = [feature.GetField(column) for column in columns]
                found.append((_extent(feature.GetGeometryRef()), values))
        except (KeyError, RuntimeError):
            return []
        finally:
            feature = read = source = None  # in this order, or OGR frees twice
    return found


def _extent(geometry: QgsGeometry | ogr.Geometry | None) -> Extent:
    """What every format keeps exactly."""
    if geometry is None:
        return 0, ()
    wkb = geometry.asWkb() if isinstance(geometry, QgsGeometry) else geometry.ExportToWkb()
    shape = shapely.from_wkb(bytes(wkb))
    return int(shapely.count_coordinates(shape)), tuple(shape.bounds)


def _comparable(value: str | int | None) -> str | int | None:
    """A DBF knows neither spaces at the ends of a text nor the difference of "" and NULL."""
    return (value.strip() or None) if isinstance(value, str) else value


def _check_sidecars(file: Path, shown: Path) -> None:
    for suffix in (".shp", ".shx", ".dbf", ".prj", ".cpg"):
        part = file.with_name(file.stem + suffix)
        if not part.is_file() or part.stat().st_size == 0:
            raise refused(file, shown.with_name(shown.stem + suffix), "")


def refused(file: Path, shown: Path, reason: str) -> InputError:
    """What to say when a file could not be written: that the disk is full, or else ``reason``."""
    if shutil.disk_usage(file.parent).free < _FULL:
        reason = os.strerror(errno.ENOSPC)
    return cannot_write(shown, reason or os.strerror(errno.EIO))
