"""How do communes get borders that look like land and still fit exactly?

Coarse cells (Voronoi, with small townships set in) are cut into arcs, one per pair of neighbours;
each arc is roughened once, so both sides share the very same vertices.
"""

from dataclasses import dataclass

import numpy as np
import shapely
from landscape import DISTRICTS, ISLAND_DISTRICT, PORT, SCALE, District, Landscape, metres
from shapely.geometry import LineString, MultiPoint, Point, Polygon
from wiggle import roughen, untangled

OUTSIDE = -1


@dataclass(frozen=True)
class Arc:
    """A border line between two communes (indices; b = OUTSIDE at the outer border)."""

    a: int
    b: int
    kind: str
    line: LineString


@dataclass(frozen=True)
class Patchwork:
    """The communes' polygons, the district code of each, which are townships, and all arcs."""

    polygons: list[Polygon]
    districts: list[str]
    townships: set[int]
    arcs: list[Arc]


def sites(land: Polygon, count: int, centres: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Spread `count` points over the land, denser near the centres (rows x, y, spread, weight)."""
    west, south, east, north = land.bounds
    trial = rng.uniform((west, south), (east, north), (9000, 2))
    trial = trial[shapely.contains_xy(land, trial)]
    weight = np.ones(len(trial))
    for x, y, spread, strength in centres:
        weight += strength * np.exp(
            -((trial[:, 0] - x) ** 2 + (trial[:, 1] - y) ** 2) / (2 * spread**2)
        )
    chosen = trial[rng.choice(len(trial), count, replace=False, p=weight / weight.sum())]
    for _ in range(7):  # few rounds of Lloyd: even sizes, but not honeycombs
        nearest = np.argmin(((trial[:, None, :] - chosen[None]) ** 2).sum(axis=2), axis=1)
        for k in range(count):
            mine = nearest == k
            if mine.any():
                chosen[k] = np.average(trial[mine], axis=0, weights=weight[mine])
    return chosen.round(0)


def cells(land: Polygon, points: np.ndarray) -> list[Polygon]:
    """Voronoi cells clipped to the land, one per point; cut-off bits go to a neighbour."""
    diagram = shapely.get_parts(shapely.voronoi_polygons(MultiPoint(points), extend_to=land))
    shapes: list[Polygon] = []
    leftovers: list[Polygon] = []
    for point in shapely.points(points):
        (cell,) = [c for c in diagram if c.contains(point)]
        parts = [p for p in shapely.get_parts(cell.intersection(land)) if p.area > 0]
        main = max(parts, key=lambda p: (p.intersects(point), p.area))
        shapes.append(main)
        leftovers += [p for p in parts if p is not main]
    for bit in leftovers:
        shared = [s.intersection(bit.buffer(1)).area for s in shapes]
        best = int(np.argmax(shared))
        shapes[best] = shapely.union_all([shapes[best], bit], grid_size=1)
    return shapes


def set_in_township(
    shapes: list[Polygon], land: Polygon, near: tuple[float, float], rng: np.random.Generator
) -> Polygon:
    """Carve a small town where three cells meet, as near to `near` as possible; returns it."""
    vertices = np.unique(np.vstack([shapely.get_coordinates(s).round(0) for s in shapes]), axis=0)
    corners = []
    for vertex in vertices:
        point = Point(vertex)
        touched = sum(s.distance(point) < 1.5 for s in shapes)
        if touched == 3 and land.exterior.distance(point) > 2500:
            corners.append(vertex)
    order = np.argsort(np.hypot(*(np.array(corners) - near).T))
    for index in order:
        corner = corners[index]
        gaps = np.hypot(*(vertices - corner).T)
        room = min(gaps[gaps > 2].min(), land.boundary.distance(Point(corner)))
        if room > 1900:
            break
    angle = np.sort(np.linspace(0, 2 * np.pi, 9, endpoint=False) + rng.uniform(-0.2, 0.2, 9))
    radius = min(0.62 * room, 1500) * rng.uniform(0.75, 1.15, 9)
    ring = np.column_stack([np.cos(angle), np.sin(angle)]) * radius[:, None] + corner
    town = Polygon(ring.round(0))
    for k, shape in enumerate(shapes):
        if shape.intersects(town):
            shapes[k] = shape.difference(town)
    return town


def coarse_cells(
    landscape: Landscape, rng: np.random.Generator
) -> tuple[list[Polygon], list[str], set[int]]:
    """All communes as coarse polygons, their district codes, and the indices of townships."""
    shapes: list[Polygon] = []
    codes: list[str] = []
    townships: set[int] = set()

    def add(district: District, land: Polygon, count: int) -> None:
        centres = np.array([(*metres(x, y), s * SCALE, w) for x, y, s, w in district.centres])
        parts = cells(land, sites(land, count, centres.reshape(-1, 4), rng))
        if district.township:
            townships.add(len(shapes) + len(parts))
            parts.append(set_in_township(parts, land, metres(*district.township), rng))
        shapes.extend(parts)
        codes.extend([district.code] * len(parts))

    for district in DISTRICTS:
        add(district, landscape.districts[district.code], district.cells)
    large, small = landscape.islands
    first = len(shapes)
    add(ISLAND_DISTRICT, large, 4)
    port = Point(metres(*PORT))
    townships.add(min(range(first, len(shapes)), key=lambda k: shapes[k].distance(port)))
    shapes.append(small)
    codes.append(ISLAND_DISTRICT.code)
    return shapes, codes, townships


def faces(shapes: list[Polygon]) -> list[Polygon]:
    """Snap the coarse shapes to one grid of 1 m so that neighbours have equal vertices."""
    lines = shapely.union_all([s.boundary for s in shapes], grid_size=1)
    pieces: list[list[Polygon]] = [[] for _ in shapes]
    for face in shapely.get_parts(shapely.polygonize(list(shapely.get_parts(lines)))):
        inside = face.representative_point()
        gaps = [s.distance(inside) for s in shapes]
        owner = int(np.argmin(gaps))
        if gaps[owner] < 2:  # else the lake
            pieces[owner].append(face)
    return [p[0] if len(p) == 1 else shapely.union_all(p) for p in pieces]


def cut_arcs(polygons: list[Polygon], landscape: Landscape) -> list[Arc]:
    """Cut a coverage with equal vertices into arcs, sorted, with their kind."""
    owners: dict[tuple, list[int]] = {}
    for index, polygon in enumerate(polygons):
        for ring in (polygon.exterior, *polygon.interiors):
            points = [tuple(p) for p in ring.coords]
            for start, end in zip(points[:-1], points[1:], strict=True):
                owners.setdefault((min(start, end), max(start, end)), []).append(index)
    groups: dict[tuple[int, int], list[tuple]] = {}
    for segment, pair in owners.items():
        a, b = sorted(pair) if len(pair) == 2 else (pair[0], OUTSIDE)
        groups.setdefault((a, b), []).append(segment)
    river, coast = landscape.river.buffer(3), landscape.coast.buffer(3)
    shores = shapely.union_all([s.boundary for s in (landscape.lake, *landscape.islands)])
    arcs = []
    for (a, b), segments in sorted(groups.items()):
        merged = shapely.line_merge(shapely.MultiLineString(sorted(segments)))
        for line in shapely.get_parts(merged):
            middle = line.interpolate(0.5, normalized=True)
            kind = "border"
            if b != OUTSIDE and river.contains(middle):
                kind = "river"
            elif b == OUTSIDE and (coast.contains(middle) or shores.distance(middle) < 5):
                kind = "coast"
            line = shapely.transform(line.normalize(), bent)
            arcs.append(Arc(a, b, kind, line))
    return arcs


def bent(points: np.ndarray) -> np.ndarray:
    """Shift points, shape (n, 2), by a smooth field of up to 0.9 km: no straight town plans."""
    x, y = (points / 1000).T
    east = np.sin(0.62 * y + 0.21 * x + 0.4) + 0.6 * np.sin(0.95 * x - 0.5 * y + 2.0)
    north = np.sin(0.66 * x - 0.17 * y + 1.3) + 0.6 * np.sin(0.9 * y + 0.55 * x + 0.7)
    return points + 550 * np.column_stack([east, north])


def roughen_arcs(arcs: list[Arc], seed: int) -> list[Arc]:
    """Give each arc its own seeded wiggle; their ends, where three communes meet, stay."""
    amplitude = {"border": 0.23, "coast": 0.26, "river": 0.10}

    def draw(k: int, strength: float) -> LineString:
        line = arcs[k].line
        step = float(np.clip(line.length / 20, 100, 330))
        rng = np.random.default_rng([seed, 3, k])
        return LineString(roughen(np.array(line.coords), step, strength, rng).round(2))

    lines = untangled(np.array([amplitude[arc.kind] for arc in arcs]), draw)
    return [Arc(a.a, a.b, a.kind, line) for a, line in zip(arcs, lines, strict=True)]


def draw_patchwork(landscape: Landscape, seed: int) -> Patchwork:
    """The communes of the province as a valid coverage with natural-looking borders."""
    shapes, codes, townships = coarse_cells(landscape, np.random.default_rng([seed, 4]))
    arcs = roughen_arcs(cut_arcs(faces(shapes), landscape), seed)
    polygons = []
    for index in range(len(shapes)):
        mine = [arc.line for arc in arcs if index in (arc.a, arc.b)]
        built = shapely.get_parts(shapely.polygonize(mine))
        polygons.append(max(built, key=lambda p: p.area))
    return Patchwork(polygons, codes, townships, arcs)
