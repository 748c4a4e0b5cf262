"""Links: communes joined by something other than a land border, such as a bridge or a ferry.

A link is drawn as a line, which joins the communes that hold its two ends, or it is a row of a
table with the ids of the two communes. It may carry a reason and where that is written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError, Problem, phrase

BORDER, POINT = "border", "point"
KINDS = ("bridge", "ferry", "exception")
EXCEPTION = KINDS[2]
ALL_KINDS = (BORDER, POINT, *KINDS)
"""Everything that may join two communes, from what is taken for granted to what is not."""
COUNTED = (BORDER, *KINDS)
"""What joins unless something else is asked for."""
NOWHERE = -1
"""The commune of an end that lies in none."""
KIND_TITLES = {
    BORDER: phrase("land border"),
    POINT: phrase("shared point"),
    "bridge": phrase("bridge"),
    "ferry": phrase("ferry"),
    EXCEPTION: phrase("exception"),
}


@dataclass(frozen=True)
class Link:
    """Two communes, by index with a < b, and what joins them (one of `KINDS`)."""

    a: int
    b: int
    kind: str
    reason: str = ""
    """Why it counts, in the planner's words."""
    source: str = ""
    """Where that is written down, such as the number of a decision."""


@dataclass(frozen=True)
class LinkRow:
    """A link as it stands in a layer: drawn as a line, or by the ids of its two communes."""

    kind: str
    line: shapely.Geometry | None = None
    """In the coordinate system of the communes; None or empty for a row of ids."""
    start: str = ""
    end: str = ""
    reason: str = ""
    source: str = ""

    @property
    def drawn(self) -> bool:
        """Is there a line? It counts before the ids."""
        return self.line is not None and not self.line.is_empty


def links_from_rows(
    communes: Communes, rows: Sequence[LinkRow], *, tolerance_m: float, layer: str
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Links from the rows of a layer, each pair and kind once, and what was left out.

    An end of a line that lies in no commune counts for the nearest one within ``tolerance_m``
    metres. Raises `InputError` for a kind that is not known.
    """
    _check_kinds([row.kind for row in rows], layer)
    index_of = {key: index for index, key in enumerate(communes.ids)}
    drawn = [row.line for row in rows if row.drawn]
    drawn_ends = iter(_ends(communes, np.array([*drawn, None], dtype=object)[:-1], tolerance_m))
    links: list[Link] = []
    loose: list[str] = []
    inside: list[str] = []
    unknown: dict[str, None] = {}
    for number, row in enumerate(rows, start=1):
        keys = row.start, row.end
        a, b = next(drawn_ends) if row.drawn else (index_of.get(key, NOWHERE) for key in keys)
        if NOWHERE in (a, b):
            if row.drawn or not any(keys):
                loose.append(str(number))
            else:
                missing = (key for key, at in zip(keys, (a, b), strict=True) if at == NOWHERE)
                unknown.update(dict.fromkeys(key or "–" for key in missing))
        elif a == b:
            inside.append(str(number))
        else:
            links.append(Link(min(a, b), max(a, b), row.kind, row.reason, row.source))
    return merged(links), _left_out(loose, inside, tuple(unknown), tolerance_m, layer)


def _ends(
    communes: Communes, lines: NDArray[np.object_], tolerance_m: float
) -> list[tuple[int, int]]:
    """The communes at the first and the last vertex of each line, `NOWHERE` for none.

    That which holds the place, the first of several, else the nearest within the tolerance.
    """
    vertices, line = shapely.get_coordinates(lines, return_index=True)
    last = np.flatnonzero(np.diff(line, append=len(lines)))
    first = np.concatenate([[0], last[:-1] + 1]) if len(lines) else last
    places = shapely.points(vertices[np.concatenate([first, last])])
    found = np.full(len(places), NOWHERE)
    tree = shapely.STRtree(communes.geometry)
    place, holding = tree.query(places, predicate="intersects")
    order = np.lexsort((holding, place))
    held, at = np.unique(place[order], return_index=True)
    found[held] = holding[order][at]
    adrift = np.flatnonzero(found == NOWHERE)
    nearest = tree.nearest(places[adrift])
    gaps = shapely.shortest_line(places[adrift], communes.geometry[nearest])
    near = Ellipsoid(communes.crs).lengths(gaps) <= tolerance_m
    found[adrift[near]] = nearest[near]
    return list(zip(found[: len(lines)].tolist(), found[len(lines) :].tolist(), strict=True))


def merged(links: Iterable[Link]) -> tuple[Link, ...]:
    """Each pair and kind once, with all the reasons and sources that were given for it."""
    found: dict[tuple[int, int, str], Link] = {}
    for link in links:
        known = found.setdefault((link.a, link.b, link.kind), link)
        found[link.a, link.b, link.kind] = replace(
            known,
            reason=_both(known.reason, link.reason),
            source=_both(known.source, link.source),
        )
    return tuple(found.values())


def _both(first: str, second: str) -> str:
    if not second or second in first.split("; "):
        return first
    return f"{first}; {second}" if first else second


def _check_kinds(kinds: Sequence[str], layer: str) -> None:
    unknown = tuple(sorted({kind for kind in kinds if kind not in KINDS}))
    if unknown:
        raise InputError(
            Problem(
                "Layer “{layer}”: “{kind}” is no kind of link. Use one of: {kinds}.",
                {"layer": layer, "kind": unknown, "kinds": KINDS},
            )
        )


def _left_out(
    loose: Sequence[str],
    inside: Sequence[str],
    unknown: tuple[str, ...],
    tolerance_m: float,
    layer: str,
) -> tuple[Problem, ...]:
    """What to tell about rows that link nothing."""
    problems = []
    if loose:
        problems.append(
            Problem(
                "Layer “{layer}”: lines that do not end within {tolerance:g} m of a commune link "
                "nothing: {rows}. Move their ends or raise the tolerance.",
                {"layer": layer, "rows": tuple(loose), "tolerance": tolerance_m},
            )
        )
    if inside:
        problems.append(
            Problem(
                "Layer “{layer}”: lines that begin and end in one commune link nothing: {rows}.",
                {"layer": layer, "rows": tuple(inside)},
            )
        )
    if unknown:
        problems.append(
            Problem(
                "Layer “{layer}”: links to ids that no commune has link nothing: {ids}. Use the "
                "ids of the communes, with their leading zeros.",
                {"layer": layer, "ids": unknown},
            )
        )
    return tuple(problems)
