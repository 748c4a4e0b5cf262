"""Communes: the fixed building blocks that a plan puts together.

Read once and checked once; afterwards nothing in them changes. Everything that can be wrong with
a layer of communes is found here, and said in a sentence that names the layer, the commune and
the remedy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from regionaltool.core.columns import (
    check_identifiers,
    read_amounts,
    read_identifiers,
    read_persons,
    read_texts,
)
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.terrain import TERRAINS, read_terrain
from regionaltool.core.wards import wards

if TYPE_CHECKING:
    import geopandas


@dataclass(frozen=True, eq=False)
class Communes:
    """n communes, in the order of their layer.

    Make them with `from_arrays` or `from_geodataframe`, which check the input.
    """

    source: str
    """Name of the layer, for messages."""
    ids: NDArray[np.object_]
    """(n,) text, unique."""
    names: NDArray[np.object_]
    """(n,) text; the id where no name is given."""
    geometry: NDArray[np.object_]
    """(n,) valid shapely Polygon or MultiPolygon, two-dimensional."""
    crs: CRS
    population: NDArray[np.int64]
    """(n,) persons; 0 where unknown, see `population_known`."""
    population_known: NDArray[np.bool_]
    """(n,) False where the layer says nothing."""
    official_km2: NDArray[np.float64]
    """(n,) km² as published, NaN where unknown. Not the polygon's area."""
    polygon_km2: NDArray[np.float64]
    """(n,) km² of the polygon on the ellipsoid."""
    type: NDArray[np.object_]
    """(n,) what the layer calls each commune, such as xã; empty where it says nothing."""
    ward: NDArray[np.bool_]
    """(n,) True where the layer's type says that the commune is a ward."""
    group: NDArray[np.object_]
    """(n,) former district; empty where none is given."""
    terrain: NDArray[np.int8]
    """(n,) number in `TERRAINS`, −1 where none is known."""
    statistics: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    """Further columns by name, each (n,), NaN where unknown."""
    warnings: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        for column in (*vars(self).values(), *self.statistics.values()):
            if isinstance(column, np.ndarray):
                column.setflags(write=False)

    def __len__(self) -> int:
        return len(self.ids)

    def label(self, index: int) -> str:
        """The commune in a message: its name with its id, or the id alone."""
        return label(self.names[index], self.ids[index])

    def labels(self, indices: Sequence[int] | NDArray[np.int64]) -> tuple[str, ...]:
        """`label` of several."""
        return tuple(self.label(int(index)) for index in indices)

    @classmethod
    def from_geodataframe(
        cls,
        frame: geopandas.GeoDataFrame,
        *,
        id: str | None = None,
        name: str | None = None,
        population: str | None = None,
        official_km2: str | None = None,
        group: str | None = None,
        type: str | None = None,
        terrain: str | None = None,
        statistics: Sequence[str] = (),
        source: str = "communes",
    ) -> Communes:
        """Communes from a frame, one row each; the arguments name its columns.

        Without ``id`` the index of the frame is the key. Raises `InputError`.
        """

        def column(key: str | None) -> NDArray[np.object_] | None:
            if key is None:
                return None
            if key not in frame.columns:
                raise InputError(
                    Problem(
                        "Layer “{layer}” has no field “{field}”. Its fields are: {fields}.",
                        {
                            "layer": source,
                            "field": key,
                            "fields": tuple(c for c in frame.columns if c != frame.geometry.name),
                        },
                    )
                )
            return frame[key].to_numpy(dtype=object)

        return cls.from_arrays(
            ids=column(id) if id is not None else frame.index.map(str).to_numpy(dtype=object),
            names=column(name),
            geometry=frame.geometry.to_numpy(),
            crs=None if frame.crs is None else CRS(frame.crs),
            population=column(population),
            official_km2=column(official_km2),
            type=column(type),
            group=column(group),
            terrain=column(terrain),
            statistics={key: column(key) for key in statistics},
            source=source,
            population_field=population or "population",
            official_km2_field=official_km2 or "official_km2",
        )

    @classmethod
    def from_arrays(
        cls,
        *,
        ids: Sequence[object],
        geometry: Sequence[object],
        crs: CRS | None,
        names: Sequence[object] | None = None,
        population: Sequence[object] | None = None,
        official_km2: Sequence[object] | None = None,
        type: Sequence[object] | None = None,
        group: Sequence[object] | None = None,
        terrain: Sequence[object] | None = None,
        statistics: Mapping[str, Sequence[object]] | None = None,
        source: str = "communes",
        population_field: str = "population",
        official_km2_field: str = "official_km2",
        notes: tuple[Problem, ...] = (),
    ) -> Communes:
        """Communes from columns of equal length, as they come from a layer (None = NULL).

        ``source`` and the ``_field`` arguments are what messages call them; ``notes`` is what the
        reader of the layer has to say. Raises `InputError` for what cannot be worked with; what
        can is kept in `warnings`.
        """
        warnings = list(notes)
        n = len(geometry)
        if n == 0:
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
        key, numeric = read_identifiers(ids)
        if numeric:
            warnings.append(
                Problem(
                    "The ids of layer “{layer}” are numbers and are used as text, such as "
                    "“{example}”. If codes begin with 0, those zeros are lost: use a text field.",
                    {"layer": source, "example": key[0]},
                )
            )
        called = key.copy() if names is None else read_texts(names)
        called = np.where(called == "", key, called).astype(object)
        check_identifiers(key, called, source)

        def labelled(where: NDArray[np.bool_]) -> tuple[str, ...]:
            return tuple(label(called[i], key[i]) for i in np.flatnonzero(where))

        polygons = _checked_polygons(np.array(geometry, dtype=object), labelled, source, warnings)
        polygon_km2 = Ellipsoid(crs).areas(polygons) / 1e6
        check_extent(polygons, polygon_km2, crs, source)
        people, known = (
            (np.zeros(n, dtype=np.int64), np.zeros(n, dtype=bool))
            if population is None
            else read_persons(population, population_field, labelled, source)
        )
        if population is not None and not known.all():
            warnings.append(
                Problem(
                    "Layer “{layer}”: communes of unknown population: {count} ({communes}). They "
                    "are counted apart and never as 0.",
                    {"layer": source, "count": int((~known).sum()), "communes": labelled(~known)},
                )
            )
        return cls(
            source=source,
            ids=key,
            names=called,
            geometry=polygons,
            crs=crs,
            population=people,
            population_known=known,
            official_km2=(
                np.full(n, np.nan)
                if official_km2 is None
                else read_amounts(
                    official_km2, official_km2_field, labelled, source, negative=False
                )
            ),
            polygon_km2=polygon_km2,
            type=np.full(n, "", dtype=object) if type is None else read_texts(type),
            ward=np.zeros(n, dtype=bool) if type is None else wards(type),
            group=np.full(n, "", dtype=object) if group is None else read_texts(group),
            terrain=_terrain(terrain, n, labelled, source, warnings),
            statistics={
                key: read_amounts(values, key, labelled, source)
                for key, values in (statistics or {}).items()
            },
            warnings=tuple(warnings),
        )


