"""Lengths and areas on the ellipsoid of a layer's own coordinate system.

Degrees and projected metres are both turned into longitude and latitude first, so a figure does
not depend on the projection. Geodesics after Karney (2013), by way of PROJ.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from regionaltool.core.mid_latitude import SHORT, mid_latitude_distances
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.ring_areas import areas_of_short_rings, short_rings

_AT_A_TIME = 65536


class Ellipsoid:
    """Measures geometries of one coordinate system."""

    def __init__(self, crs: CRS) -> None:
        geod = crs.get_geod()
        geographic = crs.geodetic_crs
        if geod is None or geographic is None or not geographic.is_geographic:
            raise InputError(
                Problem(
                    "The coordinate system “{crs}” has no ellipsoid, so nothing can be measured. "
                    "Reproject the layer to a geographic or projected one.",
                    {"crs": crs.name},
                )
            )
        self._geod = geod
        self._to_geographic = (
            None if crs.is_geographic else Transformer.from_crs(crs, geographic, always_xy=True)
        )
        # Some systems count in grads: PROJ's factor is radians per unit.
        self._degrees_per_unit = np.degrees(geographic.axis_info[0].unit_conversion_factor)

    def degrees(self, coordinates: NDArray[np.float64]) -> NDArray[np.float64]:
        """Longitude and latitude in degrees, (n, 2), of coordinates of the layer, (n, 2)."""
        coordinates = np.asarray(coordinates, dtype=float)
        if self._to_geographic is not None:
            # pyproj takes an array of one for a number, with a warning
            x, y = coordinates[0] if len(coordinates) == 1 else coordinates.T
            coordinates = np.column_stack(self._to_geographic.transform(x, y))
        return coordinates * self._degrees_per_unit

    def cartesian(self, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
        """Places on the ellipsoid, (n, 2) in degrees, as metres from the earth's centre, (n, 3)."""
        longitude, latitude = np.radians(degrees).T
        squared = self._geod.es
        normal = self._geod.a / np.sqrt(1 - squared * np.sin(latitude) ** 2)
        return np.column_stack(
            [
                normal * np.cos(latitude) * np.cos(longitude),
                normal * np.cos(latitude) * np.sin(longitude),
                normal * (1 - squared) * np.sin(latitude),
            ]
        )

    @property
    def least_radius(self) -> float:
        """The least radius of curvature, in metres: that of the meridian at the equator."""
        return self._geod.a * (1 - self._geod.es)

    def distances(
        self, start: NDArray[np.float64], end: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Geodesic metres between two lists of longitudes and latitudes in degrees, (n, 2) each."""
        metres = np.empty(len(start))
        short = (np.abs(end - start) <= SHORT).all(axis=1)
        metres[short] = mid_latitude_distances(
            start[short], end[short], self._geod.a, self._geod.es
        )
        (x0, y0), (x1, y1) = start[~short].T, end[~short].T
        if len(x0) == 1:  # pyproj takes an array of one for a number, with a warning
            metres[~short] = self._geod.inv(x0[0], y0[0], x1[0], y1[0])[2]
        elif len(x0):
            metres[~short] = self._geod.inv(x0, y0, x1, y1)[2]
        return metres

    def lengths(self, lines: NDArray[np.object_]) -> NDArray[np.float64]:
        """Metres of each line, the vertices joined by geodesics; 0 for None and other types."""
        lines = np.asarray(lines, dtype=object)
        parts, owner = shapely.get_parts(lines, return_index=True)
        linear = np.isin(shapely.get_type_id(parts), (1, 2))
        parts, owner = parts[linear], owner[linear]
        coordinates = shapely.get_coordinates(parts)
        start = np.concatenate([[0], np.cumsum(shapely.get_num_coordinates(parts))])
        return np.bincount(owner, self.along(coordinates, start), minlength=len(lines))

    def along(
        self, coordinates: NDArray[np.float64], start: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Metres along lines, (m,), the vertices joined by geodesics.

        ``coordinates`` (c, 2) are the layer's, line after line; ``start`` (m + 1,) says where the
        vertices of each line begin.
        """
        line = np.repeat(np.arange(len(start) - 1), np.diff(start))
        metres = np.zeros(len(line))
        # as many at a time as the processor keeps at hand
        for begin in range(0, len(line), _AT_A_TIME):
            some = slice(begin, begin + _AT_A_TIME + 1)
            same = np.flatnonzero(line[some][1:] == line[some][:-1])
            position = self.degrees(coordinates[some])
            metres[begin + same] = self.distances(position[same], position[same + 1])
        return np.bincount(line, metres, minlength=len(start) - 1)

    def areas(self, polygons: NDArray[np.object_]) -> NDArray[np.float64]:
        """Square metres of each polygon or multipolygon, holes taken off."""
        polygons = np.asarray(polygons, dtype=object)
        parts, owner = shapely.get_parts(polygons, return_index=True)
        rings, part = shapely.get_rings(parts, return_index=True)
        if len(rings) == 0:
            return np.zeros(len(polygons))
        position = self.degrees(shapely.get_coordinates(rings))
        start = np.concatenate([[0], np.cumsum(shapely.get_num_coordinates(rings))])
        # shapely gives the outer ring of a part first, then its holes
        hole = np.concatenate([[False], part[1:] == part[:-1]])
        area = self._ring_areas(position, start)
        return np.bincount(owner[part], np.where(hole, -area, area), minlength=len(polygons))

    def _ring_areas(
        self, position: NDArray[np.float64], start: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Square metres of each closed ring, (m,); degrees and ``start`` are as in `along`."""
        area, short = np.empty(len(start) - 1), short_rings(position, start)
        sizes = np.diff(start)
        area[short] = areas_of_short_rings(
            position[np.repeat(short, sizes)],
            np.concatenate([[0], np.cumsum(sizes[short])]),
            self._geod.a,
            self._geod.es,
        )
        for ring in np.flatnonzero(~short):
            longitude, latitude = position[start[ring] : start[ring + 1]].T
            area[ring] = abs(self._geod.polygon_area_perimeter(longitude, latitude)[0])
        return area
