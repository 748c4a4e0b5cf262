"""Links: communes joined by something other than a land border, such as a bridge or a ferry.

A link is drawn as a line. It joins the communes that hold its two ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError, Problem

BORDER, POINT = "border", "point"
KINDS = ("bridge", "ferry", "exception")


@dataclass(frozen=True)
class Link:
    """Two communes, by index with a < b, and what joins them (one of `KINDS`)."""

    a: int
    b: int
    kind: str


def links_from_lines(
    communes: Communes,
    lines: NDArray[np.object_],
    kinds: Sequence[str],
    *,
    tolerance_m: float,
    source: str,
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Links from (m,) lines in the coordinate system of the communes, and what was left out.

    An end that lies in no commune counts for the nearest one within ``tolerance_m`` metres.
    Raises `InputError` for a kind that is not known.
    """
    unknown = tuple(sorted({kind for kind in kinds if kind not in KINDS}))
    if unknown:
        raise InputError(
            Problem(
                "Layer “{layer}”: “{kind}” is no kind of link. Use one of: {kinds}.",
                {"layer": source, "kind": unknown, "kinds": KINDS},
            )
        )
    tree = shapely.STRtree(communes.geometry)
    links: dict[Link, None] = {}
    loose: list[str] = []
    inside: list[str] = []
    for row, (line, kind) in enumerate(zip(lines, kinds, strict=True), start=1):
        if line is None or line.is_empty:
            loose.append(str(row))
            continue
        vertices = shapely.get_coordinates(line)
        ends = [_commune_at(communes, tree, vertices[end], tolerance_m) for end in (0, -1)]
        if None in ends:
            loose.append(str(row))
        elif ends[0] == ends[1]:
            inside.append(str(row))
        else:
            links[Link(min(ends), max(ends), kind)] = None
    problems = []
    if loose:
        problems.append(
            Problem(
                "Layer “{layer}”: lines that do not end within {tolerance:g} m of a commune link "
                "nothing: {rows}. Move their ends or raise the tolerance.",
                {"layer": source, "rows": tuple(loose), "tolerance": tolerance_m},
            )
        )
    if inside:
        problems.append(
            Problem(
                "Layer “{layer}”: lines that begin and end in one commune link nothing: {rows}.",
                {"layer": source, "rows": tuple(inside)},
            )
        )
    return tuple(links), tuple(problems)


def _commune_at(
    communes: Communes, tree: shapely.STRtree, place: NDArray[np.float64], tolerance_m: float
) -> int | None:
    """The commune that holds a place, else the nearest within the tolerance."""
    point = shapely.Point(place)
    holding = tree.query(point, predicate="intersects")
    if len(holding):
        return int(holding.min())
    nearest = int(tree.nearest(point))
    ellipsoid = Ellipsoid(communes.crs)
    gap = shapely.shortest_line(point, communes.geometry[nearest])
    return nearest if ellipsoid.lengths([gap])[0] <= tolerance_m else None
