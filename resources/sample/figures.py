"""What do the statistics say: people, areas, jobs, budgets, consultation, commuting?

All invented, from one seeded generator; a row per commune in the order of the `communes` frame.
"""

import geopandas as gpd
import numpy as np
import pandas as pd

YEAR = 2024


def spread(
    rng: np.random.Generator, low: np.ndarray | float, high: np.ndarray | float, n: int
) -> np.ndarray:
    """n uniform values between low and high (numbers or arrays of length n)."""
    return low + (np.asarray(high) - low) * rng.random(n)


def population(communes: gpd.GeoDataFrame, km2: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Residents by type and land: wards are full, hills are empty."""
    n = len(communes)
    kind, district, terrain = communes["type"], communes["district_code"], communes["terrain"]
    near = np.exp(-communes["km_to_city"].to_numpy() / 15)
    people = np.clip(km2 * spread(rng, 380, 560, n) * (1 + near), 3_900, 13_800)
    hills = np.clip(km2 * spread(rng, 85, 150, n), 1_600, 6_400)
    people = np.where(district.isin(["096", "097"]), hills, people)
    people = np.where(terrain == "lowland", people, np.minimum(people, 6_400))
    people = np.where(kind == "thị trấn", spread(rng, 6_600, 10_400, n), people)
    ward = np.where(district == "091", 9_000 + 9_500 * near, 6_800 + 0 * near)
    people = np.where(kind == "phường", ward * spread(rng, 0.8, 1.35, n), people)
    people = np.where(terrain == "island", spread(rng, 1_550, 3_400, n), people)
    people = np.where((terrain == "island") & (kind == "thị trấn"), 4_730 + 0 * people, people)
    return people.round().astype("int64")


def official_area(km2: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The land register's figure: up to 2 % off the polygon's ellipsoidal area, 2 decimals."""
    error = np.clip(rng.normal(0, 0.008, len(km2)), -0.018, 0.018)
    error = np.where(np.abs(error) < 0.003, np.copysign(0.003, error), error)
    return (km2 * (1 + error)).round(2)


def minority(communes: gpd.GeoDataFrame, rng: np.random.Generator) -> np.ndarray:
    """Share of people who are not Kinh, %: a few in the plain, most in the far hills."""
    n = len(communes)
    plain = spread(rng, 0.1, 4.6, n) * rng.random(n)
    depth = np.clip((communes["km_to_city"].to_numpy() - 16) / 26, 0, 1)
    hills = np.clip(8 + 58 * depth + rng.normal(0, 6, n), 4, 69.5)
    hills = np.where(communes["type"] == "thị trấn", hills * 0.5, hills)
    return np.where(communes["district_code"].isin(["096", "097"]), hills, plain).round(1)


def ethnic_shares(communes: gpd.GeoDataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Kinh, Tày, Mường, Dao in %, summing to 100; Mường in the south-west, Tày north of them."""
    table = {"code": communes["code"], "kinh": [], "tay": [], "muong": [], "dao": []}
    for district, share in zip(communes["district_code"], communes["ethnic_pct"], strict=True):
        weight = {"096": (6, 1, 3), "097": (1, 7, 2)}.get(district, (3, 3, 1))
        tenths = round(share * 10)
        split = rng.multinomial(tenths, rng.dirichlet(np.array(weight) * 2.0))
        table["kinh"].append((1000 - tenths) / 10)
        for name, value in zip(("tay", "muong", "dao"), split.tolist(), strict=True):
            table[name].append(value / 10)
    return pd.DataFrame(table)


def jobs(communes: gpd.GeoDataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Jobs in farming (with fishing), industry and services."""
    rows = []
    for row in communes.itertuples():
        mix = {"phường": (4, 40, 56), "thị trấn": (16, 32, 52)}.get(row.type, (46, 33, 21))
        if row.terrain == "mountain" and row.type == "xã":
            mix = (70, 13, 17)
        if row.terrain == "island":
            mix = (48, 8, 44)
        workers = int(row.population * rng.uniform(0.52, 0.6))
        rows.append(rng.multinomial(workers, rng.dirichlet(np.array(mix) * 0.8)).tolist())
    return pd.DataFrame(rows, columns=["jobs_farm", "jobs_industry", "jobs_services"])


def budget(communes: gpd.GeoDataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Own revenue and expenditure of each commune in million đồng."""
    rows = []
    for row in communes.itertuples():
        expenditure = 4_200 + row.population * rng.uniform(0.9, 1.3)
        low, high = {"phường": (0.55, 1.25), "thị trấn": (0.4, 0.8)}.get(row.type, (0.2, 0.6))
        if row.terrain != "lowland":
            low, high = 0.05, 0.25
        revenue = expenditure * rng.uniform(low, high)
        rows.append((row.code, YEAR, round(revenue), round(expenditure)))
    return pd.DataFrame(rows, columns=["code", "year", "revenue", "expenditure"])


def consultation(communes: gpd.GeoDataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Household ballots; the households that took part in none are the rest."""
    rows = []
    for row in communes.itertuples():
        voted = rng.uniform(0.93, 0.995)
        yes = round(row.households * voted * rng.beta(26, 1.6))
        no = round(row.households * voted) - yes
        rows.append((row.code, row.households, yes, no, f"2025-04-{rng.integers(12, 24):02d}"))
    return pd.DataFrame(rows, columns=["code", "households", "in_favour", "against", "date"])


def commuting(
    communes: gpd.GeoDataFrame, neighbours: list[list[int]], hub: int, rng: np.random.Generator
) -> pd.DataFrame:
    """Daily ways to work: at home, to two neighbours, and to the city's central ward."""
    codes, people = communes["code"].tolist(), communes["population"].to_numpy()
    rows = []
    for k, row in enumerate(communes.itertuples()):
        workers = int(row.population * 0.5)
        away = rng.uniform(0.3, 0.55) if row.type == "phường" else rng.uniform(0.18, 0.42)
        town = 0.45 * np.exp(-row.km_to_city / 16) if row.terrain != "island" else 0.04
        near = sorted(neighbours[k], key=lambda m: (-people[m] * rng.uniform(0.4, 1), m))[:2]
        flows = {k: workers * (1 - away)}
        for m, share in zip(near, (0.62, 0.38), strict=False):
            flows[m] = flows.get(m, 0) + workers * away * (1 - town) * share
        flows[hub] = flows.get(hub, 0) + workers * away * town
        rows += [(codes[k], codes[m], round(f)) for m, f in sorted(flows.items()) if round(f) > 0]
    return pd.DataFrame(rows, columns=["origin", "destination", "people"])
