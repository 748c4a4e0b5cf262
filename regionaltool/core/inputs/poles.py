"""Growth poles: how far the nearest one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.access.ways import Ways
from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.inputs.points import usable
from regionaltool.core.problems import InputError, Problem


@dataclass(frozen=True, eq=False)
class Poles:
    """Of n communes."""

    minutes: NDArray[np.float64]
    """(n,) to the nearest pole; the limit where none is within it."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        points: NDArray[np.object_],
        ways: Ways,
        settled: NDArray[np.float64],
        *,
        limit_min: float,
        step: Callable[[int, int], None] = lambda done, of: None,
        source: str = "growth poles",
        numbers: NDArray[np.int64] | None = None,
    ) -> tuple[Poles, tuple[Problem, ...]]:
        """From (q,) places in the coordinate system of the communes, on the map or off it.

        ``settled`` (n, 2) are longitude and latitude from where the people of each commune set
        out; ``numbers`` (q,) are what messages call the rows. Raises `InputError`.
        """
        points, _, problems = usable(points, source, numbers)
        places = Ellipsoid(communes.crs).degrees(shapely.get_coordinates(points))
        reached = ways.reached(settled, places, limit_min, step)
        if len(reached.origin) == 0:
            raise InputError(
                Problem(
                    "No commune reaches a place of layer “{layer}” within {minutes:g} minutes. "
                    "Check the layer's coordinate system, and that it shows the same province.",
                    {"layer": source, "minutes": limit_min},
                )
            )
        minutes = np.full(len(communes), float(limit_min))
        np.minimum.at(minutes, reached.origin, reached.minutes)
        beyond = np.setdiff1d(np.arange(len(communes)), reached.origin)
        if len(beyond):
            problems += (
                Problem(
                    "Communes with no place of layer “{layer}” within {minutes:g} minutes count "
                    "with that limit: {count} ({communes}).",
                    {
                        "layer": source,
                        "minutes": limit_min,
                        "count": len(beyond),
                        "communes": communes.labels(beyond),
                    },
                ),
            )
        return cls(minutes), problems
