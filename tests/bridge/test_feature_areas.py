import numpy as np
import pytest
import shapely
from pyproj import CRS
from qgis.core import QgsCoordinateReferenceSystem

from regionaltool.bridge.feature_areas import feature_shapes, polygon_km2, sound_km2
from tests.bridge.commune_layers import commune_layer, reshaped

BOW_TIE = "POLYGON ((0 0, 1000 1000, 1000 0, 0 3000, 0 0))"


def test_areas_of_polygons_and_of_what_is_none():
    shapes = np.array([shapely.box(0, 0, 1, 1), None, shapely.Point(0, 0)], dtype=object)
    km2 = polygon_km2(shapes, CRS.from_epsg(4326))
    assert km2[0] == pytest.approx(12309, rel=0.001) and np.isnan(km2[1:]).all()
    assert np.isnan(polygon_km2(shapes, None)).all()


def test_sound_areas_leave_out_what_is_broken_or_missing(qgis_app):
    for shape in (BOW_TIE, None):
        layer = commune_layer(shapes=reshaped(shape))
        features = list(layer.getFeatures())
        km2 = sound_km2(features, layer.crs())
        assert np.isnan(km2).sum() == 1 and np.nansum(km2) == pytest.approx(3, rel=0.001)
    assert len(feature_shapes(features)) == 4
    assert np.isnan(sound_km2(features, QgsCoordinateReferenceSystem())).all()
