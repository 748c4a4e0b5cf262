import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from regionaltool.bridge.compat import text_field, whole_field
from regionaltool.bridge.layers_left import UNITS, layer_kind
from regionaltool.bridge.shown_layer import features_of, shown_layer


def test_a_layer_has_its_fields_with_aliases_its_style_and_its_mark(qgis_app):
    fields = [text_field("unit", "Mã"), whole_field("colour", "Màu")]
    layer = shown_layer(
        "Units",
        fields,
        QgsWkbTypes.Type.MultiPolygon,
        QgsCoordinateReferenceSystem("EPSG:3405"),
        style="units_by_unit",
        kind=UNITS,
    )
    assert layer.fields().names() == ["unit", "colour"]
    assert [layer.attributeDisplayName(place) for place in range(2)] == ["Mã", "Màu"]
    assert layer.crs().authid() == "EPSG:3405" and layer_kind(layer) == UNITS
    assert layer.labelsEnabled(), "which a layer without a style has not"

    shapes = np.array([shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1)])
    _, added = layer.dataProvider().addFeatures(features_of(layer, shapes, [["p", 1], ["q", 2]]))
    assert [feature.attributes() for feature in layer.getFeatures()] == [["p", 1], ["q", 2]]
    assert [feature.geometry().area() for feature in added] == [1, 1]
