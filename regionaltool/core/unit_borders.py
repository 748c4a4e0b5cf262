"""The border of every unit, kept while blocks move.

A move changes the borders of two units, by the sides of the moved block alone; the outline is then
strung together from the border. Neither looks at the other members.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.coverage import Coverage
from regionaltool.core.edit import Move
from regionaltool.core.plan import Plan


class UnitBorders:
    """The sides of arcs around each unit of a plan; see `core.outlines`."""

    def __init__(self, coverage: Coverage, plan: Plan) -> None:
        self._coverage = coverage
        self._outliner = coverage.outliner
        self._clean = not coverage.unmatched.any()
        self._of = {unit: self._outliner.border(plan.members(unit).tolist()) for unit in plan.units}

    def follow(self, moves: Iterable[Move], but: Collection[str] = ()) -> None:
        """Keep up with moves that the plan has made, ``but`` of units that `renew` is for."""
        for move in moves:
            if move.before is not None and move.before not in but:
                self._outliner.take_off(self._of[move.before], move.block)
                if not self._of[move.before]:
                    del self._of[move.before]
            if move.after is not None and move.after not in but:
                self._outliner.add(self._of.setdefault(move.after, set()), move.block)

    def renew(self, unit: str, members: Sequence[int]) -> None:
        """Look at all members of a unit, or take note that it has none."""
        self._of.pop(unit, None)
        if members:
            self._of[unit] = self._outliner.border(members)

    def outline_if(
        self, unit: str, taken: Iterable[int], left: Iterable[int], members: NDArray[np.int64]
    ) -> shapely.Geometry:
        """The outline with blocks ``taken`` in and ``left`` out, which gives these members."""
        if not self._clean and self._coverage.unmatched[members].any():
            return self._coverage.outline(members)
        border = set(self._of.get(unit, ()))
        for block in left:
            self._outliner.take_off(border, block)
        for block in taken:
            self._outliner.add(border, block)
        return self._outliner.outline(border)

    def outline(self, unit: str, members: NDArray[np.int64]) -> shapely.Geometry:
        """Polygon or MultiPolygon of a unit that has members."""
        if self._clean or not self._coverage.unmatched[members].any():
            return self._outliner.outline(self._of[unit])
        return self._coverage.outline(members)

    def outlines(
        self, units: Sequence[str], members: Sequence[NDArray[np.int64]]
    ) -> Iterable[shapely.Geometry]:
        """The outlines of all units, which have these members; sooner there than one by one."""
        if not self._clean:
            return map(self.outline, units, members)
        labels = np.full(len(self._coverage.communes), -1)
        for label, some in enumerate(members):
            labels[some] = label
        return self._outliner.outlines(labels)
