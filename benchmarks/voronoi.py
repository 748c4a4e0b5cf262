"""A map of communes from a seed, for machines without the national layer.

Voronoi cells with crooked borders: five edges between two neighbours, about thirty a commune, as
in the national layer. One cell in a hundred is a lake.
"""

from __future__ import annotations

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import Voronoi

EDGES_PER_BORDER = 5
COMMUNE_DEGREES = 0.05
"""The side of a commune of 30 km², roughly."""


def voronoi_communes(n: int, seed: int = 1) -> geopandas.GeoDataFrame:
    """n communes with code, population and area_km2, a valid coverage, in EPSG:4326."""
    rng = np.random.default_rng(seed)
    side = COMMUNE_DEGREES * np.sqrt(n)
    places = rng.uniform(0, side, (n + max(1, n // 100), 2))
    cells = _cells(places, side, rng)
    lakes = _inner(cells, side)[: len(places) - n]
    land = np.delete(cells, lakes)[:n]
    land = shapely.transform(land, lambda xy: xy + (105.0, 12.0))
    people = rng.lognormal(9, 0.6, n).astype(np.int64)
    return geopandas.GeoDataFrame(
        {
            "code": [f"{number:06d}" for number in range(n)],
            "population": people,
            "area_km2": np.round(shapely.area(land) * 12_000, 2),
        },
        geometry=land,
        crs="EPSG:4326",
    )


def _cells(places: NDArray[np.float64], side: float, rng) -> NDArray[np.object_]:
    """The crooked Voronoi cells of places in a square, in the order of the places."""
    x, y = places.T
    # places mirrored at the four sides make the square itself a border
    mirrored = [(-x, y), (2 * side - x, y), (x, -y), (x, 2 * side - y)]
    everywhere = np.concatenate([places, *(np.column_stack(pair) for pair in mirrored)])
    diagram = Voronoi(everywhere)
    ridge, ends = diagram.ridge_points, np.asarray(diagram.ridge_vertices)
    ours = (ridge < len(places)).any(axis=1)
    ridge, ends = ridge[ours], ends[ours]
    outer = (ridge >= len(places)).any(axis=1)
    lines = _crooked(diagram.vertices[ends], everywhere[ridge[:, 0]], outer, rng)
    faces = shapely.get_parts(shapely.polygonize(lines))
    place, face = shapely.STRtree(faces).query(shapely.points(places), predicate="within")
    return faces[face[np.argsort(place)]]


def _crooked(ends: NDArray[np.float64], place: NDArray[np.float64], straight, rng):
    """Lines between the (m, 2, 2) ends that stray from the straight one.

    They keep within the triangle of the ends and the place on either side, so no two cross.
    """
    start, along = ends[:, 0], ends[:, 1] - ends[:, 0]
    length = np.hypot(*along.T)
    normal = np.column_stack([-along[:, 1], along[:, 0]]) / length[:, None]
    height = np.abs(((place - start) * normal).sum(axis=1))
    foot = ((place - start) * along).sum(axis=1) / length**2
    t = np.arange(EDGES_PER_BORDER + 1) / EDGES_PER_BORDER
    with np.errstate(divide="ignore", invalid="ignore"):
        rising = np.where(foot[:, None] > 0, t / foot[:, None], np.inf)
        falling = np.where(foot[:, None] < 1, (1 - t) / (1 - foot[:, None]), np.inf)
    room = np.minimum(np.minimum(rising, falling) * height[:, None], 0.3 * length[:, None])
    room[:, [0, -1]] = 0
    room[straight] = 0
    stray = rng.uniform(-0.5, 0.5, room.shape) * room
    line = start[:, None] + t[:, None] * along[:, None] + stray[:, :, None] * normal[:, None]
    line[:, -1] = ends[:, 1]  # not 1 × the way to it, which is rounded
    return shapely.linestrings(line)


def _inner(cells: NDArray[np.object_], side: float) -> NDArray[np.int64]:
    """Cells off the edge of the square, those last drawn first."""
    left, bottom, right, top = shapely.bounds(cells).T
    margin = COMMUNE_DEGREES / 10
    off = (left > margin) & (bottom > margin) & (right < side - margin) & (top < side - margin)
    return np.flatnonzero(off)[::-1]
