import numpy as np
import pytest
import shapely

from benchmarks import maps as maps_of_cases
from benchmarks.maps import COPIES, EDGES_OF_ONE, Maps, generated_map, members


@pytest.fixture(scope="module")
def maps():
    return Maps(300)


def test_units_are_counted_from_0_without_a_gap(maps):
    for labels in (maps.nation.small, maps.nation.large, maps.large.small, maps.large.large):
        assert (np.bincount(labels) > 0).all()
    assert len(np.bincount(maps.nation.small)) > 60
    assert len(np.bincount(maps.nation.large)) == 15


def test_dense_borders_are_the_same_borders_and_match(maps):
    sparse, dense = maps.nation.polygons, maps.dense.polygons
    assert maps.dense.n_edges == EDGES_OF_ONE * maps.nation.n_edges
    assert shapely.coverage_is_valid(dense)
    assert shapely.is_valid(dense).all()
    assert shapely.area(dense) == pytest.approx(shapely.area(sparse), rel=1e-9)
    # every vertex of before is one of now
    assert set(map(tuple, shapely.get_coordinates(sparse))) <= set(
        map(tuple, shapely.get_coordinates(dense))
    )


def test_dense_borders_keep_parts_and_holes():
    square = shapely.box(0, 0, 4, 4)
    ring = square - shapely.box(1, 1, 2, 2)
    both = shapely.MultiPolygon([ring, shapely.box(6, 0, 7, 1)])
    frame = generated_map(20).frame.iloc[:1].set_geometry([both], crs="EPSG:4326")
    one = np.zeros(1, dtype=np.int64)
    (dense,) = maps_of_cases.with_dense_borders(
        maps_of_cases.CommuneMap("", frame, one, one)
    ).polygons
    assert dense.equals(both)
    assert len(shapely.get_coordinates(dense)) == 3 * 40 + 3


def test_nine_copies_lie_apart_on_the_globe(maps):
    large = maps.large
    assert len(large) == COPIES * len(maps.nation)
    assert large.frame["code"].is_unique
    assert shapely.coverage_is_valid(large.polygons)
    copies = np.split(large.polygons, COPIES)
    boxes = np.array([shapely.box(*shapely.total_bounds(copy)) for copy in copies])
    assert len(shapely.STRtree(boxes).query(boxes, predicate="intersects")[0]) == COPIES
    left, bottom, right, top = shapely.total_bounds(large.polygons)
    assert left > -180 and right < 180 and bottom > -90 and top < 90
    assert len(np.unique(large.small)) == COPIES * len(np.unique(maps.nation.small))
    assert shapely.area(large.polygons) == pytest.approx(
        np.tile(shapely.area(maps.nation.polygons), COPIES), rel=1e-9
    )


def test_members_are_the_communes_of_each_unit():
    found = members(np.array([1, 0, 1, 2, 0]))
    assert [unit.tolist() for unit in found] == [[1, 4], [0, 2], [3]]


def test_without_the_national_layer_a_generated_map_of_its_size(monkeypatch, tmp_path):
    monkeypatch.setattr(maps_of_cases, "NATIONAL", tmp_path / "absent.gpkg")
    monkeypatch.setattr(maps_of_cases, "NATIONAL_COMMUNES", 150)
    assert len(Maps().nation) == 150


def test_the_national_layer_has_the_units_that_the_goals_speak_of(shared_data):
    nation = Maps().nation
    assert len(nation) == 11_162
    assert nation.n_edges == 335_682
    assert nation.small.max() + 1 == 3_314
    assert nation.large.max() + 1 == 34
