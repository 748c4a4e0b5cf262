"""Does the bundled sample keep its promises? Read from the shipped file, computed anew."""

import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

FOLDER = Path(__file__).parents[2] / "resources" / "sample"
FILE = FOLDER / "province.gpkg"
GEOMETRY = {
    "communes": "MultiPolygon",
    "roads": "LineString",
    "ferries": "LineString",
    "seats": "Point",
    "facilities": "Point",
    "hazard": "Polygon",
    "poles": "Point",
    "river": "LineString",
    "budget": None,
    "commuting": None,
    "consultation": None,
    "ethnic_shares": None,
}

Layers = dict[str, gpd.GeoDataFrame]
Graph = dict[str, set[str]]


def pieces(codes: set[str], graph: Graph) -> list[set[str]]:
    """Connected pieces of a set of communes."""
    left, found = set(codes), []
    while left:
        piece, todo = set(), {next(iter(left))}
        while todo:
            piece |= todo
            todo = {n for c in todo for n in graph[c]} & left - piece
        left -= piece
        found.append(piece)
    return found


def units(communes: gpd.GeoDataFrame, column: str) -> dict[str, set[str]]:
    """Members of each unit of a plan."""
    assigned = communes.dropna(subset=[column])
    return {u: set(m) for u, m in assigned.groupby(column)["code"].agg(list).items()}


def enclaves(communes: gpd.GeoDataFrame, column: str, graph: Graph) -> list[set[str]]:
    """Connected sets of communes outside a unit that border this unit alone and no outer border."""
    outer = shapely.coverage_union_all(communes.geometry.to_numpy()).boundary
    at_edge = {
        code
        for code, shape in communes.geometry.items()
        if shapely.length(shapely.intersection(shape.boundary, outer)) > 0
    }
    found = []
    for members in units(communes, column).values():
        for piece in pieces(set(communes.index) - members, graph):
            if not piece & at_edge:
                found.append(piece)
    return found


def test_file_is_small_and_complete(sample: Layers) -> None:
    assert FILE.stat().st_size < 1_000_000
    assert dict(pyogrio.list_layers(FILE)) == GEOMETRY
    for name, kind in GEOMETRY.items():
        if kind:
            assert sample[name].crs.to_epsg() == 9214
            assert sample[name].geometry.is_valid.all()
            assert not sample[name].geometry.is_empty.any()


def test_communes_and_codes(communes: gpd.GeoDataFrame) -> None:
    assert len(communes) == 150
    assert communes.index.is_unique
    assert communes["code"].str.fullmatch(r"0\d{4}").all()
    assert communes["district_code"].str.fullmatch(r"0\d{2}").all()
    assert communes.groupby("district_code")["district"].nunique().eq(1).all()
    assert communes["district"].nunique() == 8
    assert set(communes["type"]) == {"xã", "phường", "thị trấn"}
    assert set(communes["parent_type"]) == {"huyện", "thị xã", "thành phố"}
    assert set(communes["terrain"]) == {"mountain", "lowland", "island"}
    assert set(communes["region"]) == {"red_river_delta", "other"}
    assert set(communes["province"]) == {"Tỉnh An Hải"}
    required = communes.drop(columns=["flags", "plan_bad", "plan_bad_name"])
    assert not required.isna().any(axis=None)


