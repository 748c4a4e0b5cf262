"""Quảng Ninh, a province of islands, redrawn from 186 communes to 54 units by hand.

Every gesture is one that a planner would make: a right click picks the unit that grows, a stroke
takes in the communes that join it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from desktop import Desktop
from strokes import inside, stroke

FIELDS = ["code", "name", "district", "pop_2019", "pop_2009", "area_km2", "geometry"]
"""What a planner starts from; the units of 2025 are not among it."""


def communes_of(province: Path) -> gpd.GeoDataFrame:
    """The communes with the unit that each has gone to."""
    return gpd.read_file(province, layer="communes_clean").set_index("code", drop=False)


def write_start(communes: gpd.GeoDataFrame, file: Path) -> str:
    """Write the communes without their units; the source for `Desktop`."""
    communes[FIELDS].to_file(file, layer="communes", index=False)
    return f"Quảng Ninh={file}|layername=communes"


def redraw(
    qgis: Desktop,
    communes: gpd.GeoDataFrame,
    seen: Callable[[int, str], None] = lambda number, unit: None,
) -> int:
    """Rebuild the units with the assign tool; the number of gestures it took.

    ``seen`` is called after each unit, with how many are done.
    """
    qgis.key("a")
    gestures = 0
    units = communes.groupby("new_code").groups
    for number, (unit, codes) in enumerate(by_place(communes, units), start=1):
        members = communes.loc[codes].sort_values("pop_2009", ascending=False)
        if len(members) > 1:
            qgis.ask("show", bounds=members.total_bounds.tolist())
            shapes = dict(zip(communes.index, on_screen(qgis, communes), strict=True))
            gestures += grow(qgis, shapes, list(members.index))
        seen(number, unit)
    return gestures


def grow(qgis: Desktop, shapes: dict[str, shapely.Geometry], codes: Sequence[str]) -> int:
    """Take communes into the unit of the first of them; how many gestures it took."""
    others = [shape for code, shape in shapes.items() if code not in codes]
    qgis.click(inside(shapes[codes[0]]), button=3)
    way = stroke([shapes[code] for code in codes], others)
    if way:
        qgis.drag(way)
        return 2
    for code in codes[1:]:
        qgis.click(inside(shapes[code]))
    return len(codes)


def on_screen(qgis: Desktop, communes: gpd.GeoDataFrame) -> np.ndarray:
    """The communes in pixels of the screen."""
    left, bottom, right, top = communes.total_bounds
    (x0, y0), (x1, y1) = qgis.ask("pixels", places=[[left, bottom], [right, top]])
    scale = np.array([(x1 - x0) / (right - left), (y1 - y0) / (top - bottom)])
    return shapely.transform(
        communes.geometry.to_numpy(),
        lambda xy: (xy - [left, bottom]) * scale + [x0, y0],
    )


def by_place(
    communes: gpd.GeoDataFrame, units: dict[str, Sequence[str]]
) -> list[tuple[str, list[str]]]:
    """The units from west to east, so that the map moves little."""
    west = {unit: communes.loc[list(codes)].total_bounds[0] for unit, codes in units.items()}
    return [(unit, list(units[unit])) for unit in sorted(units, key=west.__getitem__)]
