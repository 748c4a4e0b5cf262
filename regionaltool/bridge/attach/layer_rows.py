"""The rows of a layer that is attached: shapes in the coordinate system of the communes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsWkbTypes,
)

from regionaltool.bridge.attach.sources import LayerSource
from regionaltool.bridge.read_communes import check_fields, straight
from regionaltool.core.inputs.kinds import Geometry
from regionaltool.core.problems import InputError, Problem, Term, phrase

_TAKEN = {
    "line": {QgsWkbTypes.GeometryType.LineGeometry},
    "polygon": {QgsWkbTypes.GeometryType.PolygonGeometry},
    "point": {
        QgsWkbTypes.GeometryType.PointGeometry,
        QgsWkbTypes.GeometryType.LineGeometry,
        QgsWkbTypes.GeometryType.PolygonGeometry,
    },
}
_WORDS = {"line": phrase("lines"), "polygon": phrase("polygons"), "point": phrase("points")}


@dataclass(frozen=True, eq=False)
class LayerRows:
    """q features of a layer."""

    source: str
    """Name of the layer, for messages."""
    shapes: NDArray[np.object_]
    """(q,) two-dimensional and without curves; None where a feature has none."""
    columns: Mapping[str, list[object]]
    """By field, q values each; None for NULL."""
    numbers: NDArray[np.int64]
    """(q,) ids of the features, as QGIS shows them."""


def read_layer_rows(
    source: LayerSource,
    names: Iterable[str],
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> LayerRows:
    """The shapes of a layer in ``crs``, and the fields asked for. Raises `InputError`."""
    kind = source.attachment.of_kind
    _check_geometry(source, kind.geometry)
    names = tuple(dict.fromkeys(names))
    check_fields(names, source.fields, source.name)
    places = [source.fields.lookupField(name) for name in names]
    request = QgsFeatureRequest().setSubsetOfAttributes(places)
    request.setDestinationCrs(crs, transforms)
    shapes: list[bytes | None] = []
    numbers: list[int] = []
    columns: list[list[object]] = [[] for _ in names]
    for feature in source.features(request):
        numbers.append(feature.id())
        shapes.append(straight(feature.geometry())[0])
        for place, column in zip(places, columns, strict=True):
            value = feature.attribute(place)
            column.append(None if value == NULL else value)
    if not numbers:
        raise InputError(
            Problem(
                "Layer “{layer}” has no features. Choose another one, or clear its filter.",
                {"layer": source.name},
            )
        )
    return LayerRows(
        source.name,
        shapely.force_2d(np.array(shapely.from_wkb(shapes, on_invalid="fix"), dtype=object)),
        dict(zip(names, columns, strict=True)),
        np.array(numbers, dtype=np.int64),
    )


def _check_geometry(source: LayerSource, geometry: Geometry) -> None:
    if QgsWkbTypes.geometryType(source.wkb_type) not in _TAKEN[geometry]:
        raise InputError(
            Problem(
                "Layer “{layer}” must hold {geometry} to serve as {kind}. Choose another one.",
                {
                    "layer": source.name,
                    "geometry": Term(_WORDS[geometry]),
                    "kind": Term(source.attachment.of_kind.title),
                },
            )
        )
    if not source.crs.isValid():
        raise InputError(
            Problem(
                "Layer “{layer}” has no coordinate system. Set it in the layer's properties, under "
                "Source.",
                {"layer": source.name},
            )
        )
