"""Make the bundled sample: an invented coastal province as one GeoPackage.

Run `python make_sample.py [FILE]` (default: province.gpkg beside this script). The same seed
gives the same content. Needs numpy, scipy, shapely >= 2.1, geopandas with pyogrio.
"""

import os
import sqlite3
import sys
from pathlib import Path

import figures
import geopandas as gpd
import numpy as np
import pandas as pd
import places
import plans
import pyogrio
import roads
import shapely
from borders import OUTSIDE, Arc, draw_patchwork
from landscape import DISTRICTS, ISLAND_DISTRICT, PORT, draw_landscape, metres
from names import full_name, name_communes
from shapely.geometry import LineString, MultiPolygon, Point

SEED = 98
CRS = "EPSG:9214"  # VN-2000 / TM-3 107-00
PROVINCE = "Tỉnh An Hải"
FIRST_CODE = 8201  # communes are numbered in steps of three, as the national list does
CITY = metres(11.5, -4.0)
UNITS = {"091": 8, "092": 7, "093": 7, "094": 7, "095": 7, "096": 6, "097": 6, "098": 2}
BRIDGES = ((-22, -1), (-9, 1), (-1, -2), (5, -1), (10, 1))
ALL_DISTRICTS = {d.code: d for d in (*DISTRICTS, ISLAND_DISTRICT)}


def lay_out(seed: int) -> tuple[gpd.GeoDataFrame, list[Arc]]:
    """The communes with geometry, codes, names and types, sorted by code, and their arcs."""
    patchwork = draw_patchwork(draw_landscape(seed), seed)
    n = len(patchwork.polygons)
    middle = np.array([p.centroid.coords[0] for p in patchwork.polygons])
    kinds = ["thị trấn" if k in patchwork.townships else "xã" for k in range(n)]
    for district in DISTRICTS:
        if district.wards:
            centre = metres(*district.centres[0][:2])
            mine = [k for k in range(n) if patchwork.districts[k] == district.code]
            mine.sort(key=lambda k: np.hypot(*(middle[k] - centre)))
            for k in mine[: district.wards]:
                kinds[k] = "phường"
    rank = ("phường", "thị trấn", "xã")
    order = sorted(
        range(n), key=lambda k: (patchwork.districts[k], rank.index(kinds[k]), -middle[k][1])
    )
    new = {old: k for k, old in enumerate(order)} | {OUTSIDE: OUTSIDE}
    arcs = [Arc(new[arc.a], new[arc.b], arc.kind, arc.line) for arc in patchwork.arcs]
    codes = [patchwork.districts[k] for k in order]
    types = [kinds[k] for k in order]
    titles = {code: d.name for code, d in ALL_DISTRICTS.items()}
    names = name_communes(codes, types, titles, np.random.default_rng([seed, 6]))
    frame = gpd.GeoDataFrame(
        {
            "code": [f"{FIRST_CODE + 3 * k:05d}" for k in range(n)],
            "name": names,
            "full_name": [full_name(t, m) for t, m in zip(types, names, strict=True)],
            "type": types,
            "district": [titles[c] for c in codes],
            "district_code": codes,
            "parent_type": [ALL_DISTRICTS[c].parent_type for c in codes],
            "province": PROVINCE,
        },
        geometry=[patchwork.polygons[k] for k in order],
        crs=CRS,
    )
    return frame, arcs


def fill_in(communes: gpd.GeoDataFrame, arcs: list[Arc], seed: int) -> None:
    """Add terrain, people, areas, jobs and flags (changes `communes`)."""
    rng = np.random.default_rng([seed, 7])
    geod = communes.crs.get_geod()
    degrees = communes.geometry.to_crs(communes.crs.geodetic_crs)
    km2 = np.array([abs(geod.geometry_area_perimeter(g)[0]) / 1e6 for g in degrees])
    middle = communes.geometry.centroid
    communes["km_to_city"] = middle.distance(Point(CITY)) / 1000
    hilly = communes["district_code"].isin(["096", "097"])
    plain = communes[~hilly & (communes["district_code"] != "098")].union_all()
    foothill = middle.distance(plain) < 3200
    communes["terrain"] = np.where(hilly & ~foothill, "mountain", "lowland")
    communes.loc[communes["district_code"] == "098", "terrain"] = "island"
    inland = hilly | (communes["district_code"] == "098")
    communes["region"] = np.where(inland, "other", "red_river_delta")
    communes["population"] = figures.population(communes, km2, rng)
    communes["area_km2"] = figures.official_area(km2, rng)
    communes["ethnic_pct"] = figures.minority(communes, rng)
    size = rng.uniform(3.3, 4.0, len(communes))
    communes["households"] = (communes["population"] / size).round().astype("int64")
    work = figures.jobs(communes, rng)
    communes[list(work.columns)] = work
    communes["flags"] = None
    alone = set(range(len(communes))) - {m for a in arcs if a.b != OUTSIDE for m in (a.a, a.b)}
    communes.loc[sorted(alone), "flags"] = "isolated"
    coastal = sorted({a.a for a in arcs if a.kind == "coast"} - alone)
    poor = [k for k in coastal if communes.at[k, "district_code"] == "094"
            and communes.at[k, "type"] == "xã"][-4:]  # fmt: skip
    communes.loc[poor, "flags"] = "poor_coastal"
    communes.loc[poor[-1], "flags"] = "defence_key,poor_coastal"


