"""The cells of a raster that is attached: only those over the communes, read in strips."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsRasterBlock,
    QgsRectangle,
)

from regionaltool.bridge.attach.layer_rows import Reading
from regionaltool.bridge.attach.sources import RasterSource
from regionaltool.bridge.read_communes import core_crs
from regionaltool.core.problems import InputError, Problem

_STRIP = 256
_MOST_CELLS = 100_000_000
_FLOAT64 = Qgis.DataType.Float64


@dataclass(frozen=True, eq=False)
class RasterCells:
    """Cells as `PeoplePoints.of_raster` takes them."""

    values: NDArray[np.float64]
    """(rows, columns) NaN where there is no data."""
    transform: tuple[float, float, float, float, float, float]
    """In GDAL's order."""
    crs: CRS


def read_cells(
    source: RasterSource, bounds: tuple[float, float, float, float], reading: Reading
) -> RasterCells:
    """The cells within bounds (left, bottom, right, top) in the coordinate system of the communes.

    Raises `InputError` and `CancelledError`.
    """
    provider = source.provider
    own = core_crs(source.crs)
    if own is None:
        raise InputError(
            Problem(
                "Raster “{layer}” has no coordinate system. Set it in the layer's properties, "
                "under Source.",
                {"layer": source.name},
            )
        )
    whole = provider.extent()
    width, height = whole.width() / provider.xSize(), whole.height() / provider.ySize()
    box = _box(
        source.name, bounds, QgsCoordinateTransform(reading.crs, source.crs, reading.transforms)
    )
    # whole cells, one more on each side
    first_column = max(0, int((box.xMinimum() - whole.xMinimum()) / width) - 1)
    last_column = min(provider.xSize(), int((box.xMaximum() - whole.xMinimum()) / width) + 2)
    first_row = max(0, int((whole.yMaximum() - box.yMaximum()) / height) - 1)
    last_row = min(provider.ySize(), int((whole.yMaximum() - box.yMinimum()) / height) + 2)
    if first_column >= last_column or first_row >= last_row:
        raise InputError(
            Problem(
                "Raster “{layer}” does not lie over the communes. Check its coordinate system, "
                "and that it shows the same province.",
                {"layer": source.name},
            )
        )
    if (last_column - first_column) * (last_row - first_row) > _MOST_CELLS:
        raise InputError(
            Problem(
                "Raster “{layer}” has more than {count} cells over the communes. Resample it to "
                "cells of 100 m.",
                {"layer": source.name, "count": _MOST_CELLS},
            )
        )
    left = whole.xMinimum() + first_column * width
    strips = []
    for row in range(first_row, last_row, _STRIP):
        reading.check()
        below = min(row + _STRIP, last_row)
        extent = QgsRectangle(
            left,
            whole.yMaximum() - below * height,
            whole.xMinimum() + last_column * width,
            whole.yMaximum() - row * height,
        )
        block = provider.block(1, extent, last_column - first_column, below - row)
        strips.append(_values(source.name, block))
    top = whole.yMaximum() - first_row * height
    return RasterCells(np.vstack(strips), (left, width, 0.0, top, 0.0, -height), own)


def _values(layer: str, block: QgsRasterBlock) -> NDArray[np.float64]:
    if not block.isValid() or not block.convert(_FLOAT64):
        raise InputError(
            Problem(
                "Raster “{layer}” cannot be read. The file may be damaged; get it again.",
                {"layer": layer},
            )
        )
    values = np.frombuffer(block.data().data(), dtype=np.float64).copy()
    values = values.reshape(block.height(), block.width())
    if block.hasNoDataValue():
        values[values == block.noDataValue()] = np.nan
    elif block.hasNoData():
        for row, column in np.ndindex(values.shape):
            if block.isNoData(row, column):
                values[row, column] = np.nan
    return values


def _box(
    layer: str, bounds: tuple[float, float, float, float], to_raster: QgsCoordinateTransform
) -> QgsRectangle:
    try:
        return to_raster.transformBoundingBox(QgsRectangle(*bounds))
    except QgsCsException as error:
        raise InputError(
            Problem(
                "The communes cannot be brought into the coordinate system of raster “{layer}”. "
                "Choose a raster of the same country.",
                {"layer": layer},
            )
        ) from error
