"""Where in a commune its people live: building points or the cells of a population raster.

They say from where the people of a commune set out, and how many of them a hazard zone touches.
The figures of a source are shares within a commune and nothing more: how many people a commune
has is for its own statistics to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from regionaltool.core.columns import read_amounts
from regionaltool.core.communes import Communes
from regionaltool.core.inputs.points import elsewhere, rows_by_number, usable
from regionaltool.core.local_plane import LocalPlane
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.standing import NOWHERE, standing


@dataclass(frozen=True, eq=False)
class PeoplePoints:
    """q places where people live, each in a commune."""

    xy: NDArray[np.float64]
    """(q, 2) in the coordinate system of the communes."""
    commune: NDArray[np.int64]
    """(q,)."""
    weight: NDArray[np.float64]
    """(q,) above 0: persons, buildings, or whatever the source counts."""

    @classmethod
    def of_points(
        cls,
        communes: Communes,
        points: NDArray[np.object_],
        weights: Sequence[object] | None = None,
        *,
        source: str = "people",
        numbers: NDArray[np.int64] | None = None,
        weight_field: str = "weight",
    ) -> tuple[PeoplePoints, tuple[Problem, ...]]:
        """From (q,) points or buildings in the coordinate system of the communes.

        ``weights`` (q,) are persons, None where unknown, which counts as nobody; without them
        each place counts once. ``numbers`` and ``weight_field`` are what messages call rows and
        field. Raises `InputError`, for a weight below 0 too.
        """
        points, kept, problems = usable(points, source, numbers)
        weight = np.ones(len(points))
        if weights is not None:
            weight = read_amounts(
                weights, weight_field, rows_by_number(numbers), source, negative=False
            )
            # the points of one row share its persons
            weight = np.nan_to_num(weight[kept]) / np.bincount(kept)[kept]
        commune = standing(communes, points)
        outside = int((commune == NOWHERE).sum())
        if outside:
            problems += (
                Problem(
                    "Layer “{layer}”: places of people that stand in no commune are left out: "
                    "{count}.",
                    {"layer": source, "count": outside},
                ),
            )
        it, told = cls._counted(communes, shapely.get_coordinates(points), commune, weight, source)
        return it, problems + told

    @classmethod
    def of_raster(
        cls,
        communes: Communes,
        values: NDArray[np.float64],
        transform: tuple[float, float, float, float, float, float],
        crs: CRS,
        *,
        source: str = "people",
    ) -> tuple[PeoplePoints, tuple[Problem, ...]]:
        """From the cells of a raster, each a place in its middle; NaN where there is no data.

        ``values`` (rows, columns) are persons a cell; ``transform`` has GDAL's order: x of the
        corner, x per column, x per row, y of the corner, y per column, y per row. Raises
        `InputError` for a value below 0.
        """
        if (values < 0).any():
            raise InputError(
                Problem(
                    "Raster “{layer}” has cells below 0, such as {value:g}. Set that value as its "
                    "no-data value, or choose a raster of persons a cell.",
                    {"layer": source, "value": float(np.nanmin(values))},
                )
            )
        row, column = np.nonzero(values > 0)
        x0, x_column, x_row, y0, y_column, y_row = transform
        x = x0 + (column + 0.5) * x_column + (row + 0.5) * x_row
        y = y0 + (column + 0.5) * y_column + (row + 0.5) * y_row
        if len(x) and crs != communes.crs:
            x, y = Transformer.from_crs(crs, communes.crs, always_xy=True).transform(x, y)
        weight = values[row, column].astype(float)
        xy = np.column_stack([x, y])
        # a raster mostly shows more than the province
        left, bottom, right, top = shapely.total_bounds(communes.geometry)
        near = ((xy >= (left, bottom)) & (xy <= (right, top))).all(axis=1)
        xy, weight, commune = xy[near], weight[near], standing(communes, shapely.points(xy[near]))
        return cls._counted(communes, xy, commune, weight, source)

    @classmethod
    def _counted(
        cls,
        communes: Communes,
        xy: NDArray[np.float64],
        commune: NDArray[np.int64],
        weight: NDArray[np.float64],
        source: str,
    ) -> tuple[PeoplePoints, tuple[Problem, ...]]:
        """Those places that stand in a commune and have people."""
        counted = (commune != NOWHERE) & (weight > 0)
        if not counted.any():
            raise elsewhere(source)
        empty = np.setdiff1d(np.arange(len(communes)), commune[counted])
        it = cls(xy[counted], commune[counted], weight[counted])
        if len(empty) == 0:
            return it, ()
        problem = Problem(
            "Layer “{layer}”: communes without people in it: {count} ({communes}). They set out "
            "from a point on the surface of the commune.",
            {"layer": source, "count": len(empty), "communes": communes.labels(empty)},
        )
        return it, (problem,)

    def shares(self, n: int, there: NDArray[np.bool_]) -> NDArray[np.float64]:
        """(n,) of each commune, the share of its people whose place is ``there``; NaN without."""
        of_all = np.bincount(self.commune, self.weight, minlength=n)
        of_those = np.bincount(self.commune[there], self.weight[there], minlength=n)
        return np.divide(of_those, of_all, out=np.full(n, np.nan), where=of_all > 0)

    def settled(self, communes: Communes) -> NDArray[np.object_]:
        """(n,) Points from which the people of each commune set out.

        The place nearest to the weighted middle of all places in the commune, so that it lies
        where people live; a point on its surface where the source has no place.
        """
        points = shapely.point_on_surface(communes.geometry)
        metres = self.xy * LocalPlane.of(communes.geometry, communes.crs).scale
        weight = np.bincount(self.commune, self.weight, minlength=len(communes))
        there = weight > 0
        weight[~there] = np.nan
        middle = np.column_stack(
            [
                np.bincount(self.commune, self.weight * axis, minlength=len(communes)) / weight
                for axis in metres.T
            ]
        )
        away = ((metres - middle[self.commune]) ** 2).sum(axis=1)
        order = np.lexsort((away, self.commune))
        nearest = order[np.unique(self.commune[order], return_index=True)[1]]
        points[there] = shapely.points(self.xy[nearest])
        return points
