"""The coordinate system of an export: which are offered, and the way into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsRectangle,
)

from regionaltool.bridge.geometry import to_qgis
from regionaltool.bridge.progress import Stage
from regionaltool.bridge.words import tr
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.unit_table import CommuneRow, UnitRow
from regionaltool.core.vn2000 import offered, replacement


@dataclass(frozen=True)
class CrsChoice:
    """One coordinate system as it is offered."""

    crs: QgsCoordinateReferenceSystem
    title: str


def crs_choices(
    layer_crs: QgsCoordinateReferenceSystem, extent: QgsRectangle
) -> tuple[CrsChoice, ...]:
    """What to offer for a layer: its own first, then VN-2000, the nearest meridian first.

    ``extent`` is that of the layer, in its own coordinate system.
    """
    own = tr("{crs} (as the layer)").format(crs=_named(layer_crs))
    choices = [CrsChoice(layer_crs, own)]
    for record in offered(_longitudes(layer_crs, extent)):
        crs = QgsCoordinateReferenceSystem(f"EPSG:{record.epsg}")
        if crs.isValid() and crs != layer_crs:
            choices.append(CrsChoice(crs, f"{record.title} – EPSG:{record.epsg}"))
    return tuple(choices)


def check_target(target: QgsCoordinateReferenceSystem) -> None:
    """Raises `InputError` for a coordinate system that no file should be written in."""
    if not target.isValid():
        raise InputError(Problem("Choose the coordinate system that the files are written in."))
    authority, _, code = target.authid().partition(":")
    better = replacement(int(code)) if authority == "EPSG" and code.isdigit() else None
    if better is not None:
        raise InputError(
            Problem(
                "{crs} is withdrawn, and programs disagree on what its coordinates mean. Choose "
                "EPSG:{better} instead.",
                {"crs": target.authid(), "better": better},
            )
        )


def moved_to_crs(
    rows: Sequence[UnitRow | CommuneRow],
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    stage: Stage,
) -> list[QgsGeometry]:
    """The outlines of the rows in another coordinate system, as multipolygons.

    Raises `InputError` when there is no transformation that is good to metres, or when an outline
    cannot be transformed.
    """
    outlines = [to_qgis(row.geometry) for row in rows]
    if source == target:
        return outlines
    transform = QgsCoordinateTransform(source, target, context)
    if not transform.isValid():
        raise _no_way(source, target)
    for number, (row, outline) in enumerate(zip(rows, outlines, strict=True)):
        stage.step(number, len(rows))
        try:
            failed = bool(int(outline.transform(transform)))
        except QgsCsException:
            failed = True
        if failed or transform.fallbackOperationOccurred() or not _is_sound(outline):
            raise InputError(
                Problem(
                    "The outline of {unit} cannot be expressed in {crs}. Choose a coordinate "
                    "system made for this part of the world.",
                    {"unit": row.label, "crs": _named(target)},
                )
            )
    operation = transform.instantiatedCoordinateOperationDetails()
    if operation.accuracy < 0 and "ballpark" in operation.name.lower():
        raise _no_way(source, target)
    return outlines


def _is_sound(outline: QgsGeometry) -> bool:
    shape = shapely.from_wkb(bytes(outline.asWkb()))
    coordinates: NDArray[np.float64] = shapely.get_coordinates(shape)
    return bool(np.isfinite(coordinates).all()) and bool(shapely.is_valid(shape))


def _no_way(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> InputError:
    return InputError(
        Problem(
            "No transformation from {source} to {target} is known that is good to metres. Write "
            "in the layer's own coordinate system, or give the layer one with an EPSG code.",
            {"source": _named(source), "target": _named(target)},
        )
    )


def _named(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.userFriendlyIdentifier()


def _longitudes(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle
) -> tuple[float, float] | None:
    """West and east of the extent in degrees, None when they cannot be told."""
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(crs, degrees, QgsCoordinateTransformContext())
    if not transform.isValid() or extent.isNull():
        return None
    try:
        box = transform.transformBoundingBox(extent)
    except QgsCsException:
        return None
    west, east = box.xMinimum(), box.xMaximum()
    return (west, east) if np.isfinite([west, east]).all() else None
