"""QGIS's own dissolve, `native:dissolve`, called in this process on a layer in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import shapely
from numpy.typing import NDArray

from benchmarks.maps import CommuneMap
from benchmarks.peers import qgis_version, spaced
from benchmarks.rows import Peer


@contextmanager
def qgis_peer(on: CommuneMap, goal: float | None = None) -> Iterator[Peer]:
    """The peer while its layer lives; reading the map into the layer is not timed."""
    name = spaced("QGIS", qgis_version(), "native:dissolve")
    if not qgis_version():
        yield Peer(name, None, goal)
        return
    run = _processing()
    from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsProcessingFeedback

    layer = _layer(on)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    parameters = {"INPUT": layer, "FIELD": ["unit"], "OUTPUT": "TEMPORARY_OUTPUT"}

    def dissolve() -> object:
        return run("native:dissolve", parameters, context=context, feedback=feedback)["OUTPUT"]

    yield Peer(name, dissolve, goal, answer=_outlines)


def _processing():
    """``processing.run``, in the application that runs or in one started here."""
    from qgis.core import QgsApplication

    global _application
    if QgsApplication.instance() is None:
        _application = QgsApplication([], False)
        _application.initQgis()
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    return processing.run


_application = None
"""Started once and kept: a QgsApplication that is collected takes the process with it."""


def _layer(on: CommuneMap):
    """The map as a memory layer with the field `unit`."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(
        f"MultiPolygon?crs={on.frame.crs.to_string()}&field=unit:integer", "communes", "memory"
    )
    features = []
    fields = layer.fields()
    wkb = shapely.to_wkb(on.polygons)
    for unit, polygon in zip(on.small.tolist(), wkb, strict=True):
        geometry = QgsGeometry()
        geometry.fromWkb(polygon)
        geometry.convertToMultiType()
        feature = QgsFeature(fields)
        feature.setAttributes([unit])
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _outlines(layer) -> NDArray[np.object_]:
    """The outlines in the order of their units."""
    by_unit = {
        feature["unit"]: shapely.from_wkb(bytes(feature.geometry().asWkb()))
        for feature in layer.getFeatures()
    }
    return np.array([by_unit[unit] for unit in sorted(by_unit)], dtype=object)
