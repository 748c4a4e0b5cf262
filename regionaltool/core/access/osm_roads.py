"""OpenStreetMap's lines as they come from an extract, in the columns that roads are read from.

https://wiki.openstreetmap.org/wiki/Key:highway, Key:oneway, Key:access, Tag:route=ferry. Tags that
have no column of their own stand in ``other_tags`` as "key"=>"value".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from regionaltool.core.columns import is_null

NO_ROAD = "no"
"""The class of a line that is no road at all."""
OTHER_TAGS = "other_tags"
_FOR_CARS = ("motorcar", "motor_vehicle", "vehicle", "access")
"""Whom a tag is about, the nearest first: that which is set counts."""
TAGS = ("highway", "maxspeed", "oneway", "junction", "route", "railway", *_FOR_CARS)
"""Those that tell something here; each may have a column of its own."""
_TAG = re.compile(r'"((?:[^"\\]|\\.)*)"\s*=>\s*"((?:[^"\\]|\\.)*)"')
_ONE_WAY_BY_NATURE = ("motorway",)
_ROUNDABOUTS = ("roundabout", "circular")


def is_osm(names: Sequence[str]) -> bool:
    """Do fields of these names come from OpenStreetMap?"""
    return "highway" in names


def osm_columns(table: Mapping[str, Sequence[object]]) -> dict[str, NDArray[np.object_]]:
    """Columns for `RoadLines.of`, from those of an extract by their names, (f,) each."""
    tags = _tags(table)
    kind = tags["highway"]
    ferry = (tags["route"] == "ferry") & (kind == "")
    ring = np.isin(tags["junction"], _ROUNDABOUTS) | np.isin(kind, _ONE_WAY_BY_NATURE)
    access = np.full(len(kind), "", dtype=object)
    for key in reversed(_FOR_CARS):
        access = np.where(tags[key] == "", access, tags[key])
    return {
        "class": np.where(ferry, "ferry", np.where(kind == "", NO_ROAD, kind)),
        "maxspeed": tags["maxspeed"],
        "oneway": np.where(ring & (tags["oneway"] == ""), "yes", tags["oneway"]),
        "access": access,
        "ferry": np.where(ferry, "yes", ""),
    }


def _tags(table: Mapping[str, Sequence[object]]) -> dict[str, NDArray[np.object_]]:
    """The tags that tell something here, empty where they are not set."""
    n = len(next(iter(table.values())))
    tags = {key: np.full(n, "", dtype=object) for key in TAGS}
    for row, text in enumerate(table.get(OTHER_TAGS, ())):
        if not is_null(text):
            for key, value in _TAG.findall(str(text)):
                if key in tags:
                    tags[key][row] = value
    for key in TAGS:
        for row, value in enumerate(table.get(key, ())):
            if not is_null(value) and value != "":
                tags[key][row] = str(value).strip()
    return tags
