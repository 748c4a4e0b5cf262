"""Hazards: how many people live where floods and landslides are mapped.

Zones may overlap; ground that two of them cover counts once. Where it is known where in a commune
people live, those are counted; else people are taken as spread evenly over its area, for a single
point on its surface would be either in a zone or not, with all its people.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.inputs.areas import usable_areas
from regionaltool.core.inputs.people import PeoplePoints
from regionaltool.core.inputs.points import elsewhere
from regionaltool.core.problems import Problem


@dataclass(frozen=True, eq=False)
class Hazards:
    """Of n communes."""

    safe: NDArray[np.float64]
    """(n,) share of the people outside every hazard zone, 0 to 1."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        polygons: NDArray[np.object_],
        people: PeoplePoints | None = None,
        *,
        step: Callable[[int, int], None] = lambda done, of: None,
        source: str = "hazard zones",
        numbers: NDArray[np.int64] | None = None,
    ) -> tuple[Hazards, tuple[Problem, ...]]:
        """From (q,) zones in the coordinate system of the communes.

        ``numbers`` (q,) are what messages call the rows; ``step`` is told how many of the communes
        with zones are done, and may raise to stop the work. Raises `InputError`.
        """
        zones, _, problems = usable_areas(polygons, source, numbers)
        commune, zone = shapely.STRtree(zones).query(communes.geometry, predicate="intersects")
        if len(commune) == 0:
            raise elsewhere(source)
        safe = np.ones(len(communes))
        safe[np.unique(commune)] = _dry_ground(communes, zones, commune, zone, step)
        if people is not None:
            inside = np.zeros(len(people.xy), dtype=bool)
            hit = shapely.STRtree(shapely.points(people.xy)).query(zones, predicate="intersects")
            inside[hit[1]] = True
            counted = people.shares(len(communes), ~inside)
            safe = np.where(np.isnan(counted), safe, counted)
        return cls(safe), problems


def _dry_ground(
    communes: Communes,
    zones: NDArray[np.object_],
    commune: NDArray[np.int64],
    zone: NDArray[np.int64],
    step: Callable[[int, int], None],
) -> NDArray[np.float64]:
    """Share of the area outside the zones, of each commune that meets one, ascending."""
    affected, first = np.unique(commune, return_index=True)
    of_each = np.split(zone[np.argsort(commune, kind="stable")], np.sort(first)[1:])
    wet = np.empty(len(affected), dtype=object)
    for number, (one, those) in enumerate(zip(affected, of_each, strict=True)):
        step(number, len(affected))
        wet[number] = shapely.intersection(communes.geometry[one], shapely.union_all(zones[those]))
    km2 = Ellipsoid(communes.crs).areas(wet) / 1e6
    return np.clip(1 - km2 / communes.polygon_km2[affected], 0, 1)