def test_names_are_vietnamese(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    for name in GEOMETRY:
        for column in (
            sample[name]
            .select_dtypes(["object", "string"])
            .drop(columns="geometry", errors="ignore")
        ):
            texts = sample[name][column].dropna()
            assert all(unicodedata.is_normalized("NFC", t) for t in texts), (name, column)
    count = Counter(communes["name"])
    assert sum(n >= 3 for n in count.values()) >= 4
    assert max(count.values()) <= 4
    assert not communes.duplicated(["district", "full_name"]).any()
    numbered = communes[communes["name"].str.fullmatch(r"Phường \d+")]
    assert len(numbered) >= 3
    assert numbered["full_name"].equals(numbered["name"])
    rest = communes.drop(numbered.index)
    assert (rest["full_name"] == rest["type"].str.capitalize() + " " + rest["name"]).all()
    assert (~communes["name"].map(str.isascii)).mean() > 0.8


def test_flags(communes: gpd.GeoDataFrame) -> None:
    flags = communes["flags"].dropna().str.split(",").explode()
    assert {"isolated", "poor_coastal"} <= set(flags)
    assert list(flags[flags == "isolated"].index) == [
        c for c in communes.index if communes.at[c, "name"] == "Hòn Ngư"
    ]


def test_coverage(
    communes: gpd.GeoDataFrame, neighbours: Graph, land_masses: list[set[str]]
) -> None:
    assert shapely.coverage_is_valid(communes.geometry.to_numpy())
    assert (shapely.get_num_geometries(communes.geometry) == 1).all()
    land = shapely.get_parts(shapely.coverage_union_all(communes.geometry.to_numpy()))
    assert len(land) == 3
    assert sum(shapely.get_num_interior_rings(land)) == 1  # the lake
    assert sorted(map(len, land_masses)) == [1, 4, 145]
    for _, members in communes.groupby("district_code"):
        expected = 2 if members["district"].iloc[0] == "Vân Châu" else 1
        assert len(pieces(set(members.index), neighbours)) == expected
    points = shapely.get_coordinates(communes.geometry)
    assert np.array_equal(points, points.round(2))


def test_borders_look_natural(communes: gpd.GeoDataFrame, neighbours: Graph) -> None:
    counts = []
    for a, others in neighbours.items():
        for b in others:
            if a < b:
                shared = communes.geometry[a].boundary.intersection(communes.geometry[b].boundary)
                counts.append(shapely.get_num_coordinates(shapely.line_merge(shared)))
    assert 18 <= np.median(counts) <= 40
    by_type = communes.groupby("type")["area_km2"].median()
    hills = communes.loc[communes["terrain"] == "mountain", "area_km2"].median()
    assert by_type["phường"] < by_type["xã"] < hills


def test_official_area_differs_a_little(communes: gpd.GeoDataFrame) -> None:
    geod = communes.crs.get_geod()
    degrees = communes.geometry.to_crs(communes.crs.geodetic_crs)
    polygon = np.array([abs(geod.geometry_area_perimeter(g)[0]) / 1e6 for g in degrees])
    official = communes["area_km2"].to_numpy()
    assert np.array_equal(official, official.round(2))
    assert (np.abs(official / polygon - 1) < 0.03).all()
    assert (official != polygon.round(2)).all()
    assert 1_500 < official.sum() < 4_000


def test_statistics(communes: gpd.GeoDataFrame) -> None:
    for column in ("population", "households", "jobs_farm", "jobs_industry", "jobs_services"):
        assert pd.api.types.is_integer_dtype(communes[column])
        assert (communes[column] >= 0).all()
    assert communes["population"].between(1_500, 25_000).all()
    assert (communes["population"] / communes["households"]).between(3, 4.5).all()
    density = (communes["population"] / communes["area_km2"]).groupby(communes["type"]).median()
    assert density["phường"] > 1_000 > density["xã"]
    hills = communes["district"].isin(["Thạch Lĩnh", "Mường Khê"])
    assert communes.loc[hills, "ethnic_pct"].between(0, 70).all()
    assert communes.loc[hills, "ethnic_pct"].max() > 50
    assert communes.loc[~hills, "ethnic_pct"].between(0, 5).all()


def test_good_plan(communes: gpd.GeoDataFrame, neighbours: Graph) -> None:
    plan = units(communes, "plan_good")
    assert 45 <= len(plan) <= 55
    assert set().union(*plan.values()) == set(communes.index)
    for unit, members in plan.items():
        assert len(pieces(members, neighbours)) == 1, unit
        assert unit in members
        names = set(communes.loc[list(members), "plan_good_name"])
        assert len(names) == 1
        assert names <= set(communes.loc[list(members), "name"])
    assert communes.drop_duplicates("plan_good")["plan_good_name"].is_unique
    assert enclaves(communes, "plan_good", neighbours) == []
    sums = communes.groupby("plan_good")[["population", "area_km2"]].sum()
    assert ((sums["population"] >= 16_000) | (sums["area_km2"] >= 30)).mean() > 0.9
    assert (communes.groupby("plan_good")["district"].nunique() == 1).mean() > 0.9
    islands = communes[communes["terrain"] == "island"].groupby("plan_good").size()
    assert sorted(islands) == [1, 4]
    assert communes.loc[communes["plan_good"].isin(islands.index), "terrain"].eq("island").all()


def test_bad_plan_has_three_faults(communes: gpd.GeoDataFrame, neighbours: Graph) -> None:
    good, bad = units(communes, "plan_good"), units(communes, "plan_bad")
    free = communes.index[communes["plan_bad"].isna()]
    assert len(free) == 1
    assert communes["plan_bad_name"].isna().equals(communes["plan_bad"].isna())
    split = {u: pieces(m, neighbours) for u, m in bad.items() if len(pieces(m, neighbours)) > 1}
    assert len(split) == 1
    ((unit, parts),) = split.items()
    assert len(parts) == 2
    stray = min(parts, key=len)
    assert len(stray) == 1
    home = communes.loc[list(good[unit])].geometry.union_all()
    assert communes.geometry[next(iter(stray))].disjoint(home)
    enclosed = enclaves(communes, "plan_bad", neighbours)
    assert len(enclosed) == 1
    (town,) = enclosed[0]
    assert bad[town] == {town}
    moved = communes.index[communes["plan_bad"] != communes["plan_good"]]
    assert set(moved) == {*free, *stray, town}
    for name, members in bad.items():
        names = set(communes.loc[list(members), "plan_bad_name"])
        assert len(names) == 1
        assert names <= set(communes.loc[list(members), "name"]), name
        assert name in members
    assert (
        communes.dropna(subset=["plan_bad"]).drop_duplicates("plan_bad")["plan_bad_name"].is_unique
    )


def test_hazard(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    hazard = sample["hazard"]
    land = communes.geometry.union_all()
    assert set(hazard["kind"]) == {"flood", "landslide"}
    assert (hazard.intersection(land).area / hazard.area > 0.98).all()
    share = hazard.geometry.union_all().area / land.area
    assert 0.02 < share < 0.25
    floods = hazard[hazard["kind"] == "flood"].geometry.union_all()
    assert sample["river"].geometry.distance(floods).max() == 0


def test_poles(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    poles = sample["poles"].set_index("kind")
    assert list(poles.index) == ["city", "port"]
    city = communes[communes["parent_type"] == "thành phố"].geometry.union_all()
    assert poles.geometry.within(city).all()
    assert poles.geometry["city"].distance(poles.geometry["port"]) > 5000


def test_budget_and_consultation(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    budget = sample["budget"].set_index("code")
    assert sorted(budget.index) == sorted(communes.index)
    assert (budget["expenditure"] > 0).all()
    assert (budget["revenue"] / budget["expenditure"]).between(0.02, 1.5).all()
    ballots = sample["consultation"].set_index("code")
    assert ballots["households"].equals(communes["households"].rename_axis("code"))
    assert (ballots["in_favour"] + ballots["against"] <= ballots["households"]).all()
    assert (ballots["in_favour"] / ballots["households"] > 0.5).all()
    assert pd.to_datetime(ballots["date"], format="%Y-%m-%d").notna().all()


def test_ethnic_shares(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    shares = sample["ethnic_shares"].set_index("code")
    assert sorted(shares.index) == sorted(communes.index)
    assert np.allclose(shares.sum(axis=1), 100, atol=1e-9)
    assert np.allclose(100 - shares["kinh"], communes["ethnic_pct"].loc[shares.index], atol=1e-9)


def test_commuting(sample: Layers, communes: gpd.GeoDataFrame) -> None:
    flows = sample["commuting"]
    assert 500 <= len(flows) <= 700
    assert not flows.duplicated(["origin", "destination"]).any()
    assert set(flows["origin"]) == set(communes.index)
    assert set(flows["destination"]) <= set(communes.index)
    assert (flows["people"] > 0).all()
    away = flows.groupby("origin")["people"].sum()
    assert (away < communes["population"].loc[away.index]).all()


def test_same_seed_gives_same_content(sample: Layers, tmp_path: Path) -> None:
    again = tmp_path / "again.gpkg"
    subprocess.run([sys.executable, FOLDER / "make_sample.py", again], check=True, timeout=300)
    assert [p.name for p in tmp_path.iterdir()] == ["again.gpkg"]
    for name, kind in GEOMETRY.items():
        shipped, made = sample[name], gpd.read_file(again, layer=name)
        if kind:
            assert shapely.equals_exact(
                shipped.normalize().to_numpy(), made.normalize().to_numpy(), tolerance=0.005
            ).all(), name
            shipped, made = (f.drop(columns="geometry") for f in (shipped, made))
        pd.testing.assert_frame_equal(pd.DataFrame(shipped), pd.DataFrame(made))
