"""From a QGIS layer of lines to roads."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import QgsFeature, QgsWkbTypes

from regionaltool.core.problems import InputError, Problem


def read_roads(features: Iterable[QgsFeature], layer: str) -> NDArray[np.object_]:
    """(m,) lines of the features, those without geometry left out. Raises `InputError`.

    Curves become straight segments; Z and M values are left out.
    """
    lines: list[bytes] = []
    for feature in features:
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        if geometry.type() != QgsWkbTypes.GeometryType.LineGeometry:
            raise InputError(
                Problem(
                    "Layer “{layer}” must hold lines, but feature {feature} is of another kind. "
                    "Choose the layer with the roads.",
                    {"layer": layer, "feature": feature.id()},
                )
            )
        lines.append(bytes(geometry.constGet().segmentize().asWkb()))
    return shapely.force_2d(shapely.from_wkb(np.array(lines, dtype=object)))
