"""Layers of points, roads and areas in cells of a grid, as the builders of inputs take them."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import numpy as np
import shapely

from regionaltool.core.access.beeline import Beeline
from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import Problem
from tests.core.grids import CELL, SOUTH, WEST, WGS84

Cell = tuple[float, float]
"""Column and row counted from the south-western corner; a whole number lies on a border."""
BEELINE = Beeline(Ellipsoid(WGS84), speed_kmh=20, detour=1.4)


def place(column: float, row: float) -> Cell:
    """Degrees of a place in cells."""
    return WEST + CELL * column, SOUTH + CELL * row


def points(*cells: Cell) -> np.ndarray:
    """Points at places in cells."""
    return np.array([shapely.Point(place(*cell)) for cell in cells], dtype=object)


def line(*cells: Cell) -> shapely.LineString:
    """A line through places in cells."""
    return shapely.LineString([place(*cell) for cell in cells])


def roads(
    *lines: shapely.LineString,
    weight: Sequence[float] | None = None,
    opens: Sequence[int] | None = None,
    ferry: Sequence[bool] | None = None,
) -> SimpleNamespace:
    """What crossings look at in the roads of a layer."""
    r = len(lines)
    return SimpleNamespace(
        source="Đường",
        lines=np.array(lines, dtype=object),
        weight=np.ones(r) if weight is None else np.array(weight, dtype=float),
        opens=np.zeros(r, dtype=int) if opens is None else np.array(opens),
        ferry=np.zeros(r, dtype=bool) if ferry is None else np.array(ferry),
    )


def settled(communes: Communes) -> np.ndarray:
    """Longitude and latitude from where people set out: a place in the commune."""
    return shapely.get_coordinates(shapely.point_on_surface(communes.geometry))


def told(problems: Sequence[Problem]) -> list[str]:
    return [str(problem) for problem in problems]
