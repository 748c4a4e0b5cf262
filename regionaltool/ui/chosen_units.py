"""Several units that are chosen together, outlined on the map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis

_AT_MOST = 300
"""A band is drawn with every move of the map: of more units only the largest are outlined."""


class ChosenUnits:
    """A band over all of them, which is there only while there are some."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._band: QgsRubberBand | None = None

    def show(self, outlines: Sequence[shapely.Geometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Draw around these; around nothing when there are none."""
        if not len(outlines):
            self.remove()
            return
        shapes = np.array(outlines, dtype=object)
        if len(shapes) > _AT_MOST:
            shapes = shapes[np.argsort(shapely.area(shapes))[-_AT_MOST:]]
        if self._band is None:
            self._band = _band(self._canvas)
        self._band.setToGeometry(to_qgis(shapely.multipolygons(shapely.get_parts(shapes))), crs)

    def remove(self) -> None:
        """Take the band off the canvas."""
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None


def _band(canvas: QgsMapCanvas) -> QgsRubberBand:
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    # the orange of the dots that are marked in the chart
    band.setStrokeColor(QColor("#e08214"))
    band.setSecondaryStrokeColor(QColor("white"))
    band.setFillColor(QColor(224, 130, 20, 40))
    band.setWidth(2)
    return band