def land_of(communes: gpd.GeoDataFrame, arcs: list[Arc], offices: np.ndarray) -> plans.Land:
    """What the plans need to know, from the arcs."""
    border: dict[tuple[int, int], float] = {}
    outer = np.zeros(len(communes), dtype=bool)
    for arc in arcs:
        if arc.b == OUTSIDE:
            outer[arc.a] = True
        else:
            border[arc.a, arc.b] = border.get((arc.a, arc.b), 0.0) + arc.line.length
    neighbours: list[list[int]] = [[] for _ in range(len(communes))]
    for a, b in border:
        neighbours[a].append(b)
        neighbours[b].append(a)
    return plans.Land(
        [sorted(n) for n in neighbours],
        border,
        offices,
        communes["population"].to_numpy(),
        communes["area_km2"].to_numpy(),
        communes["district_code"].tolist(),
        outer,
    )


def unit_names(
    communes: gpd.GeoDataFrame, good: list[int], seats: dict[int, int], without: set[int]
) -> dict[int, str]:
    """A member's name for each unit, unique in the province; mostly that of the seat."""
    taken = {communes.at[k, "name"] for k in without}
    names: dict[int, str] = {}
    for turn, (unit, seat) in enumerate(sorted(seats.items(), key=lambda item: item[1])):
        others = sorted(plans.members(good, unit) - {seat})
        others.sort(key=lambda k: -communes.at[k, "population"])
        order = [*others[:1], seat, *others[1:]] if turn % 5 == 4 else [seat, *others]
        free = [communes.at[k, "name"] for k in order]
        free = [name for name in free if name not in taken and not name.startswith("Phường ")]
        names[unit] = free[0]
        taken.add(free[0])
    return names


def make_plans(communes: gpd.GeoDataFrame, land: plans.Land, seed: int) -> None:
    """Add the columns of the good and the bad plan (changes `communes`)."""
    townships = set(np.flatnonzero(communes["type"] == "thị trấn").tolist())
    town = next(k for k in sorted(townships) if communes.at[k, "district_code"] == "095")
    ring = {town, *land.neighbours[town]}
    islands = communes.index[communes["district_code"] == "098"].tolist()
    together = [ring, *plans.pieces(islands, land)]
    good = plans.good_plan(land, UNITS, together, np.random.default_rng([seed, 8]))
    seats = {u: plans.seat_of(plans.members(good, u), land, townships, {town}) for u in set(good)}
    names = unit_names(communes, good, seats, {town})
    givers = {
        k for u in seats for k in plans.members(good, u) if communes.at[k, "name"] == names[u]
    }
    bad = plans.bad_plan(good, givers | set(seats.values()), town, land)
    codes = {u: communes.at[k, "code"] for u, k in seats.items()} | {plans.LONE: None}
    names[plans.LONE] = None
    enclosed = max(good) + 1
    codes[enclosed], names[enclosed] = communes.at[town, "code"], communes.at[town, "name"]
    for column, plan in (("plan_good", good), ("plan_bad", bad)):
        communes[column] = [codes[u] for u in plan]
        communes[f"{column}_name"] = [names[u] for u in plan]


def nearest(communes: gpd.GeoDataFrame, x: float, y: float, **where: str) -> int:
    """The commune (index) nearest to a drawn place, among those with the given column values."""
    chosen = communes
    for column, value in where.items():
        chosen = chosen[chosen[column] == value]
    return int(chosen.geometry.centroid.distance(Point(metres(x, y))).idxmin())


