import numpy as np
import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from regionaltool.bridge.detached_parts import DetachedParts, detached_fields
from regionaltool.bridge.layers_left import DETACHED
from regionaltool.bridge.shown_layer import shown_layer
from tests.bridge.sessions import blocks, session_of


def test_each_piece_but_the_main_one_has_a_feature(qgis_app):
    session = session_of("pppqqrrrp.")  # the island I is of p
    layer = shown_layer(
        "Detached parts",
        detached_fields(),
        QgsWkbTypes.Type.MultiPolygon,
        QgsCoordinateReferenceSystem("EPSG:4326"),
        style="detached",
        kind=DETACHED,
    )
    parts = DetachedParts()
    parts.show(layer, session, session.units)
    (island,) = layer.getFeatures()
    assert island["unit"] == "p"
    to = island["to_x"], island["to_y"]
    main = session.assessor.coverage.outline(np.array(blocks("ABC")))
    assert main.distance(shapely.Point(to)) == pytest.approx(0, abs=1e-12)

    parts.renumber({island.id(): island.id()})
    session.assign(blocks("I"), None)
    parts.show(layer, session, ["p"])
    assert layer.featureCount() == 0
    session.undo()
    parts.show(layer, session, ["p"])
    assert layer.featureCount() == 1
    parts.renumber({})
    session.assign(blocks("I"), None)
    parts.show(layer, session, ["p"])
    assert layer.featureCount() == 1, "what has gone by hand is not looked for"
