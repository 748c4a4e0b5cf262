"""All raw values of the sample's good plan, computed a second time.

Written from the definitions alone and in the plainest way: one unit, one pair, one way after the
other, with pandas, geopandas, networkx and pyproj. It shares no line with the plugin and must never
import it; where the two differ, one of them is wrong.
"""

from __future__ import annotations

import math
from itertools import combinations, pairwise
from pathlib import Path

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
import shapely
from pyproj import Geod
from shapely.ops import substring

LIMIT_MIN = 120  # the worst goalpost of all in minutes
REACH_MIN = 30
SERVICE_MIN = 30
WALK_KMH = 5
PEOPLE_STANDARD = 16_000
AREA_STANDARD_KM2 = 30
DENSE = 300  # people a km²
DENSE_WARD = 1500
WEIGHTS = {"national": 4, "provincial": 3, "communal": 1}
WORST_DETOUR = 3
ALONG_M = 10  # so near to a border a road runs along it and crosses nothing
GEOD = Geod(ellps="WGS84")


def raw_values(file: Path, unit_field: str = "plan_good") -> pd.DataFrame:
    """A row per unit, the columns i11 … i55."""
    communes = gpd.read_file(file, layer="communes").set_index("code", drop=False)
    communes["unit"] = communes[unit_field]
    values = pd.concat(
        [
            travel(file, communes),
            crossings(file, communes),
            density(communes),
            economy(file, communes),
            belonging(file, communes),
            flows(file, communes),
            compactness(communes),
            hazards(file, communes),
        ],
        axis=1,
    )
    return values[sorted(values.columns)]


def degrees(frame: gpd.GeoSeries | gpd.GeoDataFrame) -> gpd.GeoSeries:
    """On the ellipsoid that the layer stands on; another one would shift it by 200 m."""
    return frame.geometry.to_crs(frame.crs.geodetic_crs)


def metres_between(a: shapely.Point, b: shapely.Point) -> float:
    """Between two points in degrees."""
    return GEOD.inv(a.x, a.y, b.x, b.y)[2]


def mean(values: pd.Series, people: pd.Series) -> float:
    return (values * people).sum() / people.sum()


class Network:
    """Roads and ferries; places are tied to the nearest point of a road."""

    def __init__(self, file: Path, places: gpd.GeoSeries) -> None:
        """`places` by name, in the coordinate system of the roads."""
        roads = gpd.read_file(file, layer="roads")
        ferries = gpd.read_file(file, layer="ferries")
        self.places = degrees(places)
        lines = roads.geometry.to_numpy()
        at_road = {}
        stops: dict[int, list[tuple[float, str]]] = {number: [] for number in range(len(lines))}
        for name, point in places.items():
            number = int(shapely.distance(lines, point).argmin())
            along = lines[number].project(point)
            stops[number].append((along, name))
            at_road[name] = lines[number].interpolate(along)
        on_road = degrees(gpd.GeoSeries(at_road, crs=roads.crs))
        self.walk_m = {n: metres_between(self.places[n], on_road[n]) for n in places.index}
        pieces = []
        for number, road in roads.iterrows():
            line = road.geometry
            begin, end = ("node", line.coords[0]), ("node", line.coords[-1])
            chain = [(0.0, begin), *sorted(stops[number]), (line.length, end)]
            for (start, a), (stop, b) in pairwise(chain):
                piece = substring(line, start, stop)
                # at a junction one gets on and off whichever way the road is one-way
                both = road.oneway == 0 or stop - start < 0.01
                pieces.append((a, b, road.speed_kmh, both, piece))
        for _, ferry in ferries.iterrows():
            line = ferry.geometry
            begin, end = ("node", line.coords[0]), ("node", line.coords[-1])
            pieces.append((begin, end, ferry.speed_kmh, True, line))
        self.graph = nx.MultiDiGraph()
        on_globe = degrees(gpd.GeoSeries([piece for *_, piece in pieces], crs=roads.crs))
        for (a, b, kmh, both, _), line in zip(pieces, on_globe, strict=True):
            km = GEOD.geometry_length(line) / 1000 if line.geom_type == "LineString" else 0.0
            self.graph.add_edge(a, b, minutes=km / kmh * 60, km=km)
            if both:
                self.graph.add_edge(b, a, minutes=km / kmh * 60, km=km)

    def to(self, place: str, origins: list[str]) -> tuple[dict[str, float], dict[str, float]]:
        """Minutes and kilometres from each origin that reaches the place within the limit."""
        back = self.graph.reverse(copy=False)
        driven, paths = nx.single_source_dijkstra(back, place, weight="minutes")
        along = {place: 0.0}
        for node in driven:  # the nearest first, so the one before it has been there
            if node != place:
                before = paths[node][-2]
                step = min(back[before][node].values(), key=lambda e: e["minutes"])
                along[node] = along[before] + step["km"]
        minutes, kilometres = {}, {}
        for origin in origins:
            walk = (self.walk_m[origin] + self.walk_m[place]) / 1000
            straight = metres_between(self.places[origin], self.places[place]) / 1000
            ways = []
            if origin in driven:
                ways.append((driven[origin] + walk / WALK_KMH * 60, along[origin] + walk))
            if straight <= walk:
                ways.append((straight / WALK_KMH * 60, straight))
            if ways and min(ways)[0] <= LIMIT_MIN:
                minutes[origin], kilometres[origin] = min(ways)
        return minutes, kilometres