def capital_of(communes: gpd.GeoDataFrame, code: str) -> int:
    """The commune where the former district's office was."""
    district = ALL_DISTRICTS[code]
    if district.wards:
        x, y, *_ = district.centres[0]
        return nearest(communes, x, y, district_code=code, type="phường")
    mine = (communes["district_code"] == code) & (communes["type"] == "thị trấn")
    return int(communes.index[mine][0])


def port_of(communes: gpd.GeoDataFrame) -> int:
    """The commune of the city in which the port lies."""
    return nearest(communes, *PORT, district_code="091")


def build_roads(
    communes: gpd.GeoDataFrame, arcs: list[Arc], offices: np.ndarray, seed: int
) -> tuple[list[roads.Road], list[tuple[str, LineString]]]:
    """The roads in stretches, and the ferries as (name, line)."""
    n, polygons = len(communes), communes.geometry.tolist()
    hills = (communes["terrain"] == "mountain").to_numpy()
    possible = roads.possible_roads(arcs, polygons, offices, hills, seed)
    net = roads.network(possible, n, 1.75, [metres(*b) for b in BRIDGES])
    capital = {code: capital_of(communes, code) for code in ALL_DISTRICTS}
    hub = capital["091"]
    exits = {"Bắc": (24, 27), "Nam": (7, -27), "Tây": (-33, 0)}
    edge = [arc for arc in arcs if arc.b == OUTSIDE and arc.kind == "border"]
    gates = {
        side: min(edge, key=lambda arc: arc.line.distance(Point(metres(*place)))).a
        for side, place in exits.items()
    }
    corridors = [
        ("national", "Quốc lộ 98", hub, gates["Bắc"]),
        ("national", "Quốc lộ 98", hub, gates["Nam"]),
        ("national", "Quốc lộ 98B", hub, gates["Tây"]),
    ]
    between = (("092", "093"), ("093", "096"), ("096", "097"), ("097", "095"), ("095", "094"),
               ("094", "091"), ("093", "091"), ("095", "091"))  # fmt: skip
    for number, (a, b) in enumerate(between, start=981):
        corridors.append(("provincial", f"Đường tỉnh {number}", capital[a], capital[b]))
    net = roads.with_bridges(roads.classify(net, n, corridors, communes["name"].tolist()))
    rng = np.random.default_rng([seed, 9])

    def outer(k: int, kind: str) -> LineString:
        lines = [arc.line for arc in arcs if arc.b == OUTSIDE and arc.a == k and arc.kind == kind]
        return max(lines, key=lambda line: line.length)

    def add_spur(k: int, kind: str, towards: tuple[float, float], name: str) -> LineString:
        start, inland = tuple(offices[k]), 180.0 if kind == "coast" else 0.0
        line = roads.spur(start, outer(k, kind), towards, polygons[k], inland, rng)
        rank = "provincial" if kind == "coast" else "national"
        net.append(roads.Road(k, k, line, rank, name))
        return line

    for side, k in gates.items():
        name = "Quốc lộ 98B" if side == "Tây" else "Quốc lộ 98"
        add_spur(k, "border", metres(*exits[side]), name)
    port = port_of(communes)
    pier = add_spur(port, "coast", metres(*PORT), "Đường ra bến phà Cửa Hải").coords[-1]
    lone = int(communes.index[communes["flags"] == "isolated"][0])
    large = nearest(communes, *PORT, district_code="098", type="thị trấn")
    ferries = []
    for k in (large, lone):
        name = communes.at[k, "name"]
        landing = add_spur(k, "coast", pier, f"Đường ra bến {name}").coords[-1]
        way = np.array([pier, landing])
        bend = way.mean(axis=0) + 0.06 * (way[1] - way[0])[::-1] * (1, -1)
        line = LineString(np.vstack([way[0], bend.round(2), way[1]]))
        ferries.append((f"Phà Cửa Hải – {name}", line))
    city = (communes["district_code"] == "091") & (communes["type"] == "phường")
    return roads.one_ways(net, set(communes.index[city]), 6), ferries


def office_holder(full_name: str) -> str:
    """ "xã Hải Thịnh" in running text, but "Phường 1" with a capital."""
    numbered = full_name.split()[-1].isdigit()
    return full_name if numbered else full_name[0].lower() + full_name[1:]


