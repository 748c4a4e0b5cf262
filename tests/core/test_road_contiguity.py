import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS, Transformer

from regionaltool.core.communes import Communes
from regionaltool.core.road_contiguity import RoadContiguity, RoadNetwork
from tests.core.flood_fill import sets_of
from tests.core.grids import CELL, SOUTH, WEST, communes_of, drawn, named, spelled
from tests.core.random_coverages import BentGrid, bent_grids


def road(*places: tuple[float, float]) -> shapely.LineString:
    """A road through places counted in cells; a cell is a little more than a kilometre."""
    return shapely.LineString([(WEST + CELL * x, SOUTH + CELL * y) for x, y in places])


def network(communes: Communes, *roads: object, tolerance_m: float = 1, bridge_m: float = 0):
    lines = np.array([*roads, None], dtype=object)[:-1]
    return RoadNetwork.of(communes, lines, tolerance_m=tolerance_m, bridge_m=bridge_m)


def judged(drawing: str, members: str, *roads: object, **options: float) -> list[str]:
    """Sets of members that roads join, by their letters."""
    communes = drawn(drawing)
    found = network(communes, *roads, **options).judge(named(communes, members))
    return spelled(communes, found.pieces)


def test_a_road_across_the_border_joins():
    across = road((0.5, 0.5), (1.5, 0.5))
    assert judged("ABC", "AB", across) == ["AB"]
    assert judged("ABC", "ABC", across) == ["AB", "C"]


def test_a_road_that_touches_the_border_joins_nothing():
    assert judged("AB", "AB", road((0.5, 0.5), (1, 0.5)), road((1.2, 0.2), (1.8, 0.2))) == [
        "A",
        "B",
    ]
    assert judged("AB", "AB", road((0.5, 0.2), (1, 0.5), (0.5, 0.8))) == ["A", "B"]


def test_roads_that_end_at_the_border_in_one_point_join():
    assert judged("AB", "AB", road((0.5, 0.5), (1, 0.5)), road((1, 0.5), (1.5, 0.2))) == ["AB"]


def test_a_road_along_the_border_serves_both_sides():
    assert judged("AB", "AB", road((1, 0.2), (1, 0.8))) == ["AB"]


def test_a_road_that_leaves_the_unit_and_comes_back_does_not_count():
    round_about = road((0.5, 0.5), (1.5, 0.5), (2.5, 0.5))
    assert judged("ABC", "AC", round_about) == ["A", "C"]
    bend = road((0.5, 0.2), (0.5, 1.5), (1.5, 1.5), (1.5, 0.2))
    assert judged("CD\nAB", "AB", bend) == ["A", "B"]
    assert judged("CD\nAB", "ABCD", bend) == ["ABCD"]


def test_roads_in_one_commune_that_do_not_meet_join_nothing():
    west, east = road((0.5, 0.5), (1.2, 0.5)), road((1.8, 0.5), (2.5, 0.5))
    assert judged("ABC", "ABC", west, east) == ["AB", "C"], "B stands with one of them"
    assert judged("ABC", "ABC", west, east, road((1.1, 0.5), (1.9, 0.5))) == ["ABC"]
    wide = road((1.8, 0.5), (3.5, 0.5))
    assert judged("ABCD", "ABCD", west, wide) == ["BCD", "A"], "with the one that reaches most"


def test_roads_join_where_they_cross():
    assert judged("ABC", "ABC", road((0.5, 0.2), (1.9, 0.8)), road((1.1, 0.8), (2.5, 0.2))) == [
        "ABC"
    ]


def test_an_end_within_the_tolerance_of_a_road_meets_it():
    roads = road((0.5, 0.5), (0.99, 0.5)), road((1, 0.5), (1.5, 0.5))  # 10.4 metres apart
    assert judged("AB", "AB", *roads, tolerance_m=10) == ["A", "B"]
    assert judged("AB", "AB", *roads, tolerance_m=11) == ["AB"]


def test_roads_that_only_run_near_each_other_do_not_meet():
    west = road((0.5, 0.2), (0.99, 0.4), (0.99, 0.6), (0.5, 0.8))
    east = road((1.5, 0.2), (1.01, 0.4), (1.01, 0.6), (1.5, 0.8))
    assert judged("AB", "AB", west, east, tolerance_m=50) == ["A", "B"]


def test_a_few_metres_beyond_the_border_reach_nobody():
    poking = road((0.5, 0.5), (1.005, 0.5))  # five metres
    assert judged("AB", "AB", poking, tolerance_m=20) == ["A", "B"]
    assert judged("AB", "AB", poking, tolerance_m=1) == ["AB"]
    clipping = road((0.5, 0.5), (0.99, 0.995), (1, 1.005), (1.01, 0.995), (1.5, 0.5))
    assert judged("CC\nAB", "AB", clipping, tolerance_m=1) == ["A", "B"]
    assert judged("CC\nAB", "AB", clipping, tolerance_m=30) == ["AB"], "it hardly leaves the unit"


