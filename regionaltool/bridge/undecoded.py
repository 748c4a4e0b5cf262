"""The bytes behind the texts of a layer, for files that do not say how their texts are encoded.

QGIS decodes the texts of a shapefile with the encoding of the layer, UTF-8 where nothing is said,
and shows � for what does not fit. A second opening of the same file with ISO-8859-1, which has a
character for every byte, gives the bytes back. The layer of the project is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsFeatureRequest, QgsVectorLayer

_BYTE_BY_BYTE = "ISO-8859-1"
_WITH_ENCODING = ("ESRI Shapefile", "MapInfo File")


class Undecoded:
    """Made in the thread of the window, read in any."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        provider = layer.dataProvider()
        self._source = (
            layer.source()
            if layer.providerType() == "ogr" and provider.storageType() in _WITH_ENCODING
            else ""
        )
        self._edited: dict[str, set[int]] = {}
        buffer = layer.editBuffer()
        if buffer is not None:
            names = layer.fields().names()
            for feature_id, changes in buffer.changedAttributeValues().items():
                for column in changes:
                    self._edited.setdefault(names[column], set()).add(feature_id)

    def read(self, fields: tuple[str, ...]) -> Mapping[str, Mapping[int, str]]:
        """Field → feature id → its bytes, a character each; without values that are being edited.

        Empty where the format says itself how its texts are encoded.
        """
        if not self._source:
            return {}
        again = QgsVectorLayer(self._source, "", "ogr")
        if not again.isValid():
            return {}
        again.setProviderEncoding(_BYTE_BY_BYTE)
        there = [name for name in fields if again.fields().lookupField(name) >= 0]
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(there, again.fields())
        found: dict[str, dict[int, str]] = {name: {} for name in there}
        for feature in again.getFeatures(request):
            for name in there:
                value = feature[name]
                if isinstance(value, str) and feature.id() not in self._edited.get(name, ()):
                    found[name][feature.id()] = value
        return found