def label(name: str, identifier: str) -> str:
    """A commune in a message: ``Lam Sơn (01003)``."""
    return identifier if name == identifier else f"{name} ({identifier})"


def _terrain(values, n, labelled, source, warnings) -> NDArray[np.int8]:
    if values is None:
        return np.full(n, -1, dtype=np.int8)
    number, strange = read_terrain(values)
    if strange.any():
        warnings.append(
            Problem(
                "Layer “{layer}”: terrain “{text}” and others like it are not understood and count "
                "as unknown: {communes}. Known: {known}, or the same in Vietnamese.",
                {
                    "layer": source,
                    "text": read_texts(values)[strange][0],
                    "communes": labelled(strange),
                    "known": ", ".join(TERRAINS),
                },
            )
        )
    return number


def _checked_polygons(geometry, labelled, source, warnings) -> NDArray[np.object_]:
    missing = shapely.is_missing(geometry) | shapely.is_empty(geometry)
    if missing.any():
        raise InputError(
            Problem(
                "Layer “{layer}”: no geometry for {communes}. Draw it or delete the row.",
                {"layer": source, "communes": labelled(missing)},
            )
        )
    other = ~np.isin(shapely.get_type_id(geometry), (3, 6))
    if other.any():
        raise InputError(
            Problem(
                "Layer “{layer}” must hold polygons; of another kind: {communes}. Choose the "
                "layer with the areas of the communes.",
                {"layer": source, "communes": labelled(other)},
            )
        )
    if shapely.has_z(geometry).any() or shapely.has_m(geometry).any():
        warnings.append(
            Problem(
                "Layer “{layer}” has Z or M values; they are left out, lengths and areas are "
                "those of the map.",
                {"layer": source},
            )
        )
        geometry = shapely.force_2d(geometry)
    invalid = ~shapely.is_valid(geometry)
    if invalid.any():
        first = int(np.flatnonzero(invalid)[0])
        raise InputError(
            Problem(
                "Layer “{layer}”: the outline of {communes} is invalid ({reason}). “Repair "
                "coverage” makes a valid copy; “Check coverage” shows each place.",
                {
                    "layer": source,
                    "communes": labelled(invalid),
                    "reason": shapely.is_valid_reason(geometry[first]),
                },
            )
        )
    return geometry


def check_extent(
    polygons: NDArray[np.object_], km2: NDArray[np.float64], crs: CRS, source: str
) -> None:
    """Raises `InputError`: metres under a coordinate system of degrees are a frequent slip."""
    left, bottom, right, top = shapely.total_bounds(polygons)
    impossible = not np.isfinite(km2).all()
    if crs.is_geographic:
        turn = 2 * np.pi / crs.axis_info[0].unit_conversion_factor
        widest, highest = max(abs(left), abs(right)), max(abs(bottom), abs(top))
        impossible = impossible or widest > turn or highest > turn / 4 * (1 + 1e-9)
    if impossible:
        raise InputError(
            Problem(
                "Layer “{layer}” has coordinates such as {x:.0f}, {y:.0f}, which “{crs}” cannot "
                "have. Set the coordinate system that the coordinates are really in.",
                {"layer": source, "x": right, "y": top, "crs": crs.name},
            )
        )
