"""Reading shapefile and GeoPackage back, against the rows that they were to hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path

import shapely
from osgeo import ogr

from regionaltool.bridge.decree.layers import SHAPEFILE, SHAPEFILE_FILES
from regionaltool.bridge.vector_file import LayerToWrite
from regionaltool.core.decree.papers.paper_words import half_up
from regionaltool.core.decree.papers.read_back import difference, unreadable
from regionaltool.core.problems import Problem
from regionaltool.core.unit_table import Column, ColumnKind

Row = tuple[bytes, list[object]]


def layer_differences(
    folder: Path, layers: dict[str, tuple[LayerToWrite, ...]]
) -> tuple[Problem, ...]:
    """What the layers of a package hold otherwise than the plan, by row and field."""
    found: list[Problem] = []
    for name, of_file in layers.items():
        file = folder / name
        if name == SHAPEFILE and (lacking := _sidecars(folder)):
            found += lacking
            continue
        for layer in of_file:
            found += _of_layer(file, layer)
    return tuple(found)


def _sidecars(folder: Path) -> list[Problem]:
    files = (folder / name for name in SHAPEFILE_FILES)
    found = [unreadable(file) for file in files if not file.is_file()]
    code_page = folder / "units.cpg"
    if not found and code_page.read_bytes().strip() != b"UTF-8":
        found.append(difference(code_page, "1", code_page.read_bytes().decode("latin-1"), "UTF-8"))
    return found


def _of_layer(file: Path, layer: LayerToWrite) -> Iterator[Problem]:
    shapefile = file.suffix == ".shp"
    rows = _read(file, layer.name, layer.columns, whole=not shapefile)
    if rows is None:
        yield unreadable(file)
        return
    shown = file.with_suffix(".dbf") if shapefile else file
    before = "" if shapefile else f"{layer.name}!"
    for number, (found, row) in enumerate(zip_longest(rows, layer.rows), start=1):
        if found is None or row is None:
            here, there = ("", row.label) if found is None else (found[1], "")
            yield difference(shown, f"{before}{number}", here, there)
            continue
        for column, value in zip(layer.columns, found[1], strict=True):
            wanted = getattr(row, column.attribute)
            if _same(value, wanted, column, shapefile):
                continue
            yield difference(shown, f"{before}{column.name}{number}", value, wanted)
    outlines: Sequence[object] = layer.outlines
    for number, (found, outline) in enumerate(zip(rows, outlines, strict=False), start=1):
        if not _same_shape(found[0], bytes(outline.asWkb())):
            yield difference(file, f"{before}geometry {number}", "", layer.rows[number - 1].label)


def _read(file: Path, layer: str, columns: Sequence[Column], *, whole: bool) -> list[Row] | None:
    """Geometry and texts of each row as OGR reads them; None when it cannot."""
    quiet = ogr.ExceptionMgr(useExceptions=False) if hasattr(ogr, "ExceptionMgr") else nullcontext()
    found: list[Row] = []
    source = read = feature = None
    with quiet:
        try:
            source = ogr.Open(str(file))
            read = source and (source.GetLayerByName(layer) or source.GetLayer(0))
            if read is None:
                return None
            while feature := read.GetNextFeature():
                shape = feature.GetGeometryRef()
                wkb = b"" if shape is None else bytes(shape.ExportToWkb())
                found.append((wkb, [_value(feature, column, whole) for column in columns]))
        except (KeyError, RuntimeError, UnicodeDecodeError, ValueError):
            return None
        finally:
            feature = read = source = None  # in this order, or OGR frees twice
    return found


def _value(feature: ogr.Feature, column: Column, whole: bool) -> object:
    at = feature.GetFieldIndex(column.name)
    if at < 0 or not feature.IsFieldSetAndNotNull(at):
        return None
    if column.kind is ColumnKind.TEXT:
        return feature.GetFieldAsString(at)
    if column.kind is ColumnKind.WHOLE:
        return feature.GetFieldAsInteger64(at)
    return feature.GetFieldAsDouble(at) if whole else feature.GetFieldAsString(at)


def _same(value: object, wanted: object, column: Column, shapefile: bool) -> bool:
    if column.kind is ColumnKind.REAL and shapefile and wanted is not None:
        # the digits of the file, since a number of two places is no exact float
        if value is None:
            return False
        return half_up(float(value), column.digits) == half_up_as_file(wanted, column.digits)
    if isinstance(wanted, str) and shapefile:
        return (value or "") == wanted.rstrip()
    if wanted is None and isinstance(value, str):
        return not value
    return value == wanted


def half_up_as_file(value: float, digits: int) -> Decimal:
    """The number as the driver prints it into the file."""
    return Decimal(f"{value:.{digits}f}")


def _same_shape(found: bytes, wanted: bytes) -> bool:
    if not found:
        return not wanted
    one, other = shapely.from_wkb(found), shapely.from_wkb(wanted)
    if shapely.count_coordinates(one) != shapely.count_coordinates(other):
        return False
    return bool(shapely.equals(one, other)) if one.bounds == other.bounds else False
