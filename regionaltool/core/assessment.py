"""Assessment: all that is said of one unit – its sums, its shape, its score – in one record.

It depends on the unit's members alone, so an edit changes the assessments of the units it touches
and no others, and a set of communes that is only being considered is judged in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.access.seats import Seat
from regionaltool.core.contiguity import Contiguity, ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.plan import Tally, tally
from regionaltool.core.score.composite import Score
from regionaltool.core.score.scoring import Scoring


@dataclass(frozen=True)
class Assessment:
    """What is known of a unit."""

    members: tuple[int, ...]
    tally: Tally
    outline: shapely.Geometry
    polygon_km2: float
    """Ellipsoidal area of the outline."""
    contiguity: Contiguity
    seat: Seat
    score: Score

    @property
    def n_parts(self) -> int:
        """Polygons of the outline."""
        return int(shapely.get_num_geometries(self.outline))


@dataclass(frozen=True, eq=False)
class Assessor:
    """Judges units of one coverage."""

    coverage: Coverage
    graph: ContiguityGraph
    scoring: Scoring

    def assess(
        self, members: NDArray[np.int64], outline: shapely.Geometry | None = None
    ) -> Assessment:
        """The assessment of the unit that the members (at least one) make.

        ``outline`` is theirs, where it is known already.
        """
        members = np.sort(np.asarray(members, dtype=np.int64))
        seat = self.scoring.inputs.seats.seat_of(members)
        return Assessment(
            members=tuple(members.tolist()),
            tally=tally(self.coverage.communes, members),
            outline=self.coverage.outline(members) if outline is None else outline,
            polygon_km2=self.coverage.km2(members),
            contiguity=self.graph.judge(members, seat.given),
            seat=seat,
            score=self.scoring.score(members, seat),
        )
