"""The rows of a layer that is attached: shapes in the coordinate system of the communes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsWkbTypes,
)

from regionaltool.bridge.attach.attachment import Fields
from regionaltool.bridge.attach.guesses import guessed_by_name, settled_fields, told
from regionaltool.bridge.attach.sources import LayerSource
from regionaltool.bridge.read_communes import check_fields, core_crs, straight
from regionaltool.core.inputs.kinds import InputKind
from regionaltool.core.problems import InputError, Problem, Term, phrase

_CHECKED_EVERY = 200
TAKEN = {
    "line": {QgsWkbTypes.GeometryType.LineGeometry},
    "polygon": {QgsWkbTypes.GeometryType.PolygonGeometry},
    # an area gives a point on its surface
    "point": {
        QgsWkbTypes.GeometryType.PointGeometry,
        QgsWkbTypes.GeometryType.PolygonGeometry,
    },
}
_WORDS = {"line": phrase("lines"), "polygon": phrase("polygons"), "point": phrase("points")}


@dataclass(frozen=True)
class Reading:
    """How layers are read: into which coordinate system, and as long as nobody cancels."""

    crs: QgsCoordinateReferenceSystem
    """That of the communes."""
    transforms: QgsCoordinateTransformContext
    check: Callable[[], None]
    """Called now and then; raises `CancelledError`."""

    def features(
        self, source: LayerSource, request: QgsFeatureRequest | None = None
    ) -> Iterator[QgsFeature]:
        """The features of a layer in ``crs``.

        Raises `InputError` where the layer is of another kind or has no coordinate system, and
        `CancelledError`.
        """
        _check_layer(source, source.attachment.of_kind)
        request = request or QgsFeatureRequest()
        request.setDestinationCrs(self.crs, self.transforms)
        for count, feature in enumerate(source.features(request)):
            if count % _CHECKED_EVERY == 0:
                self.check()
            yield feature


@dataclass(frozen=True, eq=False)
class LayerRows:
    """q features of a layer."""

    source: str
    """Name of the layer, for messages."""
    shapes: NDArray[np.object_]
    """(q,) two-dimensional and without curves; None where a feature has none."""
    columns: Mapping[str, list[object]]
    """By role, q values each; None for NULL."""
    numbers: NDArray[np.int64]
    """(q,) ids of the features, as QGIS shows them."""
    fields: Fields
    """Role → field."""
    guessed: tuple[str, ...]
    """Roles whose field nobody has chosen."""
    notes: tuple[Problem, ...]
    """The sentence that says what has been guessed."""


def read_layer_rows(source: LayerSource, reading: Reading) -> LayerRows:
    """The shapes of a layer and the fields of its kind.

    Raises `InputError` and `CancelledError`.
    """
    kind = source.attachment.of_kind
    chosen = source.attachment.fields
    check_fields((name for name in chosen.values() if name), source.fields, source.name)
    fields, guess = settled_fields(
        kind, chosen, guessed_by_name(kind, source.fields.names()), source.name
    )
    places = [source.fields.lookupField(name) for name in fields.values()]
    request = QgsFeatureRequest().setSubsetOfAttributes(places)
    shapes: list[bytes | None] = []
    numbers: list[int] = []
    columns: list[list[object]] = [[] for _ in fields]
    for feature in reading.features(source, request):
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
        source=source.name,
        shapes=_two_dimensional(shapes),
        columns=dict(zip(fields, columns, strict=True)),
        numbers=np.array(numbers, dtype=np.int64),
        fields=fields,
        guessed=tuple(guess),
        notes=told(kind, guess, source.name),
    )


def _two_dimensional(wkb: Iterable[bytes | None]) -> NDArray[np.object_]:
    shapes = shapely.from_wkb(np.array([*wkb, None], dtype=object)[:-1], on_invalid="fix")
    return shapely.force_2d(shapes)


def _check_layer(source: LayerSource, kind: InputKind) -> None:
    if QgsWkbTypes.geometryType(source.wkb_type) not in TAKEN[kind.geometry]:
        raise InputError(
            Problem(
                "Layer “{layer}” must hold {geometry} to serve as {kind}. Choose another one.",
                {
                    "layer": source.name,
                    "geometry": Term(_WORDS[kind.geometry]),
                    "kind": Term(kind.title),
                },
            )
        )
    if core_crs(source.crs) is None:
        raise InputError(
            Problem(
                "Layer “{layer}” has no coordinate system. Set it in the layer's properties, under "
                "Source.",
                {"layer": source.name},
            )
        )
