"""Links: communes joined by something other than a land border, such as a bridge or a ferry.

A link is drawn as a line, which joins the communes that hold its two ends, or it is a row of a
table with the ids of the two communes. It may carry a reason and where that is written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import shapely

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
    ends = _Ends(communes, tolerance_m)
    links: list[Link] = []
    loose: list[str] = []
    inside: list[str] = []
    unknown: dict[str, None] = {}
    for number, row in enumerate(rows, start=1):
        if row.drawn:
            a, b = ends.of_line(row.line)
        else:
            a, b = (ends.by_id.get(key) for key in (row.start, row.end))
        if a is None or b is None:
            if row.drawn or not (row.start or row.end):
                loose.append(str(number))
            else:
                missing = (key for key, at in ((row.start, a), (row.end, b)) if at is None)
                unknown.update(dict.fromkeys(key or "–" for key in missing))
        elif a == b:
            inside.append(str(number))
        else:
            links.append(Link(min(a, b), max(a, b), row.kind, row.reason, row.source))
    return merged(links), _left_out(loose, inside, tuple(unknown), tolerance_m, layer)


class _Ends:
    """Finds the communes at the two ends of a link."""

    def __init__(self, communes: Communes, tolerance_m: float) -> None:
        self._communes = communes
        self._tree = shapely.STRtree(communes.geometry)
        self._ellipsoid = Ellipsoid(communes.crs)
        self._tolerance_m = tolerance_m
        self.by_id = {key: index for index, key in enumerate(communes.ids)}

    def of_line(self, line: shapely.Geometry) -> tuple[int | None, int | None]:
        """The communes at the first and the last vertex, None where there is none."""
        vertices = shapely.get_coordinates(line)
        return self.at(vertices[0]), self.at(vertices[-1])

    def at(self, place: Sequence[float]) -> int | None:
        """The commune that holds a place, else the nearest within the tolerance."""
        point = shapely.Point(place)
        holding = self._tree.query(point, predicate="intersects")
        if len(holding):
            return int(holding.min())
        nearest = int(self._tree.nearest(point))
        gap = shapely.shortest_line(point, self._communes.geometry[nearest])
        return nearest if self._ellipsoid.lengths([gap])[0] <= self._tolerance_m else None


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
