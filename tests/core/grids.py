"""Small coverages whose answers a reader can see.

A drawing is text: every letter is a commune, made of the cells that carry it; a dot is water.
The first line is the northern one. A cell is 0.01 degrees wide, near 105° E, 21° N.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from pyproj import CRS

from regionaltool.core.communes import Communes

WGS84 = CRS.from_epsg(4326)
CELL = 0.01
WEST, SOUTH = 105.0, 21.0


def cell(column: float, row: float, columns: float = 1, rows: float = 1) -> shapely.Polygon:
    """A rectangle counted in cells from the south-western corner."""
    return shapely.box(
        WEST + CELL * column,
        SOUTH + CELL * row,
        WEST + CELL * (column + columns),
        SOUTH + CELL * (row + rows),
    )


def communes_of(
    polygons: Sequence[object],
    ids: Sequence[object] | None = None,
    crs: CRS | None = WGS84,
    **columns: object,
) -> Communes:
    """Communes of polygons; ids A, B, C ... unless given."""
    if ids is None:
        ids = [chr(ord("A") + number) for number in range(len(polygons))]
    return Communes.from_arrays(ids=ids, geometry=polygons, crs=crs, **columns)


def rows_of(drawing: str) -> list[str]:
    """The lines of a drawing, southern one first."""
    return [line.strip() for line in drawing.strip().splitlines()][::-1]


def drawn(drawing: str, **columns: object) -> Communes:
    """The communes of a drawing, in alphabetical order, their letters as ids."""
    cells: dict[str, list[shapely.Polygon]] = {}
    for row, line in enumerate(rows_of(drawing)):
        for column, letter in enumerate(line):
            if letter != ".":
                cells.setdefault(letter, []).append(cell(column, row))
    letters = sorted(cells)
    polygons = [shapely.coverage_union_all(np.array(cells[letter])) for letter in letters]
    return communes_of(polygons, ids=letters, **columns)


def named(communes: Communes, letters: str) -> np.ndarray:
    """Indices of the communes with these one-letter ids."""
    return np.array([list(communes.ids).index(letter) for letter in letters], dtype=np.int64)


def spelled(communes: Communes, sets: Sequence[Sequence[int]]) -> list[str]:
    """Sets of indices as words of one-letter ids."""
    return ["".join(communes.ids[index] for index in indices) for indices in sets]
