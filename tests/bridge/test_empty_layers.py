from qgis.core import QgsCoordinateReferenceSystem

from regionaltool.bridge.empty_layers import (
    COMMUNE_COLUMNS,
    UNIT_COLUMNS,
    empty_communes,
    empty_detached,
    empty_units,
)
from regionaltool.bridge.layers_left import layer_kind

VN2000 = QgsCoordinateReferenceSystem("EPSG:3405")


def test_columns_stand_where_they_are_written(qgis_app):
    assert tuple(empty_communes(VN2000).fields().names()) == COMMUNE_COLUMNS
    assert tuple(empty_units(VN2000).fields().names()) == UNIT_COLUMNS


def test_each_is_empty_and_known_again(qgis_app):
    made = [empty_communes(VN2000), empty_units(VN2000), empty_detached(VN2000)]
    assert [layer.featureCount() for layer in made] == [0, 0, 0]
    assert [layer_kind(layer) for layer in made] == ["communes", "units", "detached"]
    assert all(layer.crs() == VN2000 for layer in made)
