"""The shipped sample, read once, and what the tests of it compute anew."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

FILE = Path(__file__).parents[2] / "resources" / "sample" / "province.gpkg"


@pytest.fixture(scope="session")
def sample() -> dict[str, gpd.GeoDataFrame]:
    """Every layer and table of the shipped file by name."""
    return {name: gpd.read_file(FILE, layer=name) for name, _ in gpd.list_layers(FILE).values}


@pytest.fixture(scope="session")
def communes(sample: dict[str, gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    """The communes, with the code as index too."""
    return sample["communes"].set_index("code", drop=False)


@pytest.fixture(scope="session")
def neighbours(communes: gpd.GeoDataFrame) -> dict[str, set[str]]:
    """Communes that share an edge: at least one equal pair of successive vertices."""
    owners: dict[frozenset, list[str]] = {}
    for code, shape in communes.geometry.items():
        for ring in shapely.get_rings(shapely.get_parts(shape)):
            points = [tuple(p) for p in shapely.get_coordinates(ring)]
            for k in range(len(points) - 1):
                owners.setdefault(frozenset(points[k : k + 2]), []).append(code)
    graph: dict[str, set[str]] = {code: set() for code in communes.index}
    for pair in owners.values():
        if len(pair) == 2:
            graph[pair[0]].add(pair[1])
            graph[pair[1]].add(pair[0])
    return graph


@pytest.fixture(scope="session")
def land_masses(neighbours: dict[str, set[str]]) -> list[set[str]]:
    """The communes of each land mass: pieces of the neighbour graph."""
    left, found = set(neighbours), []
    while left:
        piece, todo = set(), {min(left)}
        while todo:
            piece |= todo
            todo = {n for c in todo for n in neighbours[c]} - piece
        left -= piece
        found.append(piece)
    return found
