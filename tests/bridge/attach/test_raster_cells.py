"""Cells over the communes, and no others."""

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

from regionaltool.bridge.attach.attachment import Attachment
from regionaltool.bridge.attach.raster_cells import read_cells
from regionaltool.bridge.attach.sources import open_source

BOUNDS = (105.0, 21.0, 105.04, 21.01)
CELL = 0.005


@pytest.fixture
def raster(tmp_path):
    """Two degrees around the communes: cell (row, column) has the value row + column / 1000."""

    def make(crs: int | None = 4326, west: float = 104.9, values=None):
        path = str(tmp_path / "dân số.tif")
        values = np.add.outer(np.arange(40), np.arange(60) / 1000) if values is None else values
        made = gdal.GetDriverByName("GTiff").Create(path, 60, 40, 1, gdal.GDT_Float32)
        made.SetGeoTransform((west, CELL, 0, 21.1, 0, -CELL))
        if crs:
            system = osr.SpatialReference()
            system.ImportFromEPSG(crs)
            made.SetProjection(system.ExportToWkt())
        made.GetRasterBand(1).WriteArray(values)
        made.GetRasterBand(1).SetNoDataValue(-9999)
        made.FlushCache()
        return path

    return make


def test_only_the_cells_over_the_communes_are_read_where_they_are(raster, reading):
    cells = read_cells(open_source(Attachment("people_raster", raster())), BOUNDS, reading)
    left, width, _, top, _, height = cells.transform
    assert (width, height) == pytest.approx((CELL, -CELL))
    assert cells.values.shape[0] < 8 and cells.values.shape[1] < 14
    row, column = round((21.1 - top) / CELL), round((left - 104.9) / CELL)
    assert cells.values[0, 0] == pytest.approx(row + column / 1000)
    assert left <= 105.0 and left + cells.values.shape[1] * CELL >= 105.04
    assert top >= 21.01 and top - cells.values.shape[0] * CELL <= 21.0


def test_the_system_that_was_set_by_hand_counts(raster, reading):
    layer = QgsRasterLayer(raster(crs=None), "dân số")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    QgsProject.instance().addMapLayer(layer)
    try:
        source = open_source(Attachment("people_raster", layer.id()))
        assert read_cells(source, BOUNDS, reading).crs.is_geographic
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_cells_without_data_are_unknown(raster, attached):
    values = np.full((40, 60), -9999.0)
    values[18, 21] = 7  # in commune A
    got = attached(Attachment("people_raster", raster(values=values)))
    assert got.off == {} and got.coverage == {"people_raster": pytest.approx(0.1)}


@pytest.mark.parametrize(
    ("made", "words"), [({"crs": None}, "no coordinate system"), ({"west": 9.0}, "does not lie")]
)
def test_a_raster_that_tells_nothing_is_off(raster, attached, made, words):
    assert words in str(attached(Attachment("people_raster", raster(**made))).off["people_raster"])
