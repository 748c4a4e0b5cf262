import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS

from regionaltool.core.members import Members
from regionaltool.core.moments import Moments, moments_of
from tests.core.grids import cell, communes_of, drawn
from tests.core.random_coverages import redrawn, voronoi_coverages

# A square has A = s², I = s⁴ / 6, so A² / (2π I) = 3 / π; two in a row 12 / (5π).
SQUARE, TWO_SQUARES = 3 / math.pi, 2**2 / (2 * math.pi * (2 / 6 + 2 * 0.25))
LAEA = CRS("+proj=laea +lat_0=21 +lon_0=105 +datum=WGS84")


def compactness(polygons: list[shapely.Geometry], crs: CRS = LAEA) -> float:
    moments = moments_of(communes_of(polygons, crs=crs))
    return moments.compactness(Members.of([np.arange(len(polygons))])).item()


def test_the_worked_numbers():
    assert pytest.approx(0.954930, abs=1e-6) == SQUARE
    assert pytest.approx(0.763944, abs=1e-6) == TWO_SQUARES


def test_compactness_by_hand():
    """Unit squares at x = 0 and x = 3: A = 2, I = 2/6 + 2 · 1.5² = 29/6, A²/(2πI) = 12/(29π)."""
    moments = Moments(
        area=np.array([1.0, 1.0]),
        centroid=np.array([[0.0, 0.0], [3.0, 0.0]]),
        polar=np.array([1 / 6, 1 / 6]),
    )
    assert moments.compactness(Members.of([np.array([0, 1])])).item() == pytest.approx(
        12 / (29 * math.pi)
    )
    assert moments.compactness(Members.of([np.array([1])])).item() == pytest.approx(3 / math.pi)


def test_nothing_has_no_compactness():
    empty = Moments(area=np.zeros(1), centroid=np.zeros((1, 2)), polar=np.zeros(1))
    assert math.isnan(empty.compactness(Members.of([np.array([0])])).item())


def test_squares_and_rectangles():
    assert compactness([shapely.box(0, 0, 900, 900)]) == pytest.approx(SQUARE, rel=1e-6)
    halves = [shapely.box(0, 0, 450, 900), shapely.box(450, 0, 900, 900)]
    assert compactness(halves) == pytest.approx(SQUARE, rel=1e-6)
    assert compactness([shapely.box(0, 0, 900, 1800)]) == pytest.approx(TWO_SQUARES, rel=1e-6)


def test_a_disc_is_one_and_a_ring_is_less():
    disc = shapely.Point(0, 0).buffer(1000, quad_segs=64)
    assert compactness([disc]) == pytest.approx(1, abs=1e-4)
    ring = shapely.difference(disc, shapely.Point(0, 0).buffer(500, quad_segs=64))
    # A = π(R² − r²), I = π/2 (R⁴ − r⁴): (R² − r²) / (R² + r²)
    assert compactness([ring]) == pytest.approx(0.75 / 1.25, abs=1e-4)


def test_parts_by_the_parallel_axis():
    apart = shapely.MultiPolygon([shapely.box(0, 0, 1000, 1000), shapely.box(3000, 0, 4000, 1000)])
    assert compactness([apart]) == pytest.approx(12 / (29 * math.pi), rel=1e-6)
    assert compactness(list(apart.geoms)) == pytest.approx(12 / (29 * math.pi), rel=1e-6)


def test_rings_may_run_either_way():
    ring = shapely.difference(shapely.box(0, 0, 3000, 3000), shapely.box(1000, 1000, 2000, 2000))
    turned = shapely.Polygon(ring.exterior.coords[::-1], [ring.interiors[0].coords])
    assert compactness([turned]) == pytest.approx(compactness([ring]), rel=1e-12)


def test_areas_are_those_of_the_ellipsoid():
    communes = drawn("AAB\nA.B")
    assert moments_of(communes).area / 1e6 == pytest.approx(communes.polygon_km2, rel=1e-5)


@pytest.mark.parametrize("code", [32648, 3857, 4326, 2263, 4807])
def test_the_layer_may_have_any_system(code):
    crs = CRS.from_epsg(code)
    box = {
        32648: (500_000, 2_300_000, 540_000, 2_340_000),
        3857: (1.17e7, 2.39e6, 1.175e7, 2.44e6),
        4326: (105, 60, 105.2, 60.1),
        2263: (980_000, 190_000, 1_010_000, 220_000),
        4807: (2, 54, 2.15, 54.1),
    }[code]
    value = compactness([shapely.box(*box)], crs)
    assert value == pytest.approx(SQUARE, rel=1e-3)


def test_a_layer_on_both_sides_of_the_180th_meridian():
    fiji = CRS.from_epsg(3460)
    west = shapely.box(2_040_000, 3_900_000, 2_090_000, 4_000_000)
    east = shapely.box(2_090_000, 3_900_000, 2_140_000, 4_000_000)
    assert compactness([west, east], fiji) == pytest.approx(SQUARE, rel=1e-3)
    degrees = [shapely.box(179.9, -0.1, 180, 0.1), shapely.box(-180, -0.1, -179.9, 0.1)]
    assert compactness(degrees, CRS.from_epsg(4326)) == pytest.approx(SQUARE, rel=1e-3)


@settings(max_examples=25)
@given(voronoi_coverages(size=1e4), st.integers(0, 2**32 - 1))
def test_moments_of_members_are_those_of_their_union(polygons: np.ndarray, seed: int):
    rng = np.random.default_rng(seed)
    ids = [f"{n:02}" for n in range(len(polygons))]
    moments = moments_of(communes_of(redrawn(polygons, rng), ids=ids, crs=LAEA))
    members = np.flatnonzero((rng.random(len(ids)) < 0.5) | (np.arange(len(ids)) == 0))
    union = shapely.union_all(polygons[members])
    one = moments_of(communes_of([*polygons, union], ids=[*ids, "u"], crs=LAEA))
    assert moments.compactness(Members.of([members])).item() == pytest.approx(
        one.compactness(Members.of([np.array([len(ids)])])).item(), rel=1e-6
    )
    assert 0 < moments.compactness(Members.of([members])).item() <= 1


def test_a_small_commune_far_from_the_middle_loses_no_digits():
    hand = 1e-6  # degrees, a tenth of a metre
    small = shapely.box(120, 0, 120 + hand, hand)
    moments = moments_of(communes_of([cell(0, 0), small]))
    assert moments.compactness(Members.of([np.array([1])])).item() == pytest.approx(
        SQUARE, rel=0.01
    )
