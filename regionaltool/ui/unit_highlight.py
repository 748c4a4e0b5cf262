"""The current unit, drawn over the map at once, before any layer has been drawn anew."""

from __future__ import annotations

import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis


class UnitHighlight:
    """An outline over one unit."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(QColor("#08306b"))
        self._band.setSecondaryStrokeColor(QColor("white"))
        self._band.setFillColor(QColor(8, 48, 107, 40))
        self._band.setWidth(3)

    def show(self, outline: shapely.Geometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Draw around an outline."""
        self._band.setToGeometry(to_qgis(outline), crs)

    def clear(self) -> None:
        """Draw nothing."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def remove(self) -> None:
        """Take the band off the canvas for good."""
        self._canvas.scene().removeItem(self._band)
