"""Where are hospitals, schools and markets, and where is it dangerous to live?"""

import geopandas as gpd
import numpy as np
import shapely
from roads import Road
from shapely.geometry import LineString, Point, Polygon
from wiggle import roughen

SAFE = 450.0  # metres around the offices of the good plan that no hazard zone enters


def beside(
    place: tuple[float, float], polygon: Polygon, metres: float, rng: np.random.Generator
) -> Point:
    """A point about `metres` from a place, still inside the commune."""
    for _ in range(40):
        turn = rng.uniform(0, 2 * np.pi)
        point = Point(np.add(place, metres * np.array([np.cos(turn), np.sin(turn)])).round(2))
        if polygon.contains(point):
            return point
        metres *= 0.9
    raise RuntimeError("a place has no room around it")


def facilities(
    communes: gpd.GeoDataFrame,
    offices: np.ndarray,
    roads: list[Road],
    capitals: dict[str, list[int]],
    rng: np.random.Generator,
) -> gpd.GeoDataFrame:
    """Hospitals in the districts' capitals, schools in most communes, markets along the roads.

    `capitals` gives for each district code the communes (indices) with a hospital.
    """
    polygons, names = communes.geometry.tolist(), communes["name"].tolist()
    rows: list[tuple[str, str, Point]] = []
    for code in sorted(capitals):
        for rank, k in enumerate(capitals[code]):
            title = "Bệnh viện đa khoa" if rank == 0 else "Trung tâm y tế"
            place = beside(tuple(offices[k]), polygons[k], 420, rng)
            rows.append(("hospital", f"{title} {names[k]}", place))
    for k, name in enumerate(names):
        if rng.random() < 0.82 or communes["terrain"].iloc[k] == "island":
            place = beside(tuple(offices[k]), polygons[k], 260, rng)
            rows.append(("school", f"Trường THCS {name}", place))
    served: set[int] = set()
    for road in roads:
        if road.bridge or road.a == road.b or road.a in served or rng.random() < 0.35:
            continue
        # A vertex on the first half of the road lies in the commune the road starts from.
        place = Point(road.line.coords[2])
        if polygons[road.a].contains(place):
            served.add(road.a)
            rows.append(("market", f"Chợ {names[road.a]}", place))
    return gpd.GeoDataFrame(rows, columns=["kind", "name", "geometry"], crs=communes.crs)


def poles(
    communes: gpd.GeoDataFrame, offices: np.ndarray, centre: int, port: int
) -> gpd.GeoDataFrame:
    """What the region grows around: the city, and its port (both indices of communes)."""
    rows = [
        ("city", "Trung tâm thành phố An Hải", Point(offices[centre])),
        ("port", f"Cảng {communes.at[port, 'name']}", Point(offices[port])),
    ]
    return gpd.GeoDataFrame(rows, columns=["kind", "name", "geometry"], crs=communes.crs)


def scattered(
    ground: shapely.Geometry, count: int, apart: float, rng: np.random.Generator
) -> list[np.ndarray]:
    """Random points on the ground, `apart` metres from each other; fewer where room is short."""
    west, south, east, north = ground.bounds
    chosen: list[np.ndarray] = []
    for trial in rng.uniform((west, south), (east, north), (4000, 2)):
        free = all(np.hypot(*(trial - other)) > apart for other in chosen)
        if free and len(chosen) < count and shapely.contains_xy(ground, *trial):
            chosen.append(trial)
    return chosen


def slide(centre: np.ndarray, rng: np.random.Generator) -> Polygon:
    """A long rounded patch of slope that may come down."""
    turn, angle = rng.uniform(0, np.pi), np.linspace(0, 2 * np.pi, 9)
    radius = rng.uniform(650, 1250, 8)
    radius = np.append(radius, radius[0])
    along, across = 1.5 * radius * np.cos(angle), 0.75 * radius * np.sin(angle)
    east = along * np.cos(turn) - across * np.sin(turn)
    north = along * np.sin(turn) + across * np.cos(turn)
    ring = roughen(centre + np.column_stack([east, north]), 450, 0.12, rng)
    return Polygon(ring).buffer(150).buffer(-150)


def hazard(
    communes: gpd.GeoDataFrame,
    river: shapely.Geometry,
    coast: list[LineString],
    offices: np.ndarray,
    kept: np.ndarray,
    rng: np.random.Generator,
) -> gpd.GeoDataFrame:
    """Flood zones along the river and the low coast, landslide zones in the hills.

    The zones leave room around the offices that the good plan keeps (mask `kept`).
    """
    land = shapely.coverage_union_all(communes.geometry.to_numpy())
    havens = shapely.union_all([Point(p).buffer(SAFE) for p in offices[kept]])
    west, _, east, _ = river.bounds
    reach = []
    for share in np.linspace(0.01, 0.99, 60):
        point = river.interpolate(share, normalized=True)
        width = 380 + 950 * (point.x - west) / (east - west)
        reach.append(point.buffer(width * rng.uniform(0.7, 1.25)))
    flood = shapely.union_all([river.buffer(380), *reach])
    low = [line.buffer(rng.uniform(350, 800)) for line in coast if rng.random() < 0.7]
    shore = shapely.union_all(low).difference(flood)
    hills = shapely.union_all(communes.geometry[communes["terrain"] == "mountain"].to_numpy())
    slopes = hills.buffer(-1200).difference(shapely.MultiPoint(offices).buffer(2200))
    slides = [slide(centre, rng) for centre in scattered(slopes, 10, 4500, rng)]
    zones = [
        ("flood", "Vùng ngập lụt sông An, kịch bản 5 %", flood),
        ("flood", "Vùng nước dâng ven biển, bão cấp 12", shore),
        ("landslide", "Điều tra trượt lở đất 1:50.000", shapely.union_all(slides)),
    ]
    rows = []
    for kind, source, zone in zones:
        shape = zone.intersection(land).difference(havens).simplify(35)
        for part in shapely.get_parts(shape):
            if part.area > 150_000:
                rows.append((kind, source, shapely.set_precision(part, 0.01)))
    return gpd.GeoDataFrame(rows, columns=["kind", "source", "geometry"], crs=communes.crs)
