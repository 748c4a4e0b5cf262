"""A plan as shapefile and GeoPackage, and as a table of communes and units.

Everything is checked first, then written under a temporary name beside the destination, read
back, and only then moved. Whatever fails, files of an earlier export stay as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
)

from regionaltool.bridge.export_crs import check_target, moved_to_crs
from regionaltool.bridge.geopackage_titles import write_titles
from regionaltool.bridge.progress import Progress, Stage
from regionaltool.bridge.staged_files import staged_folder
from regionaltool.bridge.vector_file import LayerToWrite, VectorFormat, write_layer
from regionaltool.bridge.words import tr
from regionaltool.bridge.write_errors import cannot_write
from regionaltool.core.assignment_rows import assignment_rows, csv_bytes
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.tables.write_xlsx import write_xlsx
from regionaltool.core.unit_table import (
    COMMUNE_COLUMNS,
    SHAPEFILE_COLUMNS,
    UNIT_COLUMNS,
    PlanTable,
    UnitRow,
    check_widths,
)

SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


@dataclass(frozen=True)
class ExportRequest:
    """What the user asked for."""

    base: Path
    """Folder and name of the files, without a suffix."""
    crs: QgsCoordinateReferenceSystem
    """Coordinate system of the files."""
    shapefile: bool = True
    geopackage: bool = True
    csv: bool = False
    xlsx: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """The main file of each format asked for."""
        suffixes = (".shp",) * self.shapefile + self._of_one_file
        return tuple(_with_suffix(self.base, suffix) for suffix in suffixes)

    @property
    def replaced(self) -> tuple[Path, ...]:
        """The files that are there already and that the export replaces."""
        suffixes = SHAPEFILE_PARTS * self.shapefile + self._of_one_file
        files = (_with_suffix(self.base, suffix) for suffix in suffixes)
        return tuple(file for file in files if file.exists())

    @property
    def _of_one_file(self) -> tuple[str, ...]:
        return (".gpkg",) * self.geopackage + (".csv",) * self.csv + (".xlsx",) * self.xlsx


def export_plan(
    table: PlanTable,
    crs: QgsCoordinateReferenceSystem,
    request: ExportRequest,
    context: QgsCoordinateTransformContext | None = None,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Write all files that are asked for, or none, and say which.

    ``crs`` is that of the table, ``context`` the project's choice of transformations. Raises
    `InputError` with a sentence, `CancelledError` when the user cancels.
    """
    check_target(request.crs)
    if not table.units:
        raise InputError(Problem("The plan has no units yet, so there is nothing to export."))
    if request.shapefile:
        check_widths(table.units)
    _check_folder(request.base)
    whole = Stage(progress)
    context = context or QgsCoordinateTransformContext()
    units = moved_to_crs(table.units, crs, request.crs, context, whole.part(0, 0.2))
    with staged_folder(request.base.parent) as staged:
        for file in request.files:
            if file.suffix == ".shp":
                _write_shapefile(staged / file.name, file, table.units, units, request.crs, whole)
            elif file.suffix != ".gpkg":
                _write_table(staged / file.name, file, table)
            else:
                rows = table.communes
                communes = moved_to_crs(rows, crs, request.crs, context, whole.part(0.4, 0.6))
                _write_geopackage(staged / file.name, file, table, units, communes, request, whole)
        whole.step(1, 1)
    return request.files


def write_shapefile(
    units: Sequence[UnitRow],
    crs: QgsCoordinateReferenceSystem,
    file: Path,
    target_crs: QgsCoordinateReferenceSystem,
    progress: Progress | None = None,
) -> Path:
    """The units as one shapefile; see `export_plan`."""
    request = ExportRequest(without_suffix(file), target_crs, geopackage=False)
    return export_plan(PlanTable(tuple(units), ()), crs, request, progress=progress)[0]


def write_geopackage(
    table: PlanTable,
    crs: QgsCoordinateReferenceSystem,
    file: Path,
    target_crs: QgsCoordinateReferenceSystem,
    progress: Progress | None = None,
) -> Path:
    """Units and communes as one GeoPackage; see `export_plan`."""
    request = ExportRequest(without_suffix(file), target_crs, shapefile=False)
    return export_plan(table, crs, request, progress=progress)[0]


def without_suffix(file: Path) -> Path:
    """The path without the suffix of a format; other points in the name stay."""
    known = file.suffix.lower() in (*SHAPEFILE_PARTS, ".gpkg", ".csv", ".xlsx")
    return file.with_name(file.stem) if known and file.stem else file


def _with_suffix(base: Path, suffix: str) -> Path:
    return base.with_name(base.name + suffix)


def _check_folder(base: Path) -> None:
    if not base.name:
        raise InputError(Problem("Give the files a name."))
    if not base.parent.is_dir():
        raise InputError(
            Problem(
                "There is no folder “{folder}”. Make it, or choose another.",
                {"folder": base.parent},
            )
        )


def _write_shapefile(
    file: Path,
    shown: Path,
    rows: Sequence[UnitRow],
    outlines: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    whole: Stage,
) -> None:
    layer = LayerToWrite(file.stem, SHAPEFILE_COLUMNS, rows, outlines, crs)
    write_layer(file, VectorFormat.SHAPEFILE, layer, shown, whole.part(0.2, 0.4))


def _write_table(file: Path, shown: Path, table: PlanTable) -> None:
    rows = assignment_rows(table.communes)
    try:
        if file.suffix == ".csv":
            file.write_bytes(csv_bytes(rows))
        else:
            write_xlsx(file, shown, tr("Plan"), rows)
    except OSError as error:
        raise cannot_write(shown, error.strerror or str(error)) from error


def _write_geopackage(
    file: Path,
    shown: Path,
    table: PlanTable,
    units: Sequence[QgsGeometry],
    communes: Sequence[QgsGeometry],
    request: ExportRequest,
    whole: Stage,
) -> None:
    layers = (
        LayerToWrite("units", UNIT_COLUMNS, table.units, units, request.crs),
        LayerToWrite("communes", COMMUNE_COLUMNS, table.communes, communes, request.crs),
    )
    for number, layer in enumerate(layers):
        stage = whole.part(0.6 + 0.2 * number, 0.8 + 0.2 * number)
        write_layer(file, VectorFormat.GEOPACKAGE, layer, shown, stage)
    titles = {layer.name: {c.name: tr(c.title) for c in layer.columns} for layer in layers}
    write_titles(file, titles, shown)
