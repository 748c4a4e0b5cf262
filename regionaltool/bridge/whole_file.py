"""Is the file of a layer all there?

OGR reads a shapefile that a broken download has cut short as far as it goes, without a word: rows
are missing at the end, or have no geometry.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from regionaltool.core.problems import InputError, Problem


class WholeLayer:
    """A layer with its unsaved edits, for reading in another thread. Made in that of the window."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._file, self._name = file_of(layer), layer.name()
        self.count = layer.featureCount()

    def features(self, request: QgsFeatureRequest | None = None) -> Iterator[QgsFeature]:
        """All features; a request may only move them to another system or leave values out.

        Raises `InputError` when their file is cut short.
        """
        features = self._source.getFeatures(request or QgsFeatureRequest())
        try:
            yield from whole(features, self._file, self.count, self._name)
        finally:
            features.close()  # before the source goes that QGIS reads from


def file_of(layer: QgsVectorLayer) -> Path | None:
    """The file that a layer is read from; None for a database or a layer in memory."""
    if layer.providerType() != "ogr":
        return None
    file = Path(layer.source().split("|")[0])
    return file if file.is_file() else None


def whole(
    features: Iterable[QgsFeature], file: Path | None, count: int, source: str
) -> Iterator[QgsFeature]:
    """The features, ``count`` of them; raises `InputError` when their file is cut short.

    Without a file they are passed on as they are: databases only estimate how many there are.
    """
    if file is not None and file.suffix.lower() == ".shp":
        check_shapefile(file)
    read = 0
    for feature in features:
        read += 1
        yield feature
    if file is not None and read < count:
        raise InputError(
            Problem(
                "Layer “{layer}”: only {read} of {count} rows can be read. The file is damaged or "
                "cut short; get it again.",
                {"layer": source, "read": read, "count": count},
            )
        )


def check_file(file: Path, opened: Path | None) -> None:
    """Raises `InputError` for a file that is there and damaged; ``opened`` is None if OGR gave up.

    QGIS says of such a file that it is not found, or that it has no fields.
    """
    if not file.is_file():
        return
    if file.suffix.lower() == ".shp":
        check_shapefile(file)
    if opened is None:
        raise InputError(
            Problem(
                "“{file}” is there but cannot be opened: it is empty, damaged or cut short, or "
                "lacks the layer named. Get the file again.",
                {"file": file.name},
            )
        )


def check_shapefile(file: Path) -> None:
    """Raises `InputError` when a part of a shapefile is shorter than its own header says."""
    # lengths as in the ESRI Shapefile Technical Description (1998) and in dBASE III's header
    for part, expected in (
        (file, lambda head: 2 * struct.unpack(">i", head[24:28])[0]),
        (file.with_suffix(".dbf"), _dbf_length),
    ):
        if not part.is_file():
            continue
        with part.open("rb") as stream:
            head = stream.read(32)
        size = part.stat().st_size
        if len(head) < 32 or size < expected(head):
            raise InputError(
                Problem(
                    "“{file}” is cut short: it has {size} bytes and says it has {expected}. Get "
                    "the file again.",
                    {
                        "file": part.name,
                        "size": size,
                        "expected": expected(head) if len(head) == 32 else 32,
                    },
                )
            )


def _dbf_length(head: bytes) -> int:
    rows, header, row = struct.unpack("<IHH", head[4:12])
    return header + rows * row
