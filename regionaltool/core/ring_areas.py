"""Areas of rings of short geodesics, for all rings at once.

The general solution (Karney 2013) goes ring by ring and edge by edge. An edge of a commune is so
short that the area between it and the equator is a trapezoid and one term more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SHORT = 0.05
"""Degrees of longitude and latitude, about 5 km."""
FARTHEST = 80.0
"""Degrees of latitude: up to here, and with edges up to `SHORT`, both agree to a billionth of the
area of a ring that is no sliver."""


def short_rings(degrees: NDArray[np.float64], start: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(m,) which rings `areas_of_short_rings` can measure; one across the 180th meridian is not."""
    with np.errstate(invalid="ignore"):  # what cannot be transformed is infinite
        step = np.abs(np.diff(degrees, axis=0))
    fits = np.empty(len(degrees), dtype=bool)
    fits[:-1] = (step <= SHORT).all(axis=1)
    fits[start[1:] - 1] = True  # from one ring to the next
    fits &= np.abs(degrees[:, 1]) <= FARTHEST
    return np.logical_and.reduceat(fits, start[:-1])


def areas_of_short_rings(
    degrees: NDArray[np.float64],
    start: NDArray[np.int64],
    radius: float,
    eccentricity2: float,
) -> NDArray[np.float64]:
    """Square metres of each ring, (m,), whichever way it runs.

    ``degrees`` (c, 2) are longitude and latitude of the rings' vertices, ring after ring, the
    first one of each again at its end; ``start`` (m + 1,) says where each begins. ``radius`` is
    the equatorial one in metres, ``eccentricity2`` the first eccentricity squared.

    Along a geodesic, with A the area from the equator to a parallel for each radian of longitude,
    ∫ A dλ = Δλ (A₁ + A₂) / 2 + Δλ sin φ (r² Δλ² + 3 M² Δφ²) / 12 + O(s⁵): r and M are the radii
    of parallel and meridian half-way. It follows from dA/ds = r cos α, d²A/ds² = −sin φ and
    Clairaut's relation r sin α = constant.
    """
    ring = np.repeat(np.arange(len(start) - 1), np.diff(start))
    area = _from_the_equator(np.radians(degrees[:, 1]), radius, eccentricity2)
    area -= area[start[:-1]][ring]  # whole rings cancel it, and figures of their size round less
    east, north = np.radians(np.diff(degrees, axis=0)).T
    sine = np.sin(np.radians(degrees[:-1, 1]) + north / 2)
    w2 = 1 - eccentricity2 * sine**2
    parallel2 = radius**2 * (1 - sine**2) / w2
    meridian2 = (radius * (1 - eccentricity2)) ** 2 / w2**3
    bulge = sine * (parallel2 * east**2 + 3 * meridian2 * north**2) / 12
    under = east * ((area[:-1] + area[1:]) / 2 + bulge)
    edge = ring[:-1] == ring[1:]
    return np.abs(np.bincount(ring[:-1][edge], under[edge], minlength=len(start) - 1))


def _from_the_equator(
    latitude: NDArray[np.float64], radius: float, eccentricity2: float
) -> NDArray[np.float64]:
    """Square metres between the equator and a parallel, for each radian of longitude."""
    sine, eccentricity = np.sin(latitude), np.sqrt(eccentricity2)
    spherical = np.arctanh(eccentricity * sine) / eccentricity if eccentricity else sine
    return radius**2 * (1 - eccentricity2) / 2 * (sine / (1 - eccentricity2 * sine**2) + spherical)
