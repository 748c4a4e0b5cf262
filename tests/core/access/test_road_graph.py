import dataclasses

import geopandas
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import CRS, Transformer

from regionaltool.core.access.osm_roads import osm_columns
from regionaltool.core.access.road_graph import RoadGraph
from regionaltool.core.access.road_lines import RoadLines
from regionaltool.core.problems import InputError
from regionaltool.core.score.catalogue import IDS
from regionaltool.core.score.profile import Profile
from tests.core.access.made_roads import (
    at,
    by_pair,
    drawn_roads,
    graph_of,
    metres,
    networkx_of,
    networkx_ways,
    to_and_fro,
)
from tests.core.grids import WGS84


def minutes(graph: RoadGraph, start: tuple, end: tuple, limit: float = 120) -> float:
    """From one place to another, counted in cells; −1 where it is not reached."""
    return by_pair(graph.reached(at(start), at(end), limit)).get((0, 0), (-1, 0))[0]


def told(graph: RoadGraph) -> list[str]:
    return [str(problem) for problem in graph.warnings()]


def test_a_road_is_driven_at_its_speed():
    graph = graph_of(drawn_roads([(0, 0), (3, 0), (3, 4)], kmh=30))
    ((way, (driven, km)),) = by_pair(graph.reached(at((0, 0)), at((3, 4)), 60)).items()
    assert way == (0, 0)
    assert km * 1000 == pytest.approx(metres((0, 0), (3, 0), (3, 4)), rel=1e-9)
    assert driven == pytest.approx(km / 30 * 60, rel=1e-12)


def test_people_walk_to_the_road_and_get_on_between_two_junctions():
    graph = graph_of(drawn_roads([(0, 0), (10, 0)], kmh=60))
    ((_, (total, km)),) = by_pair(graph.reached(at((2, 1)), at((7, 0.5)), 60)).items()
    walked = metres((2, 0), (2, 1)) + metres((7, 0), (7, 0.5))
    driven = metres((2, 0), (7, 0))
    assert km * 1000 == pytest.approx(walked + driven, rel=1e-6)
    assert total == pytest.approx(walked / 1000 / 5 * 60 + driven / 1000, rel=1e-6)


def test_neighbours_off_the_road_walk_straight():
    graph = graph_of(drawn_roads([(0, 0), (9, 0)]))
    assert minutes(graph, (2, 1), (2, 1)) == 0
    assert minutes(graph, (2, 1), (2.5, 1)) == pytest.approx(
        metres((2, 1), (2.5, 1)) / 1000 / 5 * 60
    )
    # 4 cells apart, but 2 to the road and back
    assert minutes(graph, (2, 1), (6, 1)) < metres((2, 1), (6, 1)) / 1000 / 5 * 60


def test_a_place_far_from_every_road_is_not_reached():
    graph = graph_of(drawn_roads([(0, 0), (9, 0)]), walk_limit_m=2000)
    assert minutes(graph, (2, 0), (5, 3)) == -1
    assert minutes(graph, (2, 3), (5, 0)) == -1
    assert minutes(graph, (5, 3), (5, 3)) == 0, "who is there need not travel"
    assert graph.without_road(at((2, 0), (5, 3), (5, 1))).tolist() == [1]


def test_a_planned_road_that_is_nearer_does_not_lead_people_astray():
    # the planned one passes by their door and ends two cells on
    roads = [[(0, 0), (10, 0)], [(2, 0.4), (4, 0.4)]]
    lines = drawn_roads(*roads, kmh=[60, 5], opens=[0, 2030])
    today, then = (minutes(graph_of(lines, year=y), (2, 0.5), (9, 0)) for y in (0, 2030))
    assert 0 < then <= today
    # who counts it as a road of today gets on there, and off it nowhere
    assert minutes(graph_of(lines, year=2030, since=2030), (2, 0.5), (9, 0)) == -1
    quick = drawn_roads(*roads[:1], [(2, 0.4), (9, 0.4), (9, 0)], kmh=[10, 60], opens=[0, 2030])
    today, then = (minutes(graph_of(quick, year=y), (2, 0.5), (9, 0)) for y in (0, 2030))
    assert 0 < then < today / 2


