"""A move on the map before it is made: the communes that would go, and the unit around them."""

from __future__ import annotations

import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis

_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry


class MendPreview:
    """Two bands over the map."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._moving = QgsRubberBand(canvas, _POLYGONS)
        self._moving.setStrokeColor(QColor("#d98324"))
        self._moving.setFillColor(QColor(217, 131, 36, 140))
        self._moving.setWidth(2)
        self._after = QgsRubberBand(canvas, _POLYGONS)
        self._after.setStrokeColor(QColor("#d98324"))
        self._after.setSecondaryStrokeColor(QColor("white"))
        self._after.setFillColor(QColor(0, 0, 0, 0))
        self._after.setLineStyle(Qt.PenStyle.DashLine)
        self._after.setWidth(3)

    def show(
        self,
        moving: list[shapely.Geometry],
        after: shapely.Geometry,
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        """Fill what moves and draw around the unit as it will be."""
        self.clear()
        for shape in moving:
            self._moving.addGeometry(to_qgis(shape), crs)
        self._after.setToGeometry(to_qgis(after), crs)

    def clear(self) -> None:
        """Draw nothing."""
        for band in (self._moving, self._after):
            band.reset(_POLYGONS)

    def remove(self) -> None:
        """Take the bands off the canvas for good."""
        for band in (self._moving, self._after):
            self._canvas.scene().removeItem(band)
