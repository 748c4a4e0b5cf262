"""A plane of metres for one layer, in which straight borders stay straight.

An equidistant cylindrical projection with the layer's middle as standard parallel does no more
to coordinates of degrees than stretch each axis; a projected system is stretched by its scale in
the middle, if at all. What meets or crosses before does so afterwards, and coordinates can be
given back exactly, which no projection that bends lines allows. Metres are true in the middle of
the layer; 500 km north or south of it, at 20° of latitude, those from east to west are 3 % off.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from regionaltool.core.ellipsoid import Ellipsoid

_TRUE = 2e-3
"""A projected system whose scale is this close to 1 is taken as it is."""
_SPECK_DEGREES = 1e-6
_SPECK_M = 0.1


@dataclass(frozen=True)
class LocalPlane:
    """How the coordinates of a layer become metres and back."""

    scale: tuple[float, float]
    """Metres per unit of x and of y."""
    speck: float
    """Square metres below which two outlines differ by rounding: (10 cm)², or (10⁻⁶ °)², what
    the six decimals of most files of degrees can tell apart."""

    @classmethod
    def of(cls, polygons: NDArray[np.object_], crs: CRS) -> LocalPlane:
        """The plane of a layer that has some coordinates."""
        ellipsoid = Ellipsoid(crs)
        left, bottom, right, top = shapely.total_bounds(polygons)
        x, y = (left + right) / 2, (bottom + top) / 2
        step = max(right - left, top - bottom) * 1e-3 or 1e-6
        places = ellipsoid.degrees(
            np.array([[x - step, y], [x, y - step], [x + step, y], [x, y + step]])
        )
        along_x, along_y = ellipsoid.distances(places[:2], places[2:]) / (2 * step)
        if abs(along_x - 1) < _TRUE and abs(along_y - 1) < _TRUE:
            return cls((1.0, 1.0), _SPECK_M**2)
        speck = _SPECK_DEGREES**2 * along_x * along_y if crs.is_geographic else _SPECK_M**2
        return cls((float(along_x), float(along_y)), float(speck))

    @property
    def unit_speck(self) -> float:
        """`speck` in square units of the layer."""
        return self.speck / (self.scale[0] * self.scale[1])

    def onto(self, shapes: NDArray[np.object_]) -> NDArray[np.object_]:
        """Shapes of the layer in metres."""
        return self._scaled(shapes, np.array(self.scale))

    def off(self, shapes: NDArray[np.object_]) -> NDArray[np.object_]:
        """Shapes in metres in the coordinates of the layer."""
        return self._scaled(shapes, 1 / np.array(self.scale))

    def _scaled(self, shapes, factors: NDArray[np.float64]) -> NDArray[np.object_]:
        if self.scale == (1.0, 1.0):
            return shapes
        return shapely.transform(shapes, lambda coordinates: coordinates * factors)