def test_who_could_walk_straight_still_may_when_a_road_opens():
    lines = drawn_roads([(0, 0), (9, 0)], [(2, 1), (2, 0)], kmh=[5, 1], opens=[0, 2030])
    today, then = (minutes(graph_of(lines, year=y), (2, 1), (3, 1)) for y in (0, 2030))
    assert then == today == pytest.approx(metres((2, 1), (3, 1)) / 1000 / 5 * 60)


def test_pieces_at_which_people_get_on():
    graph = graph_of(drawn_roads([(0, 0), (5, 0)], [(5, 0), (5, 5)], [(0, 8), (5, 8)]))
    # on the way, at a junction, on the other road, nowhere
    places = at((2, 0.1), (5, 0), (5, 3), (1, 8.2), (40, 40))
    west, corner, east, other, none = graph.piece_at(places).tolist()
    assert west == corner == east and {west, other} == {0, 1} and none == -1


def test_one_way_is_driven_one_way():
    there = [(0, 0), (4, 0)]
    for oneway, forth, back in ((0, True, True), (1, True, False), (-1, False, True)):
        graph = graph_of(drawn_roads(there, oneway=oneway))
        assert (minutes(graph, (0, 0), (4, 0)) > 0) == forth
        assert (minutes(graph, (4, 0), (0, 0)) > 0) == back
    round_about = drawn_roads(there, [(4, 0), (4, 3), (0, 3), (0, 0)], oneway=[1, 0])
    graph = graph_of(round_about)
    assert minutes(graph, (0, 0), (4, 0)) < minutes(graph, (4, 0), (0, 0))


def test_of_two_roads_the_quicker_counts_with_its_own_kilometres():
    lines = drawn_roads([(0, 0), (4, 0)], [(0, 0), (2, 3), (4, 0)], kmh=[10, 60])
    ((_, (_, km)),) = by_pair(graph_of(lines).reached(at((0, 0)), at((4, 0)), 60)).items()
    assert km * 1000 == pytest.approx(metres((0, 0), (2, 3), (4, 0)), rel=1e-9)


def test_the_limit_is_kept_to_the_minute():
    graph = graph_of(drawn_roads([(0, 0), (10, 0)], kmh=60))
    whole = minutes(graph, (0, 0), (10, 0))
    assert minutes(graph, (0, 0), (10, 0), limit=whole) == whole
    assert minutes(graph, (0, 0), (10, 0), limit=np.nextafter(whole, 0)) == -1


def test_roads_that_do_not_meet_are_told():
    graph = graph_of(drawn_roads([(0, 0), (5, 0)], [(5, 0), (5, 5)], [(0, 3), (2, 3)]))
    assert graph.n_pieces == 2
    assert told(graph) == [
        "Layer “roads”: the roads fall into 2 pieces that do not meet; the longest has 83.8% of "
        "their length. Nobody drives from one to another. Let the ends meet, or raise the "
        "tolerance; in the others: row 3."
    ]
    assert minutes(graph, (0, 3), (5, 0)) == -1


def test_a_thousand_pieces():
    stubs = [[(column, row), (column + 0.5, row)] for column in range(40) for row in range(25)]
    stubs[7] = [(0, 7), (0.6, 7)]
    graph = graph_of(drawn_roads(*stubs))
    assert graph.n_pieces == 1000
    assert "1000 pieces that do not meet; the longest has 0.1% of their length" in told(graph)[0]
    assert told(graph)[0].endswith("row 1, 2, 3, 4, 5 and 994 more.")


def test_crossing_without_a_common_vertex_is_a_flyover_and_told():
    flyover = drawn_roads([(0, 2), (4, 2)], [(2, 0), (2, 4)])
    assert graph_of(flyover).n_pieces == 2
    assert told(graph_of(flyover))[1] == (
        "Layer “roads”: roads cross 1 times without a common vertex, so one runs over the other: "
        "row 1, 2. Where they meet, split both at the crossing."
    )
    crossing = drawn_roads([(0, 2), (2, 2), (4, 2)], [(2, 0), (2, 2), (2, 4)])
    assert graph_of(crossing).n_pieces == 1
    assert told(graph_of(crossing)) == []


