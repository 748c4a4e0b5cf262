"""Candidates: the places where a unit may have its seat."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import Problem
from regionaltool.core.standing import NOWHERE, standing


@dataclass(frozen=True, eq=False)
class Candidates:
    """k offices of today, then the settled point of each of n communes, from where people start.

    A place is named by its number, 0 to k + n − 1.
    """

    ellipsoid: Ellipsoid
    degrees: NDArray[np.float64]
    """(k + n, 2) longitude and latitude."""
    commune: NDArray[np.int64]
    """(k + n,) the commune that each place stands in."""
    n_offices: int
    """k."""
    outside: tuple[int, ...]
    """Points given for offices that stand in no commune, by their place in what was given."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        offices: NDArray[np.object_] | None = None,
        settled: NDArray[np.object_] | None = None,
    ) -> Candidates:
        """From points in the coordinate system of the communes.

        ``offices`` are shapely Points, as many as there are; ``settled`` (n,) is where the people
        of each commune start, else a point on its surface.
        """
        points = np.zeros(0, dtype=object) if offices is None else np.asarray(offices, dtype=object)
        stands_in = standing(communes, points)
        place = np.flatnonzero(stands_in != NOWHERE)
        if settled is None:
            settled = shapely.point_on_surface(communes.geometry)
        ellipsoid = Ellipsoid(communes.crs)
        both = np.concatenate([points[place], settled])
        return cls(
            ellipsoid=ellipsoid,
            degrees=ellipsoid.degrees(shapely.get_coordinates(both)),
            commune=np.concatenate([stands_in[place], np.arange(len(communes))]),
            n_offices=len(place),
            outside=tuple(np.flatnonzero(stands_in == NOWHERE).tolist()),
        )

    def __len__(self) -> int:
        return len(self.degrees)

    @property
    def settled(self) -> NDArray[np.float64]:
        """(n, 2) degrees: where the people of each commune start."""
        return self.degrees[self.n_offices :]

    def at(self, communes: NDArray[np.int64]) -> NDArray[np.int64]:
        """The numbers of the communes' settled points."""
        return communes + self.n_offices

    def straight_km(
        self, communes: NDArray[np.int64], places: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """(m,) kilometres of the geodesic from each of m communes to a place of its own."""
        return self.ellipsoid.distances(self.settled[communes], self.degrees[places]) / 1000

    def warnings(self, source: str) -> tuple[Problem, ...]:
        """What to tell about the layer of offices called ``source``."""
        if not self.outside:
            return ()
        return (
            Problem(
                "Layer “{layer}”: seats that stand in no commune are left out: {rows}.",
                {"layer": source, "rows": tuple(str(row + 1) for row in self.outside)},
            ),
        )
