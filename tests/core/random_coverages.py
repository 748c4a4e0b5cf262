"""Random coverages for hypothesis: cells that share their vertices, merged into communes.

Communes come out in several parts, with holes and islands, and touch each other in points. The
cells are either a bent grid, whose neighbourhood is known without any geometry, or Voronoi cells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from hypothesis import strategies as st
from scipy.spatial import Voronoi

WATER = -1


@dataclass(frozen=True)
class BentGrid:
    """A grid of cells with bent corners, and which commune each cell belongs to."""

    labels: tuple[tuple[int, ...], ...]
    """Commune of each cell from 0 on, or `WATER`; southern row first."""
    polygons: np.ndarray

    def pairs(self, *, corners: bool) -> set[tuple[int, int]]:
        """Communes (a < b) with cells side by side; with ``corners``, corner to corner."""
        steps = ((0, 1), (1, 0)) if not corners else ((1, 1), (1, -1))
        found = set()
        for row, line in enumerate(self.labels):
            for column, label in enumerate(line):
                for down, right in steps:
                    other = self.at(row + down, column + right)
                    if WATER not in (label, other) and label != other:
                        found.add((min(label, other), max(label, other)))
        return found

    def at(self, row: int, column: int) -> int:
        """The commune of a cell, `WATER` beyond the grid."""
        if 0 <= row < len(self.labels) and 0 <= column < len(self.labels[0]):
            return self.labels[row][column]
        return WATER


def _numbered(labels: list[int]) -> list[int]:
    """The same labels, counted 0, 1, 2 ... in the order in which they appear."""
    order: dict[int, int] = {}
    return [WATER if label < 0 else order.setdefault(label, len(order)) for label in labels]


def _merged(cells: list[shapely.Polygon], labels: list[int]) -> np.ndarray:
    of_label: dict[int, list[shapely.Polygon]] = {}
    for cell, label in zip(cells, labels, strict=True):
        of_label.setdefault(label, []).append(cell)
    return np.array(
        [shapely.coverage_union_all(of_label[label]) for label in range(max(labels) + 1)],
        dtype=object,
    )


@st.composite
def bent_grids(draw: Callable, most: int = 6) -> BentGrid:
    """Grids of up to ``most`` × ``most`` cells, one of them land at least."""
    rows, columns = draw(st.integers(1, most)), draw(st.integers(1, most))
    communes = draw(st.integers(1, 9))
    size = rows * columns
    labels = draw(st.lists(st.integers(WATER, communes - 1), min_size=size, max_size=size))
    labels[draw(st.integers(0, size - 1))] = 0
    labels = _numbered(labels)
    bend = draw(st.sampled_from((0.0, 0.3)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    corner = np.stack(np.meshgrid(np.arange(columns + 1.0), np.arange(rows + 1.0)), axis=-1)
    corner = (corner + rng.uniform(-bend, bend, corner.shape)) * 0.01 + (105, 21)
    cells = [
        shapely.Polygon(
            [
                corner[row, column],
                corner[row, column + 1],
                corner[row + 1, column + 1],
                corner[row + 1, column],
            ]
        )
        for row in range(rows)
        for column in range(columns)
    ]
    table = tuple(tuple(labels[row * columns : (row + 1) * columns]) for row in range(rows))
    return BentGrid(table, _merged(cells, labels))


@st.composite
def voronoi_coverages(draw: Callable, size: float = 1.0, centre: float = 0.0) -> np.ndarray:
    """Voronoi cells of random points, ``size`` wide about (centre, centre), merged at random."""
    count = draw(st.integers(4, 24))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    points = rng.uniform(-0.5, 0.5, (count, 2))
    ring = np.linspace(0, 2 * np.pi, 13)[:-1]
    far = np.column_stack([np.cos(ring), np.sin(ring)]) * 2
    diagram = Voronoi(np.concatenate([points, far]))
    vertices = diagram.vertices * size + centre
    cells = []
    for region in (diagram.regions[diagram.point_region[point]] for point in range(count)):
        around = vertices[region]
        turn = np.argsort(np.arctan2(*(around - around.mean(axis=0)).T))
        cells.append(shapely.Polygon(around[turn]))
    labels = draw(st.lists(st.integers(WATER, 5), min_size=count, max_size=count))
    labels[0] = 0
    labels = _numbered(labels)
    return _merged(cells, labels)


def redrawn(polygons: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same coverage, drawn by an untidy hand.

    Rings run either way and begin anywhere, vertices are repeated, and some edges get a vertex in
    the middle, the same one on either side.
    """
    middles: dict[tuple, tuple | None] = {}

    def ring(coordinates: np.ndarray) -> list[tuple[float, float]]:
        places = [tuple(place) for place in coordinates[:-1]]
        start = rng.integers(len(places))
        places = places[start:] + places[:start]
        drawn = []
        for here, there in pairwise([*places, places[0]]):
            drawn.extend([here] * (1 + (rng.random() < 0.2)))
            edge = (min(here, there), max(here, there))
            if edge not in middles:
                half = tuple(np.add(*edge) / 2)
                middles[edge] = half if rng.random() < 0.3 else None
            if middles[edge]:
                drawn.append(middles[edge])
        drawn.append(drawn[0])
        return drawn[::-1] if rng.random() < 0.5 else drawn

    def part(polygon: shapely.Polygon) -> shapely.Polygon:
        holes = [ring(shapely.get_coordinates(hole)) for hole in polygon.interiors]
        return shapely.Polygon(ring(shapely.get_coordinates(polygon.exterior)), holes)

    untidy = np.empty(len(polygons), dtype=object)
    for number, polygon in enumerate(polygons):
        parts = [part(p) for p in shapely.get_parts(polygon)]
        untidy[number] = parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
    return untidy