def test_a_ferry_lands_on_a_road_near_its_end():
    island = [(0, 0), (3, 0)], [(9, 0), (12, 0)]
    ferry = [(3, 0.3), (9, -0.3)]
    lines = drawn_roads(*island, ferry, kmh=[60, 60, 10], ferry=[False, False, True])
    graph = graph_of(lines)
    assert graph.n_pieces == 1
    assert told(graph) == []
    walk = metres((3, 0), (3, 0.3)) + metres((9, 0), (9, -0.3))
    sea, land = metres(*ferry), metres((0, 0), (3, 0)) + metres((9, 0), (12, 0))
    assert minutes(graph, (0, 0), (12, 0)) == pytest.approx(
        land / 1000 + sea / 1000 / 10 * 60 + walk / 1000 / 5 * 60, rel=1e-6
    )
    afloat = graph_of(lines, walk_limit_m=2000)
    assert minutes(afloat, (6, 0), (12, 0)) == -1, "nobody boards at sea"


def test_a_ferry_that_ends_at_no_road_is_told():
    lines = drawn_roads([(0, 0), (3, 0)], [(3, 0), (9, 0)], ferry=[False, True])
    assert told(graph_of(lines)) == [
        "Layer “roads”: ferries that do not end within 500 m of a road at both ends: row 2. Move "
        "their ends."
    ]


def test_nobody_gets_on_an_expressway_between_its_junctions():
    lines = drawn_roads([(0, 0), (5, 0)], [(5, 0), (5, 3)], stops=[False, True])
    graph = graph_of(lines)
    # the road is 3 cells from there, the expressway next to it
    assert minutes(graph, (2, 0.1), (5, 3)) == pytest.approx(
        (metres((2, 0.1), (5, 0.1)) / 5 * 60 + metres((5, 0.1), (5, 3))) / 1000, rel=1e-3
    )


def test_a_speck_of_road_is_passed_over():
    speck = [(2, 0.1), (2.2, 0.1)]
    graph = graph_of(drawn_roads([(0, 0), (5, 0)], speck))
    assert minutes(graph, (2.1, 0.11), (5, 0)) > 0
    alone = graph_of(drawn_roads(speck))
    assert minutes(alone, (2, 0.1), (2.2, 0.1)) > 0


def test_a_road_of_the_future():
    lines = drawn_roads([(0, 0), (4, 0)], [(4, 0), (8, 0)], opens=[0, 2030])
    for year, open_ in ((0, False), (2029, False), (2030, True), (2040, True)):
        assert (minutes(graph_of(lines, year=year), (0, 0), (8, 0), 15) > 0) == open_
    with pytest.raises(InputError, match="no road that is open"):
        graph_of(lines.only(lines.opens > 0))


def test_a_projected_layer_gives_the_same():
    lines = drawn_roads([(0, 0), (3, 0.5), (7, 2)], [(3, 0.5), (3, 5)], kmh=[40, 20])
    utm = CRS.from_epsg(32648)
    onto = Transformer.from_crs(WGS84, utm, always_xy=True).transform
    moved = shapely.transform(lines.lines, lambda xy: np.column_stack(onto(*xy.T)))
    other = dataclasses.replace(lines, crs=utm, lines=moved)
    places = at((0, 0.2), (7, 2), (3, 5), (3, 0.5))
    one, two = (graph_of(each).reached(places, places, 90) for each in (lines, other))
    assert one.minutes == pytest.approx(two.minutes, rel=1e-5)
    assert one.km == pytest.approx(two.km, rel=1e-5)


def test_work_can_be_stopped_at_any_step():
    lines = drawn_roads([(0, 0), (5, 0)], [(5, 0), (5, 5)])
    done: list[float] = []
    graph_of(lines, step=done.append)
    assert done == sorted(done)
    assert done[-1] == 1
    steps: list[tuple[int, int]] = []
    graph = graph_of(lines)
    graph.reached(at((0, 0)), at((5, 0), (5, 5)), 60, lambda *of: steps.append(of))
    assert steps[0] == (0, 2)
    assert all(of == 2 for _, of in steps)

    def stop(*of: object) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        graph_of(lines, step=stop)
    with pytest.raises(InterruptedError):
        graph.reached(at((0, 0)), at((5, 0)), 60, stop)


