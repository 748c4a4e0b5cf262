"""Letters that QGIS lost when it read a file with the wrong encoding, read once more.

A shapefile without .cpg is read as UTF-8 on many machines, and every byte of another table becomes
�. The bytes are still in the file: read as ISO-8859-1 each of them comes through.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsFeatureRequest, QgsVectorLayer

LOST = "\ufffd"
_EVERY_BYTE = "ISO-8859-1"


def has_lost_letters(values: Sequence[object]) -> bool:
    """Does any text hold a letter that could not be read?"""
    return any(isinstance(value, str) and LOST in value for value in values)


def read_again(layer: QgsVectorLayer) -> Mapping[int, Sequence[object]]:
    """Attributes of each feature by its id, one letter a byte; empty when that is not possible.

    The layer itself is not touched.
    """
    if layer.providerType() != "ogr":
        return {}
    options = QgsVectorLayer.LayerOptions(False)
    again = QgsVectorLayer(layer.source(), layer.name(), "ogr", options)
    if not again.isValid() or again.fields().names() != layer.fields().names():
        return {}
    again.setProviderEncoding(_EVERY_BYTE)
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {feature.id(): feature.attributes() for feature in again.getFeatures(request)}


def with_letters(values: Sequence[object], again: Sequence[object]) -> list[object]:
    """The values, those with lost letters from the second reading."""
    return [
        new if isinstance(old, str) and LOST in old and isinstance(new, str) else old
        for old, new in zip(values, again, strict=True)
    ]
