"""From a QGIS layer of lines, or a table of pairs of ids, to links between communes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

import shapely
from qgis.core import NULL, QgsFeature, QgsFields

from regionaltool.bridge.read_communes import check_fields
from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.links import Link, LinkRow, links_from_rows
from regionaltool.core.problems import InputError, Problem

UNSTATED_KIND = "exception"
"""The kind without a field of kinds: it claims no bridge and no ferry."""
_IN_VIETNAMESE = {"cầu": "bridge", "phà": "ferry", "ngoại lệ": "exception"}


@dataclass(frozen=True)
class LinkFields:
    """Which field of a layer of links means what; empty for none."""

    kind: str = ""
    start: str = ""
    """Id of the first commune, for rows without a line."""
    end: str = ""
    reason: str = ""
    source: str = ""


_USUAL_NAMES = {
    "kind": ("kind", "loai", "loại", "type"),
    "start": ("a", "start", "from", "tu", "từ", "origin"),
    "end": ("b", "end", "to", "den", "đến", "destination"),
    "reason": ("reason", "ly_do", "lý_do", "lydo"),
    "source": ("source", "nguon", "nguồn", "can_cu", "căn_cứ"),
}


def guess_link_fields(names: Sequence[str]) -> LinkFields:
    """Which field means what, by its name alone; to be shown before it is used."""
    by_name = {name.lower(): name for name in reversed(names)}
    return LinkFields(
        **{
            role: next((by_name[usual] for usual in usuals if usual in by_name), "")
            for role, usuals in _USUAL_NAMES.items()
        }
    )


def read_links(
    features: Iterable[QgsFeature],
    layer_fields: QgsFields,
    communes: Communes,
    fields: LinkFields,
    *,
    tolerance_m: float,
    layer: str,
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Links, and what to tell about rows that link nothing. Raises `InputError`.

    The features must be in the coordinate system of the communes. Every part of a multiline is a
    link of its own. A feature without a line links the communes whose ids it holds.
    """
    check_fields(filter(None, astuple(fields)), layer_fields, layer)
    rows = []
    for feature in features:
        kind, start, end, reason, source = read_texts(
            [_value(feature, name) for name in astuple(fields)]
        )
        kind = kind.lower() if fields.kind else UNSTATED_KIND
        kind = _IN_VIETNAMESE.get(kind, kind)
        rows += [LinkRow(kind, line, start, end, reason, source) for line in _lines(feature, layer)]
    if rows and not any(row.line or row.start or row.end for row in rows):
        raise InputError(
            Problem(
                "Layer “{layer}” has neither lines nor ids of communes, so nothing is linked. "
                "Choose the fields that hold the ids of the two communes of each link.",
                {"layer": layer},
            )
        )
    return links_from_rows(communes, rows, tolerance_m=tolerance_m, layer=layer)


def _value(feature: QgsFeature, name: str) -> object:
    value = feature[name] if name else None
    return None if value == NULL else value


def _lines(feature: QgsFeature, layer: str) -> list[shapely.Geometry | None]:
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
                {"layer": layer, "feature": feature.id()},
            )
        )
    return [shapely.force_2d(part) for part in parts]
