"""Layers of rectangles of two dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import shapely

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.lineage.descent import TOLERANCE, Descent, Differences, descent_of
from regionaltool.core.lineage.overlap import overlap_of
from tests.core.squares import METRES, box

Shapes = Mapping[str, tuple[float, float, float, float]]


def layer(shapes: Shapes, **columns: Any) -> Communes:
    """Units by id, each a box in kilometres."""
    return Communes.from_arrays(
        ids=list(shapes),
        geometry=[box(*(1000 * side for side in sides)) for sides in shapes.values()],
        crs=METRES,
        **columns,
    )


def descent(
    old: Communes, new: Communes, tolerance: float = TOLERANCE
) -> tuple[Descent, Differences]:
    """What goes where, by the overlap of two layers."""
    common = overlap_of(old.geometry, new.geometry, Ellipsoid(old.crs), lambda done, of: None)
    return descent_of(common, old.polygon_km2, new.polygon_km2, new.ids.tolist(), tolerance)


def flows(made: Descent, old: Communes, new: Communes) -> dict[tuple[str, str], float]:
    """(old id, new id) → share of area."""
    return {
        (str(old.ids[i]), str(new.ids[j])): float(share)
        for i, j, share in zip(made.old, made.new, made.share_area, strict=True)
    }


def shuffled(communes: Communes, order: np.ndarray) -> Communes:
    """The same layer in another order."""
    return Communes.from_arrays(
        ids=communes.ids[order],
        geometry=shapely.from_wkb(shapely.to_wkb(communes.geometry[order])),
        crs=communes.crs,
        names=communes.names[order],
        population=[
            int(p) if known else None
            for p, known in zip(
                communes.population[order], communes.population_known[order], strict=True
            )
        ],
        official_km2=communes.official_km2[order],
        type=communes.type[order],
    )
