"""The layers of a plan before anything is in them: their titles, fields and looks."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsField, QgsVectorLayer, QgsWkbTypes

from regionaltool.bridge.compat import real_field, text_field, whole_field
from regionaltool.bridge.detached_parts import detached_fields
from regionaltool.bridge.layers_left import COMMUNES, DETACHED, UNITS
from regionaltool.bridge.shown_layer import shown_layer
from regionaltool.bridge.words import tr

COMMUNE_COLUMNS = ("id", "name", "unit", "population", "km2", "locked", "minutes", "consent")
UNIT_COLUMNS = (
    "unit",
    "name",
    "population",
    "population_missing",
    "score",
    "colour",
    "value",
    "step",
)


def empty_communes(crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """The layer of communes, with the fields `COMMUNE_COLUMNS`."""
    fields = [
        text_field("id", tr("Code")),
        text_field("name", tr("Name")),
        text_field("unit", tr("Unit")),
        whole_field("population", tr("Population")),
        real_field("km2", tr("Area km²")),
        whole_field("locked", tr("Locked")),
        real_field("minutes", tr("Minutes to the seat")),
        whole_field("consent", tr("Consultation")),
    ]
    return _empty(tr("Communes"), fields, crs, "communes", COMMUNES)


def empty_units(crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """The layer of units, with the fields `UNIT_COLUMNS`."""
    fields = [
        text_field("unit", tr("Code")),
        text_field("name", tr("Name")),
        whole_field("population", tr("Population")),
        whole_field("population_missing", tr("Communes of unknown population")),
        real_field("score", tr("Score")),
        whole_field("colour", tr("Colour")),
        real_field("value", tr("Value")),
        whole_field("step", tr("Step")),
    ]
    return _empty(tr("Units"), fields, crs, "units_by_unit", UNITS)


def empty_detached(crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """The layer of detached parts."""
    return _empty(tr("Detached parts"), detached_fields(), crs, "detached", DETACHED)


def _empty(
    title: str,
    fields: Sequence[QgsField],
    crs: QgsCoordinateReferenceSystem,
    style: str,
    kind: str,
) -> QgsVectorLayer:
    polygons = QgsWkbTypes.Type.MultiPolygon
    return shown_layer(title, fields, polygons, crs, style=style, kind=kind)
