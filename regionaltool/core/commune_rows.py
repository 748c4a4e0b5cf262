"""The rows of a layer of communes as they come, whatever is wrong with them.

`Communes` refuses what cannot be planned with. Here nothing is refused that a check has to show
or a repair can mend: rings that cross themselves, rows without geometry, ids that are missing or
stand twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from regionaltool.core.columns import check_identifiers, read_texts
from regionaltool.core.communes import check_extent, label
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError, Problem


@dataclass(frozen=True, eq=False)
class CommuneRows:
    """n rows in the order of their layer. Make them with `from_arrays`."""

    source: str
    """Name of the layer, for messages."""
    ids: NDArray[np.object_]
    """(n,) text without spaces around it, NFC; empty where there is none. Not always unique."""
    names: NDArray[np.object_]
    """(n,) text; the id where no name is given."""
    geometry: NDArray[np.object_]
    """(n,) two-dimensional Polygon or MultiPolygon, valid or not; None where there is none."""
    crs: CRS
    notes: tuple[Problem, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def label(self, row: int) -> str:
        """The row in a message: its name and id, or its number when it has neither."""
        if self.names[row] == "":
            return f"#{row + 1}"
        return label(self.names[row], self.ids[row])

    def labels(self, rows: Sequence[int] | NDArray[np.int64]) -> tuple[str, ...]:
        """`label` of several."""
        return tuple(self.label(int(row)) for row in rows)

    def check_ids(self, rows: NDArray[np.int64]) -> None:
        """Raises `InputError` when among these rows an id is missing or stands twice."""
        check_identifiers(self.ids[rows], self.names[rows], self.source)

    @classmethod
    def from_arrays(
        cls,
        *,
        ids: Sequence[object],
        geometry: Sequence[object],
        crs: CRS | None,
        names: Sequence[object] | None = None,
        source: str = "communes",
        notes: tuple[Problem, ...] = (),
    ) -> CommuneRows:
        """Rows from columns of equal length (None = NULL).

        Raises `InputError` where there is nothing to look at: no rows, no coordinate system,
        no polygons, coordinates that the system cannot have.
        """
        polygons = np.array(geometry, dtype=object)
        if len(polygons) == 0:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no communes. Choose a layer with features, or clear the "
                    "selection or filter that leaves none.",
                    {"layer": source},
                )
            )
        if crs is None:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no coordinate system, so nothing can be measured. Set it "
                    "in the layer's properties, under Source.",
                    {"layer": source},
                )
            )
        key = read_texts(ids)
        called = key.copy() if names is None else read_texts(names)
        rows = cls(
            source=source,
            ids=key,
            names=np.where(called == "", key, called).astype(object),
            geometry=polygons,
            crs=crs,
            notes=notes,
        )
        return rows._with_polygons()

    def _with_polygons(self) -> CommuneRows:
        """Empty geometries as None, Z and M left out; raises `InputError` for other kinds."""
        geometry, notes = self.geometry, list(self.notes)
        there = ~(shapely.is_missing(geometry) | shapely.is_empty(geometry))
        other = np.flatnonzero(there & ~np.isin(shapely.get_type_id(geometry), (3, 6)))
        if len(other):
            raise InputError(
                Problem(
                    "Layer “{layer}” must hold polygons; of another kind: {communes}. Choose the "
                    "layer with the areas of the communes.",
                    {"layer": self.source, "communes": self.labels(other)},
                )
            )
        if not there.any():
            raise InputError(
                Problem(
                    "Layer “{layer}”: no geometry for {communes}. Draw it or delete the row.",
                    {"layer": self.source, "communes": self.labels(range(len(self)))},
                )
            )
        if shapely.has_z(geometry).any() or shapely.has_m(geometry).any():
            notes.append(
                Problem(
                    "Layer “{layer}” has Z or M values; they are left out, lengths and areas are "
                    "those of the map.",
                    {"layer": self.source},
                )
            )
            geometry = shapely.force_2d(geometry)
        broken = np.zeros(len(geometry), dtype=bool)
        coordinates, row = shapely.get_coordinates(geometry, return_index=True)
        broken[row[~np.isfinite(coordinates).all(axis=1)]] = True
        if broken.any():
            raise InputError(
                Problem(
                    "Layer “{layer}”: a coordinate of {communes} is not a number. Draw the "
                    "outline anew or delete the row.",
                    {"layer": self.source, "communes": self.labels(np.flatnonzero(broken))},
                )
            )
        geometry = np.where(there, geometry, None)
        check_extent(geometry, Ellipsoid(self.crs).areas(geometry) / 1e6, self.crs, self.source)
        return CommuneRows(self.source, self.ids, self.names, geometry, self.crs, tuple(notes))
