"""From a QGIS layer to the rows of a check or a repair, whatever is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsFeature, QgsFields

from regionaltool.bridge.read_communes import check_fields, core_crs, curve_note, straight
from regionaltool.core.columns import read_persons
from regionaltool.core.commune_rows import CommuneRows
from regionaltool.core.problems import InputError, Problem


@dataclass(frozen=True)
class RowFields:
    """Which field means what; empty for none."""

    id: str = ""
    name: str = ""
    population: str = ""


@dataclass(frozen=True, eq=False)
class RowTable:
    """The rows of a layer with all that they carry."""

    rows: CommuneRows
    feature_ids: tuple[int, ...]
    attributes: tuple[list[object], ...]
    """All values of each row, as they came."""
    population: NDArray[np.float64]
    """(n,) persons, NaN where unknown."""


def read_rows(
    features: Iterable[QgsFeature],
    layer_fields: QgsFields,
    crs: QgsCoordinateReferenceSystem,
    fields: RowFields,
    source: str,
) -> RowTable:
    """Read rows as they come. Raises `InputError` where there is nothing to check or repair."""
    asked = [name for name in (fields.id, fields.name, fields.population) if name]
    check_fields(asked, layer_fields, source)
    columns: dict[str, list[object]] = {name: [] for name in asked}
    feature_ids: list[int] = []
    attributes: list[list[object]] = []
    geometry: list[bytes | None] = []
    curved = False
    for feature in features:
        feature_ids.append(feature.id())
        attributes.append(feature.attributes())
        for name, values in columns.items():
            value = feature[name]
            values.append(None if value == NULL else value)
        wkb, was_curved = straight(feature.geometry())
        geometry.append(wkb)
        curved = curved or was_curved
    rows = CommuneRows.from_arrays(
        ids=columns[fields.id] if fields.id else [str(fid) for fid in feature_ids],
        names=columns[fields.name] if fields.name else None,
        geometry=_shapes(geometry, feature_ids, source),
        crs=core_crs(crs),
        source=source,
        notes=curve_note(curved, source),
    )
    population = np.full(len(rows), np.nan)
    if fields.population:
        persons, known = read_persons(
            columns[fields.population],
            fields.population,
            lambda where: rows.labels(np.flatnonzero(where)),
            source,
        )
        population[known] = persons[known]
    return RowTable(rows, tuple(feature_ids), tuple(attributes), population)


def _shapes(
    geometry: list[bytes | None], feature_ids: list[int], source: str
) -> NDArray[np.object_]:
    """Shapes from WKB; rings of too few points, which GEOS refuses to build, are closed for it."""
    shapes = np.array(shapely.from_wkb(geometry, on_invalid="fix"), dtype=object)
    lost = [
        f"#{fid}"
        for fid, wkb, shape in zip(feature_ids, geometry, shapes, strict=True)
        if wkb is not None and shape is None
    ]
    if lost:
        raise InputError(
            Problem(
                "Layer “{layer}”: the outline of {communes} cannot be read. Draw it anew or "
                "delete the row.",
                {"layer": source, "communes": tuple(lost)},
            )
        )
    return shapes
