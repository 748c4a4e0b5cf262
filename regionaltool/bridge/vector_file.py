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
from regionaltool.bridge.finished_files import cannot_write
from regionaltool.bridge.progress import Stage
from regionaltool.core.problems import InputError
from regionaltool.core.unit_table import Column, ColumnKind, CommuneRow, UnitRow

_FULL = 64 * 1024
"""Bytes left on a disk that counts as full."""


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
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise _refused(file, shown, writer.errorMessage())
    for number, (row, outline) in enumerate(zip(layer.rows, layer.outlines, strict=True)):
        stage.step(number, len(layer.rows))
        feature = QgsFeature(fields)
        values = (getattr(row, column.attribute) for column in layer.columns)
        feature.setAttributes([NULL if value is None else value for value in values])
        feature.setGeometry(outline)
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise _refused(file, shown, writer.errorMessage())
    del writer  # closes the file
    _check_reads_back(file, layer, shown)
    if kind is VectorFormat.SHAPEFILE:
        _check_sidecars(file, shown)


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
    # From GDAL 3.7 on, ogr warns when nobody has said whether errors are raised.
    quiet = ogr.ExceptionMgr(useExceptions=False) if hasattr(ogr, "ExceptionMgr") else nullcontext()
    with quiet:
        source = ogr.Open(str(file))
        # A shapefile's only layer has the name of the file.
        read = source and (source.GetLayerByName(layer.name) or source.GetLayer(0))
        if not read or read.GetFeatureCount() != len(layer.rows):
            raise _refused(file, shown, "")
        for row, outline in zip(layer.rows, layer.outlines, strict=True):
            feature = read.GetNextFeature()
            if feature is None or _extent(feature.GetGeometryRef()) != _extent(outline):
                raise _refused(file, shown, row.label)
            for column in layer.columns:
                if column.kind is ColumnKind.REAL:
                    continue
                value = getattr(row, column.attribute)
                if _comparable(feature.GetField(column.name)) != _comparable(value):
                    raise _refused(file, shown, f"{row.label}: {column.name}")


def _extent(geometry: QgsGeometry | ogr.Geometry | None) -> tuple[int, tuple[float, ...]]:
    """Number of vertices and bounds, which are kept exactly."""
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
            raise _refused(file, shown.with_name(shown.stem + suffix), "")


def _refused(file: Path, shown: Path, reason: str) -> InputError:
    """What to say when OGR could not write: that the disk is full, or OGR's own words."""
    if shutil.disk_usage(file.parent).free < _FULL:
        reason = os.strerror(errno.ENOSPC)
    return cannot_write(shown, reason or os.strerror(errno.EIO))
