"""Can one travel in the bundled sample: roads, bridges, ferries, offices, services?"""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Layers = dict[str, gpd.GeoDataFrame]


@pytest.fixture(scope="session")
def road_graph(sample: Layers) -> tuple[dict[tuple[float, float], int], list[tuple[int, int]]]:
    """Road ends as numbered nodes, and the roads' pairs of nodes."""
    nodes: dict[tuple[float, float], int] = {}
    edges = []
    for line in sample["roads"].geometry:
        ends = line.coords[0], line.coords[-1]
        edges.append(tuple(nodes.setdefault(end, len(nodes)) for end in ends))
    return nodes, edges


def masses(n: int, edges: list[tuple[int, int]], directed: bool = False) -> np.ndarray:
    """The number of the connected (strongly, if directed) part of each node."""
    matrix = coo_array((np.ones(len(edges)), tuple(zip(*edges, strict=True))), shape=(n, n))
    return connected_components(matrix, directed=directed, connection="strong")[1]


def test_roads(
    sample: Layers, communes: gpd.GeoDataFrame, road_graph: tuple, land_masses: list[set[str]]
) -> None:
    roads = sample["roads"]
    nodes, edges = road_graph
    assert len(roads) < 400
    assert set(roads["class"]) == {"national", "provincial", "communal"}
    assert roads["speed_kmh"].between(20, 80).all()
    assert set(roads["oneway"]) == set(roads["bridge"]) == {0, 1}
    tree = shapely.STRtree(roads.geometry.to_numpy())
    for i, j in tree.query(roads.geometry.to_numpy(), predicate="intersects").T:
        if i < j:
            met = shapely.get_coordinates(roads.geometry[i].intersection(roads.geometry[j]))
            assert all(tuple(p) in nodes for p in met), (i, j)
    part = masses(len(nodes), edges)
    seats = sample["seats"].set_index("code")
    by_land = [
        {part[nodes[seats.geometry[code].coords[0]]] for code in piece} for piece in land_masses
    ]
    assert [len(parts) for parts in by_land] == [1, 1, 1]
    assert len(set(part)) == len(set.union(*by_land)) == 3
    gaps = shapely.distance(communes.representative_point(), roads.geometry.union_all())
    assert gaps.max() < 2_500


def test_one_ways_leave_every_place_in_reach(sample: Layers, road_graph: tuple) -> None:
    nodes, edges = road_graph
    single = sample["roads"]["oneway"] == 1
    both = edges + [(b, a) for (a, b), one in zip(edges, single, strict=True) if not one]
    assert single.sum() >= 3
    assert len(set(masses(len(nodes), both, directed=True))) == 3


def test_bridges(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    roads, river = sample["roads"], sample["river"].geometry.union_all()
    over = roads.geometry.crosses(river)
    assert over.sum() >= 4
    assert over.equals(roads["bridge"] == 1)
    banks = communes[communes.geometry.intersects(river)]
    assert banks["district"].nunique() >= 5


def test_ferries_join_all_land(
    sample: Layers, communes: gpd.GeoDataFrame, road_graph: tuple
) -> None:
    nodes, edges = road_graph
    ferries = sample["ferries"]
    assert len(ferries) == 2
    assert set(ferries["kind"]) == {"ferry"}
    assert (ferries[["speed_kmh", "frequency"]] > 0).all(axis=None)
    links, terrain = [], []
    for line in ferries.geometry:
        ends = [line.coords[0], line.coords[-1]]
        links.append(tuple(nodes[end] for end in ends))
        held = [communes[communes.contains(shapely.Point(end))] for end in ends]
        assert [len(h) for h in held] == [1, 1]
        terrain.append([h["terrain"].iloc[0] for h in held])
        others = communes.drop([h.index[0] for h in held])
        assert not others.intersects(line).any()
    assert terrain == [["lowland", "island"]] * 2
    assert len(set(masses(len(nodes), edges + links))) == 1


def test_seats(sample: Layers, communes: gpd.GeoDataFrame, road_graph: tuple) -> None:
    nodes, _ = road_graph
    seats = sample["seats"].set_index("code")
    assert sorted(seats.index) == sorted(communes.index)
    for code, point in seats.geometry.items():
        assert communes.geometry[code].contains(point)
        assert point.coords[0] in nodes
    kept = seats[seats["proposed"] == 1]
    assert set(kept.index) == set(communes["plan_good"])
    assert (kept["unit"] == kept.index).all()
    assert seats.loc[seats["proposed"] == 0, "unit"].isna().all()
    danger = sample["hazard"].geometry.union_all()
    assert not kept.geometry.intersects(danger).any()
    assert seats.geometry.intersects(danger).any()


def test_facilities(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    places = gpd.sjoin(
        sample["facilities"], communes[["code", "district", "geometry"]].reset_index(drop=True)
    )
    assert len(places) == len(sample["facilities"])  # each in exactly one commune
    assert set(places["kind"]) == {"hospital", "school", "market"}
    hospitals = places[places["kind"] == "hospital"]
    assert hospitals["district"].nunique() == 8
    schools = places[places["kind"] == "school"]
    assert 0.7 * len(communes) < schools["code"].nunique() < len(communes)
    assert (places["kind"] == "market").sum() > 50
