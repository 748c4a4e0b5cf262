import pytest
import shapely
from qgis.core import QgsWkbTypes

from regionaltool.bridge.geometry import to_qgis

BOX = shapely.box(105, 20, 106, 21) - shapely.box(105.4, 20.4, 105.6, 20.6)
BOXES = shapely.MultiPolygon([BOX, shapely.box(107, 20, 107.1, 20.1)])


@pytest.mark.parametrize("shape", [BOX, BOXES])
def test_polygons_come_across_whole_and_as_multi(qgis_app, shape):
    geometry = to_qgis(shape)
    assert geometry.wkbType() == QgsWkbTypes.Type.MultiPolygon
    back = shapely.from_wkb(bytes(geometry.asWkb()))
    assert back.equals_exact(shape if shape is BOXES else shapely.MultiPolygon([BOX]), 0)
    assert geometry.area() == pytest.approx(shape.area)


def test_an_empty_shape_is_empty():
    assert to_qgis(shapely.Polygon()).isEmpty()
