"""Layers of rectangles of so many metres, as a check and a repair are given them."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from pyproj import CRS

from regionaltool.core.commune_rows import CommuneRows

METRES = CRS("EPSG:3405")
WEST, SOUTH = 500_000.0, 2_300_000.0


def box(left: float, bottom: float, right: float, top: float) -> shapely.Polygon:
    """A rectangle, metres from a place near Hà Nội."""
    return shapely.box(WEST + left, SOUTH + bottom, WEST + right, SOUTH + top)


def ring(*corners: tuple[float, float]) -> shapely.Polygon:
    """A polygon from its corners."""
    return shapely.Polygon([(WEST + x, SOUTH + y) for x, y in corners])


def rows_of(
    *shapes: shapely.Geometry | None,
    ids: Sequence[object] | None = None,
    names: Sequence[object] | None = None,
    crs: CRS | None = METRES,
) -> CommuneRows:
    """Rows with these shapes; ids are 0, 1, 2 … unless given."""
    return CommuneRows.from_arrays(
        ids=[str(number) for number in range(len(shapes))] if ids is None else ids,
        names=names,
        geometry=list(shapes),
        crs=crs,
        source="Xã",
    )