def travel(file: Path, communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """1.1, 1.2, 1.4, 4.4, 5.2, 5.4: everything that goes by road."""
    offices = gpd.read_file(file, layer="seats").set_index("code")
    services = gpd.read_file(file, layer="facilities")
    services.index = [f"service {number}" for number in services.index]
    poles = gpd.read_file(file, layer="poles").geometry
    poles.index = [f"pole {number}" for number in poles.index]
    home = communes.representative_point()
    home.index = "home " + home.index
    seats = offices.geometry.set_axis("seat " + offices.index)
    network = Network(file, pd.concat([home, seats, services.geometry, poles]))
    origins = home.index.tolist()
    minutes, km = {}, {}
    for place in (*seats.index, *services.index, *poles.index):
        minutes[place], km[place] = network.to(place, origins)
    stands_in = {}
    for name, point in pd.concat([seats, services.geometry]).items():
        (stands_in[name],) = communes.code[communes.contains(point)]
    rows = {}
    for unit, members in communes.groupby("unit"):
        people, codes = members.population, members.code.tolist()
        inside = [place for place in seats.index if stands_in[place] in codes]
        to_seat = {
            place: pd.Series({c: minutes[place].get("home " + c, LIMIT_MIN) for c in codes})
            for place in inside
        }
        seat = min(inside, key=lambda p: (mean(to_seat[p], people), stands_in[p]))
        way, straight = {}, {}
        for code in codes:
            own = code == stands_in[seat]
            line = metres_between(network.places["home " + code], network.places[seat]) / 1000
            straight[code] = 0 if own else line
            way[code] = 0 if own else km[seat].get("home " + code, WORST_DETOUR * line)
        served, ours, pole = {}, {}, {}
        for code in codes:
            origin = "home " + code
            near = {}
            for place, kind in services.kind.items():
                if origin in minutes[place]:
                    near.setdefault(kind, []).append((minutes[place][origin], place))
            served[code] = all(
                any(t <= SERVICE_MIN and stands_in[p] in codes for t, p in near.get(kind, ()))
                for kind in ("hospital", "school", "market")
            )
            ours[code] = np.mean(
                [
                    kind in near and stands_in[min(near[kind])[1]] in codes
                    for kind in ("hospital", "school", "market")
                ]
            )
            pole[code] = min(minutes[place].get(origin, LIMIT_MIN) for place in poles.index)
        detour = sum(way[c] * people[c] for c in codes), sum(straight[c] * people[c] for c in codes)
        rows[unit] = {
            "i11": mean(to_seat[seat], people),
            "i12": mean(to_seat[seat] <= REACH_MIN, people),
            "i14": detour[0] / detour[1] if detour[1] else math.nan,
            "i44": mean(pd.Series(served), people),
            "i52": mean(pd.Series(pole), people),
            "i54": mean(pd.Series(ours), people),
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def crossings(file: Path, communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """1.3: walk along every road and note the commune every few metres."""
    polygons = communes.geometry.to_numpy()
    borders = shapely.boundary(polygons)
    tree = shapely.STRtree(polygons)
    shapely.prepare(borders)
    found = []
    for _, road in gpd.read_file(file, layer="roads").iterrows():
        points = shapely.line_interpolate_point(
            road.geometry, np.arange(0, road.geometry.length, 4.0)
        )
        point, commune = tree.query(points, predicate="within")
        # what stays so near to the border of its commune only runs along it
        deep = ~shapely.dwithin(borders[commune], points[point], ALONG_M)
        passed = communes.code.iloc[commune[deep][np.argsort(point[deep])]]
        found += [(a, b, WEIGHTS[road["class"]]) for a, b in pairwise(passed) if a != b]
    unit = communes.unit
    rows = {}
    for one in unit.unique():
        ends = [((unit[a] == one) + (unit[b] == one), w) for a, b, w in found]
        inside = sum(w for n, w in ends if n == 2)
        everywhere = sum(w for n, w in ends if n)
        rows[one] = {"i13": inside / everywhere if everywhere else math.nan}
    return pd.DataFrame.from_dict(rows, orient="index")


def density(communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """2.1 to 2.3."""
    least = np.where(communes["type"] == "phường", DENSE_WARD, DENSE)
    dense = communes.population / communes.area_km2 >= least
    rows = {}
    for unit, members in communes.groupby("unit"):
        graph = nx.Graph()
        graph.add_nodes_from(members.code[dense[members.index]])
        for a, b in combinations(list(graph), 2):
            if members.geometry[a].intersection(members.geometry[b]).length > 0:
                graph.add_edge(a, b)
        sets = [members.population[list(some)].sum() for some in nx.connected_components(graph)]
        rows[unit] = {
            "i21": min(1, members.population.sum() / PEOPLE_STANDARD),
            "i22": min(1, members.area_km2.sum() / AREA_STANDARD_KM2),
            "i23": max(sets, default=0) / members.population.sum(),
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def economy(file: Path, communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """3.1 to 3.3."""
    budget = gpd.read_file(file, layer="budget").set_index("code")
    budget = budget[["revenue", "expenditure"]].groupby(communes.unit).sum()
    jobs = communes.groupby("unit")[["jobs_farm", "jobs_industry", "jobs_services"]].sum()
    share = jobs.div(jobs.sum(axis=1), axis=0)
    entropy = -(share * np.log(share.where(share > 0, 1))).sum(axis=1)
    return pd.DataFrame(
        {
            "i31": budget.revenue / budget.expenditure,
            "i32": 1 - share.jobs_farm,
            "i33": entropy / math.log(3),
        }
    )


def belonging(file: Path, communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """4.1 to 4.3."""
    shares = gpd.read_file(file, layer="ethnic_shares").set_index("code")
    shares = shares[["kinh", "tay", "muong", "dao"]]
    # shares are rounded to tenths of a per cent; they are shares of what they add up to
    shares = shares.div(shares.sum(axis=1), axis=0)
    asked = gpd.read_file(file, layer="consultation").set_index("code")
    rows = {}
    for unit, members in communes.groupby("unit"):
        people = members.population
        alike = pairs = 0.0
        for a, b in combinations(members.code, 2):
            weight = float(people[a]) * float(people[b])
            alike += weight * (1 - (shares.loc[a] - shares.loc[b]).abs().sum() / 2)
            pairs += weight
        results = asked.loc[members.code]
        rows[unit] = {
            "i41": people.groupby(members.district).sum().max() / people.sum(),
            "i42": alike / pairs if pairs else math.nan,
            "i43": results.in_favour.sum() / results.households.sum(),
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def flows(file: Path, communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """5.1."""
    table = gpd.read_file(file, layer="commuting")
    start, end = table.origin.map(communes.unit), table.destination.map(communes.unit)
    all_people = table.people.groupby(start).sum()
    kept = table.people[start == end].groupby(start).sum().reindex(all_people.index, fill_value=0)
    return pd.DataFrame({"i51": kept / all_people})


def compactness(communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """5.3, of the dissolved unit, by Green's theorem in a plane of true areas."""
    west, south, east, north = degrees(communes).total_bounds
    plane = f"+proj=laea +lon_0={(west + east) / 2} +lat_0={(south + north) / 2} +ellps=WGS84"
    rows = {}
    for unit, shape in communes.dissolve("unit").to_crs(plane).geometry.items():
        centre = shape.centroid
        moment = 0.0
        for part in shapely.get_parts(shape):
            for number, ring in enumerate((part.exterior, *part.interiors)):
                xy = np.array(ring.coords) - (centre.x, centre.y)
                (x0, y0), (x1, y1) = xy[:-1].T, xy[1:].T
                turn = x0 * y1 - x1 * y0
                of_ring = turn * (x0**2 + x0 * x1 + x1**2 + y0**2 + y0 * y1 + y1**2)
                sign = -1 if number else 1
                moment += sign * abs(of_ring.sum() / 12)
        rows[unit] = {"i53": shape.area**2 / (2 * math.pi * moment)}
    return pd.DataFrame.from_dict(rows, orient="index")


def hazards(file: Path, communes: gpd.GeoDataFrame) -> pd.DataFrame:
    """5.5, people spread evenly over their commune."""
    zones = gpd.read_file(file, layer="hazard").union_all()

    def km2(shapes: gpd.GeoSeries) -> pd.Series:
        return degrees(shapes).map(lambda shape: abs(GEOD.geometry_area_perimeter(shape)[0]) / 1e6)

    safe = 1 - km2(communes.geometry.intersection(zones)) / km2(communes.geometry)
    people = communes.population
    return pd.DataFrame(
        {"i55": (safe * people).groupby(communes.unit).sum() / people.groupby(communes.unit).sum()}
    )
