import pytest
from qgis.core import QgsFeature, QgsGeometry

from regionaltool.bridge.read_roads import read_roads
from regionaltool.core.problems import InputError


def features(*wkts: str | None) -> list[QgsFeature]:
    made = []
    for wkt in wkts:
        feature = QgsFeature()
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.append(feature)
    return made


def test_lines_of_any_kind_are_read_flat_and_straight(qgis_app):
    roads = read_roads(
        features(
            "LineStringZ (0 0 5, 1 1 5)",
            None,
            "MultiLineString ((0 0, 1 0), (2 0, 3 0))",
            "LineString EMPTY",
            "CircularString (0 0, 1 1, 2 0)",
        ),
        "đường",
    )
    assert [road.geom_type for road in roads] == ["LineString", "MultiLineString", "LineString"]
    assert not any(road.has_z for road in roads)
    assert len(roads[2].coords) > 3


def test_nothing_is_no_road(qgis_app):
    assert len(read_roads(features(None), "đường")) == 0
    assert len(read_roads([], "đường")) == 0


def test_other_shapes_are_refused_by_name(qgis_app):
    with pytest.raises(InputError, match="“đường” must hold lines"):
        read_roads(features("LineString (0 0, 1 1)", "Point (0 0)"), "đường")
