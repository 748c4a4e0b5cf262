"""Shapes of core as QGIS knows them."""

from __future__ import annotations

import shapely
from qgis.core import QgsGeometry


def to_qgis(shape: shapely.Geometry) -> QgsGeometry:
    """A shapely geometry as a geometry of QGIS, of the multi kind."""
    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(shape))
    geometry.convertToMultiType()
    return geometry
