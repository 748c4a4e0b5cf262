"""The map of a scored plan as SVG: sharp on paper, and small enough to stand within a page."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.bridge.words import decimal, persons, tr
from regionaltool.core.assessment import Assessment
from regionaltool.core.local_plane import LocalPlane
from regionaltool.core.plan import Plan

WIDTH = 900
"""Of the map; its height follows."""
_TALLEST = 1000
_MARGIN = 12
_LEGEND = 190
_DETAIL = 0.6
"""Borders are drawn this exactly. All of them in units of the picture."""
# ColorBrewer YlGnBu, the classes of the map in QGIS
CLASSES = (
    (50, "#ffffd9"),
    (60, "#edf8b1"),
    (70, "#c7e9b4"),
    (80, "#7fcdbb"),
    (90, "#41b6c4"),
    (100, "#1d91c0"),
)
"""Upper end of each class of scores, and its colour."""
_SAME = 1e-9
_UNKNOWN, _FREE = "#ffffff", "#d9d9d9"
_CHARACTER = 6.2
"""How wide a letter of a label is."""
_LINE = 12
"""How far two labels, one above the other, are apart at least."""
_OPEN = (
    '<pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern>'
)
"""Lines over a unit whose score is an interval. The other styles are those of the page."""


def score_map(plan: Plan, units: Mapping[str, Assessment], violated: Collection[str]) -> str:
    """Units by score, with names where there is room, marked where they have violations."""
    outlines = np.array([unit.outline for unit in units.values()], dtype=object)
    free = plan.communes.geometry[np.asarray(plan.unassigned, dtype=np.int64)]
    sheet = _Sheet(plan.communes.geometry, LocalPlane.of(plan.communes.geometry, plan.communes.crs))
    shapes = sheet.drawn(outlines)
    nobody = f"<title>{escape(tr('Without a unit'))}</title>"
    body = [
        f'<path fill="{_FREE}" d="{_path(shape)}">{nobody}</path>' for shape in sheet.drawn(free)
    ]
    for (unit, known), shape in zip(units.items(), shapes, strict=True):
        body.append(_unit(plan.name(unit), known, shape))
    body += _labels([plan.name(unit) for unit in units], shapes, [u in violated for u in units])
    body += _legend(sheet, len(free) > 0, bool(violated))
    body += _scale_bar(sheet)
    width, height = WIDTH + _LEGEND, sheet.height
    title = escape(tr("Map of the units by score"))
    return (
        f'<svg class="map" viewBox="0 0 {width} {height:.0f}" role="img" '
        f'aria-label="{title}">{_OPEN}{"".join(body)}</svg>'
    )


class _Sheet:
    """Where on the picture a place of the map is."""

    def __init__(self, communes: NDArray[np.object_], plane: LocalPlane) -> None:
        self._plane = plane
        left, bottom, right, top = shapely.total_bounds(plane.onto(communes))
        inside = WIDTH - 2 * _MARGIN
        self.per_metre = min(
            inside / max(right - left, 1), (_TALLEST - 2 * _MARGIN) / max(top - bottom, 1)
        )
        self.height = (top - bottom) * self.per_metre + 2 * _MARGIN
        self._corner = np.array([left, top])
        self._shift = _MARGIN + (inside - (right - left) * self.per_metre) / 2, _MARGIN

    def drawn(self, shapes: NDArray[np.object_]) -> NDArray[np.object_]:
        """Shapes in the picture, details left out that nobody sees; borders stay shared."""
        if len(shapes) == 0:
            return shapes
        moved = shapely.transform(
            self._plane.onto(shapes),
            lambda xy: (xy - self._corner) * (self.per_metre, -self.per_metre) + self._shift,
        )
        return shapely.coverage_simplify(moved, _DETAIL)


def _unit(name: str, known: Assessment, shape: shapely.Geometry) -> str:
    low, high = known.score.low, known.score.high
    score = _figures(low, high)
    people = tr("{count} people").format(count=persons(known.tally.population))
    title = escape(f"{name}: {score} · {people}")
    path = _path(shape)
    drawn = f'<path fill="{_colour(low)}" d="{path}"><title>{title}</title></path>'
    if high - low > _SAME:
        drawn += f'<path fill="url(#open)" pointer-events="none" d="{path}"/>'
    return drawn


def _figures(low: float, high: float) -> str:
    if math.isnan(low):
        return "–"
    return decimal(low, 1) if high - low <= _SAME else f"{decimal(low, 1)}–{decimal(high, 1)}"


def _colour(score: float) -> str:
    """The colour of the class; the lower bound counts."""
    if math.isnan(score):
        return _UNKNOWN
    return next((colour for end, colour in CLASSES[:-1] if score < end), CLASSES[-1][1])


def _path(shape: shapely.Geometry) -> str:
    """All rings, to a tenth of a unit of the picture."""
    rings = shapely.get_rings(shapely.get_parts(shape))
    return "".join(_ring(shapely.get_coordinates(ring)) for ring in rings)


def _ring(xy: NDArray[np.float64]) -> str:
    """A ring in steps from corner to corner, which are shorter to write than places."""
    tenths = np.rint(xy[:-1] * 10).astype(int)
    steps = np.diff(tenths, axis=0)
    steps = steps[steps.any(axis=1)]
    if len(steps) == 0:
        return ""
    moves = "".join(f"{x / 10:g},{y / 10:g} " for x, y in steps.tolist()).rstrip()
    start_x, start_y = tenths[0].tolist()
    return f"M{start_x / 10:g},{start_y / 10:g}l{moves}z"


def _labels(
    names: Sequence[str], shapes: NDArray[np.object_], violated: Sequence[bool]
) -> Iterable[str]:
    """Names where they fit, the largest units first, none over another; marks in any case."""
    taken: list[tuple[float, float, float]] = []
    for number in np.argsort(-shapely.area(shapes), kind="stable").tolist():
        parts = shapely.get_parts(shapes[number])
        if len(parts) == 0:
            continue
        largest = parts[int(np.argmax(shapely.area(parts)))]
        place = shapely.point_on_surface(largest)
        left, _, right, _ = largest.bounds
        half = _CHARACTER * len(names[number]) / 2
        free = all(
            abs(place.y - y) >= _LINE or abs(place.x - x) >= half + other for x, y, other in taken
        )
        fits = free and right - left >= 2 * half
        if fits:
            taken.append((place.x, place.y, half))
        mark = '<tspan class="veto">✕</tspan>' if violated[number] else ""
        if fits or mark:
            text = escape(names[number]) + (" " if mark else "") if fits else ""
            yield f'<text class="name" x="{place.x:.0f}" y="{place.y + 4:.0f}">{text}{mark}</text>'


def _legend(sheet: _Sheet, free: bool, violated: bool) -> Iterable[str]:
    rows = [(colour, "", _range(number)) for number, (_, colour) in enumerate(CLASSES)]
    rows.append((CLASSES[2][1], "url(#open)", tr("interval, by its lower bound")))
    if free:
        rows.append((_FREE, "", tr("Without a unit")))
    left = WIDTH + 8
    yield f'<text x="{left}" y="{_MARGIN + 10}" class="title">{escape(tr("Score"))}</text>'
    for row, (colour, over, text) in enumerate(rows):
        top = _MARGIN + 20 + 22 * row
        for fill in filter(None, (colour, over)):
            yield f'<path fill="{fill}" d="M{left},{top}h22v15h-22z"/>'
        yield f'<text x="{left + 28}" y="{top + 12}">{escape(text)}</text>'
    if violated:
        top = _MARGIN + 20 + 22 * len(rows)
        yield f'<text class="veto" x="{left + 6}" y="{top + 12}">✕</text>'
        yield f'<text x="{left + 28}" y="{top + 12}">{escape(tr("has a violation"))}</text>'


def _range(number: int) -> str:
    start = 5 if number == 0 else CLASSES[number - 1][0]
    return f"{start} – {CLASSES[number][0]}"


def _scale_bar(sheet: _Sheet) -> Iterable[str]:
    """A round number of kilometres, no longer than the legend is wide."""
    longest = (_LEGEND - 60) / sheet.per_metre / 1000
    power = 10 ** math.floor(math.log10(longest))
    km = max(step * power for step in (1, 2, 5) if step * power <= longest)
    left, bottom, length = WIDTH + 8, sheet.height - _MARGIN, km * 1000 * sheet.per_metre
    yield f'<path fill="none" d="M{left},{bottom - 5}v5h{length:.1f}v-5"/>'
    text = f"{decimal(km, 0 if km >= 1 else 2)} km"
    yield f'<text x="{left}" y="{bottom - 9:.0f}">{text}</text>'
