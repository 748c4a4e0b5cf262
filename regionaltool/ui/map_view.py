"""Bringing places into view on the canvas."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QColor

from regionaltool.bridge.geometry import to_qgis

_ROOM = 2.2
"""How much more than the place itself is shown."""


class MapView:
    """Moves the map; shapes and extents come in the coordinates of their layer."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas

    def show_extent(self, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
        """Zoom to an extent."""
        transform = QgsCoordinateTransform(
            crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            extent = transform.transformBoundingBox(extent)
        except QgsCsException:
            return
        extent.scale(1.05)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def show_shapes(
        self, shapes: Sequence[shapely.Geometry], crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Zoom so that all the shapes are seen with room around them.

        The map stays as it is when they are in sight and not too small.
        """
        extent = QgsRectangle(*shapely.total_bounds(list(shapes)))
        transform = QgsCoordinateTransform(
            crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            extent = transform.transformBoundingBox(extent)
        except QgsCsException:
            return
        seen = self._canvas.extent()
        if seen.contains(extent) and extent.width() > seen.width() / 8:
            return
        extent.scale(_ROOM)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def flash(self, shapes: Sequence[shapely.Geometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Let the shapes flash."""
        self._canvas.flashGeometries(
            [to_qgis(shape) for shape in shapes], crs, QColor(165, 15, 21, 200)
        )
