"""From a QGIS layer of points to the seats of today."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import QgsFeature

from regionaltool.core.problems import InputError, Problem


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
