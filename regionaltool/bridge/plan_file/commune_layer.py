"""The layer of communes in a plan: written once by OGR, read back by SQLite alone.

While a plan is open nothing may open its file through OGR, so reading does without it. A checksum
tells whether another program has changed the layer since.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr, osr
from pyproj import CRS

from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.communes import Communes
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.terrain import TERRAINS

LAYER = "communes"
_COLUMNS = {
    "id": ogr.OFTString,
    "name": ogr.OFTString,
    "population": ogr.OFTInteger64,
    "official_km2": ogr.OFTReal,
    "former_district": ogr.OFTString,
}
TEXTS = ("type", "terrain")
"""Further columns of text, written where the communes have them."""
_ENVELOPE = (0, 32, 48, 48, 64)
"""Bytes of the envelope before the WKB, by the code in the flags (GeoPackage 1.3, 2.1.3)."""


def crs_text(crs: CRS) -> str:
    """The coordinate system as it is kept: by its EPSG code where that says all, else as WKT."""
    authority = crs.to_authority(min_confidence=100)
    if authority is not None and authority[0] == "EPSG":
        text = ":".join(authority)
        if CRS(text) == crs:
            return text
    return crs.to_wkt()


def statistic_columns(communes: Communes) -> dict[str, str]:
    """Column of the layer → the statistic in it; SQLite does not tell capitals apart."""
    return {f"statistic_{number}": key for number, key in enumerate(communes.statistics, start=1)}


def text_columns(communes: Communes) -> dict[str, list[str | None]]:
    """The columns among `TEXTS` that say something, with their values."""
    terrain = [TERRAINS[number] if number >= 0 else None for number in communes.terrain.tolist()]
    columns = {"type": [text or None for text in communes.type], "terrain": terrain}
    return {name: values for name, values in columns.items() if any(values)}


def write_commune_layer(file: Path, communes: Communes, shown: Path) -> None:
    """Write the layer into a new GeoPackage and close it. Raises `InputError`."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(file))
    if source is None:
        raise cannot_write(shown, "")
    reference = osr.SpatialReference()
    reference.SetFromUserInput(communes.crs.to_wkt())
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = source.CreateLayer(
        LAYER, reference, ogr.wkbMultiPolygon, ["GEOMETRY_NAME=geom", "FID=fid"]
    )
    if layer is None:
        raise cannot_write(shown, "")
    for name, kind in _COLUMNS.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    for name in text_columns(communes):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for name, key in statistic_columns(communes).items():
        field = ogr.FieldDefn(name, ogr.OFTReal)
        field.SetAlternativeName(key)
        layer.CreateField(field)
    source.StartTransaction()
    failed = 0
    for wkb, values in zip(_multi_wkb(communes), _rows(communes), strict=True):
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(values):
            if value is not None:
                feature.SetField(place, value)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        failed = failed or layer.CreateFeature(feature)
    failed = source.CommitTransaction() or failed
    del layer, source  # closes the file
    if failed:
        raise cannot_write(shown, "")


def _multi_wkb(communes: Communes) -> list[bytes]:
    whole = [
        shape if shape.geom_type == "MultiPolygon" else shapely.multipolygons([shape])
        for shape in communes.geometry
    ]
    return list(shapely.to_wkb(np.array(whole, dtype=object)))


def _rows(communes: Communes) -> Iterator[tuple[object, ...]]:
    known = communes.population_known
    people = [n if k else None for n, k in zip(communes.population.tolist(), known, strict=True)]
    amounts = (
        [None if value != value else value for value in column.tolist()]
        for column in (communes.official_km2, *communes.statistics.values())
    )
    official, *statistics = amounts
    texts = text_columns(communes).values()
    return zip(
        communes.ids,
        communes.names,
        people,
        official,
        communes.group,
        *texts,
        *statistics,
        strict=True,
    )


@dataclass(frozen=True)
class StoredCommunes:
    """The rows of the layer as they stand in the file."""

    columns: Mapping[str, Sequence[object]]
    wkb: Sequence[bytes]
    checksum: str

    def communes(self, source: str, crs: str, statistics: Mapping[str, str]) -> Communes:
        """The communes, checked anew. Raises `InputError`.

        ``statistics`` says which column holds which statistic.
        """
        columns = self.columns
        return Communes.from_arrays(
            ids=columns["id"],
            names=columns["name"],
            geometry=shapely.from_wkb(list(self.wkb)),
            crs=CRS(crs),
            population=columns["population"],
            official_km2=columns["official_km2"],
            group=columns["former_district"],
            type=columns.get("type"),
            terrain=columns.get("terrain"),
            statistics={key: columns[name] for name, key in statistics.items()},
            source=source,
        )


def further_columns(settings: Mapping[str, object]) -> tuple[str, ...]:
    """The columns that a plan says it has beside those that every plan has."""
    return (*settings.get("texts", ()), *settings["statistics"])


def read_commune_layer(connection: sqlite3.Connection, further: Sequence[str]) -> StoredCommunes:
    """Read the layer with its further columns. Raises `sqlite3.Error` and `InputError`."""
    names = (*_COLUMNS, *further)
    listed = ", ".join(f'"{name}"' for name in names)
    digest = hashlib.sha256()
    rows, shapes = [], []
    for blob, *values in connection.execute(f"SELECT geom, {listed} FROM {LAYER} ORDER BY fid"):
        wkb = _wkb(blob, values[0])
        digest.update(repr(values).encode())
        digest.update(wkb)
        rows.append(values)
        shapes.append(wkb)
    columns = zip(*rows, strict=True) if rows else ([] for _ in names)
    return StoredCommunes(dict(zip(names, columns, strict=True)), shapes, digest.hexdigest())


def _wkb(blob: bytes | None, commune: object) -> bytes:
    if not blob or blob[:2] != b"GP":
        raise InputError(
            Problem(
                "Layer “{layer}”: no geometry for {communes}. Draw it or delete the row.",
                {"layer": LAYER, "communes": str(commune)},
            )
        )
    return bytes(blob[8 + _ENVELOPE[blob[3] >> 1 & 7] :])
