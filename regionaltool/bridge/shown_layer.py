"""Layers that show something of the plan: in memory, with a style, and known again later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsMemoryProviderUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from regionaltool.bridge.geometry import all_to_qgis
from regionaltool.bridge.layers_left import mark_layer
from regionaltool.bridge.output_layers import columns
from regionaltool.resource_folder import resource


def shown_layer(
    name: str,
    fields: Sequence[QgsField],
    geometry: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
    *,
    style: str,
    kind: str,
) -> QgsVectorLayer:
    """An empty layer; ``style`` names a file of styles, ``kind`` is told by `layer_kind`."""
    layer = QgsMemoryProviderUtils.createMemoryLayer(name, columns(fields), geometry, crs)
    layer.loadNamedStyle(str(resource("styles", f"{style}.qml")))
    for place, field in enumerate(fields):
        layer.setFieldAlias(place, field.alias())  # a memory layer forgets it
    mark_layer(layer, kind)
    return layer


def features_of(
    layer: QgsVectorLayer, shapes: Sequence[shapely.Geometry], rows: Iterable[list[object]]
) -> list[QgsFeature]:
    """A feature for each shape with its row, not in the layer yet."""
    features, fields = [], layer.fields()
    for geometry, values in zip(all_to_qgis(shapes), rows, strict=True):
        feature = QgsFeature(fields)
        feature.setAttributes(values)
        feature.setGeometry(geometry)
        features.append(feature)
    return features
