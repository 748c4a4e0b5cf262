"""From a QGIS layer to communes and units.

Works on anything that iterates features, so a Processing source, a layer with unsaved edits and
a selection are read alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import isfinite
from numbers import Real

import numpy as np
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)

from regionaltool.bridge.compat import is_text
from regionaltool.bridge.text_figures import figures_in, holds_text, looks_like_figures
from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.problems import InputError, Problem

_KEYS = {"fid", "ogc_fid", "objectid"}
"""Fields that number the features."""


@dataclass(frozen=True)
class CommuneFields:
    """Which field of a layer means what; empty for none."""

    id: str = ""
    name: str = ""
    population: str = ""
    official_km2: str = ""
    type: str = ""
    group: str = ""
    unit: str = ""
    unit_name: str = ""
    statistics: tuple[str, ...] = ()
    terrain: str = ""
    unit_type: str = ""
    numbers: tuple[str, ...] = ()
    """Taken along for whatever a profile may look at; what is no number in them is unknown. A field
    of text counts when nothing but numbers stands in it."""
    as_written: tuple[str, ...] = ()
    """Texts that are handed on as they are."""


@dataclass(frozen=True, eq=False)
class CommuneTable:
    """Communes with the columns that a plan starts from."""

    communes: Communes
    feature_ids: tuple[int, ...]
    """Id of each commune's feature in its layer."""
    units: tuple[str | None, ...]
    """Unit of each commune, None where the field is empty or none was asked for."""
    unit_names: tuple[str, ...]
    unit_types: tuple[str, ...] = ()
    as_written: Mapping[str, Sequence[object]] = field(default_factory=dict)
    """By field, a value of each commune as it came; None for NULL."""


def read_communes(
    features: Iterable[QgsFeature],
    layer_fields: QgsFields,
    crs: QgsCoordinateReferenceSystem,
    fields: CommuneFields,
    source: str,
) -> CommuneTable:
    """Read and check communes. Raises `InputError`.

    Curves are turned into straight segments and Z and M values are left out, with a warning.
    """
    check_fields(_asked(fields), layer_fields, source)
    columns: dict[str, list[object]] = {name: [] for name in _asked(fields)}
    places = [(layer_fields.lookupField(name), values) for name, values in columns.items()]
    feature_ids: list[int] = []
    geometry: list[bytes | None] = []
    curved = False
    for feature in features:
        feature_ids.append(feature.id())
        for place, values in places:
            value = feature.attribute(place)
            values.append(None if value == NULL else value)
        wkb, was_curved = straight(feature.geometry())
        geometry.append(wkb)
        curved = curved or was_curved

    def column(name: str) -> list[object] | None:
        return columns[name] if name else None

    figures, in_doubt = _figures(fields.numbers, columns, source)
    asked_for = {name: _as_numbers(columns[name], name, source) for name in fields.statistics}
    communes = Communes.from_arrays(
        ids=columns[fields.id] if fields.id else [str(fid) for fid in feature_ids],
        names=column(fields.name),
        geometry=np.array(shapely.from_wkb(geometry), dtype=object),
        crs=core_crs(crs),
        population=column(fields.population),
        official_km2=column(fields.official_km2),
        type=column(fields.type),
        group=column(fields.group),
        terrain=column(fields.terrain),
        statistics={**figures, **asked_for},
        source=source,
        population_field=fields.population,
        official_km2_field=fields.official_km2,
        notes=(*curve_note(curved, source), *in_doubt),
    )
    nothing = [None] * len(feature_ids)
    units = read_texts(column(fields.unit) or nothing)
    return CommuneTable(
        communes=communes,
        feature_ids=tuple(feature_ids),
        units=tuple(unit or None for unit in units),
        unit_names=tuple(read_texts(column(fields.unit_name) or nothing)),
        unit_types=tuple(read_texts(column(fields.unit_type) or nothing)),
        as_written={name: columns[name] for name in fields.as_written},
    )


