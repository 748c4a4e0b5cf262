"""Rasters as files, for whatever reads them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal
from pyproj import CRS


def write_raster(
    file: Path, values: NDArray[np.float64], bounds: tuple[float, float, float, float], crs: CRS
) -> None:
    """A GeoTIFF of one band over bounds (left, bottom, right, top), north up."""
    rows, columns = values.shape
    left, bottom, right, top = bounds
    made = gdal.GetDriverByName("GTiff").Create(str(file), columns, rows, 1, gdal.GDT_Float64)
    made.SetGeoTransform((left, (right - left) / columns, 0, top, 0, (bottom - top) / rows))
    made.SetProjection(crs.to_wkt("WKT1_GDAL"))
    made.GetRasterBand(1).WriteArray(values)
    made.FlushCache()
