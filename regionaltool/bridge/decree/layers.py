"""Shapefile and GeoPackage of a package, without a trace of the clock."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from regionaltool.bridge.export_crs import moved_to_crs
from regionaltool.bridge.geopackage_titles import write_titles
from regionaltool.bridge.plan_file.commune_layer import crs_text
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.vector_file import LayerToWrite, VectorFormat, refused, write_layer
from regionaltool.core.decree.decided_plan import DecidedPlan
from regionaltool.core.decree.papers.file_rows import commune_rows, fitting, unit_rows
from regionaltool.core.unit_table import COMMUNE_COLUMNS, SHAPEFILE_COLUMNS, UNIT_COLUMNS

SHAPEFILE, GEOPACKAGE = "units.shp", "plan.gpkg"
SHAPEFILE_FILES = tuple(f"units{ending}" for ending in (".shp", ".shx", ".dbf", ".prj", ".cpg"))
_FIRST_DAY = "1980-01-01"


def layers_of(
    decided: DecidedPlan,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    stage: Stage,
) -> dict[str, tuple[LayerToWrite, ...]]:
    """Name of each file → its layers, in the coordinate system of the package.

    Raises `InputError` when there is no good way into it, `CancelledError`.
    """
    source = plan_crs(decided)
    units, communes = unit_rows(decided), commune_rows(decided)
    outlines = moved_to_crs(units, source, crs, context, stage.part(0, 0.4))
    parts = moved_to_crs(communes, source, crs, context, stage.part(0.4, 1))
    return {
        SHAPEFILE: (LayerToWrite("units", SHAPEFILE_COLUMNS, fitting(units), outlines, crs),),
        GEOPACKAGE: (
            LayerToWrite("units", UNIT_COLUMNS, units, outlines, crs),
            LayerToWrite("communes", COMMUNE_COLUMNS, communes, parts, crs),
        ),
    }


def write_layers(
    folder: Path,
    layers: dict[str, tuple[LayerToWrite, ...]],
    day: str,
    shown: Path,
    translate: Callable[[str], str],
    stage: Stage,
) -> None:
    """Write both files; ``shown`` is the folder as messages call it, and ``translate`` gives the
    columns of the GeoPackage their full names.

    Raises `InputError` when a file cannot be written or does not read back, `CancelledError`.
    """
    (units,) = layers[SHAPEFILE]
    write_layer(
        folder / SHAPEFILE, VectorFormat.SHAPEFILE, units, shown / SHAPEFILE, stage.part(0, 0.3)
    )
    _settle_dbf(folder / "units.dbf", day)
    file = folder / GEOPACKAGE
    for number, layer in enumerate(layers[GEOPACKAGE]):
        part = stage.part(0.3 + 0.35 * number, 0.65 + 0.35 * number)
        write_layer(file, VectorFormat.GEOPACKAGE, layer, shown / GEOPACKAGE, part)
    titles = {
        layer.name: {c.name: translate(c.title) for c in layer.columns}
        for layer in layers[file.name]
    }
    write_titles(file, titles, shown / GEOPACKAGE)
    _settle_geopackage(file, day, shown / GEOPACKAGE)


def plan_crs(decided: DecidedPlan) -> QgsCoordinateReferenceSystem:
    """The coordinate system of a decided plan as QGIS knows it."""
    text = crs_text(decided.crs)
    if text.startswith("EPSG:"):
        return QgsCoordinateReferenceSystem(text)
    return QgsCoordinateReferenceSystem.fromWkt(text)


def _settle_dbf(file: Path, day: str) -> None:
    """The header of a DBF says on which day it was written, in three bytes."""
    said = date.fromisoformat(day or _FIRST_DAY)
    with file.open("rb+") as opened:
        opened.seek(1)
        opened.write(bytes((min(max(said.year - 1900, 0), 255), said.month, said.day)))


def _settle_geopackage(file: Path, day: str, shown: Path) -> None:
    said = f"{day or _FIRST_DAY}T00:00:00.000Z"
    try:
        with closing(sqlite3.connect(file)) as database:
            with database:
                database.execute("UPDATE gpkg_contents SET last_change = ?", (said,))
                database.execute("UPDATE layer_styles SET update_time = ?", (said,))
            database.execute("VACUUM")
    except sqlite3.Error as error:
        raise refused(file, shown, str(error)) from error