def test_a_bridge_counts_by_its_road():
    bridge = road((0.5, 0.5), (2.5, 0.5))  # one cell of water, 1,040 metres
    assert judged("A.B", "AB", bridge, bridge_m=1030) == ["A", "B"]
    assert judged("A.B", "AB", bridge, bridge_m=1050) == ["AB"]
    assert judged("A.B.C", "AC", road((0.5, 0.5), (4.5, 0.5)), bridge_m=1050) == ["A", "C"]
    assert judged("A.B.C", "ABC", road((0.5, 0.5), (4.5, 0.5)), bridge_m=1050) == ["ABC"]


def test_a_bridge_serves_each_unit_at_its_ends_only():
    """Two roads meet on the water: whoever is at its ends is joined, in whatever unit."""
    meeting = (road((0.5, 0.5), (2.5, 0.5)), road((1.5, 0.5), (1.5, 1.5), (0.5, 1.5)))
    assert judged("C.D\nA.B", "AB", *meeting, bridge_m=3000) == ["AB"]
    assert judged("C.D\nA.B", "AC", *meeting, bridge_m=3000) == ["AC"]
    assert judged("C.D\nA.B", "BD", *meeting, bridge_m=3000) == ["B", "D"]


def test_communes_without_a_road_are_named():
    communes = drawn("ABC")
    found = network(communes, road((0.5, 0.5), (1.5, 0.5))).judge([0, 1, 2])
    assert found == RoadContiguity(((0, 1), (2,)), (2,))
    assert not found.contiguous and found.detached == (2,)
    alone = network(communes).judge([1])
    assert alone == RoadContiguity(((1,),), (1,)) and alone.contiguous and alone.detached == ()
    assert network(communes).judge([2, 0]) == RoadContiguity(((0,), (2,)), (0, 2))


def test_lines_without_length_and_without_geometry_are_no_roads():
    communes = drawn("AB")
    point = shapely.LineString([(WEST, SOUTH), (WEST, SOUTH)])
    both = shapely.MultiLineString([road((0.2, 0.5), (1.2, 0.5)), road((0.1, 0.1), (0.2, 0.1))])
    assert network(communes, None, shapely.LineString(), point).judge([0]).without_road == (0,)
    assert network(communes, None, both).judge([0, 1]).contiguous


def test_metres_are_those_of_the_ground_in_any_system():
    """The same map in degrees, in VN-2000 and in Web Mercator, where a metre is longer."""
    here = drawn("AB")
    ends = road((0.5, 0.5), (0.99, 0.5)), road((1, 0.5), (1.5, 0.5))  # 10.4 m apart
    for code in (4326, 9214, 3857):
        move = Transformer.from_crs(4326, code, always_xy=True).transform
        there = communes_of(
            shapely.transform(here.geometry, move, interleaved=False), crs=CRS.from_epsg(code)
        )
        roads = shapely.transform(np.array(ends), move, interleaved=False)
        assert not network(there, *roads, tolerance_m=10).judge([0, 1]).contiguous
        assert network(there, *roads, tolerance_m=11).judge([0, 1]).contiguous


def test_the_work_can_be_stopped():
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        RoadNetwork.of(
            drawn("AB"),
            np.array([road((0.5, 0.5), (1.5, 0.5))]),
            tolerance_m=1,
            bridge_m=1,
            check=stop,
        )


def clipped(polygons: np.ndarray, members: list[int], roads: np.ndarray) -> list[set[int]]:
    """The members that each connected road reaches, by clipping to the unit as a whole."""
    inside = shapely.get_parts(shapely.intersection(roads, shapely.union_all(polygons[members])))
    inside = inside[shapely.length(inside) > 0]
    pairs = {
        (i, j)
        for i in range(len(inside))
        for j in range(i + 1, len(inside))
        if shapely.dwithin(inside[i], inside[j], 1e-9)
    }
    return [
        {
            member
            for member in members
            if any(shapely.intersection(polygons[member], inside[i]).length > 1e-9 for i in joined)
        }
        for joined in sets_of(range(len(inside)), pairs)
    ]


@given(bent_grids(), st.integers(0, 2**32 - 1))
def test_roads_by_clipping_them_to_the_unit(grid: BentGrid, seed: int):
    n = len(grid.polygons)
    rng = np.random.default_rng(seed)
    communes = communes_of(grid.polygons, ids=[f"{i:02}" for i in range(n)])
    left, bottom, right, top = shapely.total_bounds(grid.polygons)
    roads = np.array(
        [
            shapely.LineString(rng.uniform((left, bottom), (right, top), (3, 2)))
            for _ in range(rng.integers(1, 5))
        ]
    )
    members = sorted({int(rng.integers(n)), *np.flatnonzero(rng.random(n) < 0.6).tolist()})
    found = RoadNetwork.of(communes, roads, tolerance_m=0.001, bridge_m=0.001).judge(members)
    reached = clipped(grid.polygons, members, roads)
    served = set().union(*reached)
    assert found.contiguous == (len(members) == 1 or any(len(x) == len(members) for x in reached))
    assert set(found.without_road) == set(members) - served
    assert sorted(member for piece in found.pieces for member in piece) == members
    assert len(found.pieces[0]) == max([1, *map(len, reached)])
