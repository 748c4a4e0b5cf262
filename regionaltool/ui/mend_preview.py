"""A move on the map before it is made: the communes that would go, and the unit around them."""

from __future__ import annotations

import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis


class MendPreview:
    """Two bands over the map while there is something to show."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []

    def show(
        self,
        moving: list[shapely.Geometry],
        after: shapely.Geometry,
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        """Fill what moves and draw around the unit as it will be."""
        self.clear()
        filled = self._band(2)
        filled.setFillColor(QColor(217, 131, 36, 140))
        for shape in moving:
            filled.addGeometry(to_qgis(shape), crs)
        outline = self._band(3)
        outline.setSecondaryStrokeColor(QColor("white"))
        outline.setFillColor(QColor(0, 0, 0, 0))
        outline.setLineStyle(Qt.PenStyle.DashLine)
        outline.setToGeometry(to_qgis(after), crs)

    def clear(self) -> None:
        """Take the bands off the canvas."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def _band(self, width: int) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setStrokeColor(QColor("#d98324"))
        band.setWidth(width)
        self._bands.append(band)
        return band
