"""RoadLines: the roads of a layer, each with a speed and the direction one may drive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from regionaltool.core.access.road_columns import Columns, read_columns
from regionaltool.core.problems import InputError, Problem
from regionaltool.core.score.profile import Profile

AGAINST, BOTH, AS_DRAWN = -1, 0, 1
"""Where one may drive, seen from the first vertex of a line."""


@dataclass(frozen=True, eq=False)
class RoadLines:
    """r lines, none of them of zero length."""

    source: str
    """The layer, as messages call it."""
    crs: CRS
    lines: NDArray[np.object_]
    """(r,) LineStrings in ``crs``."""
    kmh: NDArray[np.float64]
    """(r,) above 0."""
    direction: NDArray[np.int8]
    """(r,) `AS_DRAWN`, `AGAINST` or `BOTH`."""
    weight: NDArray[np.float64]
    """(r,) what one crossing of a border counts."""
    opens: NDArray[np.int64]
    """(r,) the year in which it opens; 0 where it is open today."""
    ferry: NDArray[np.bool_]
    """(r,)."""
    stops: NDArray[np.bool_]
    """(r,) can one get on and off anywhere? Not on ferries and expressways."""
    row: NDArray[np.int64]
    """(r,) the row of the layer, as the user sees it."""
    problems: tuple[Problem, ...] = ()
    """What was left out when the layer was read."""

    def __len__(self) -> int:
        return len(self.lines)

    @classmethod
    def of(
        cls,
        source: str,
        crs: CRS | None,
        lines: NDArray[np.object_],
        columns: Mapping[str, Sequence[object]],
        profile: Profile,
        row: NDArray[np.int64] | None = None,
        titles: Mapping[str, str] = MappingProxyType({}),
    ) -> RoadLines:
        """Roads from the features of a layer: (f,) LineStrings and MultiLineStrings.

        ``columns`` are those of `road_columns.ROLES` that there are, (f,) each as the layer has
        them, and ``titles`` its names for them; ``row`` (f,) numbers the features, 1 to f when
        left out. Raises `InputError`.
        """
        if crs is None:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no coordinate system. Set it in the layer's properties.",
                    {"layer": source},
                )
            )
        lines = np.asarray(lines, dtype=object)
        row = np.arange(1, len(lines) + 1) if row is None else np.asarray(row, dtype=np.int64)
        read = read_columns(source, len(lines), columns, profile, row, titles)
        parts, feature = shapely.get_parts(shapely.force_2d(lines), return_index=True)
        length = shapely.length(parts)
        long = np.isfinite(length) & (length > 0)
        empty = np.setdiff1d(np.flatnonzero(read.road), feature[long])
        kept = long & read.road[feature]
        parts, feature = parts[kept], feature[kept]
        if len(parts) == 0:
            raise InputError(
                Problem(
                    "Layer “{layer}” has no roads. Choose a layer of lines whose class the profile "
                    "knows, or that have a speed.",
                    {"layer": source},
                )
            )
        return cls(
            source=source,
            crs=crs,
            lines=parts,
            **{key: getattr(read, key)[feature] for key in Columns.KEPT},
            row=row[feature],
            problems=(*read.problems, *_without_length(source, row[empty])),
        )

    def only(self, which: NDArray) -> RoadLines:
        """Those of the lines, by a mask or by their indices."""
        chosen = {
            field.name: getattr(self, field.name)[which]
            for field in fields(self)
            if field.name not in ("source", "crs", "problems")
        }
        return RoadLines(self.source, self.crs, **chosen, problems=self.problems)

    @classmethod
    def together(cls, first: RoadLines, second: RoadLines) -> RoadLines:
        """Roads of two layers of one coordinate system, such as roads and ferries."""
        both = {
            field.name: np.concatenate([getattr(first, field.name), getattr(second, field.name)])
            for field in fields(cls)
            if field.name not in ("source", "crs", "problems")
        }
        source = f"{first.source}, {second.source}"
        return cls(source, first.crs, **both, problems=(*first.problems, *second.problems))


def _without_length(source: str, rows: NDArray[np.int64]) -> tuple[Problem, ...]:
    if len(rows) == 0:
        return ()
    return (
        Problem(
            "Layer “{layer}”: roads without length are left out: row {rows}.",
            {"layer": source, "rows": tuple(map(str, rows.tolist()))},
        ),
    )
