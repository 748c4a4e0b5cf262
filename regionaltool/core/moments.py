"""Area, centroid and polar second moment of every commune, in one equal-area plane.

Moments add up over members, so the compactness of any unit is a sum over them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Proj

from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.members import Members


@dataclass(frozen=True, eq=False)
class Moments:
    """Moments of n polygons."""

    area: NDArray[np.float64]
    """(n,) m²."""
    centroid: NDArray[np.float64]
    """(n, 2) m."""
    polar: NDArray[np.float64]
    """(n,) m⁴ about the own centroid: Ixx + Iyy."""

    def compactness(self, members: Members) -> NDArray[np.float64]:
        """(u,) A² / (2π I) of each unit's members together: 1 for a disc, towards 0 for a thread.

        I is the polar moment about the common centroid (parallel axis theorem). Li, Goodchild
        and Church (2013). NaN for a unit without area.
        """
        communes, unit = members.communes, members.unit
        area, (x, y) = self.area.take(communes), self.centroid.take(communes, axis=0).T
        total = members.sum(area)
        some = np.where(total == 0, np.nan, total)
        to_x = x - (members.sum(area * x) / some).take(unit)
        to_y = y - (members.sum(area * y) / some).take(unit)
        polar = members.sum(self.polar.take(communes) + area * (to_x * to_x + to_y * to_y))
        return some**2 / (2 * np.pi * polar)


def moments_of(communes: Communes) -> Moments:
    """Moments in a Lambert azimuthal equal-area plane centred on the layer."""
    coordinates, ring, sign, owner = _plane_rings(communes)
    n = len(communes)
    # each commune about a point of its own, or the moments drown in the distance to the origin
    first = np.zeros((n, 2))
    first[owner[ring][::-1]] = coordinates[::-1]
    local = coordinates - first[owner[ring]]

    edge = np.flatnonzero(ring[1:] == ring[:-1])
    (x0, y0), (x1, y1) = local[edge].T, local[edge + 1].T
    cross = x0 * y1 - x1 * y0
    of_edge = ring[edge]

    def per_ring(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(of_edge, weights=values, minlength=len(owner))

    ring_area = per_ring(cross) / 2
    turn = sign * np.sign(ring_area)  # outer rings add, holes take off, whichever way they run

    def per_commune(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(owner, weights=turn * values, minlength=n)

    area = per_commune(ring_area)
    centroid = np.column_stack(
        [
            per_commune(per_ring((x0 + x1) * cross)) / 6 / area,
            per_commune(per_ring((y0 + y1) * cross)) / 6 / area,
        ]
    )
    squares = x0 * x0 + x0 * x1 + x1 * x1 + y0 * y0 + y0 * y1 + y1 * y1
    about_first = per_commune(per_ring(cross * squares)) / 12
    polar = about_first - area * (centroid**2).sum(axis=1)
    return Moments(area=area, centroid=centroid + first, polar=polar)


def _plane_rings(communes: Communes):
    """Coordinates in the plane, (v, 2), the ring of each, and each ring's sign and commune."""
    parts, part_owner = shapely.get_parts(communes.geometry, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    degrees = Ellipsoid(communes.crs).degrees(coordinates)
    # a layer may lie on both sides of the 180th meridian
    degrees[:, 0] = (degrees[:, 0] - degrees[0, 0] + 180) % 360 + degrees[0, 0] - 180
    middle = (degrees.min(axis=0) + degrees.max(axis=0)) / 2
    geod = communes.crs.get_geod()
    plane = Proj(proj="laea", lon_0=middle[0], lat_0=middle[1], a=geod.a, b=geod.b)
    flat = np.column_stack(plane(degrees[:, 0], degrees[:, 1]))
    hole = np.concatenate([[False], ring_part[1:] == ring_part[:-1]])
    return flat, ring, np.where(hole, -1.0, 1.0), part_owner[ring_part]
