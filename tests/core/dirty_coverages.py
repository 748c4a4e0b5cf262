"""Random layers as hypothesis makes them dirty: clean coverages, then slips of the hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely
from hypothesis import strategies as st
from pyproj import CRS

from tests.core.random_coverages import voronoi_coverages

METRES = CRS("EPSG:3405")
DEGREES = CRS("EPSG:4326")
SLIPS = ("move", "drop", "double", "bow_tie", "stack", "cover", "flatten", "lose")


def moved(polygon: shapely.Geometry, rng: np.random.Generator, by: float) -> shapely.Geometry:
    """One vertex is dragged away; all rings that begin or end there go along."""
    places = shapely.get_coordinates(polygon)
    chosen = places[rng.integers(len(places))]
    target = chosen + rng.uniform(-by, by, 2)

    def drag(coordinates: np.ndarray) -> np.ndarray:
        return np.where((coordinates == chosen).all(axis=1)[:, None], target, coordinates)

    return shapely.transform(polygon, drag)


def with_ring(polygon: shapely.Geometry, change: Callable[[list], list]) -> shapely.Geometry:
    """The polygon with the vertices of the outer ring of its first part changed."""
    first, *others = shapely.get_parts(polygon)
    ring = change(shapely.get_coordinates(first.exterior)[:-1].tolist())
    part = shapely.Polygon(ring, first.interiors)
    return shapely.MultiPolygon([part, *others]) if others else part


@st.composite
def dirty_layers(draw: Callable) -> tuple[np.ndarray, CRS]:
    """Polygons, some of them None, and their coordinate system; one to eight slips."""
    crs = draw(st.sampled_from((METRES, DEGREES)))
    size, centre = (3000.0, 5e5) if crs is METRES else (0.03, 20.0)
    layer = list(draw(voronoi_coverages(size, centre)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    for slip in draw(st.lists(st.sampled_from(SLIPS), min_size=1, max_size=8)):
        row = int(rng.integers(len(layer)))
        shape = layer[row]
        if shape is None:
            continue
        reach = size * 10 ** rng.uniform(-7, -0.5)
        if slip == "move":
            layer[row] = moved(shape, rng, reach)
        elif slip == "drop":
            layer[row] = with_ring(shape, lambda ring: ring[1:] if len(ring) > 3 else ring)
        elif slip == "double":
            layer.append(shape)
        elif slip == "bow_tie":
            layer[row] = with_ring(shape, lambda ring: [ring[1], ring[0], *ring[2:]])
        elif slip == "stack":
            middle = shapely.get_coordinates(shapely.point_on_surface(shape))[0]
            small = shapely.transform(shape, lambda places, at=middle: at + 0.3 * (places - at))
            layer.append(small)
        elif slip == "cover":
            layer.append(shapely.transform(shape, lambda places, by=reach: places + by))
        elif slip == "flatten":
            layer.append(with_ring(shape, lambda ring: [ring[0], ring[1], ring[0]]))
        elif slip == "lose" and len(layer) > 2:
            layer[row] = None
    shuffled = np.empty(len(layer), dtype=object)
    shuffled[:] = [layer[i] for i in rng.permutation(len(layer))]
    return shuffled, crs
