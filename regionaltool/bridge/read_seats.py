"""From a QGIS layer of points to the seats of today."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import NULL, QgsFeature, QgsFields

from regionaltool.bridge.read_communes import check_fields
from regionaltool.core.columns import read_texts
from regionaltool.core.problems import InputError, Problem


class NamedSeats(NamedTuple):
    """k seats with what they are called."""

    points: NDArray[np.object_]
    """(k,) shapely Points, none of them empty."""
    ids: NDArray[np.object_]
    """(k,) text, unique; the points of a multipoint are numbered."""
    notes: tuple[Problem, ...]


def read_named_seats(
    features: Iterable[QgsFeature], layer_fields: QgsFields, field: str, source: str
) -> NamedSeats:
    """The seats with the ids that stand in a field, else those of the features.

    The features must be in the coordinate system of the communes. Raises `InputError`.
    """
    check_fields(filter(None, (field,)), layer_fields, source)
    features = list(features)
    if field:
        values = [feature[field] for feature in features]
        ids = read_texts([None if value == NULL else value for value in values])
        _check_filled(ids, [feature.id() for feature in features], field, source)
    else:
        ids = np.array([str(feature.id()) for feature in features], dtype=object)
    parts = [read_seats([feature], source) for feature in features]
    empty = [key for key, some in zip(ids, parts, strict=True) if some[0].is_empty]
    notes = ()
    if empty:
        notes = (
            Problem(
                "Layer “{layer}”: seats without a place are left out: {seats}.",
                {"layer": source, "seats": tuple(empty)},
            ),
        )
    points, keys = [], []
    for key, some in zip(ids, parts, strict=True):
        some = [point for point in some if not point.is_empty]
        points += some
        keys += [key] if len(some) == 1 else [f"{key}.{n}" for n in range(1, len(some) + 1)]
    if not points:
        raise InputError(
            Problem(
                "Layer “{layer}” has no seats. Choose another one, or clear its filter.",
                {"layer": source},
            )
        )
    _check_once(keys, source)
    return NamedSeats(
        np.array([*points, None], dtype=object)[:-1],
        np.array([*keys, None], dtype=object)[:-1],
        notes,
    )


def _check_filled(ids: NDArray[np.object_], rows: list[int], field: str, source: str) -> None:
    blank = [str(row) for key, row in zip(ids, rows, strict=True) if key == ""]
    if blank:
        raise InputError(
            Problem(
                "Layer “{layer}”: field “{field}” is empty in row {rows}. Fill in the id of each "
                "seat, or choose no field.",
                {"layer": source, "field": field, "rows": tuple(blank)},
            )
        )


def _check_once(keys: list[str], source: str) -> None:
    distinct, count = np.unique(keys, return_counts=True)
    if (count > 1).any():
        raise InputError(
            Problem(
                "Layer “{layer}”: ids of seats that stand more than once: {ids}. Give each seat an "
                "id of its own, or choose no field.",
                {"layer": source, "ids": tuple(distinct[count > 1].tolist())},
            )
        )


def read_seats(features: Iterable[QgsFeature], source: str) -> NDArray[np.object_]:
    """(k,) shapely Points; an empty one where a feature has no geometry. Raises `InputError`.

    The features must be in the coordinate system of the communes. Every point of a multipoint is
    a seat.
    """
    points: list[shapely.Geometry] = []
    for feature in features:
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            points.append(shapely.Point())
            continue
        parts = shapely.get_parts(shapely.from_wkb(bytes(geometry.asWkb()))).tolist()
        if any(part.geom_type != "Point" for part in parts):
            raise InputError(
                Problem(
                    "Layer “{layer}” must hold points, but feature {feature} is of another kind. "
                    "Choose the layer with the seats.",
                    {"layer": source, "feature": feature.id()},
                )
            )
        points.extend(shapely.force_2d(part) for part in parts)
    return np.array([*points, None], dtype=object)[:-1]