def layers(seed: int = SEED) -> dict[str, pd.DataFrame]:
    """All layers and tables of the sample by name."""
    communes, arcs = lay_out(seed)
    fill_in(communes, arcs, seed)
    rng = np.random.default_rng([seed, 10])
    offices = np.array([roads.office(p, rng) for p in communes.geometry])
    land = land_of(communes, arcs, offices)
    make_plans(communes, land, seed)
    net, ferries = build_roads(communes, arcs, offices, seed)
    kept = (communes["plan_good"] == communes["code"]).to_numpy()
    hilly = (communes["terrain"] == "mountain").to_numpy()
    points = gpd.points_from_xy(*offices.T)
    seats = gpd.GeoDataFrame(
        {
            "code": communes["code"],
            "name": [f"UBND {office_holder(f)}" for f in communes["full_name"]],
            "proposed": kept.astype("int64"),
            "unit": communes["code"].where(kept, None),
        },
        geometry=points,
        crs=CRS,
    )
    stretches = [
        (
            *(r.kind, roads.speed(r, bool(hilly[[r.a, r.b]].any())), r.name),
            *(int(r.oneway), int(r.bridge), r.line),
        )
        for r in net
    ]
    columns = ["class", "speed_kmh", "name", "oneway", "bridge", "geometry"]
    capitals = {code: [capital_of(communes, code)] for code in ALL_DISTRICTS}
    capitals["091"] += [nearest(communes, 5, -4), nearest(communes, 22, -6)]
    capitals["096"].append(nearest(communes, -29, 16))
    capitals["097"].append(nearest(communes, -35, -22))
    river = shapely.line_merge(shapely.MultiLineString([a.line for a in arcs if a.kind == "river"]))
    low = ("091", "092", "094")
    coast = [a.line for a in arcs if a.kind == "coast" and land.districts[a.a] in low]
    rng = np.random.default_rng([seed, 11])
    sample: dict[str, pd.DataFrame] = {
        "communes": communes,
        "roads": gpd.GeoDataFrame(stretches, columns=columns, crs=CRS),
        "ferries": gpd.GeoDataFrame(
            [("ferry", name, 24, trips, line)
             for (name, line), trips in zip(ferries, (8, 2), strict=True)],
            columns=["kind", "name", "speed_kmh", "frequency", "geometry"], crs=CRS,
        ),
        "seats": seats,
        "facilities": places.facilities(communes, offices, net, capitals, rng),
        "hazard": places.hazard(communes, river, coast, offices, kept, rng),
        "poles": places.poles(communes, offices, capitals["091"][0], port_of(communes)),
        "river": gpd.GeoDataFrame({"name": ["Sông An"]}, geometry=[river], crs=CRS),
        "budget": figures.budget(communes, rng),
        "commuting": figures.commuting(communes, land.neighbours, capital_of(communes, "091"), rng),
        "consultation": figures.consultation(communes, rng),
        "ethnic_shares": figures.ethnic_shares(communes, rng),
    }  # fmt: skip
    head = ["code", "name", "full_name", "type", "district", "district_code", "parent_type",
            "province", "population", "area_km2", "terrain", "region", "ethnic_pct", "flags",
            "jobs_farm", "jobs_industry", "jobs_services", "households", "plan_good",
            "plan_good_name", "plan_bad", "plan_bad_name", "geometry"]  # fmt: skip
    communes = communes[head].copy()
    communes["geometry"] = [MultiPolygon([p.normalize()]) for p in communes.geometry]
    sample["communes"] = communes
    return sample


def write(sample: dict[str, pd.DataFrame], path: Path) -> None:
    """Write all layers to a temporary name, vacuum, then move to `path`."""
    part = path.with_suffix(".part.gpkg")
    part.unlink(missing_ok=True)
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": "2025-05-01T00:00:00.000Z"})
    try:
        for name, frame in sample.items():
            # GeoPackage 1.2: read without a warning by the oldest GDAL that QGIS 3.22 meets.
            new = {} if part.exists() else {"dataset_options": {"VERSION": "1.2"}}
            pyogrio.write_dataframe(frame, part, layer=name, append=not new, **new)
        with sqlite3.connect(part) as file:
            # Small pages: 150 polygons of 3 kB would leave a third of 4 kB pages empty.
            file.execute("PRAGMA page_size=1024")
            file.execute("VACUUM")
        file.close()
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def main() -> None:
    """Write the file named on the command line."""
    default = Path(__file__).with_name("province.gpkg")
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    write(layers(), path)
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
