"""Areas of a layer as the builders of inputs take them."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.inputs.points import elsewhere, rows_by_number
from regionaltool.core.problems import InputError, Problem


def usable_areas(
    geometry: NDArray[np.object_], source: str, numbers: NDArray[np.int64] | None
) -> tuple[NDArray[np.object_], NDArray[np.int64], tuple[Problem, ...]]:
    """Valid areas of (q,) shapes, which of the shapes they come from, and what is to be told.

    Rows without an area are left out, outlines that cross themselves are made valid; both are
    named by ``numbers`` (q,), else counted from 1 on. Raises `InputError` for shapes of another
    kind, and when nothing is left.
    """
    shapes = np.asarray(geometry, dtype=object)
    called = rows_by_number(numbers)
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    other = there & ~np.isin(shapely.get_type_id(shapes), (3, 6))
    if other.any():
        raise InputError(
            Problem(
                "Layer “{layer}” must hold polygons; of another kind are rows {rows}. Choose the "
                "layer with the areas.",
                {"layer": source, "rows": called(other)},
            )
        )
    # what a coordinate system cannot place has no area, and GEOS cannot mend it
    there &= np.isfinite(shapely.bounds(shapes)).all(axis=1)
    invalid = there & ~shapely.is_valid(shapes)
    shapes = shapely.force_2d(shapes)
    shapes[invalid] = shapely.make_valid(shapes[invalid], method="structure", keep_collapsed=False)
    there &= ~shapely.is_empty(shapes)
    if not there.any():
        raise elsewhere(source)
    problems: list[Problem] = []
    if not there.all():
        problems.append(
            Problem(
                "Layer “{layer}”: rows without an area are left out: {rows}.",
                {"layer": source, "rows": called(~there)},
            )
        )
    if (invalid & there).any():
        problems.append(
            Problem(
                "Layer “{layer}”: outlines that cross themselves were made valid, rows {rows}. "
                "Look at these areas.",
                {"layer": source, "rows": called(invalid & there)},
            )
        )
    kept = np.flatnonzero(there)
    return shapes[kept], kept, tuple(problems)
