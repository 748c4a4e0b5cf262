"""Communes shaded by how long their people travel to the seat, in steps up to an hour."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from regionaltool.resource_folder import resource


def shade_by_minutes(layer: QgsVectorLayer) -> None:
    """Shade a layer of polygons by its field ``minutes``; hatched where that is NULL."""
    style = QDomDocument()
    style.setContent(resource("styles", "minutes_to_seat.qml").read_text(encoding="utf-8"))
    # loadNamedStyle prefers what a GeoPackage holds, and all categories would clear the aliases
    layer.importNamedStyle(style, QgsMapLayer.StyleCategory.Symbology)
