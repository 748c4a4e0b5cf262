"""Assessment: all that is said of one unit – its sums, its shape, its score – in one record.

It depends on the unit's members, and on where the planner has put its seat, alone: an edit changes
the assessments of the units it touches and no others, and a set of communes that is only being
considered is judged in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import fsum, nan

import numpy as np
import shapely
from numpy.typing import NDArray

from regionaltool.core.access.seats import Seat
from regionaltool.core.communes import Communes
from regionaltool.core.contiguity import Contiguity, ContiguityGraph
from regionaltool.core.coverage import Coverage
from regionaltool.core.members import Members
from regionaltool.core.plan import Tally
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
        self,
        members: NDArray[np.int64],
        outline: shapely.Geometry | None = None,
        planned: int | None = None,
    ) -> Assessment:
        """The assessment of the unit that the members (at least one) make.

        ``outline`` is theirs, where it is known already; ``planned`` is the commune that its seat
        is wanted in, where there is one.
        """
        (known,) = self.assess_all([members], None if outline is None else [outline], [planned])
        return known

    def assess_all(
        self,
        units: Sequence[NDArray[np.int64]],
        outlines: Iterable[shapely.Geometry] | None = None,
        planned: Sequence[int | None] | None = None,
    ) -> list[Assessment]:
        """The assessments of many units, figure by figure for all of them at once.

        ``planned`` are the communes that their seats are wanted in, as `Seats.seats_of` has it.
        """
        if not units:
            return []
        members = Members.of([np.sort(unit) for unit in units])
        of_unit = np.split(members.communes, members.ends[1:-1])
        seats = self.scoring.inputs.seats.seats_of(members, planned)
        shapes = map(self.coverage.outline, of_unit) if outlines is None else outlines
        return [
            Assessment(
                members=tuple(some.tolist()),
                tally=sums,
                outline=shape,
                polygon_km2=km2,
                contiguity=self.graph.judge(some, seat.given),
                seat=seat,
                score=score,
            )
            for some, sums, shape, km2, seat, score in zip(
                of_unit,
                tallies(self.coverage.communes, members),
                shapes,
                self._km2(members, of_unit),
                seats,
                self.scoring.scores(members, seats).each(),
                strict=True,
            )
        ]

    def score_anew(
        self,
        known: Iterable[Assessment],
        planned: Sequence[int | None],
        before: Scoring | None = None,
    ) -> list[Assessment]:
        """What is known of units, judged again; outlines and sums stay.

        ``planned`` is as `assess_all` has it. Seats stay too when another scoring, ``before``, has
        judged the units, and knows the same offices and the same travel.
        """
        known = list(known)
        if not known:
            return []
        members = Members.of([np.array(one.members, dtype=np.int64) for one in known])
        seats = [one.seat for one in known]
        if before is None or self.scoring.inputs.seats is not before.inputs.seats:
            seats = self.scoring.inputs.seats.seats_of(members, planned)
        scores = self.scoring.scores(members, seats).each()
        return [
            replace(one, score=score, seat=seat, contiguity=self._contiguity(one, seat))
            for one, score, seat in zip(known, scores, seats, strict=True)
        ]

    def _contiguity(self, known: Assessment, seat: Seat) -> Contiguity:
        """The pieces of a unit, the one with the given seat first."""
        if seat.given == known.seat.given:
            return known.contiguity
        return self.graph.judge(known.members, seat.given)

    def _km2(self, members: Members, of_unit: Sequence[NDArray[np.int64]]) -> list[float]:
        """The ellipsoidal area of each unit; overlaps count once."""
        km2 = members.sum(self.coverage.communes.polygon_km2[members.communes])
        for unit in np.flatnonzero(members.sum(self.coverage.unmatched[members.communes]) > 1):
            km2[unit] = self.coverage.km2(of_unit[unit])
        return km2.tolist()


def tallies(communes: Communes, members: Members) -> Iterator[Tally]:
    """The sums over each unit's members, as `tally` has them."""
    some = members.communes
    people = members.sum(communes.population[some]).astype(np.int64).tolist()
    unknown = members.sum(~communes.population_known[some]).astype(np.int64).tolist()
    official = communes.official_km2[some]
    missing = np.isnan(official)
    unofficial = members.sum(missing).astype(np.int64).tolist()
    km2 = np.where(missing, 0, official).tolist()
    for unit, (begin, end) in enumerate(pairwise(members.ends.tolist())):
        size = end - begin
        known = fsum(km2[begin:end]) if unofficial[unit] < size else nan
        yield Tally(size, people[unit], unknown[unit], known, unofficial[unit])
