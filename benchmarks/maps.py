"""The maps that the cases run on: the nation, with dense borders, and nine times over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from benchmarks.voronoi import voronoi_communes

NATIONAL = Path(__file__).resolve().parents[2] / "shared" / "data" / "vn_communes_clean.gpkg"
NATIONAL_COMMUNES = 11_162
COMMUNES_PER_UNIT = NATIONAL_COMMUNES / 3_314
LARGE_UNITS = 34
COPIES = 9
EDGES_OF_ONE = 10


@dataclass(frozen=True, eq=False)
class CommuneMap:
    """n communes and two ways to put them into units."""

    title: str
    frame: geopandas.GeoDataFrame
    """code, population (persons, 0 where unknown), area_km2, geometry."""
    small: NDArray[np.int64]
    """(n,) number of each commune's small unit, 3 or 4 communes, from 0 on without a gap."""
    large: NDArray[np.int64]
    """(n,) the same for 34 large ones."""

    def __len__(self) -> int:
        return len(self.frame)

    @property
    def polygons(self) -> NDArray[np.object_]:
        """(n,) valid polygons and multipolygons that make a coverage."""
        return self.frame.geometry.to_numpy()

    @property
    def n_edges(self) -> int:
        """Edges of all rings; one between two communes counts at either."""
        parts = shapely.get_parts(self.polygons)
        return int(shapely.get_num_coordinates(parts).sum()) - len(shapely.get_rings(parts))


class Maps:
    """The maps of one run, each made when first asked for.

    ``communes`` asks for a generated map of that many; without it the national layer is taken, or
    a generated map of its size where it is not at hand.
    """

    def __init__(self, communes: int | None = None) -> None:
        self.communes = communes

    @cached_property
    def nation(self) -> CommuneMap:
        """The map that most cases run on."""
        if self.communes is None and NATIONAL.is_file():
            return national_map()
        return generated_map(self.communes or NATIONAL_COMMUNES)

    @cached_property
    def dense(self) -> CommuneMap:
        """The same, with ten edges for one."""
        return with_dense_borders(self.nation)

    @cached_property
    def large(self) -> CommuneMap:
        """Nine copies side by side."""
        return copied(self.nation)


def national_map() -> CommuneMap:
    """The national layer; its units are those of 2025, its large ones the provinces of 2025."""
    columns = ["code", "pop_2009", "area_km2", "new_code", "new_province_code"]
    layer = geopandas.read_file(NATIONAL, columns=columns)
    return CommuneMap(
        "the national layer",
        layer.rename(columns={"pop_2009": "population"})[
            ["code", "population", "area_km2", "geometry"]
        ],
        _numbered(layer["new_code"].to_numpy()),
        _numbered(layer["new_province_code"].to_numpy()),
    )


def generated_map(n: int, seed: int = 1) -> CommuneMap:
    """n generated communes; a unit is all that lie nearest to one of its places."""
    frame = voronoi_communes(n, seed)
    centre = shapely.get_coordinates(shapely.centroid(frame.geometry.to_numpy()))
    rng = np.random.default_rng(seed)

    def nearest(units: int) -> NDArray[np.int64]:
        chosen = centre[rng.permutation(n)[: max(2, units)]]
        return _numbered(cKDTree(chosen).query(centre)[1])

    small, large = nearest(round(n / COMMUNES_PER_UNIT)), nearest(min(LARGE_UNITS, n // 20))
    return CommuneMap("a generated map", frame, small, large)


def with_dense_borders(original: CommuneMap) -> CommuneMap:
    """The same map with every edge split in ten; neighbours get the very same new vertices."""
    kind, places, offsets = shapely.to_ragged_array(_multipolygons(original.polygons))
    of_ring = offsets[0]
    # a ring of c places has c - 1 edges
    is_edge = np.ones(len(places) - 1, dtype=bool)
    is_edge[of_ring[1:-1] - 1] = False
    first, second = places[:-1][is_edge], places[1:][is_edge]
    # counted from the lower end, whichever way the ring runs, so that both sides agree
    turned = (first[:, 0] > second[:, 0]) | (
        (first[:, 0] == second[:, 0]) & (first[:, 1] > second[:, 1])
    )
    low = np.where(turned[:, None], second, first)
    high = np.where(turned[:, None], first, second)
    step = np.arange(EDGES_OF_ONE)
    step = np.where(turned[:, None], EDGES_OF_ONE - step, step)
    split = low[:, None] + (high - low)[:, None] * (step / EDGES_OF_ONE)[:, :, None]
    split[:, 0] = first
    edges = np.diff(of_ring) - 1
    edge_start = np.concatenate([[0], np.cumsum(edges)]) * EDGES_OF_ONE
    dense_of_ring = edge_start + np.arange(len(of_ring))
    dense = np.insert(split.reshape(-1, 2), edge_start[1:], places[of_ring[1:] - 1], axis=0)
    polygons = shapely.from_ragged_array(kind, dense, (dense_of_ring, *offsets[1:]))
    return CommuneMap(
        f"{original.title}, each edge split in ten",
        original.frame.set_geometry(geopandas.GeoSeries(polygons, crs=original.frame.crs)),
        original.small,
        original.large,
    )


def copied(original: CommuneMap) -> CommuneMap:
    """Nine copies in three rows, with room between them."""
    left, bottom, right, top = shapely.total_bounds(original.polygons)
    # about the origin, to stay on the globe
    across, up = np.ceil(right - left) + 1, np.ceil(top - bottom) + 1
    west, south = np.floor(-1.5 * across - left), np.floor(-1.5 * up - bottom)
    shifts = [(west + across * (k % 3), south + up * (k // 3)) for k in range(COPIES)]
    polygons = original.polygons
    frame = geopandas.GeoDataFrame(
        {
            "code": [f"{code}-{k}" for k in range(COPIES) for code in original.frame["code"]],
            "population": np.tile(original.frame["population"].to_numpy(), COPIES),
            "area_km2": np.tile(original.frame["area_km2"].to_numpy(), COPIES),
        },
        geometry=np.concatenate([_shifted(polygons, shift) for shift in shifts]),
        crs=original.frame.crs,
    )
    offset = np.repeat(np.arange(COPIES), len(original))
    return CommuneMap(
        f"{original.title}, nine copies",
        frame,
        np.tile(original.small, COPIES) + offset * (original.small.max() + 1),
        np.tile(original.large, COPIES) + offset * (original.large.max() + 1),
    )


def members(labels: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """The communes of each unit, ascending."""
    order = np.argsort(labels, kind="stable")
    return np.split(order, np.cumsum(np.bincount(labels))[:-1])


def _shifted(polygons: NDArray[np.object_], shift: tuple[float, float]) -> NDArray[np.object_]:
    return shapely.transform(polygons, lambda places: places + shift)


def _multipolygons(polygons: NDArray[np.object_]) -> NDArray[np.object_]:
    parts, owner = shapely.get_parts(polygons, return_index=True)
    return shapely.multipolygons(parts, indices=owner)


def _numbered(keys: NDArray) -> NDArray[np.int64]:
    """Keys counted from 0 on in their order."""
    return np.unique(keys, return_inverse=True)[1].ravel().astype(np.int64)
