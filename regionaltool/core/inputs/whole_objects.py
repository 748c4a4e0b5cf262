"""Objects to keep whole: industrial zones, ports, reservoirs, dense settlements.

An object is cut where the communes that it lies in belong to different units. A sliver that it
reaches into a commune, drawn there because no two layers draw the same line, is no part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.columns import read_texts
from regionaltool.core.communes import Communes
from regionaltool.core.ellipsoid import Ellipsoid
from regionaltool.core.inputs.areas import usable_areas
from regionaltool.core.inputs.points import elsewhere
from regionaltool.core.problems import Problem, Term, phrase

LEAST_SHARE = 0.01
"""Of an object's ground on the map: what lies in a commune with less is a sliver."""
NO_UNIT = phrase("no unit")


@dataclass(frozen=True)
class CutObject:
    """An object that a border between units cuts."""

    number: int
    """Its place among the objects."""
    name: str
    parts: tuple[tuple[str | None, float], ...]
    """The units with the share of the object that each has, the largest first; None for the
    communes without a unit."""

    def problem(self, names: Sequence[str]) -> Problem:
        """In words, with what the units are called, in the order of `parts`."""
        parts = tuple(
            Problem(
                "{unit} {percent:.0f} %",
                {"unit": Term(NO_UNIT) if unit is None else name, "percent": 100 * share},
            )
            for (unit, share), name in zip(self.parts, names, strict=True)
        )
        return Problem(
            "A border between units cuts {object}: {parts}.", {"object": self.name, "parts": parts}
        )


@dataclass(frozen=True, eq=False)
class WholeObjects:
    """o objects that lie on the map."""

    names: tuple[str, ...]
    """(o,) as the layer has them, else their row."""
    shapes: NDArray[np.object_]
    """(o,) areas in the coordinate system of the communes."""
    communes: tuple[tuple[int, ...], ...]
    """(o,) the communes that each lies in."""
    shares: tuple[tuple[float, ...], ...]
    """(o,) how much of its ground on the map lies in each of them; slivers left out, they add up
    to 1."""

    @classmethod
    def of(
        cls,
        communes: Communes,
        polygons: NDArray[np.object_],
        names: Sequence[object] | None = None,
        *,
        source: str = "objects",
        numbers: NDArray[np.int64] | None = None,
    ) -> tuple[WholeObjects, tuple[Problem, ...]]:
        """From (q,) areas in the coordinate system of the communes and their names.

        ``numbers`` (q,) are what messages call the rows. Raises `InputError`.
        """
        shapes, kept, problems = usable_areas(polygons, source, numbers)
        rows = kept + 1 if numbers is None else np.asarray(numbers)[kept]
        called = np.full(len(shapes), "") if names is None else read_texts(names)[kept]
        commune, one = shapely.STRtree(shapes).query(communes.geometry, predicate="intersects")
        parts = shapely.intersection(communes.geometry[commune], shapes[one])
        area = Ellipsoid(communes.crs).areas(parts)
        on_map = np.bincount(one, area, minlength=len(shapes))
        if not on_map.any():
            raise elsewhere(source)
        counts = area >= LEAST_SHARE * on_map[one]
        counts &= area > 0
        commune, one, area = commune[counts], one[counts], area[counts]
        area /= np.bincount(one, area, minlength=len(shapes))[one]
        here = np.flatnonzero(on_map > 0)
        if len(here) < len(shapes):
            problems += (
                Problem(
                    "Layer “{layer}”: objects that lie in no commune are left out: {count}.",
                    {"layer": source, "count": len(shapes) - len(here)},
                ),
            )
        return (
            cls(
                names=tuple(
                    str(name or f"#{row}")
                    for name, row in zip(called[here], rows[here], strict=True)
                ),
                shapes=shapes[here],
                communes=tuple(tuple(commune[one == o].tolist()) for o in here),
                shares=tuple(tuple(area[one == o].tolist()) for o in here),
            ),
            problems,
        )

    def __len__(self) -> int:
        return len(self.names)

    def cut_by(self, assignment: Sequence[str | None]) -> tuple[CutObject, ...]:
        """The objects that the borders of units cut.

        ``assignment`` is (n,) the unit of each commune, None for none. Ground without a unit is
        cut from ground that has one, and not from other such ground.
        """
        cuts = (self.cut(number, assignment.__getitem__) for number in range(len(self)))
        return tuple(cut for cut in cuts if cut is not None)

    def cut(self, number: int, unit_of: Callable[[int], str | None]) -> CutObject | None:
        """How one object is cut, None where it is whole; ``unit_of`` gives a commune's unit."""
        shares: dict[str | None, float] = {}
        for commune, share in zip(self.communes[number], self.shares[number], strict=True):
            unit = unit_of(commune)
            shares[unit] = shares.get(unit, 0.0) + share
        if len(shares) < 2:
            return None
        parts = sorted(shares.items(), key=lambda part: (-part[1], part[0] or ""))
        return CutObject(number, self.names[number], tuple(parts))