def core_crs(crs: QgsCoordinateReferenceSystem) -> CRS | None:
    """The coordinate system as core knows it, None when there is none on the earth.

    A GeoPackage gives a layer without one a plane or a globe of no place, “Undefined …”, which
    QGIS takes for valid, and from which it brings figures anywhere as if they were right there.

    Raises `InputError` when PROJ cannot read what the layer says.
    """
    if not crs.isValid():
        return None
    text = (
        crs.authid()
        if crs.authid().startswith("EPSG:")
        else crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)
    )
    try:
        read = CRS(text)
        return None if read.is_engineering or read.name.startswith("Undefined") else read
    except CRSError as error:
        raise InputError(
            Problem(
                "The coordinate system “{crs}” cannot be read: {reason}. Choose one with an EPSG "
                "code in the layer's properties.",
                {"crs": crs.description() or text[:60], "reason": error},
            )
        ) from error


def check_fields(names: Iterable[str], layer_fields: QgsFields, source: str) -> None:
    """Raises `InputError` when the layer lacks one of the fields."""
    for name in names:
        if layer_fields.lookupField(name) < 0:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no field “{field}”. Its fields are: {fields}.",
                    {"layer": source, "field": name, "fields": tuple(layer_fields.names())},
                )
            )


def with_numbers(fields: CommuneFields, layer_fields: QgsFields) -> CommuneFields:
    """With all fields of numbers, or of text that may be numbers, that mean nothing else; an
    office's own figures are among them."""
    taken = {name.casefold() for name in _asked(fields)} | _KEYS
    numbers = (
        f.name()
        for f in layer_fields
        if (f.isNumeric() or is_text(f)) and f.name().casefold() not in taken
    )
    return replace(fields, numbers=tuple(numbers))


def _figures(
    names: Sequence[str], columns: Mapping[str, list[object]], source: str
) -> tuple[dict[str, list[float | None]], tuple[Problem, ...]]:
    """Columns of numbers, and why others that look like it are none."""
    found, in_doubt = {}, []
    for name in names:
        values: list[float | None] | Problem | None = None
        if not holds_text(columns[name]):
            values = _numbers(columns[name])
        elif looks_like_figures(columns[name]):
            values = figures_in(columns[name], name, source)
        if isinstance(values, Problem):
            in_doubt.append(values)
        elif values is not None:
            found[name] = values
    return found, tuple(in_doubt)


def _as_numbers(values: list[object], name: str, source: str) -> list[object]:
    """What was asked for by name; `Communes` refuses what is no number."""
    if not looks_like_figures(values):
        return values
    figures = figures_in(values, name, source)
    return values if isinstance(figures, Problem) else figures


def _numbers(values: list[object]) -> list[float | None]:
    numbers = (isinstance(v, Real) and not isinstance(v, bool) and isfinite(v) for v in values)
    return [value if known else None for value, known in zip(values, numbers, strict=True)]


def only_asked(fields: CommuneFields, layer_fields: QgsFields) -> QgsFeatureRequest:
    """Features with the values that `read_communes` looks at and no others."""
    places = (layer_fields.lookupField(name) for name in _asked(fields))
    return QgsFeatureRequest().setSubsetOfAttributes([place for place in places if place >= 0])


def _asked(fields: CommuneFields) -> tuple[str, ...]:
    single = (
        fields.id,
        fields.name,
        fields.population,
        fields.official_km2,
        fields.type,
        fields.group,
        fields.unit,
        fields.unit_name,
        fields.terrain,
        fields.unit_type,
    )
    several = (*fields.statistics, *fields.numbers, *fields.as_written)
    return tuple(dict.fromkeys(name for name in (*single, *several) if name))


def straight(geometry: QgsGeometry) -> tuple[bytes | None, bool]:
    """The geometry as WKB without curves, and whether it had any."""
    if geometry.isNull():
        return None, False
    if not QgsWkbTypes.isCurvedType(geometry.wkbType()):
        return bytes(geometry.asWkb()), False
    return bytes(QgsGeometry(geometry.constGet().segmentize()).asWkb()), True


def curve_note(curved: bool, source: str) -> tuple[Problem, ...]:
    """What to say when curves have been turned into straight segments."""
    if not curved:
        return ()
    return (
        Problem(
            "Layer “{layer}” has curves; they are turned into straight segments.",
            {"layer": source},
        ),
    )
