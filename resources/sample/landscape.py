"""Where is land, where do the former districts lie, where does the river run?

Hand-drawn control points in kilometres around ORIGIN, roughened by seeded midpoint displacement.
Everything returned is in metres of EPSG:9214 (VN-2000 / TM-3 107-00).
"""

from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.geometry import LineString, Point, Polygon
from wiggle import roughen, smooth, untangled

ORIGIN = (500_000.0, 2_305_000.0)
SCALE = 850.0  # metres per drawn kilometre: the province gets about 2,500 km2

NODES = {
    "NW": (-27, 25), "N1": (-9, 24), "N2": (6, 30), "NE": (25, 27),
    "CE": (22.5, -11.5), "SE": (13, -30), "S2": (2, -29), "S1": (-12, -24),
    "SW": (-38, -30), "RW": (-33, 1), "R1": (-13, 4), "R2": (-8, 0),
    "R3": (3, 0.5), "R4": (8, -2), "M": (14, -0.5), "C5": (5, -10),
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A drawn line: what it is (border, coast, river) and its control points, nodes by name."""

    kind: str
    points: tuple[str | tuple[float, float], ...]


LINES = (
    Line("border", ("RW", (-29, 7), (-36, 13), (-33, 20), "NW")),
    Line("border", ("NW", (-20, 21.5), (-14, 27), "N1")),
    Line("border", ("N1", (-2, 22.5), (2.5, 30), "N2")),
    Line("border", ("N2", (14, 27), (19, 31), "NE")),
    Line("coast", ("NE", (27.5, 23), (24, 18.5), (29.5, 14), (27, 8.5), (21.5, 9), (25, 4.5))),
    Line("coast", ((25, 4.5), (19.5, 3), "M")),
    Line("coast", ("M", (18.5, -2.6), (24, -3.5), (27, -8), "CE")),
    Line("coast", ("CE", (24, -15), (17.5, -17), (21, -22), (16.5, -25), "SE")),
    Line("border", ("SE", (8, -26), "S2")),
    Line("border", ("S2", (-4, -25), "S1")),
    Line("border", ("S1", (-16, -31), (-25, -32), (-31, -27), "SW")),
    Line("border", ("SW", (-40, -22), (-36.5, -15), (-37.5, -8), "RW")),
    Line("river", ("RW", (-27, 3.5), (-21, -2), "R1")),
    Line("river", ("R1", "R2")),
    Line("river", ("R2", (-3, -3), "R3")),
    Line("river", ("R3", "R4")),
    Line("river", ("R4", (11, 1.6), "M")),
    Line("border", ("N1", (-12.5, 18), (-6.5, 12), (-10, 7), "R1")),
    Line("border", ("R2", (-13, -6), (-8, -12), (-14, -18), "S1")),
    Line("border", ("N2", (10, 22), (5, 16), (9.5, 9), (6, 4), "R4")),
    Line("border", ("R3", (1.5, -5), "C5")),
    Line("border", ("C5", (11, -8.5), (15, -12.5), "CE")),
    Line("border", ("C5", (1, -14), (6, -19.5), (3.5, -24), "S2")),
)


@dataclass(frozen=True)
class District:
    """A former district: how many communes of which type, and what its land is like."""

    code: str
    name: str
    parent_type: str
    inside: tuple[float, float]
    cells: int
    wards: int
    township: tuple[float, float] | None
    hills: bool = False
    centres: tuple[tuple[float, float, float, float], ...] = field(default=())
    """Where communes are smaller: x, y, spread (km), weight."""


DISTRICTS = (
    District("091", "An Hải", "thành phố", (14, -6), 24, 19, None,
             centres=((11.5, -4.0, 3.4, 10.0),)),
    District("092", "Đông Hải", "thị xã", (17, 15), 20, 6, None,
             centres=((21.5, 15, 3.2, 5.0),)),
    District("093", "Tân Hưng", "huyện", (-1, 14), 22, 0, (-0.5, 14),
             centres=((0, 8, 6.0, 1.0),)),
    District("094", "Nam Thành", "huyện", (12, -19), 22, 0, (11, -18),
             centres=((13, -15, 5.0, 1.0),)),
    District("095", "Vĩnh Lộc", "huyện", (-4, -15), 21, 0, (-3, -13),
             centres=((0, -8, 6.0, 1.0),)),
    District("096", "Thạch Lĩnh", "huyện", (-20, 13), 16, 0, (-18, 12), True,
             centres=((-14, 9, 8.0, 1.4),)),
    District("097", "Mường Khê", "huyện", (-24, -14), 15, 0, (-19, -13), True,
             centres=((-17, -6, 8.0, 1.4),)),
)  # fmt: skip
ISLAND_DISTRICT = District("098", "Vân Châu", "huyện", (40, 3), 5, 0, None)
PORT = (29, -8)
"""Ferries leave the mainland about here."""
LAKE = ((-27.0, -9.5), 3.0, 1.1, 0.6)
"""Reservoir in the hills: centre, half axes (km), turn (radians)."""
ISLANDS = (((39.5, 4.0), 6.6, 3.0, 1.0), ((35.5, -19.0), 3.3, 2.0, -0.5))
"""Drawn like the lake: first the island of four communes, then that of one."""


@dataclass(frozen=True)
class Landscape:
    """Polygons of the former districts (without the lake), islands, coarse river and coast."""

    districts: dict[str, Polygon]
    islands: tuple[Polygon, Polygon]
    lake: Polygon
    river: LineString
    coast: shapely.MultiLineString


def metres(x: float, y: float) -> tuple[float, float]:
    """Drawn kilometres to metres of the map's reference system."""
    return ORIGIN[0] + SCALE * x, ORIGIN[1] + SCALE * y


def draw_lines(seed: int) -> list[LineString]:
    """The drawn lines in metres, roughened according to their kind, meeting only at nodes."""
    amplitude = {"border": 0.24, "coast": 0.28, "river": 0.36}

    def draw(k: int, strength: float) -> LineString:
        rng = np.random.default_rng([seed, 1, k])
        drawn = [metres(*(NODES[p] if isinstance(p, str) else p)) for p in LINES[k].points]
        if LINES[k].kind == "river":
            return LineString(smooth(roughen(np.array(drawn), 2200, strength, rng)).round(0))
        return LineString(roughen(np.array(drawn), 1500, strength, rng).round(0))

    return untangled(np.array([amplitude[line.kind] for line in LINES]), draw)


def blob(
    centre: tuple[float, float], a: float, b: float, turn: float, rng: np.random.Generator
) -> Polygon:
    """An irregular closed shape around an ellipse with half axes a, b (drawn km)."""
    angle = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    radius = np.ones_like(angle)
    for k in range(2, 9):
        radius += rng.normal(0, 0.28 / k) * np.cos(k * angle + rng.uniform(0, 2 * np.pi))
    x, y = a * radius * np.cos(angle), b * radius * np.sin(angle)
    east = centre[0] + x * np.cos(turn) - y * np.sin(turn)
    north = centre[1] + x * np.sin(turn) + y * np.cos(turn)
    return Polygon(np.round([metres(*p) for p in zip(east, north, strict=True)], 0))


def draw_landscape(seed: int) -> Landscape:
    """Draw the province's land; the same seed gives the same land."""
    rng = np.random.default_rng([seed, 2])
    lines = draw_lines(seed)
    faces = shapely.get_parts(shapely.polygonize(lines))
    lake = blob(*LAKE, rng)
    districts = {}
    for district in DISTRICTS:
        point = Point(metres(*district.inside))
        (face,) = [f for f in faces if f.contains(point)]
        districts[district.code] = face.difference(lake)
    kinds = [line.kind for line in LINES]
    of_kind = {k: [g for g, kind in zip(lines, kinds, strict=True) if kind == k] for k in kinds}
    return Landscape(
        districts,
        (blob(*ISLANDS[0], rng), blob(*ISLANDS[1], rng)),
        lake,
        shapely.line_merge(shapely.MultiLineString(of_kind["river"])),
        shapely.MultiLineString(of_kind["coast"]),
    )
