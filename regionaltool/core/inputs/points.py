"""Points of a layer as the builders of inputs take them: what is no point is told, not counted."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.problems import InputError, Problem


def usable(
    geometry: NDArray[np.object_], source: str, numbers: NDArray[np.int64] | None
) -> tuple[NDArray[np.object_], NDArray[np.int64], tuple[Problem, ...]]:
    """Points of (q,) shapes, which of the shapes they come from, and what is to be told.

    Every point of a multipoint is one. Lines and areas, such as the buildings of a hospital, give
    a point on their surface. Rows without a place are left out and named by ``numbers`` (q,), else
    counted from 1 on. Raises `InputError` when nothing is left.
    """
    shapes = np.asarray(geometry, dtype=object)
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    there[there] = np.isfinite(shapely.bounds(shapes[there])).all(axis=1)
    kept = np.flatnonzero(there)
    if len(kept) == 0:
        raise InputError(
            Problem(
                "Layer “{layer}” has no place in any of its {count} rows. Choose a layer with "
                "features, or check its coordinate system.",
                {"layer": source, "count": len(shapes)},
            )
        )
    points = shapely.force_2d(shapes[kept])
    other = ~np.isin(shapely.get_type_id(points), (0, 4))
    points[other] = shapely.point_on_surface(points[other])
    points, of = shapely.get_parts(points, return_index=True)
    filled = ~shapely.is_empty(points)
    points, kept = points[filled], kept[of[filled]]
    if there.all():
        return points, kept, ()
    left_out = Problem(
        "Layer “{layer}”: rows without a place are left out: {rows}.",
        {"layer": source, "rows": rows_by_number(numbers)(~there)},
    )
    return points, kept, (left_out,)


def rows_by_number(
    numbers: NDArray[np.int64] | None,
) -> Callable[[NDArray[np.bool_]], tuple[str, ...]]:
    """What messages call the rows of a (q,) mask: by their numbers, else counted from 1 on."""

    def called(where: NDArray[np.bool_]) -> tuple[str, ...]:
        rows = np.flatnonzero(where)
        return tuple(map(str, rows + 1 if numbers is None else np.asarray(numbers)[rows]))

    return called


def elsewhere(source: str) -> InputError:
    """For a layer of which nothing lies in a commune: mostly its coordinate system is wrong."""
    return InputError(
        Problem(
            "Nothing in layer “{layer}” lies in a commune. Check the layer's coordinate system, "
            "and that it shows the same province.",
            {"layer": source},
        )
    )
