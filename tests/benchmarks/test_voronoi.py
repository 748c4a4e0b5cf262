import numpy as np
import pytest
import shapely

from benchmarks.voronoi import EDGES_PER_BORDER, voronoi_communes


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("n", [20, 200, 1500])
def test_a_valid_coverage_of_just_so_many_communes(n, seed):
    frame = voronoi_communes(n, seed)
    polygons = frame.geometry.to_numpy()
    assert len(frame) == n
    assert frame["code"].is_unique
    assert shapely.is_valid(polygons).all()
    assert shapely.coverage_is_valid(polygons)
    assert (frame["population"] > 0).all()


def test_the_same_seed_gives_the_same_map():
    once, again, other = (
        voronoi_communes(200, 7),
        voronoi_communes(200, 7),
        voronoi_communes(200, 8),
    )
    assert shapely.to_wkb(once.geometry).tolist() == shapely.to_wkb(again.geometry).tolist()
    assert once["population"].tolist() == again["population"].tolist()
    assert shapely.to_wkb(once.geometry).tolist() != shapely.to_wkb(other.geometry).tolist()


def test_it_has_lakes_and_no_holes_in_communes():
    frame = voronoi_communes(1000, 3)
    land = shapely.coverage_union_all(frame.geometry.to_numpy())
    assert land.geom_type == "Polygon"
    assert 1 <= len(land.interiors) <= 10
    assert shapely.get_num_interior_rings(frame.geometry).sum() == 0


def test_borders_are_as_crooked_as_real_ones():
    polygons = voronoi_communes(1000).geometry.to_numpy()
    edges = shapely.get_num_coordinates(polygons) - 1
    assert 27 < edges.mean() < 32
    hull = shapely.area(shapely.convex_hull(polygons))
    assert np.median(shapely.area(polygons) / hull) < 0.97
    assert EDGES_PER_BORDER == 5
