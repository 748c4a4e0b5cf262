"""From a QGIS layer of lines to roads with speeds and directions.

A field that nobody has named is guessed by its name, and the guess is told. An extract of
OpenStreetMap, also the ``lines`` of a .pbf, is read by its tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import shapely
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsWkbTypes,
)

from regionaltool.bridge.read_communes import check_fields, core_crs, curve_note, straight
from regionaltool.core.access.osm_roads import OTHER_TAGS, TAGS, is_osm, osm_columns
from regionaltool.core.access.road_columns import ENOUGH_CLASSES
from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.names import fold
from regionaltool.core.problems import InputError, Problem, Term, phrase
from regionaltool.core.score.profile import Profile

_ROLES = {
    "class": phrase("class of a road"),
    "speed": phrase("speed of a road (km/h)"),
    "maxspeed": phrase("posted limit"),
    "oneway": phrase("direction of traffic"),
    "access": phrase("right to drive on a road"),
    "ferry": phrase("mark of a ferry"),
    "opens": phrase("year in which a road opens"),
}
# in the order of trust; “loại đường” tells a railway, “cấp đường” does not
_USUAL_NAMES = {
    "class": (
        *("class", "highway", "fclass", "road class", "loai duong", "cap duong"),
        *("loai", "cap", "kind", "type"),
    ),
    "speed": ("speed kmh", "speed", "kmh", "toc do", "van toc"),
    "maxspeed": ("maxspeed", "toc do toi da"),
    "oneway": ("oneway", "one way", "mot chieu", "1 chieu"),
    "access": ("motor vehicle", "access"),
    "ferry": ("ferry",),
    "opens": ("opens", "opening year", "year opens", "nam khai thac", "nam hoan thanh", "nam mo"),
}
_NUMBERS = ("speed", "opens")


class Network(NamedTuple):
    """The roads of a layer and what is to be told about how it was read."""

    lines: RoadLines
    guesses: tuple[Problem, ...]
    """Which fields were taken for what without being named."""
    notes: tuple[Problem, ...]
    """What was left out or changed."""


def read_network(
    features: Iterable[QgsFeature],
    layer_fields: QgsFields,
    crs: QgsCoordinateReferenceSystem,
    fields: Mapping[str, str],
    profile: Profile,
    layer: str,
    *,
    ferries: bool = False,
) -> Network:
    """Read roads; the features must be in ``crs``. Raises `InputError`.

    ``fields`` names the field of a role of `road_columns.ROLES`, empty or left out for one that
    is to be guessed. With ``ferries`` every line is one. Curves become straight segments; Z and M
    values are left out. Rows are called by the ids of their features.
    """
    fields = {role: name for role, name in fields.items() if name}
    check_fields(fields.values(), layer_fields, layer)
    tagged = is_osm(layer_fields.names()) and "class" not in fields
    wanted = {*fields.values(), *_candidates(layer_fields)}
    if tagged:
        wanted |= {*TAGS, OTHER_TAGS} & set(layer_fields.names())
    table: dict[str, list[object]] = {name: [] for name in layer_fields.names() if name in wanted}
    places = [(layer_fields.lookupField(name), values) for name, values in table.items()]
    shapes: list[bytes | None] = []
    row: list[int] = []
    curved = False
    for feature in features:
        wkb, was_curved = straight(_line(feature, layer))
        shapes.append(wkb)
        row.append(feature.id())
        curved = curved or was_curved
        for place, values in places:
            value = feature.attribute(place)
            values.append(None if value == NULL else value)
    by_tags = osm_columns(table) if tagged else {}
    guess = {
        role: name
        for role, name in _guessed(layer_fields, table, profile).items()
        if role not in fields and role not in by_tags
    }
    titles = {**guess, **fields}
    columns = by_tags | {role: table[name] for role, name in titles.items()}
    guesses = (
        *((_as_osm(layer),) if tagged else ()),
        *(_taken(layer, role, name) for role, name in guess.items()),
    )
    if ferries:
        columns["ferry"] = ["yes"] * len(row)
    lines = RoadLines.of(
        layer,
        core_crs(crs),
        np.array(shapely.from_wkb(shapes), dtype=object),
        columns,
        profile,
        np.array(row, dtype=np.int64),
        titles,
    )
    return Network(lines, guesses, (*curve_note(curved, layer), *lines.problems))


def _line(feature: QgsFeature, layer: str):
    geometry = feature.geometry()
    if not geometry.isNull() and geometry.type() != QgsWkbTypes.GeometryType.LineGeometry:
        raise InputError(
            Problem(
                "Layer “{layer}” must hold lines, but feature {feature} is of another kind. "
                "Choose the layer with the roads.",
                {"layer": layer, "feature": feature.id()},
            )
        )
    return geometry


def _candidates(layer_fields: QgsFields) -> set[str]:
    """The fields that a guess may look at."""
    usual = {name for names in _USUAL_NAMES.values() for name in names}
    return {name for name in layer_fields.names() if fold(name) in usual}


def _guessed(
    layer_fields: QgsFields, table: Mapping[str, Sequence[object]], profile: Profile
) -> dict[str, str]:
    """Role → field, for the roles that some field fits; a field has one role at most."""
    by_name = {fold(name): name for name in reversed(layer_fields.names())}
    found: dict[str, str] = {}
    for role, usual in _USUAL_NAMES.items():
        fits = [by_name[name] for name in usual if name in by_name]
        if role in _NUMBERS:
            # a text among them is refused by its row: passed over, roads would be at other speeds
            fits = [f for f in fits if _may_count(f, layer_fields, table[f])]
        if role == "class":
            # the classes of one that the profile does not know are told by their names
            fits = [f for f in fits if _known(table[f], profile)] or fits
        if fits:
            found[role] = fits[0]
    return found


def _may_count(name: str, layer_fields: QgsFields, values: Sequence[object]) -> bool:
    """Is it a field of numbers, or one of texts with something in it?"""
    numeric = layer_fields.at(layer_fields.lookupField(name)).isNumeric()
    return numeric or any(value not in (None, "") for value in values)


def _known(values: Sequence[object], profile: Profile) -> bool:
    """Does the profile have a speed for nearly all that stands in a field?"""
    classes = {fold(name) for name in profile.speeds}
    filled = [fold(str(value)) for value in values if value not in (None, "")]
    known = sum(text in classes for text in filled)
    return bool(filled) and known >= ENOUGH_CLASSES * len(filled)


def _taken(layer: str, role: str, field: str) -> Problem:
    return Problem(
        "Layer “{layer}”: field “{field}” is taken for the {role}.",
        {"layer": layer, "field": field, "role": Term(_ROLES[role])},
    )


def _as_osm(layer: str) -> Problem:
    return Problem(
        "Layer “{layer}” is read as OpenStreetMap: classes, posted limits, one-way streets, access "
        "and ferries come from its tags.",
        {"layer": layer},
    )