def test_nothing_to_reach():
    graph = graph_of(drawn_roads([(0, 0), (5, 0)]))
    none = np.empty((0, 2))
    for origins, places in ((none, at((0, 0))), (at((0, 0)), none), (none, none)):
        assert len(graph.reached(origins, places, 60).origin) == 0


@st.composite
def street_grids(draw) -> RoadLines:
    """Streets of a kilometre and more between bent crossings, some of them one-way, some doubled,
    some of several stretches."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    side = draw(st.integers(2, 5))
    crossing = {
        (x, y): (3 * x + rng.uniform(-0.9, 0.9), 3 * y + rng.uniform(-0.9, 0.9))
        for x in range(side)
        for y in range(side)
    }
    roads = []
    for x, y in crossing:
        for run in (
            [(x, y), (x + 1, y), (x + 2, y)],
            [(x, y), (x, y + 1)],
            [(x, y), (x + 1, y)],
        ):
            known = [place for place in run if place in crossing]
            if len(known) > 1 and rng.random() < 0.7:
                roads.append([crossing[place] for place in known])
    roads = roads or [[crossing[0, 0], crossing[1, 1]]]
    return drawn_roads(
        *roads, kmh=rng.uniform(5, 60, len(roads)), oneway=rng.integers(-1, 2, len(roads))
    )


@given(street_grids(), st.floats(0.1, 60))
def test_the_same_as_networkx(lines, limit):
    graph = networkx_of(lines)
    # from where one cannot come back people walk to another road
    nodes = np.array(sorted(to_and_fro(graph))).reshape(-1, 2)
    expected = networkx_ways(graph, nodes, nodes, limit)
    found = by_pair(graph_of(lines).reached(nodes, nodes, limit))
    assert found.keys() == expected.keys()
    for pair, figures in expected.items():
        assert found[pair] == pytest.approx(figures, rel=1e-9, abs=1e-9)


@given(street_grids(), st.integers(0, 2**32 - 1))
def test_a_faster_road_never_makes_a_way_longer(lines, seed):
    rng = np.random.default_rng(seed)
    faster = dataclasses.replace(lines, kmh=lines.kmh * rng.choice([1, 1.5], len(lines)))
    places = at(*rng.uniform(0, 12, (8, 2)))
    before, after = (
        by_pair(graph_of(each).reached(places, places, 60)) for each in (lines, faster)
    )
    assert before.keys() <= after.keys()
    assert all(after[pair][0] <= before[pair][0] + 1e-9 for pair in before)


@given(street_grids(), st.integers(0, 2**32 - 1))
def test_a_way_there_and_back_is_the_same_when_all_roads_are_turned(lines, seed):
    rng = np.random.default_rng(seed)
    turned = dataclasses.replace(lines, direction=-lines.direction)
    places = at(*rng.uniform(0, 12, (6, 2)))
    one, other = (by_pair(graph_of(each).reached(places, places, 60)) for each in (lines, turned))
    assert {(b, a) for a, b in one} == other.keys()
    assert all(other[b, a] == pytest.approx(one[a, b]) for a, b in one)


def test_helsinki_is_the_same_as_networkx(shared_data):
    extract = geopandas.read_file(shared_data / "helsinki_centre.osm.pbf", layer="lines")
    table = {name: extract[name].tolist() for name in extract.columns if name != "geometry"}
    lines = RoadLines.of(
        "helsinki",
        CRS(extract.crs),
        extract.geometry.to_numpy(),
        osm_columns(table),
        Profile.read("default", IDS),
    )
    graph, peer = graph_of(lines, snap_m=0), networkx_of(lines)
    assert graph.n_nodes == len(peer)
    assert len(lines) > 800
    assert {0, 1} == set(lines.direction.tolist())
    nodes = np.array(sorted(to_and_fro(peer)))
    origins = np.random.default_rng(1).permutation(nodes)[:15]
    expected = networkx_ways(peer, origins, nodes, 4)
    found = by_pair(graph.reached(origins, nodes, 4))
    assert found.keys() == expected.keys()
    assert len(found) > 5_000
    ours, theirs = (np.array([table[pair] for pair in expected]) for table in (found, expected))
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-9)
