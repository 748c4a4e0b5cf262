"""From a QGIS layer of lines to links between communes."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from qgis.core import NULL, QgsFeature, QgsFields

from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.links import Link, links_from_lines
from regionaltool.core.problems import InputError, Problem

UNSTATED_KIND = "exception"
"""The kind without a field of kinds: it claims no bridge and no ferry."""


def read_links(
    features: Iterable[QgsFeature],
    layer_fields: QgsFields,
    communes: Communes,
    *,
    kind_field: str,
    tolerance_m: float,
    source: str,
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Links, and what to tell about lines that link nothing. Raises `InputError`.

    The features must be in the coordinate system of the communes. Every part of a multiline is a
    link of its own.
    """
    if kind_field and layer_fields.lookupField(kind_field) < 0:
        raise InputError(
            Problem(
                "Layer “{layer}” has no field “{field}”. Its fields are: {fields}.",
                {"layer": source, "field": kind_field, "fields": tuple(layer_fields.names())},
            )
        )
    lines: list[shapely.Geometry | None] = []
    kinds: list[object] = []
    for feature in features:
        kind = feature[kind_field] if kind_field else UNSTATED_KIND
        for line in _lines(feature, source):
            lines.append(line)
            kinds.append(None if kind == NULL else kind)
    return links_from_lines(
        communes,
        np.array([*lines, None], dtype=object)[:-1],
        [kind.lower() for kind in read_texts(kinds)],
        tolerance_m=tolerance_m,
        source=source,
    )


def _lines(feature: QgsFeature, source: str) -> list[shapely.Geometry | None]:
    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty():
        return [None]
    straight = geometry.constGet().segmentize()
    parts = shapely.get_parts(shapely.from_wkb(bytes(straight.asWkb()))).tolist()
    if any(part.geom_type != "LineString" for part in parts):
        raise InputError(
            Problem(
                "Layer “{layer}” must hold lines, but feature {feature} is of another kind. "
                "Choose the layer in which the links are drawn.",
                {"layer": source, "feature": feature.id()},
            )
        )
    return [shapely.force_2d(part) for part in parts]
