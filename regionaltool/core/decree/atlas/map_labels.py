"""Labels that lie inside what they name, and so never on one another.

Of several texts for a shape the fullest is taken that fits into it at a readable size, as near to
the middle of its largest part as can be. The last text, which is short, is never large. Coordinates
are millimetres of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

_GRID = 13
_POINT_MM = 25.4 / 72

Measure = Callable[[str], tuple[float, float]]
"""Width and height of a text, in units of its size."""


@dataclass(frozen=True)
class MapLabel:
    """Where a text stands."""

    text: str
    which: int
    """Number of the text among those that were offered."""
    size: float
    """In points."""
    x: float
    """Of its middle."""
    y: float
    inside: bool
    """Does it lie wholly inside its shape? Else nothing fitted, and the last text is there."""


def label_inside(
    shape: shapely.Geometry, texts: Sequence[str], sizes: Sequence[float], measure: Measure
) -> MapLabel:
    """The label of a polygon; ``texts`` from the fullest, ``sizes`` in points from the largest."""
    parts = shapely.get_parts(shape)
    largest = parts[np.argmax(shapely.area(parts))]
    middle, places = _places(largest)
    shapely.prepare(largest)
    for which, text in enumerate(texts):
        width, height = measure(text)
        for size in sizes if which + 1 < len(texts) else sizes[len(sizes) // 2 :]:
            mm = size * _POINT_MM / 2
            boxes = shapely.box(
                places[:, 0] - width * mm,
                places[:, 1] - height * mm,
                places[:, 0] + width * mm,
                places[:, 1] + height * mm,
            )
            fits = np.flatnonzero(shapely.contains(largest, boxes))
            if len(fits):
                x, y = places[fits[0]].tolist()
                return MapLabel(text, which, size, x, y, inside=True)
    return MapLabel(texts[-1], len(texts) - 1, sizes[-1], *middle, inside=False)


def _places(polygon: shapely.Geometry) -> tuple[tuple[float, float], NDArray[np.float64]]:
    """The place furthest from the border; places all over the polygon, the nearest to it first."""
    left, bottom, right, top = shapely.bounds(polygon)
    tolerance = max(right - left, top - bottom) / 50 or 1.0
    circle = shapely.maximum_inscribed_circle(polygon, tolerance)
    middle = shapely.get_coordinates(circle)[0]
    step = (np.arange(_GRID) + 0.5) / _GRID
    x, y = np.meshgrid(left + step * (right - left), bottom + step * (top - bottom))
    places = np.vstack([middle, np.column_stack([x.ravel(), y.ravel()])])
    away = np.hypot(*(places - middle).T)
    return tuple(middle.tolist()), places[np.argsort(away, kind="stable")]
